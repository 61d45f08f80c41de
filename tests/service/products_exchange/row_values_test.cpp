// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/row_values.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace products::exchange;

class RowValuesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pricesAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<qint64>("cents");
        QTest::newRow("point") << "59.90" << qint64(5990);
        QTest::newRow("comma") << "59,90" << qint64(5990);
        QTest::newRow("one decimal") << "59,9" << qint64(5990);
        QTest::newRow("Spanish thousands") << "1.234,50" << qint64(123450);
        QTest::newRow("English thousands") << "1,234,567.80" << qint64(123456780);
        QTest::newRow("whole") << "59" << qint64(5900);
        QTest::newRow("nothing") << "0" << qint64(0);
    }
    void pricesAsPeopleWriteThem()
    {
        QFETCH(QString, cell);
        QFETCH(qint64, cents);
        const ReadRow row = read(QStringLiteral("price"), cell);
        QVERIFY(row.mistakes.isEmpty());
        QCOMPARE(row.values.prices, (QList<api::Money>{{cents, QStringLiteral("EUR")}}));
    }

    void wrongCellsAreNamed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("code");
        QTest::newRow("ambiguous") << "price"
                                   << "1,234"
                                   << "invalid_amount";
        QTest::newRow("formula") << "price"
                                 << "=1+1"
                                 << "invalid_amount";
        QTest::newRow("words") << "price"
                               << "free"
                               << "invalid_amount";
        QTest::newRow("negative") << "price"
                                  << "-1"
                                  << "negative_amount";
        QTest::newRow("negative cents") << "price_minor"
                                        << "-1"
                                        << "negative_amount";
        QTest::newRow("broken cents") << "price_minor"
                                      << "1.5"
                                      << "invalid_amount";
        QTest::newRow("too large") << "price"
                                   << "99999999999999"
                                   << "money_overflow";
        QTest::newRow("overflow") << "price"
                                  << "99999999999999999999"
                                  << "money_overflow";
        QTest::newRow("minus one piece") << "on_hand"
                                         << "-1"
                                         << "invalid_quantity";
        QTest::newRow("a million million pieces") << "on_hand"
                                                  << "1000000000000"
                                                  << "invalid_quantity";
        QTest::newRow("half a piece") << "on_hand"
                                      << "0.5"
                                      << "invalid_quantity";
        QTest::newRow("low stock") << "low_stock"
                                   << "many"
                                   << "invalid_quantity";
        QTest::newRow("status") << "status"
                                << "gone"
                                << "invalid_status";
        QTest::newRow("title without letters") << "title_en"
                                               << "!!!"
                                               << "slug_missing";
        QTest::newRow("currency") << "currency"
                                  << "XXY"
                                  << "unknown_currency";
    }
    void wrongCellsAreNamed()
    {
        QFETCH(QString, field);
        QFETCH(QString, cell);
        QFETCH(QString, code);
        const ReadRow row = read(field, cell);
        QCOMPARE(row.mistakes.size(), 1);
        QCOMPARE(row.mistakes.first().code, code);
    }

    void slugs()
    {
        QCOMPARE(slugOf(QStringLiteral("  Aceite de oliva, 5 l (¡nuevo!)")), QStringLiteral("aceite-de-oliva-5-l-nuevo"));
        QCOMPARE(slugOf(QStringLiteral("Días Ñandú")), QStringLiteral("dias-nandu"));
        QCOMPARE(slugOf(QStringLiteral("سترة")), QString());
    }

    void anOptionIsNamedByItsColumn()
    {
        const ReadRow row = RowReader({{0, QStringLiteral("Sku"), {Part::Sku}}, {1, QStringLiteral("option_color"), {Part::ValueEn}}},
                                      QStringLiteral("EUR"))
                                .read({QStringLiteral("A"), QStringLiteral("Red")});
        QCOMPARE(row.values.options[0].nameEn, QStringLiteral("Color"));
        QCOMPARE(row.values.options[0].valueEn, QStringLiteral("Red"));
    }

private:
    /// A row of a SKU, a price of one and that cell.
    static ReadRow read(const QString &field, const QString &cell)
    {
        QList<Column> columns{{0, QStringLiteral("sku"), {Part::Sku}}, {1, field, *fieldOf(field)}};
        if (field == QLatin1String("currency"))
            columns.append({2, QStringLiteral("price"), {Part::Price}});
        return RowReader(columns, QStringLiteral("EUR")).read({QStringLiteral("A-1"), cell, QStringLiteral("1")});
    }
};

MOSTRADOR_TEST(RowValuesTest)
#include "row_values_test.moc"
