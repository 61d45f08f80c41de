// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/changes.h"
#include "backend/services/orders/saga/duty_runner.h"
#include "backend/services/orders/store/cart_store.h"
#include "core/log/log.h"

#include <algorithm>

namespace orders {
namespace {

QJsonObject reasonOf(const core::Error &error) { return {{QStringLiteral("reason"), error.reason}}; }

QJsonObject amountOf(const core::Money &money)
{
    return {{QStringLiteral("amount"), money.minorUnits()}, {QStringLiteral("currency"), money.currency()}};
}

QJsonObject moneyData(const QString &name, const QString &id, const core::Money &money)
{
    return {{name, id}, {QStringLiteral("amount"), amountOf(money)}};
}

/// The cart that the order was made of: open again, or over.
core::Result<> turnCart(Changing &change, CartState to)
{
    core::Result<std::optional<CartRecord>> cart =
        store::findCart(change.connection(), change.record.header.cart, store::CartLock::ForChange);
    if (!cart)
        return core::fail(cart.error());
    if (!*cart || (*cart)->orderId != change.record.order.id)
        return {};
    (*cart)->state = to;
    if (to == CartState::Open)
        (*cart)->orderId.clear();
    return store::saveCart(change.connection(), **cart, change.now());
}

core::Result<> freeKey(Changing &change)
{
    OrderHeader &header = change.record.header;
    if (header.keyText.isEmpty())
        return {};
    MOSTRADOR_TRY(store::forgetKey(change.connection(), header.keyScope, header.keyText));
    header.keyScope.clear();
    header.keyText.clear();
    return {};
}

/// Whatever of the payments may be held somewhere is asked back.
core::Result<> letGoPayments(Changing &change, Reached reached)
{
    const QList<Payment> payments = change.order().payments;
    for (const Payment &payment : payments) {
        if (payment.state == PaymentState::Created && reached != Reached::Money)
            MOSTRADOR_TRY(movePayment(change.order(), payment.id, PaymentState::Failed));
        else if (payment.state == PaymentState::Authorized || payment.state == PaymentState::Created)
            change.ask(DutyKind::LetGo, payment.id);
    }
    return {};
}

core::Result<> afterReserve(Changing &change, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused)
        return failPlacing(change, answer.error, Reached::Nothing);
    const core::Result<qint64> number = store::takeNumber(change.connection());
    if (!number)
        return core::fail(number.error());
    change.record.header.number = *number;
    MOSTRADOR_TRY(store::insertTerms(change.connection(), change.record));
    change.tell(QStringLiteral("created"));
    if (change.order().payments.isEmpty())
        change.ask(DutyKind::Allocate);  // nothing to pay
    else
        change.ask(DutyKind::Authorize, change.order().payments.first().id);
    return {};
}

core::Result<> afterAuthorize(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused) {
        MOSTRADOR_TRY(movePayment(change.order(), duty.subject, PaymentState::Failed));
        const QString failure = answer.error.details.isEmpty() ? answer.error.reason : answer.error.details.first().value;
        change.record.payments[duty.subject].failure = failure;
        change.tell(QStringLiteral("payment_declined"), {{QStringLiteral("failure"), failure}});
        return failPlacing(change, answer.error, Reached::Money);
    }
    MOSTRADOR_TRY(movePayment(change.order(), duty.subject, PaymentState::Authorized));
    change.tell(QStringLiteral("payment_authorized"));
    change.ask(DutyKind::Allocate);
    return {};
}

core::Result<> afterAllocate(Changing &change, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused)
        return failPlacing(change, answer.error, Reached::Money);
    MOSTRADOR_TRY(become(change.order(), OrderState::Placed));
    change.record.header.placedAt = change.now();
    change.tell(QStringLiteral("placed"), {}, "order.placed");
    return turnCart(change, CartState::Ordered);
}

core::Result<> afterLetGo(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused) {
        change.tell(QStringLiteral("void_failed"), reasonOf(answer.error));
        return {};
    }
    for (const Payment &payment : change.order().payments) {
        if (payment.id != duty.subject)
            continue;
        // What was never confirmed is not voided but failed; the provider knows it as let go either way.
        const PaymentState to = payment.state == PaymentState::Created ? PaymentState::Failed : PaymentState::Voided;
        change.tell(QStringLiteral("payment_voided"), moneyData(QStringLiteral("paymentId"), payment.id, payment.amount));
        return movePayment(change.order(), duty.subject, to);
    }
    return {};
}

core::Result<> afterCapture(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused) {
        change.tell(QStringLiteral("capture_failed"), reasonOf(answer.error));
        return {};
    }
    const core::Result<core::Money> amount = core::Money::of(duty.amount, change.order().currency);
    if (!amount)
        return core::fail(amount.error());
    change.tell(QStringLiteral("paid"), moneyData(QStringLiteral("paymentId"), duty.subject, *amount), "order.paid");
    return capture(change.order(), duty.subject, *amount);
}

const Refund *refundOf(const Order &order, const QString &id)
{
    const auto refund = std::find_if(order.refunds.begin(), order.refunds.end(), [&](const Refund &entry) { return entry.id == id; });
    return refund == order.refunds.end() ? nullptr : &*refund;
}

core::Result<> closeReturn(Changing &change, const QString &returnId)
{
    for (const Return &entry : change.order().returns)
        if (entry.id == returnId && entry.state == ReturnState::Received)
            return moveReturn(change.order(), returnId, ReturnState::Refunded);
    return {};
}

core::Result<> afterRefund(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused) {
        change.tell(QStringLiteral("refund_failed"), reasonOf(answer.error));
        return moveRefund(change.order(), duty.subject, RefundState::Failed);
    }
    MOSTRADOR_TRY(moveRefund(change.order(), duty.subject, RefundState::Settled));
    const Refund refund = *refundOf(change.order(), duty.subject);
    MOSTRADOR_TRY(closeReturn(change, refund.returnId));
    change.tell(QStringLiteral("refunded"), moneyData(QStringLiteral("refundId"), refund.id, refund.amount), "order.refunded");
    const auto withdrawn = [](const RefundLine &line) { return line.withdraw; };
    if (std::any_of(refund.lines.begin(), refund.lines.end(), withdrawn))
        change.ask(DutyKind::Withdraw, refund.id);
    if (change.record.refunds.value(refund.id).restock && !std::all_of(refund.lines.begin(), refund.lines.end(), withdrawn))
        change.ask(DutyKind::Restock, refund.id);
    return {};
}

core::Result<> afterShip(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Refused) {
        change.tell(QStringLiteral("shipping_failed"), reasonOf(answer.error));
        return moveFulfilment(change.order(), duty.subject, FulfilmentState::Cancelled);
    }
    MOSTRADOR_TRY(moveFulfilment(change.order(), duty.subject, FulfilmentState::Shipped));
    ParcelDetail &parcel = change.record.parcels[duty.subject];
    parcel.shippedAt = change.now();
    QJsonObject data{{QStringLiteral("parcelId"), duty.subject}};
    if (parcel.carrier)
        data.insert(QStringLiteral("carrier"), *parcel.carrier);
    if (parcel.trackingNumber)
        data.insert(QStringLiteral("trackingNumber"), *parcel.trackingNumber);
    change.tell(QStringLiteral("shipped"), data, "order.shipped");
    return {};
}

/// Goods that go back change nothing of the order itself; a refusal means that stock and order disagree, which people must see.
core::Result<> afterGoods(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (answer.kind == DutyAnswer::Kind::Done)
        return {};
    core::logError("orders", QStringLiteral("stock refuses what an order needs"),
                   {{"order", duty.orderId}, {"duty", store::wordOf(duty.kind)}, {"reason", answer.error.reason}});
    QJsonObject data = reasonOf(answer.error);
    data.insert(QStringLiteral("step"), store::wordOf(duty.kind));
    change.tell(QStringLiteral("stock_refused"), data);
    return {};
}

core::Result<> meaning(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    switch (duty.kind) {
    case DutyKind::Reserve: return afterReserve(change, answer);
    case DutyKind::Authorize: return afterAuthorize(change, duty, answer);
    case DutyKind::Allocate: return afterAllocate(change, answer);
    case DutyKind::LetGo: return afterLetGo(change, duty, answer);
    case DutyKind::Capture: return afterCapture(change, duty, answer);
    case DutyKind::Refund: return afterRefund(change, duty, answer);
    case DutyKind::Ship: return afterShip(change, duty, answer);
    case DutyKind::Release:
    case DutyKind::Unallocate:
    case DutyKind::Withdraw:
    case DutyKind::Restock: return afterGoods(change, duty, answer);
    }
    Q_UNREACHABLE();
}

bool changesNothing(const Duty &duty, const DutyAnswer &answer)
{
    return answer.kind == DutyAnswer::Kind::Done && (duty.kind == DutyKind::Release || duty.kind == DutyKind::Unallocate ||
                                                     duty.kind == DutyKind::Withdraw || duty.kind == DutyKind::Restock);
}

}  // namespace

core::Result<> failPlacing(Changing &change, const core::Error &why, Reached reached)
{
    MOSTRADOR_TRY(become(change.order(), OrderState::Cancelled));
    change.record.header.failure = why.reason;
    MOSTRADOR_TRY(letGoPayments(change, reached));
    if (reached != Reached::Nothing)
        change.ask(DutyKind::Release);
    const bool wished = why.reason == QLatin1StringView("cancelled");
    const QString shown = wished && !why.message.isEmpty() ? why.message : why.reason;
    change.tell(QStringLiteral("cancelled"), {{QStringLiteral("reason"), shown}}, "order.cancelled");
    if (!wished)
        MOSTRADOR_TRY(freeKey(change));
    return turnCart(change, CartState::Open);
}

core::Result<> expirePlacing(Changing &change)
{
    MOSTRADOR_TRY(become(change.order(), OrderState::Expired));
    change.record.header.failure = QStringLiteral("expired");
    MOSTRADOR_TRY(letGoPayments(change, Reached::Money));
    change.ask(DutyKind::Release);
    change.tell(QStringLiteral("expired"), {}, "order.expired");
    MOSTRADOR_TRY(freeKey(change));
    return turnCart(change, CartState::Open);
}

core::Result<> settle(Changing &change, const Duty &duty, const DutyAnswer &answer)
{
    if (changesNothing(duty, answer))
        return {};
    MOSTRADOR_TRY(meaning(change, duty, answer));
    return change.commit();
}

}  // namespace orders
