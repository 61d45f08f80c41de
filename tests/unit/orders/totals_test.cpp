// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/totals.h"
#include "sample.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>

using orders::TaxMode;
using sample::euro;

class TotalsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineIsRoundedHalfToEven_data()
    {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<int>("quantity");
        QTest::addColumn<int>("discount");
        QTest::addColumn<int>("tax");
        QTest::addColumn<bool>("inclusive");
        QTest::addColumn<QList<qint64>>("expected");  // subtotal, discount, net, tax, total
        QTest::newRow("plain") << qint64(1000) << 3 << 0 << 2100 << false << QList<qint64>{3000, 0, 3000, 630, 3630};
        QTest::newRow("half goes down to even") << qint64(25) << 1 << 0 << 1000 << false << QList<qint64>{25, 0, 25, 2, 27};
        QTest::newRow("half goes up to even") << qint64(35) << 1 << 0 << 1000 << false << QList<qint64>{35, 0, 35, 4, 39};
        QTest::newRow("per line, not per piece") << qint64(25) << 2 << 0 << 1000 << false << QList<qint64>{50, 0, 50, 5, 55};
        QTest::newRow("discount half to even") << qint64(50) << 1 << 500 << 0 << false << QList<qint64>{50, 2, 48, 0, 48};
        QTest::newRow("inclusive") << qint64(1210) << 1 << 0 << 2100 << true << QList<qint64>{1210, 0, 1000, 210, 1210};
        QTest::newRow("inclusive, discounted") << qint64(999) << 3 << 1000 << 2100 << true << QList<qint64>{2997, 300, 2229, 468, 2697};
        QTest::newRow("free") << qint64(1999) << 2 << 10000 << 2100 << true << QList<qint64>{3998, 3998, 0, 0, 0};
    }

    void aLineIsRoundedHalfToEven()
    {
        QFETCH(qint64, price);
        QFETCH(int, quantity);
        QFETCH(int, discount);
        QFETCH(int, tax);
        QFETCH(bool, inclusive);
        QFETCH(QList<qint64>, expected);
        const auto line = orders::amountsOf({euro(price), quantity, discount, tax}, inclusive ? TaxMode::Inclusive : TaxMode::Exclusive);
        QVERIFY(line);
        const QList<qint64> got{line->subtotal.minorUnits(), line->discount.minorUnits(), line->net.minorUnits(), line->tax.minorUnits(),
                                line->total.minorUnits()};
        QCOMPARE(got, expected);
    }

    void whatIsWrongHasAReason()
    {
        const auto reason = [](const orders::Priced &priced) {
            const auto line = orders::amountsOf(priced, TaxMode::Exclusive);
            return line ? QString() : line.error().reason;
        };
        QCOMPARE(reason({euro(1), 0, 0, 0}), QStringLiteral("invalid_quantity"));
        QCOMPARE(reason({euro(1), -1, 0, 0}), QStringLiteral("invalid_quantity"));
        QCOMPARE(reason({euro(1), orders::maxLineQuantity, 0, 0}), QString());
        QCOMPARE(reason({euro(1), orders::maxLineQuantity + 1, 0, 0}), QStringLiteral("invalid_quantity"));
        QCOMPARE(reason({euro(-1), 1, 0, 0}), QStringLiteral("invalid_price"));
        QCOMPARE(reason({euro(1), 1, 10001, 0}), QStringLiteral("invalid_rate"));
        QCOMPARE(reason({euro(1), 1, 0, -1}), QStringLiteral("invalid_rate"));
        QCOMPARE(reason({core::Money(), 1, 0, 0}), QStringLiteral("invalid_currency"));
        const qint64 most = std::numeric_limits<qint64>::max();
        QCOMPARE(reason({euro(most), 2, 0, 0}), QStringLiteral("money_overflow"));
        QCOMPARE(reason({euro(most), 1, 0, 2100}), QStringLiteral("money_overflow"));
        QCOMPARE(reason({euro(most), 1, 0, 0}), QString());
    }

    void sumsAreCheckedForOverflowAndCurrency()
    {
        const auto big = orders::amountsOf({euro(std::numeric_limits<qint64>::max()), 1, 0, 0}, TaxMode::Exclusive);
        const auto cent = orders::amountsOf({euro(1), 1, 0, 0}, TaxMode::Exclusive);
        const auto dollar = orders::amountsOf({*core::Money::of(1, QStringLiteral("USD")), 1, 0, 0}, TaxMode::Exclusive);
        QCOMPARE(orders::totalsOf({*big}, *cent).error().reason, QStringLiteral("money_overflow"));
        QCOMPARE(orders::totalsOf({*cent, *dollar}, *cent).error().reason, QStringLiteral("currency_mismatch"));
        QCOMPARE(orders::totalsOf({*cent, *cent}, *cent)->total, euro(3));
    }

    void aSplitGivesTheSpareCentsToTheLargestRemainders()
    {
        const auto parts = orders::split(euro(100), {1, 1, 1});
        QCOMPARE(*parts, (QList<core::Money>{euro(34), euro(33), euro(33)}));
        QCOMPARE(*orders::split(euro(-100), {1, 1, 1}), (QList<core::Money>{euro(-34), euro(-33), euro(-33)}));
        QCOMPARE(*orders::split(euro(10), {1, 0, 5}), (QList<core::Money>{euro(2), euro(0), euro(8)}));
        QCOMPARE(*orders::split(euro(0), {0, 0}), (QList<core::Money>{euro(0), euro(0)}));
        QCOMPARE(orders::split(euro(1), {0}).error().reason, QStringLiteral("invalid_weights"));
        QCOMPARE(orders::split(euro(1), {2, -1}).error().reason, QStringLiteral("invalid_weights"));
        QCOMPARE(orders::split(euro(1), {}).error().reason, QStringLiteral("invalid_weights"));
        const qint64 most = std::numeric_limits<qint64>::max();
        QCOMPARE(*orders::split(euro(most), {most, 0, 0}), (QList<core::Money>{euro(most), euro(0), euro(0)}));
        QCOMPARE(*orders::split(euro(std::numeric_limits<qint64>::min()), {1}),
                 (QList<core::Money>{euro(std::numeric_limits<qint64>::min())}));
    }

    void partsSumToTheWhole()
    {
        QRandomGenerator random(20'261'125);
        for (int round = 0; round < 3'000; ++round) {
            const qint64 amount = qint64(random.generate64()) >> random.bounded(60);
            QList<qint64> weights{1 + qint64(random.bounded(1000))};
            for (int i = random.bounded(20); i > 0; --i)
                weights.append(qint64(random.generate64() >> (1 + random.bounded(62))));
            const auto parts = orders::split(euro(amount), weights);
            QVERIFY(parts);
            core::Money sum = euro(0);
            for (qsizetype i = 0; i < weights.size(); ++i) {
                QVERIFY(orders::addTo(sum, parts->at(i)));
                QVERIFY(weights[i] > 0 || parts->at(i) == euro(0));
            }
            QCOMPARE(sum, euro(amount));
        }
    }

    void unitsShareLikeASplitOfEqualWeights()
    {
        for (const qint64 amount : {0, 1, 7, 100, -100, 1001})
            for (int units = 1; units < 12; ++units) {
                const auto parts = orders::split(euro(amount), QList<qint64>(units, 1));
                core::Money sum = euro(0);
                for (int count = 0; count <= units; ++count) {
                    QCOMPARE(*orders::shareOfUnits(euro(amount), count, units), sum);
                    if (count < units)
                        QVERIFY(orders::addTo(sum, parts->at(count)));
                }
            }
        QCOMPARE(orders::shareOfUnits(euro(1), 2, 1).error().reason, QStringLiteral("invalid_quantity"));
        QCOMPARE(orders::shareOfUnits(euro(1), 0, 0).error().reason, QStringLiteral("invalid_quantity"));
    }
};

MOSTRADOR_TEST(TotalsTest)
#include "totals_test.moc"
