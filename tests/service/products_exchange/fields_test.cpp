// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/fields.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace products::exchange;

class FieldsTest : public QObject {
    Q_OBJECT
    static QString guessed(const QString &header) { return guessMapping({header}).first().field; }

private Q_SLOTS:
    void everyNameIsAField()
    {
        const QStringList names = fieldNames({QStringLiteral("EUR"), QStringLiteral("USD")});
        QSet<QString> seen;
        for (const QString &name : names) {
            QVERIFY2(fieldOf(name), qPrintable(name));
            QCOMPARE(guessed(name), name);
            QVERIFY(!seen.contains(name));
            seen.insert(name);
        }
        for (const char *other : {"", "title", "option4_code", "option1", "price_eur", "price_EURO", "sale_price_", "sku "})
            QVERIFY2(!fieldOf(QString::fromLatin1(other)), other);
    }

    void headersOfOthersAreUnderstood_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("field");
        for (const auto &[header, field] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"Handle", "product_slug"},
                 {"Título", "title_es"},
                 {"Nombre del producto", "title_es"},
                 {"Descripción", "description_es"},
                 {"Referencia", "sku"},
                 {"Variant SKU", "sku"},
                 {"Precio", "price"},
                 {"PVP (EUR)", "price_EUR"},
                 {"Variant Inventory Qty", "on_hand"},
                 {"Existencias", "on_hand"},
                 {"Option1 Name", "option1_name_en"},
                 {"Opción 2 valor", "option2_value_es"},
                 {"price_minor", "price_minor"},
                 {"Talla", "option1_value_en"},
                 {"Reorder Point", "low_stock"},
                 {"Moneda", "currency"},
                 {"Weight", ""},
                 {"price_xyz", ""},
             })
            QTest::newRow(header) << QString::fromUtf8(header) << QString::fromLatin1(field);
    }
    void headersOfOthersAreUnderstood()
    {
        QFETCH(QString, header);
        QFETCH(QString, field);
        QCOMPARE(guessed(header), field);
    }

    void aFieldIsGivenOnce()
    {
        const auto mapping = guessMapping({QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("category"),
                                           QStringLiteral("subcategory"), QStringLiteral("color"), QStringLiteral("size")});
        QStringList fields;
        for (const api::ColumnMapping &column : mapping)
            fields.append(column.field);
        QCOMPARE(fields, (QStringList{QStringLiteral("title_en"), QString(), QString(), QStringLiteral("category"),
                                      QStringLiteral("option1_value_en"), QStringLiteral("option2_value_en")}));
    }

    void wrongMappingsAreNamed_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no such column") << "c"
                                        << "sku"
                                        << "unknown_column";
        QTest::newRow("no such field") << "b"
                                       << "weight"
                                       << "unknown_field";
        QTest::newRow("no such currency") << "b"
                                          << "price_ZZZ"
                                          << "unknown_currency";
        QTest::newRow("column twice") << "a"
                                      << "title_en"
                                      << "column_twice";
        QTest::newRow("field twice") << "b"
                                     << "sku"
                                     << "field_twice";
    }
    void wrongMappingsAreNamed()
    {
        QFETCH(QString, column);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        const QStringList headers{QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(columnsOf(headers, {{QStringLiteral("a"), QStringLiteral("sku")}, {column, field}}).error().reason, reason);
    }

    void aSkuIsNeeded()
    {
        QCOMPARE(columnsOf({QStringLiteral("a")}, {{QStringLiteral("a"), QStringLiteral("title_en")}}).error().reason,
                 QStringLiteral("sku_not_mapped"));
    }
};

MOSTRADOR_TEST(FieldsTest)
#include "fields_test.moc"
