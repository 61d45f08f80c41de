// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <limits>

class MoneyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timesRoundsHalfToEven_data()
    {
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("exact") << 1000ll << 21ll << 100ll << 210ll;
        QTest::newRow("half down to even") << 5ll << 1ll << 2ll << 2ll;
        QTest::newRow("half up to even") << 7ll << 1ll << 2ll << 4ll;
        QTest::newRow("negative half") << -5ll << 1ll << 2ll << -2ll;
        QTest::newRow("above half") << 8ll << 1ll << 3ll << 3ll;
    }
    void timesRoundsHalfToEven()
    {
        QFETCH(qint64, amount);
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QFETCH(qint64, expected);
        const auto result = core::Money::of(amount, QStringLiteral("EUR"))->times(numerator, denominator);
        QVERIFY(result.has_value());
        QCOMPARE(result->minorUnits(), expected);
    }

    void refusesOtherCurrencyAndOverflow()
    {
        const core::Money euro = *core::Money::of(100, QStringLiteral("EUR"));
        const core::Money pound = *core::Money::of(100, QStringLiteral("GBP"));
        QCOMPARE(euro.plus(pound).error().reason, QStringLiteral("currency_mismatch"));
        const core::Money huge = *core::Money::of(std::numeric_limits<qint64>::max(), QStringLiteral("EUR"));
        QCOMPARE(huge.plus(euro).error().reason, QStringLiteral("money_overflow"));
        QCOMPARE(core::Money::of(1, QStringLiteral("eur")).error().reason, QStringLiteral("invalid_currency"));
    }
};

MOSTRADOR_TEST(MoneyTest)
#include "money_test.moc"
