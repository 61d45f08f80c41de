// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/demo_files.h"
#include "tests/architecture/source_tree.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

using arch::figuresOf;
using arch::textOf;
using nlohmann::json;

namespace {

const json &catalogue()
{
    static const json all = arch::readDemoJson(QStringLiteral("products.json"));
    return all;
}

const json &sales()
{
    static const json all = arch::readDemoJson(QStringLiteral("orders.json"));
    return all;
}

/// Minor units of "59.00".
qint64 cents(const QString &sum)
{
    static const QRegularExpression shape(QStringLiteral("^\\d+\\.\\d\\d$"));
    return shape.match(sum).hasMatch() ? QString(sum).remove(u'.').toLongLong() : -1;
}

/// What one piece costs today, by SKU, as written: "59.00".
QHash<QString, QString> prices()
{
    QHash<QString, QString> found;
    for (const json &product : catalogue().at("products"))
        for (const json &variant : product.at("variants"))
            found.insert(textOf(variant, "sku"), textOf(variant, variant.contains("sale") ? "sale" : "eur"));
    return found;
}

json productOf(const QString &slug)
{
    for (const json &product : catalogue().at("products"))
        if (textOf(product, "slug") == slug)
            return product;
    return {};
}

QSet<QString> leavesOf(const json &categories)
{
    QSet<QString> slugs;
    for (const json &category : categories)
        for (const json &child : category.at("children"))
            slugs.insert(textOf(child, "slug"));
    return slugs;
}

QString rootOf(const json &categories, const QString &leaf)
{
    for (const json &category : categories)
        for (const json &child : category.at("children"))
            if (textOf(child, "slug") == leaf)
                return textOf(category, "slug");
    return {};
}

bool isCode(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    return shape.match(word).hasMatch();
}

bool pictureExists(const QString &file)
{
    return QFile::exists(arch::sourceRoot() + QStringLiteral("/resources/demo/pictures/") + file) ||
           QFile::exists(arch::sourceRoot() + QStringLiteral("/storefront/src/pictures/") + file);
}

/// Lines of a document that speak of `words` and of a sum.
QStringList pricedLines(const QString &path, const QString &words)
{
    QStringList found;
    for (const QString &line : arch::readDemo(path).split(u'\n'))
        if (line.contains(words) && line.contains(u'€'))
            found.append(line);
    return found;
}

}  // namespace

/// What the demo shop sells and has sold hangs together, with itself and with what its documents say.
class DemoCatalogueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sixtyProductsInSixCategories()
    {
        const json &all = catalogue();
        QHash<QString, int> roots;
        QHash<QString, int> statuses;
        QSet<QString> slugs;
        for (const json &product : all.at("products")) {
            const QString slug = textOf(product, "slug");
            QVERIFY2(isCode(slug) && !slugs.contains(slug), qPrintable(slug));
            slugs.insert(slug);
            QVERIFY2(leavesOf(all.at("categories")).contains(textOf(product, "category")), qPrintable(slug));
            ++roots[rootOf(all.at("categories"), textOf(product, "category"))];
            ++statuses[textOf(product, "status")];
        }
        const QHash<QString, int> wanted{{QStringLiteral("lighting"), 9}, {QStringLiteral("kitchen"), 14},
                                         {QStringLiteral("tools"), 12},   {QStringLiteral("furniture"), 8},
                                         {QStringLiteral("bags"), 7},     {QStringLiteral("textiles-and-scent"), 10}};
        QCOMPARE(roots, wanted);
        QCOMPARE(statuses,
                 (QHash<QString, int>{{QStringLiteral("active"), 56}, {QStringLiteral("draft"), 2}, {QStringLiteral("archived"), 2}}));
    }

    void bothLanguagesSayTheSameOfAProduct()
    {
        for (const json &product : catalogue().at("products")) {
            const QString slug = textOf(product, "slug");
            for (const char *part : {"title", "description"}) {
                const QString english = textOf(product.at("en"), part);
                const QString spanish = textOf(product.at("es"), part);
                QVERIFY2(!english.isEmpty() && !spanish.isEmpty(), qPrintable(slug));
                QVERIFY2(figuresOf(english, false) == figuresOf(spanish, true), qPrintable(slug + u' ' + QLatin1String(part)));
            }
            QVERIFY2(textOf(product.at("en"), "description") != textOf(product.at("es"), "description"), qPrintable(slug));
        }
    }

    void variantsAreTheirOptions()
    {
        QSet<QString> skus;
        for (const json &product : catalogue().at("products")) {
            QSet<QString> combinations;
            for (const json &variant : product.at("variants")) {
                const QString sku = textOf(variant, "sku");
                QVERIFY2(!skus.contains(sku), qPrintable(sku));
                skus.insert(sku);
                QCOMPARE(variant.at("options").size(), product.at("options").size());
                QStringList chosen;
                for (size_t index = 0; index < product.at("options").size(); ++index) {
                    const QString code = QString::fromStdString(variant.at("options").at(index).get<std::string>());
                    bool known = false;
                    for (const json &value : product.at("options").at(index).at("values"))
                        known = known || textOf(value, "code") == code;
                    QVERIFY2(known && isCode(code), qPrintable(sku + u' ' + code));
                    chosen.append(code);
                }
                QVERIFY2(!combinations.contains(chosen.join(u'/')), qPrintable(sku));
                combinations.insert(chosen.join(u'/'));
                QVERIFY2(cents(textOf(variant, "eur")) > 0, qPrintable(sku));
                if (variant.contains("sale"))
                    QVERIFY2(cents(textOf(variant, "sale")) < cents(textOf(variant, "eur")), qPrintable(sku));
                QVERIFY2(variant.at("stock").get<int>() >= 0 && variant.at("low").get<int>() >= 0, qPrintable(sku));
            }
            QVERIFY(!combinations.isEmpty());
        }
        QVERIFY(skus.size() > 120);
    }

    void anOptionIsCalledTheSameEverywhere()
    {
        QHash<QString, QString> names;
        for (const json &product : catalogue().at("products")) {
            for (const json &option : product.at("options")) {
                QList<const json *> named{&option};
                for (const json &value : option.at("values"))
                    named.append(&value);
                for (const json *one : named) {
                    const QString key = textOf(option, "code") + u'/' + textOf(*one, "code");
                    const QString name = textOf(*one, "en") + u'/' + textOf(*one, "es");
                    QVERIFY2(names.value(key, name) == name, qPrintable(key));
                    names.insert(key, name);
                }
            }
        }
    }

    void picturesAreThereAndDescribed()
    {
        for (const json &product : catalogue().at("products")) {
            const QString slug = textOf(product, "slug");
            QVERIFY2(!product.at("pictures").empty(), qPrintable(slug));
            for (const json &picture : product.at("pictures")) {
                QCOMPARE(textOf(picture, "file"), slug + QStringLiteral(".svg"));
                QVERIFY2(pictureExists(textOf(picture, "file")), qPrintable(slug));
                QVERIFY2(textOf(picture, "en").size() > 15 && textOf(picture, "es").size() > 15, qPrintable(slug));
            }
        }
    }

    void theShelfIsAsTheDocumentsAndDrawingsSay_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        const auto row = [](const char *sku, const char *file, const char *english, const char *spanish) {
            QTest::newRow(sku) << QString::fromLatin1(sku) << QString::fromLatin1(file) << QString::fromUtf8(english)
                               << QString::fromUtf8(spanish);
        };
        row("LAM-LUN-OCR-28", "manual-luna-lamp.md", "| Price", "| Precio");
        row("LAM-LUN-NOC-38", "manual-luna-lamp.md", "| Price", "| Precio");
        row("LAM-LUN-BAR-52", "manual-luna-lamp.md", "| Price", "| Precio");
        row("TET-CAZ-CRE", "manual-cazo-kettle.md", "It costs", "Cuesta");
        row("CAF-BRA-06", "manual-brasa-coffee-maker.md", "6 cups for", "6 tazas");
        row("CAF-BRA-10", "manual-brasa-coffee-maker.md", "10 cups for", "10 tazas");
        row("HER-TRI", "tool-sets.md", "| Trío screwdrivers", "| Destornilladores Trío");
        row("HER-ROB", "tool-sets.md", "| Roble hammer", "| Martillo Roble");
        row("HER-SIE-45", "tool-sets.md", "| Sierra handsaw", "| Serrucho Sierra");
        row("CAJ-ARC-BAR", "tool-sets.md", "| Arcón toolbox", "| Caja Arcón");
        row("BOL-FAE-OCR", "tool-sets.md", "| Faena tool bag", "| Bolsa Faena");
        row("MAN-SER-GRI-M", "care-of-blankets.md", "| 130 × 180 cm", "| 130 × 180 cm");
        row("MAN-SER-ARE-L", "care-of-blankets.md", "| 180 × 220 cm", "| 180 × 220 cm");
        row("VEL-TAR-220", "care-of-candles.md", "It costs", "Cuesta");
        row("MOC-SEN-MUS-L", "guide-sendero-backpack.md", "It costs", "Cuesta");
    }

    void theShelfIsAsTheDocumentsAndDrawingsSay()
    {
        QFETCH(QString, sku);
        QFETCH(QString, file);
        QFETCH(QString, english);
        QFETCH(QString, spanish);
        const QString price = prices().value(sku);
        QVERIFY2(!price.isEmpty(), qPrintable(sku));
        const QString inEnglish = QStringLiteral("€") + price;
        const QString inSpanish = QString(price).replace(u'.', u',') + QStringLiteral(" €");
        const QStringList englishLines = pricedLines(QStringLiteral("documents/en/") + file, english);
        const QStringList spanishLines = pricedLines(QStringLiteral("documents/es/") + file, spanish);
        QVERIFY2(englishLines.join(u'\n').contains(inEnglish), qPrintable(inEnglish + u'\n' + englishLines.join(u'\n')));
        QVERIFY2(spanishLines.join(u'\n').contains(inSpanish), qPrintable(inSpanish + u'\n' + spanishLines.join(u'\n')));
    }

    void coloursAreThoseOfTheDocuments_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("luna-table-lamp") << QStringLiteral("come in ochre, clay and night blue");
        QTest::newRow("cazo-kettle") << QStringLiteral("three colours: clay, teal and cream");
        QTest::newRow("sendero-backpack") << QStringLiteral("comes in night blue and moss");
        QTest::newRow("serra-blanket") << QStringLiteral("comes in grey and sand");
    }

    void coloursAreThoseOfTheDocuments()
    {
        QFETCH(QString, sentence);
        QString documents;
        for (const char *name : {"manual-luna-lamp", "manual-cazo-kettle", "guide-sendero-backpack", "care-of-blankets"})
            documents += arch::readDemo(QStringLiteral("documents/en/%1.md").arg(QLatin1String(name))).simplified();
        QVERIFY2(documents.contains(sentence), qPrintable(sentence));
        const json product = productOf(QString::fromLatin1(QTest::currentDataTag()));
        const json &values = product.at("options").at(0).at("values");
        for (const json &value : values)
            QVERIFY2(sentence.contains(textOf(value, "en").toLower()), qPrintable(textOf(value, "en")));
        const auto named = size_t(sentence.section(QStringLiteral(" in "), -1).section(u':', -1).count(u',') + 2);
        QCOMPARE(values.size(), named);
    }

    void ordersAddUp()
    {
        const QHash<QString, QString> price = prices();
        const QHash<QString, qint64> shipping{
            {QStringLiteral("standard"), 490}, {QStringLiteral("evening"), 990}, {QStringLiteral("pickup"), 0}};
        const json &all = sales();
        qint64 number = 0;
        double earlier = 1e9;
        for (const json &order : all.at("orders")) {
            const auto own = order.at("number").get<qint64>();
            QVERIFY(number == 0 || own == number + 1);
            number = own;
            QVERIFY(all.at("people").contains(textOf(order, "customer").toStdString()));
            qint64 total = shipping.value(textOf(order, "shipping"), -1);
            QVERIFY(total >= 0);
            for (const json &line : order.at("lines")) {
                QVERIFY2(price.contains(textOf(line, "sku")), qPrintable(textOf(line, "sku")));
                total += cents(price.value(textOf(line, "sku"))) * line.at("quantity").get<qint64>();
            }
            QCOMPARE(cents(textOf(order, "total")), total);
            double last = order.at("hoursAgo").get<double>();
            QVERIFY2(last < earlier, qPrintable(QString::number(number)));
            earlier = last;
            for (const json &step : order.at("steps")) {
                QVERIFY2(step.at("hoursAgo").get<double>() < last, qPrintable(QString::number(number)));
                last = step.at("hoursAgo").get<double>();
            }
        }
    }

    void ordersStandInEveryState()
    {
        QSet<QString> seen;
        for (const json &order : sales().at("orders"))
            for (const char *machine : {"status", "payment", "fulfilment", "returns"})
                seen.insert(QLatin1String(machine) + u':' + textOf(order.at("becomes"), machine));
        for (const char *state :
             {"status:pending_payment", "status:placed", "status:on_hold", "status:completed", "status:expired", "status:cancelled",
              "payment:none", "payment:paid", "payment:partially_refunded", "payment:refunded", "fulfilment:unfulfilled",
              "fulfilment:partial", "fulfilment:shipped", "fulfilment:delivered", "returns:full"})
            QVERIFY2(seen.contains(QLatin1String(state)), state);
    }

    void nobodyRealIsWrittenTo()
    {
        for (const json &person : sales().at("people"))
            QVERIFY2(textOf(person, "email").endsWith(QStringLiteral(".example")), qPrintable(textOf(person, "email")));
    }
};

MOSTRADOR_TEST(DemoCatalogueTest)
#include "demo_catalogue_test.moc"
