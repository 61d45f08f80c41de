// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/cart.h"
#include "sample.h"
#include "tests/support/test_registry.h"

#include <QTest>

using orders::Cart;
using sample::reasonOf;

namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString c = QStringLiteral("c");

Cart full()
{
    Cart cart;
    for (int i = 0; i < orders::maxCartLines; ++i)
        cart.lines.append({QString::number(i), 1});
    return cart;
}

}  // namespace

class CartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aQuantityIsSetAndZeroRemoves()
    {
        Cart cart;
        QVERIFY(orders::setQuantity(cart, a, 2));
        QVERIFY(orders::setQuantity(cart, b, 1));
        QVERIFY(orders::setQuantity(cart, a, 5));
        QCOMPARE(cart.lines, (QList<orders::CartLine>{{a, 5}, {b, 1}}));
        QVERIFY(orders::setQuantity(cart, a, 0));
        QVERIFY(orders::setQuantity(cart, a, 0));
        QCOMPARE(cart.lines, (QList<orders::CartLine>{{b, 1}}));
    }

    void limitsAreKeptAndLeaveTheCartAlone()
    {
        Cart cart = full();
        const Cart before = cart;
        QCOMPARE(reasonOf(orders::setQuantity(cart, a, 1)), QStringLiteral("too_many_lines"));
        QCOMPARE(reasonOf(orders::setQuantity(cart, QStringLiteral("0"), -1)), QStringLiteral("invalid_quantity"));
        QCOMPARE(reasonOf(orders::setQuantity(cart, QStringLiteral("0"), orders::maxLineQuantity + 1)), QStringLiteral("invalid_quantity"));
        QCOMPARE(reasonOf(orders::setQuantity(cart, {}, 1)), QStringLiteral("invalid_variant"));
        QCOMPARE(cart, before);
    }

    void aMergeAddsAndSaysWhatWasCut()
    {
        const Cart customer{{{a, 9'000}, {b, 1}}};
        const auto merged = orders::merge(customer, Cart{{{a, 2'000}, {b, 2}, {c, 4}}});
        QCOMPARE(merged.cart.lines, (QList<orders::CartLine>{{a, orders::maxLineQuantity}, {b, 3}, {c, 4}}));
        QCOMPARE(merged.warnings.size(), 1);
        QCOMPARE(merged.warnings[0].variantId, a);
        QCOMPARE(merged.warnings[0].reason, QStringLiteral("quantity_capped"));
        QCOMPARE(merged.warnings[0].wanted, 11'000);
        QCOMPARE(merged.warnings[0].kept, orders::maxLineQuantity);
    }

    void aMergeIntoAFullCartLeavesLinesOut()
    {
        const auto merged = orders::merge(full(), Cart{{{a, 2}, {QStringLiteral("7"), 2}}});
        QCOMPARE(merged.cart.lines.size(), orders::maxCartLines);
        QCOMPARE(merged.cart.lines[7].quantity, 3);
        QCOMPARE(merged.warnings.size(), 1);
        QCOMPARE(merged.warnings[0].reason, QStringLiteral("too_many_lines"));
    }

    void aMergeOfAbsurdQuantitiesSaturates()
    {
        const int most = std::numeric_limits<int>::max();
        const auto merged = orders::merge(Cart{{{a, most}}}, Cart{{{a, most}}});
        QCOMPARE(merged.cart.lines[0].quantity, orders::maxLineQuantity);
    }

    void twoLinesOnOneStockItemAreOneDemandInLockOrder()
    {
        const QHash<QString, QList<orders::StockUse>> uses{
            {a, {{QStringLiteral("z"), 1}}}, {b, {{QStringLiteral("z"), 2}, {QStringLiteral("k"), 1}}}, {c, {}}};
        const auto demand = orders::demandOf({{a, 3}, {b, 2}, {c, 1}}, uses);
        QVERIFY(demand);
        QCOMPARE(*demand, (QList<orders::StockDemand>{{QStringLiteral("k"), 2}, {QStringLiteral("z"), 7}}));
        QCOMPARE(orders::demandOf({{QStringLiteral("x"), 1}}, uses).error().reason, QStringLiteral("unknown_variant"));
        QCOMPARE(orders::demandOf({{a, 0}}, uses).error().reason, QStringLiteral("invalid_quantity"));
        QCOMPARE(orders::demandOf({{a, 1}}, {{a, {{b, -1}}}}).error().reason, QStringLiteral("quantity_overflow"));
    }
};

MOSTRADOR_TEST(CartTest)
#include "cart_test.moc"
