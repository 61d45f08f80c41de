// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/changes.h"
#include "backend/services/orders/domain/invariants.h"
#include "sample.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace orders;
using sample::euro;
using sample::reasonOf;

namespace {

const QString a = QStringLiteral("a");
const QString b = QStringLiteral("b");
const QString p = QStringLiteral("p");
const QString f = QStringLiteral("f");
const QString r = QStringLiteral("r");

RefundRequest pieces(const QString &line, int quantity, bool withdraw = false)
{
    return {{{line, quantity, withdraw, {}}}, euro(0), euro(0), {}};
}

QString optionOf(const Order &order, const QString &action)
{
    for (const ActionOption &option : actionsOf(order))
        if (option.action == action)
            return option.allowed ? QStringLiteral("yes") : option.sentence.isEmpty() ? QStringLiteral("no sentence") : option.reason;
    return QStringLiteral("missing");
}

Order delivered()
{
    Order order = sample::shipped();
    const auto moved = moveFulfilment(order, f, FulfilmentState::Delivered);
    Q_UNUSED(moved);
    return order;
}

}  // namespace

class OrderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anOrderIsPricedOnce()
    {
        const Order order = sample::order();
        QCOMPARE(order.totals.total, euro(3900));
        QVERIFY(violationsOf(order).isEmpty());
        Order mixed = order;
        mixed.lines[0].priced.unitPrice = *core::Money::of(1, QStringLiteral("USD"));
        QCOMPARE(priceOrder(mixed, euro(0), 0).error().reason, QStringLiteral("currency_mismatch"));
        mixed.lines[0].id = b;
        QCOMPARE(priceOrder(mixed, euro(0), 0).error().reason, QStringLiteral("currency_mismatch"));
        mixed.lines.clear();
        QCOMPARE(priceOrder(mixed, euro(0), 0).error().reason, QStringLiteral("no_lines"));
    }

    void placingNeedsMoneyAndExpiringNone()
    {
        Order order = sample::order();
        QCOMPARE(optionOf(order, QStringLiteral("place")), QStringLiteral("payment_missing"));
        QCOMPARE(optionOf(order, QStringLiteral("expire")), QStringLiteral("yes"));
        QVERIFY(addPayment(order, p, euro(3900)));
        QVERIFY(movePayment(order, p, PaymentState::Authorized));
        QCOMPARE(wordOf(*paymentStatusOf(order)), QStringLiteral("authorized"));
        QCOMPARE(optionOf(order, QStringLiteral("expire")), QStringLiteral("payment_received"));
        QVERIFY(become(order, OrderState::Placed));
        QCOMPARE(order.version, 4);
        QCOMPARE(optionOf(order, QStringLiteral("place")), QStringLiteral("illegal_transition"));
    }

    void cancellingStopsOncePiecesLeft()
    {
        Order order = sample::placed();
        QVERIFY(addFulfilment(order, f, {{a, 1}}));
        Order shipped = order;
        QVERIFY(moveFulfilment(shipped, f, FulfilmentState::Shipped));
        QCOMPARE(reasonOf(become(shipped, OrderState::Cancelled)), QStringLiteral("already_shipped"));
        QCOMPARE(optionOf(shipped, QStringLiteral("cancel")), QStringLiteral("already_shipped"));
        const auto duties = dutiesOfCancel(order);
        QCOMPARE(duties->paymentsToVoid, QStringList{p});
        QVERIFY(become(order, OrderState::Cancelled));
        QCOMPARE(order.fulfilments[0].state, FulfilmentState::Cancelled);
        QCOMPARE(reasonOf(movePayment(order, p, PaymentState::Captured)), QStringLiteral("order_closed"));
        QVERIFY(movePayment(order, p, PaymentState::Voided));
        QCOMPARE(wordOf(*paymentStatusOf(order)), QStringLiteral("voided"));
    }

    void aCancelledOrderPaysAllBack()
    {
        Order order = sample::placed();
        QVERIFY(capture(order, p, euro(1000)));
        QCOMPARE(wordOf(*paymentStatusOf(order)), QStringLiteral("partially_paid"));
        QVERIFY(become(order, OrderState::Cancelled));
        const auto duties = dutiesOfCancel(order);
        QCOMPARE(duties->toRefund, euro(1000));
        QVERIFY(addRefund(order, r, {{}, euro(0), duties->toRefund, {}}));
        QVERIFY(moveRefund(order, r, RefundState::Settled));
        QCOMPARE(wordOf(*paymentStatusOf(order)), QStringLiteral("refunded"));
        QCOMPARE(optionOf(order, QStringLiteral("refund")), QStringLiteral("nothing_to_refund"));
    }

    void completingNeedsDeliveryAndBalance()
    {
        Order order = sample::shipped();
        QCOMPARE(wordOf(*fulfilmentStatusOf(order)), QStringLiteral("shipped"));
        QCOMPARE(reasonOf(become(order, OrderState::Completed)), QStringLiteral("not_delivered"));
        order = delivered();
        QVERIFY(addRefund(order, r, pieces(b, 1)));
        QCOMPARE(reasonOf(become(order, OrderState::Completed)), QStringLiteral("money_outstanding"));
        QVERIFY(moveRefund(order, r, RefundState::Settled));
        QCOMPARE(wordOf(*paymentStatusOf(order)), QStringLiteral("partially_refunded"));
        QVERIFY(become(order, OrderState::Completed));
        QCOMPARE(optionOf(order, QStringLiteral("return")), QStringLiteral("yes"));
    }

    void noMoreShipsThanIsThere()
    {
        Order order = sample::placed();
        QCOMPARE(reasonOf(addFulfilment(order, f, {{a, 2}, {a, 2}})), QStringLiteral("exceeds_unshipped"));
        QCOMPARE(reasonOf(addFulfilment(order, f, {})), QStringLiteral("no_lines"));
        QCOMPARE(reasonOf(addFulfilment(order, f, {{QStringLiteral("x"), 1}})), QStringLiteral("unknown_line"));
        QCOMPARE(reasonOf(addFulfilment(order, f, {{a, 0}})), QStringLiteral("invalid_quantity"));
        QVERIFY(addFulfilment(order, f, {{a, 2}}));
        QCOMPARE(reasonOf(addFulfilment(order, f, {{a, 1}})), QStringLiteral("duplicate_id"));
        QCOMPARE(reasonOf(addFulfilment(order, r, {{a, 2}})), QStringLiteral("exceeds_unshipped"));
        QVERIFY(become(order, OrderState::OnHold));
        QCOMPARE(reasonOf(moveFulfilment(order, f, FulfilmentState::Shipped)), QStringLiteral("on_hold"));
        QCOMPARE(optionOf(order, QStringLiteral("ship")), QStringLiteral("on_hold"));
        QCOMPARE(optionOf(order, QStringLiteral("release")), QStringLiteral("yes"));
    }

    void withdrawnPiecesAreNotShipped()
    {
        Order order = sample::placed();
        QVERIFY(movePayment(order, p, PaymentState::Captured));
        QVERIFY(addRefund(order, r, pieces(b, 1, true)));
        QCOMPARE(reasonOf(addFulfilment(order, f, {{b, 1}})), QStringLiteral("exceeds_unshipped"));
        QVERIFY(addFulfilment(order, f, {{a, 3}}));
        QVERIFY(moveFulfilment(order, f, FulfilmentState::Shipped));
        QVERIFY(moveFulfilment(order, f, FulfilmentState::Delivered));
        QCOMPARE(wordOf(*fulfilmentStatusOf(order)), QStringLiteral("delivered"));
        QVERIFY(moveRefund(order, r, RefundState::Failed));
        QCOMPARE(wordOf(*fulfilmentStatusOf(order)), QStringLiteral("partial"));
    }

    void noMoreIsPaidBackThanWasPaid()
    {
        Order order = sample::placed();
        QCOMPARE(reasonOf(addRefund(order, r, pieces(a, 1))), QStringLiteral("exceeds_captured"));
        QVERIFY(movePayment(order, p, PaymentState::Captured));
        QCOMPARE(reasonOf(addRefund(order, r, pieces(a, 4))), QStringLiteral("exceeds_line"));
        QCOMPARE(reasonOf(addRefund(order, r, {{}, euro(401), euro(0), {}})), QStringLiteral("exceeds_shipping"));
        QCOMPARE(reasonOf(addRefund(order, r, {{}, euro(-1), euro(0), {}})), QStringLiteral("invalid_amount"));
        QCOMPARE(reasonOf(addRefund(order, r, {{}, euro(0), euro(1), {}})), QStringLiteral("exceeds_surplus"));
        QCOMPARE(reasonOf(addRefund(order, r, {{}, euro(0), euro(0), {}})), QStringLiteral("nothing_to_refund"));
        QVERIFY(addPayment(order, f, euro(100)));
        QVERIFY(movePayment(order, f, PaymentState::Authorized));
        QVERIFY(movePayment(order, f, PaymentState::Captured));
        QCOMPARE(wordOf(*paymentStatusOf(order)), QStringLiteral("overcharged"));
        QVERIFY(addRefund(order, r, {{{a, 3, false, {}}, {b, 1, false, {}}}, euro(400), euro(100), {}}));
        QCOMPARE(order.refunds[0].amount, euro(4000));
    }

    void piecesOfALineAddUpToTheCent()
    {
        Order order = sample::order();
        order.lines = {sample::line(a, 1000, 3, 3333)};  // 20.00 for three
        order = *priceOrder(order, euro(0), 0);
        QVERIFY(addPayment(order, p, order.totals.total));
        QVERIFY(movePayment(order, p, PaymentState::Authorized));
        QVERIFY(movePayment(order, p, PaymentState::Captured));
        for (const QString &id : {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")})
            QVERIFY(addRefund(order, id, pieces(a, 1)));
        QCOMPARE(ledgerOf(order)->refundable, euro(0));
        QVERIFY(violationsOf(order).isEmpty());
    }

    void noMoreComesBackThanWasDelivered()
    {
        Order order = sample::shipped();
        QCOMPARE(reasonOf(addReturn(order, r, {{a, 1}})), QStringLiteral("exceeds_delivered"));
        order = delivered();
        QVERIFY(addReturn(order, r, {{a, 3}}));
        QCOMPARE(reasonOf(addReturn(order, f, {{a, 1}})), QStringLiteral("exceeds_delivered"));
        QCOMPARE(wordOf(*returnStatusOf(order)), QStringLiteral("none"));
        QVERIFY(moveReturn(order, r, ReturnState::Approved));
        QVERIFY(moveReturn(order, r, ReturnState::Received));
        QCOMPARE(wordOf(*returnStatusOf(order)), QStringLiteral("partial"));
        QCOMPARE(reasonOf(moveReturn(order, r, ReturnState::Refunded)), QStringLiteral("not_refunded"));
        RefundRequest request = pieces(a, 3);
        request.returnId = r;
        QVERIFY(addRefund(order, r, request));
        QVERIFY(moveRefund(order, r, RefundState::Settled));
        QVERIFY(moveReturn(order, r, ReturnState::Refunded));
    }

    void theConsoleHearsOfEveryAction()
    {
        QStringList names;
        for (const ActionOption &option : actionsOf(sample::placed())) {
            names.append(option.action);
            QCOMPARE(option.allowed, option.reason.isEmpty());
            QCOMPARE(option.allowed, option.sentence.isEmpty());
        }
        QCOMPARE(names.join(u' '), QStringLiteral("place hold release cancel complete expire pay capture void ship refund return"));
    }
};

MOSTRADOR_TEST(OrderTest)
#include "order_test.moc"
