// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/northwind_import.h"
#include "commerce_place.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QElapsedTimer>

namespace {

constexpr int orderCount = 830;
constexpr int productCount = 77;
constexpr int customerCount = 91;
constexpr int waitingCount = 21;

/// What an order costs, reckoned anew: each line is rounded once, half to even.
qint64 totalOf(const backend::NorthwindOrder &order)
{
    qint64 total = order.freight;
    for (const backend::NorthwindLine &line : order.lines) {
        const qint64 hundredths = line.unitPrice * line.quantity * line.discountPercent;
        qint64 discount = hundredths / 100;
        const qint64 rest = hundredths % 100;
        if (rest > 50 || (rest == 50 && discount % 2 == 1))
            ++discount;
        total += line.unitPrice * line.quantity - discount;
    }
    return total;
}

/// Hundredths of a minor unit, before anything is rounded.
qint64 exactTotalOf(const backend::NorthwindOrder &order)
{
    qint64 total = order.freight * 100;
    for (const backend::NorthwindLine &line : order.lines)
        total += line.unitPrice * line.quantity * (100 - line.discountPercent);
    return total;
}

}  // namespace

/// Optional: the Northwind export (folder $MOSTRADOR_DATA/commerce/northwind).
class NorthwindImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }
    void initTestCase()
    {
        const QString folder = qEnvironmentVariable("MOSTRADOR_DATA") + QStringLiteral("/commerce/northwind");
        if (!qEnvironmentVariableIsSet("MOSTRADOR_DATA") || !QDir(folder).exists())
            QSKIP("MOSTRADOR_DATA names no folder with commerce/northwind: nothing is imported");
        const auto files = backend::readNorthwind(folder);
        QVERIFY2(files, files ? "" : qPrintable(files.error().message));
        m_files = *files;
    }

    void everyOrderCostsWhatItCost()
    {
        QFETCH_GLOBAL(QString, engine);
        commerce::Place place(engine);
        if (!place.skipReason().isEmpty())
            QSKIP(qPrintable(place.skipReason()));
        place.open();
        QElapsedTimer timer;
        timer.start();
        const auto report = QCoro::waitFor(backend::importNorthwind(&place.products(), &place.orders(), m_files));
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        qInfo("imported in %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(report->ordersCreated, orderCount);
        QCOMPARE(report->productsCreated, productCount);
        QCOMPARE(report->customers, customerCount);
        ordersStand(place);
        stockStands(place);
        againChangesNothing(place);
    }

private:
    void ordersStand(commerce::Place &place)
    {
        qint64 sum = 0;
        qint64 exactSum = 0;
        int waiting = 0;
        QList<qint64> numbers;
        for (const backend::NorthwindOrder &source : std::as_const(m_files.orders)) {
            const auto record = place.order(source.number);
            QVERIFY2(record, qPrintable(QString::number(source.number)));
            const qint64 total = record->order.totals.total.minorUnits();
            QCOMPARE(total, totalOf(source));
            QCOMPARE(record->order.currency, source.currency);
            QCOMPARE(record->order.lines.size(), source.lines.size());
            // Half a cent a line is all that rounding may cost.
            QVERIFY(std::abs(total * 100 - exactTotalOf(source)) <= 50 * source.lines.size());
            const auto shipped = *orders::fulfilmentStatusOf(record->order);
            QCOMPARE(shipped == orders::FulfilmentStatus::Shipped, source.shipped.has_value());
            const auto paid = *orders::paymentStatusOf(record->order);
            QCOMPARE(paid == orders::PaymentStatus::Paid, source.shipped.has_value());
            waiting += source.shipped ? 0 : 1;
            sum += total;
            exactSum += exactTotalOf(source);
            numbers.append(source.number);
        }
        QCOMPARE(waiting, waitingCount);
        QVERIFY(std::abs(sum * 100 - exactSum) < 100 * 100);
        QCOMPARE(place.mistakes(numbers), QStringList());
        QCOMPARE(place.timelineOf(numbers.first()),
                 QStringList({QStringLiteral("placed"), QStringLiteral("paid"), QStringLiteral("shipped")}));
    }

    void stockStands(commerce::Place &place)
    {
        const auto chai = place.product(QStringLiteral("nw-001-chai"));
        QVERIFY(chai);
        QCOMPARE(chai->variants.first().available, 39);
        qint64 waiting = 0;
        for (const backend::NorthwindOrder &source : std::as_const(m_files.orders))
            if (!source.shipped)
                for (const backend::NorthwindLine &line : source.lines)
                    waiting += line.sku == QLatin1String("NW-001") ? line.quantity : 0;
        QCOMPARE(chai->variants.first().allocated, waiting);
    }

    void againChangesNothing(commerce::Place &place)
    {
        QList<qint64> numbers;
        for (const backend::NorthwindOrder &source : std::as_const(m_files.orders))
            numbers.append(source.number);
        const QStringList slugs{QStringLiteral("nw-001-chai"), QStringLiteral("nw-038-cote-de-blaye")};
        const QString before = place.fingerprint(slugs, numbers);
        const auto again = QCoro::waitFor(backend::importNorthwind(&place.products(), &place.orders(), m_files));
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(again->ordersCreated, 0);
        QCOMPARE(again->ordersUnchanged, orderCount);
        QCOMPARE(again->productsCreated, 0);
        QCOMPARE(again->productsUpdated, 0);
        QCOMPARE(again->productsUnchanged, productCount);
        QCOMPARE(place.fingerprint(slugs, numbers), before);
    }

    backend::NorthwindFiles m_files;
};

MOSTRADOR_TEST(NorthwindImportTest)
#include "northwind_import_test.moc"
