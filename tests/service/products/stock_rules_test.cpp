// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock_bench.h"

#include <limits>

using namespace products;
using test::stock::item;
using test::stock::reasonOf;

class StockRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void linesOnOneItemAreOneDemand()
    {
        const StockItemId a = item(QStringLiteral("a"));
        const StockItemId b = item(QStringLiteral("b"));
        const core::Result<QList<StockDemand>> demands = summed({{b, 1}, {a, 2}, {b, 3}});
        QVERIFY(demands);
        QCOMPARE(*demands, (QList<StockDemand>{{a, 2}, {b, 4}}));
    }

    void quantitiesHaveLimits()
    {
        const StockItemId a = item(QStringLiteral("a"));
        const QString invalid = QStringLiteral("invalid_quantity");
        for (const qint64 wrong : {qint64(0), qint64(-1), quantityMax + 1, std::numeric_limits<qint64>::max()})
            QCOMPARE(reasonOf(summed({{a, wrong}})), invalid);
        QVERIFY(summed({{a, quantityMax}}));
        QCOMPARE(reasonOf(summed({{a, quantityMax}, {a, 1}})), invalid);
        QCOMPARE(reasonOf(summed({})), QStringLiteral("no_lines"));
        QCOMPARE(reasonOf(summed(QList<StockDemand>(reservationLinesMax + 1, {a, 1}))), QStringLiteral("too_many_lines"));
    }

    void movementsChangeTheirColumns()
    {
        QCOMPARE(deltaOf(MovementKind::Received, 3), (StockDelta{3, 0}));
        QCOMPARE(deltaOf(MovementKind::Adjusted, -3), (StockDelta{-3, 0}));
        QCOMPARE(deltaOf(MovementKind::Allocated, 3), (StockDelta{0, 3}));
        QCOMPARE(deltaOf(MovementKind::Released, 3), (StockDelta{0, -3}));
        QCOMPARE(deltaOf(MovementKind::Shipped, 3), (StockDelta{-3, -3}));
        QCOMPARE(deltaOf(MovementKind::Returned, 3), (StockDelta{3, 0}));
    }

    void statesKeepTheirWords()
    {
        using enum ReservationState;
        for (const ReservationState state : {Live, Allocated, Shipped, Released, Expired})
            QCOMPARE(reservationStateOf(wordOf(state)), state);
    }

    void whatIsHeldCannotBeCountedAway()
    {
        const StockLevel level{item(QStringLiteral("a")), 10, 3, 2, 0};
        QCOMPARE(level.available(), 5);
        QCOMPARE(afterCount(level, {-5, 0})->onHand, 5);
        QCOMPARE(reasonOf(afterCount(level, {-6, 0})), QStringLiteral("stock_in_use"));
        QCOMPARE(reasonOf(afterCount(level, {onHandMax, 0})), QStringLiteral("stock_limit"));
    }

    void everyShortItemIsNamed()
    {
        const StockItemId a = item(QStringLiteral("a"));
        const StockItemId b = item(QStringLiteral("b"));
        const core::Result<> result = checkAvailable({{a, 3}, {b, 3}}, {{a, 2, 0, 0, 0}, {b, 3, 0, 0, 0}});
        QCOMPARE(reasonOf(result), QStringLiteral("out_of_stock"));
        QCOMPARE(result.error().details, (QList<core::ErrorDetail>{{QStringLiteral("a.wanted"), QStringLiteral("3")},
                                                                   {QStringLiteral("a.available"), QStringLiteral("2")}}));
    }
};

MOSTRADOR_TEST(StockRulesTest)
#include "stock_rules_test.moc"
