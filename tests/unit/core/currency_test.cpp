// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"
#include "tests/support/test_registry.h"

#include <QTest>

class CurrencyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void minorUnitsAreThoseOfTheStandard()
    {
        QCOMPARE(core::minorDigits(QStringLiteral("EUR")), std::optional(2));
        QCOMPARE(core::minorDigits(QStringLiteral("JPY")), std::optional(0));
        QCOMPARE(core::minorDigits(QStringLiteral("KWD")), std::optional(3));
        for (const char *word : {"", "eur", "EURO", "ZZZ", "ABC"})
            QCOMPARE(core::minorDigits(QString::fromLatin1(word)), std::optional<int>());
    }

    void decimalsAreReadAndWritten_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("minorUnits");
        QTest::addColumn<QString>("written");
        QTest::newRow("cents") << "EUR"
                               << "59.00" << 5900ll << "59.00";
        QTest::newRow("one decimal") << "EUR"
                                     << " 59.9" << 5990ll << "59.90";
        QTest::newRow("whole") << "EUR"
                               << "59" << 5900ll << "59.00";
        QTest::newRow("point and no decimals") << "EUR"
                                               << "59." << 5900ll << "59.00";
        QTest::newRow("below one") << "EUR"
                                   << "0.05" << 5ll << "0.05";
        QTest::newRow("negative") << "EUR"
                                  << "-0.05" << -5ll << "-0.05";
        QTest::newRow("no minor unit") << "JPY"
                                       << "1200" << 1200ll << "1200";
        QTest::newRow("thousandths") << "KWD"
                                     << "1.2" << 1200ll << "1.200";
        QTest::newRow("largest") << "EUR"
                                 << "92233720368547758.07" << std::numeric_limits<qint64>::max() << "92233720368547758.07";
    }
    void decimalsAreReadAndWritten()
    {
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QFETCH(qint64, minorUnits);
        QFETCH(QString, written);
        const core::Result<core::Money> money = core::moneyFromDecimal(text, currency);
        QVERIFY(money.has_value());
        QCOMPARE(money->minorUnits(), minorUnits);
        QCOMPARE(money->currency(), currency);
        QCOMPARE(core::decimalOf(*money), written);
    }

    void whatIsNoAmountIsRefused_data()
    {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no currency") << "EURO"
                                     << "1.00"
                                     << "unknown_currency";
        QTest::newRow("too fine") << "EUR"
                                  << "1.005"
                                  << "invalid_amount";
        QTest::newRow("decimals where there are none") << "JPY"
                                                       << "1.5"
                                                       << "invalid_amount";
        QTest::newRow("thousands") << "EUR"
                                   << "1,000.00"
                                   << "invalid_amount";
        QTest::newRow("empty") << "EUR"
                               << ""
                               << "invalid_amount";
        QTest::newRow("sign") << "EUR"
                              << "+1"
                              << "invalid_amount";
        QTest::newRow("exponent") << "EUR"
                                  << "1e3"
                                  << "invalid_amount";
        QTest::newRow("other digits") << "EUR" << QString::fromUtf8("١٢") << "invalid_amount";
        QTest::newRow("overflow") << "EUR"
                                  << "92233720368547758.08"
                                  << "money_overflow";
    }
    void whatIsNoAmountIsRefused()
    {
        QFETCH(QString, currency);
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const core::Result<core::Money> money = core::moneyFromDecimal(text, currency);
        QVERIFY(!money.has_value());
        QCOMPARE(money.error().reason, reason);
    }
};

MOSTRADOR_TEST(CurrencyTest)
#include "currency_test.moc"
