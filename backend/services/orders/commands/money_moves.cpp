// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/order_moves.h"
#include "backend/services/orders/commands/payment_parts.h"
#include "backend/services/orders/commands/pricing.h"
#include "backend/services/orders/domain/changes.h"
#include "backend/services/orders/providers/manual_payment_provider.h"

#include <algorithm>

namespace orders {

core::Result<core::Money> refundableOf(const OrderRecord &record, const Payment &payment)
{
    core::Money left = payment.captured;
    for (const Refund &refund : record.order.refunds) {
        if (!isLive(refund.state) || record.refunds.value(refund.id).paymentId != payment.id)
            continue;
        core::Result<core::Money> rest = left.minus(refund.amount);
        if (!rest)
            return rest;
        left = *rest;
    }
    return left;
}

core::Result<QString> paymentFor(const OrderRecord &record, const core::Money &amount)
{
    if (amount.minorUnits() == 0)
        return QString();
    qint64 most = 0;
    for (const Payment &payment : record.order.payments) {
        const core::Result<core::Money> left = refundableOf(record, payment);
        if (!left)
            return core::fail(left.error());
        if (left->minorUnits() >= amount.minorUnits())
            return payment.id;
        most = std::max(most, left->minorUnits());
    }
    return core::fail(core::Error{
        core::ErrorCode::Conflict,
        QStringLiteral("refund_spans_payments"),
        QStringLiteral("No single payment has that much left; refund in parts."),
        {}}.with(QStringLiteral("most"), QString::number(most)));
}

namespace moves {
namespace {

core::Result<core::Money> moneyOf(const std::optional<api::Money> &money, const QString &currency)
{
    if (!money)
        return core::Money::of(0, currency);
    if (money->currency != currency)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("currency_mismatch"),
                          QStringLiteral("The order is in %1.").arg(currency));
    return core::Money::of(money->amount, money->currency);
}

core::Result<RefundRequest> requestOf(const OrderRecord &record, const api::RefundOrder &wish)
{
    const QString &currency = record.order.currency;
    const core::Result<core::Money> shipping = moneyOf(wish.shipping, currency);
    if (!shipping)
        return core::fail(shipping.error());
    const core::Result<core::Money> surplus = moneyOf(wish.surplus, currency);
    if (!surplus)
        return core::fail(surplus.error());
    RefundRequest request{{}, *shipping, *surplus, wish.returnId.value_or(QString())};
    for (const api::RefundLineRequest &line : wish.lines)
        request.lines.append({line.lineId, int(line.quantity), line.withdraw, {}});
    return request;
}

core::Result<> checkExpected(const api::RefundOrder &wish, const Refund &plan)
{
    if (!wish.expectedAmount || *wish.expectedAmount == wireOf(plan.amount))
        return {};
    return core::fail(core::Error{
        core::ErrorCode::Conflict,
        QStringLiteral("amount_changed"),
        QStringLiteral("The refund comes to another amount; look at it again."),
        {}}.with(QStringLiteral("amount"), QString::number(plan.amount.minorUnits())));
}

/// Pieces of a line that refunds have put back on the shelf.
qint64 restocked(const OrderRecord &record, const QString &lineId)
{
    qint64 pieces = 0;
    for (const Refund &refund : record.order.refunds)
        for (const RefundLine &line : refund.lines)
            if (isLive(refund.state) && record.refunds.value(refund.id).restock && line.lineId == lineId && !line.withdraw)
                pieces += line.quantity;
    return pieces;
}

/// What never left the shelf does not come back to it.
core::Result<> checkRestock(const OrderRecord &record, const Refund &plan)
{
    QHash<QString, qint64> wanted;
    for (const RefundLine &line : plan.lines)
        if (!line.withdraw)
            wanted[line.lineId] += line.quantity;
    for (auto line = wanted.constBegin(); line != wanted.constEnd(); ++line) {
        const auto pieces = piecesOf(record.order, line.key());
        if (!pieces)
            return core::fail(pieces.error());
        const qint64 most = pieces->shipped - restocked(record, line.key());
        if (line.value() > most)
            return core::fail(core::Error{core::ErrorCode::Conflict,
                                          QStringLiteral("exceeds_shipped"),
                                          QStringLiteral("More pieces would go back on the shelf than left it."),
                                          {}}
                                  .with(QStringLiteral("lineId"), line.key())
                                  .with(QStringLiteral("most"), QString::number(most)));
    }
    return {};
}

core::Result<Refund> planOf(const OrderRecord &record, const api::RefundOrder &wish, RefundRequest &request)
{
    core::Result<RefundRequest> asked = requestOf(record, wish);
    if (!asked)
        return core::fail(asked.error());
    request = std::move(*asked);
    core::Result<Refund> plan = planRefund(record.order, request);
    if (plan && wish.restock)
        MOSTRADOR_TRY(checkRestock(record, *plan));
    return plan;
}

/// The part of a refund that is tax: of each line and the shipping in proportion, and what the last cent leaves to the goods.
core::Result<core::Money> taxWithin(const Order &order, const Refund &refund)
{
    core::Result<core::Money> tax = core::Money::of(0, order.currency);
    const auto add = [&tax](const core::Money &part, const Amounts &whole) -> core::Result<> {
        if (whole.total.minorUnits() == 0)
            return {};
        const core::Result<core::Money> share = part.times(whole.tax.minorUnits(), whole.total.minorUnits());
        if (!share)
            return core::fail(share.error());
        return addTo(*tax, *share);
    };
    for (const RefundLine &line : refund.lines)
        for (const OrderLine &own : order.lines)
            if (own.id == line.lineId)
                MOSTRADOR_TRY(add(line.amount, own.amounts));
    MOSTRADOR_TRY(add(refund.shipping, order.shipping));
    return tax;
}

const Payment *heldManually(const OrderRecord &record)
{
    for (const Payment &payment : record.order.payments)
        if (payment.state == PaymentState::Authorized && record.payments.value(payment.id).method == QLatin1StringView(manualPayments))
            return &payment;
    return nullptr;
}

/// What is owed and not yet paid.
core::Result<core::Money> outstanding(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    const auto kept = ledger->captured.minus(ledger->refunded);
    if (!kept)
        return core::fail(kept.error());
    return ledger->owed.minus(*kept);
}

void tellPaid(Changing &change, const QString &id, const core::Money &amount, const std::optional<QString> &reference)
{
    QJsonObject data{{QStringLiteral("paymentId"), id},
                     {QStringLiteral("amount"),
                      QJsonObject{{QStringLiteral("amount"), amount.minorUnits()}, {QStringLiteral("currency"), amount.currency()}}}};
    if (reference && !reference->isEmpty())
        data.insert(QStringLiteral("reference"), *reference);
    change.tell(QStringLiteral("paid"), data, "order.paid");
}

/// A payment that came all at once.
core::Result<> addReceived(Changing &change, const core::Money &amount, const std::optional<QString> &reference)
{
    const QString id = core::newUuid();
    MOSTRADOR_TRY(addPayment(change.order(), id, amount));
    MOSTRADOR_TRY(movePayment(change.order(), id, PaymentState::Authorized));
    MOSTRADOR_TRY(movePayment(change.order(), id, PaymentState::Captured));
    change.record.payments.insert(id, {QString::fromLatin1(manualPayments), {}, reference, change.now()});
    tellPaid(change, id, amount, reference);
    return {};
}

core::Result<const Payment *> heldPayment(const Order &order, const QString &id)
{
    for (const Payment &payment : order.payments) {
        if (payment.id != id)
            continue;
        if (payment.state == PaymentState::Authorized)
            return &payment;
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("nothing_authorized"), QStringLiteral("The payment is not held."));
    }
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_payment"), QStringLiteral("The order has no such payment."));
}

}  // namespace

core::Result<> recordPayment(Changing &change, const api::PaymentReceived &received)
{
    core::Result<core::Money> amount = received.amount ? moneyOf(received.amount, change.order().currency) : outstanding(change.order());
    if (!amount)
        return core::fail(amount.error());
    if (!received.amount && amount->minorUnits() <= 0)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("nothing_outstanding"),
                          QStringLiteral("Nothing is owed for this order."));
    MOSTRADOR_TRY(mayPay(change.order(), *amount));
    if (const Payment *held = heldManually(change.record)) {
        const QString id = held->id;
        const core::Money part = held->amount.minorUnits() < amount->minorUnits() ? held->amount : *amount;
        MOSTRADOR_TRY(capture(change.order(), id, part));
        change.record.payments[id].reference = received.reference;
        tellPaid(change, id, part, received.reference);
        amount = amount->minus(part);
        if (!amount)
            return core::fail(amount.error());
    }
    return amount->minorUnits() == 0 ? core::Result<>() : addReceived(change, *amount, received.reference);
}

core::Result<> capturePayment(Changing &change, const QString &paymentId)
{
    const core::Result<const Payment *> payment = heldPayment(change.order(), paymentId);
    if (!payment)
        return core::fail(payment.error());
    if (change.order().state == OrderState::Cancelled || change.order().state == OrderState::Expired)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("order_closed"),
                          QStringLiteral("The order is closed; a held payment can only be let go."));
    change.tell(QStringLiteral("capture_asked"), {{QStringLiteral("paymentId"), paymentId}});
    change.ask(DutyKind::Capture, paymentId, (*payment)->amount.minorUnits());
    return {};
}

core::Result<> voidPayment(Changing &change, const QString &paymentId)
{
    const core::Result<const Payment *> payment = heldPayment(change.order(), paymentId);
    if (!payment)
        return core::fail(payment.error());
    change.tell(QStringLiteral("void_asked"), {{QStringLiteral("paymentId"), paymentId}});
    change.ask(DutyKind::LetGo, paymentId);
    return {};
}

core::Result<> refund(Changing &change, const api::RefundOrder &wish)
{
    RefundRequest request;
    const core::Result<Refund> plan = planOf(change.record, wish, request);
    if (!plan)
        return core::fail(plan.error());
    MOSTRADOR_TRY(checkExpected(wish, *plan));
    const core::Result<QString> payment = paymentFor(change.record, plan->amount);
    if (!payment)
        return core::fail(payment.error());
    const QString id = core::newUuid();
    MOSTRADOR_TRY(addRefund(change.order(), id, request));
    change.record.refunds.insert(id, {*payment, wish.restock, wish.reason, change.now()});
    change.tell(QStringLiteral("refund_asked"), {{QStringLiteral("refundId"), id}});
    change.ask(DutyKind::Refund, id);
    return {};
}

core::Result<api::RefundPreview> previewRefund(const OrderRecord &record, const api::RefundOrder &wish)
{
    RefundRequest request;
    const core::Result<Refund> plan = planOf(record, wish, request);
    if (!plan)
        return core::fail(plan.error());
    const auto ledger = ledgerOf(record.order);
    const core::Result<core::Money> tax = taxWithin(record.order, *plan);
    if (!ledger || !tax)
        return core::fail(ledger ? tax.error() : ledger.error());
    const core::Result<core::Money> shippingMost = record.order.shipping.total.minus(ledger->refundedShipping);
    const core::Result<core::Money> after = ledger->refundable.minus(plan->amount);
    if (!shippingMost || !after)
        return core::fail(shippingMost ? after.error() : shippingMost.error());
    api::RefundPreview preview;
    preview.amount = wireOf(plan->amount);
    preview.tax = wireOf(*tax);
    preview.captured = wireOf(ledger->captured);
    preview.refundedBefore = wireOf(ledger->refunded);
    preview.refundedBefore.amount += ledger->refunding.minorUnits();
    preview.capturedAfter = wireOf(*after);
    preview.refundableMost = wireOf(ledger->refundable);
    preview.shippingMost = wireOf(*shippingMost);
    return preview;
}

}  // namespace moves
}  // namespace orders
