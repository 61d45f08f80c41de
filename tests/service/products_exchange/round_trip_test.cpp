// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_bench.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

namespace {

/// Words that CSV, spreadsheets and careless code trip over.
const QStringList &pieces()
{
    static const QStringList list{
        QStringLiteral("=1+1"),  QStringLiteral("'quoted"), QStringLiteral("a,b"),     QStringLiteral("say \"hi\""),
        QStringLiteral("Día ñ"), QStringLiteral("سترة"),    QStringLiteral("שלום"),    QStringLiteral("@cmd"),
        QStringLiteral("-5"),    QStringLiteral("+34 600"), QStringLiteral("x;y|z"),   QStringLiteral("😀"),
        QStringLiteral("plain"), QStringLiteral("''=x"),    QStringLiteral("1.234,5"), QStringLiteral("tab\there")};
    return list;
}

class Maker {
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }
    int below(int bound) { return int(m_random.bounded(bound)); }
    QString words(bool lines)
    {
        QString text = pieces()[below(int(pieces().size()))];
        for (int more = below(3); more > 0; --more)
            text += (lines && below(2) ? QStringLiteral("\n") : QStringLiteral(" ")) + pieces()[below(int(pieces().size()))];
        return lines ? text : text.simplified();
    }
    api::NewProduct product(int number)
    {
        api::NewProduct product;
        product.slug = QStringLiteral("p-%1").arg(number);
        product.category = below(2) ? QStringLiteral("cups") : QStringLiteral("lamps");
        product.status = api::ProductStatus(below(3));
        product.texts.append({api::Language::English, words(false), words(true)});
        if (below(2))
            product.texts.append({api::Language::Spanish, words(false), below(2) ? words(true) : QString()});
        const int options = below(3);
        for (int option = 0; option < options; ++option) {
            api::NewProductOption made{QStringLiteral("o%1").arg(option), words(false), words(false), {}};
            for (int value = 0; value < 2; ++value)
                made.values.append({QStringLiteral("v%1").arg(value), words(false), words(false)});
            product.options.append(made);
        }
        const int variants = options == 0 ? 1 : options == 1 ? 2 : 1 + below(4);
        for (int index = 0; index < variants; ++index) {
            api::NewVariant variant;
            variant.sku = QStringLiteral("S-%1-%2").arg(number).arg(index);
            for (int option = 0; option < options; ++option)
                variant.options.append(QStringLiteral("v%1").arg((index >> option) & 1));
            variant.prices.append({below(100'000) + 1, QStringLiteral("EUR")});
            if (below(3) == 0)
                variant.prices.append({below(100'000) + 1, QStringLiteral("JPY")});
            variant.onHand = below(50);
            variant.lowStock = below(5);
            product.variants.append(variant);
        }
        return product;
    }

private:
    QRandomGenerator m_random;
};

}  // namespace

class RoundTripTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void whatIsExportedAndImportedChangesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whatIsExportedAndImportedChangesNothing()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(quint32, seed);
        ExchangeBench bench(place);
        Maker maker(seed);
        QStringList slugs;
        int variants = 0;
        for (int number = 0; number < 60; ++number) {
            const api::NewProduct product = maker.product(number);
            products::Origin origin;
            origin.at = bench.clock().now();
            auto work = [product, origin](sql::Connection &connection) { return products::catalogue::create(connection, product, origin); };
            const auto made = QCoro::waitFor(bench.database().write(work));
            QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
            slugs.append(product.slug);
            variants += int(product.variants.size());
        }
        if (maker.below(2))
            QCOMPARE(bench.import("sku,sale_price_EUR\nS-0-0,0.01\n").updated, 1);
        const QByteArray before = bench.exported();
        QList<qint64> versions;
        for (const QString &slug : slugs)
            versions.append(bench.product(slug)->version);
        bench.clock().advance(std::chrono::hours(1));
        const api::ImportJob job = bench.import(before);
        QVERIFY2(job.rejected == 0, qPrintable(bench.mistakes(job.id).join(u' ')));
        QCOMPARE(job.unchanged, variants);
        QCOMPARE(job.rows, variants);
        QCOMPARE(bench.exported(), before);
        for (qsizetype index = 0; index < slugs.size(); ++index)
            QCOMPARE(bench.product(slugs[index])->version, versions[index]);
    }

    void anEmptyListIsAHeader()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        const QByteArray csv = bench.exported();
        QVERIFY(csv.startsWith("\xef\xbb\xbfproduct_slug,"));
        QCOMPARE(csv.count('\n'), 1);
    }

    void aFilterIsFollowed()
    {
        MOSTRADOR_DATABASE(place);
        ExchangeBench bench(place);
        QCOMPARE(bench.import("product_slug,category,status,title_en,sku,price_EUR\na,cups,active,A,A,1\nb,lamps,active,B,B,1\n").created,
                 2);
        const QByteArray csv = bench.exported({{"category", "lamps"}});
        QVERIFY(csv.contains("\r\nb,") && !csv.contains("\r\na,"));
    }
};

MOSTRADOR_TEST(RoundTripTest)
#include "round_trip_test.moc"
