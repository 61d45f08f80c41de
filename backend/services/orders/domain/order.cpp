// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/order.h"

#include <QSet>

namespace orders {
namespace {

core::Result<> checkLines(const Order &order)
{
    if (order.lines.isEmpty())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("no_lines"), QStringLiteral("An order has at least one line."));
    QSet<QString> ids;
    for (const OrderLine &line : order.lines) {
        if (line.id.isEmpty() || ids.contains(line.id))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("duplicate_line"),
                              QStringLiteral("Each line has an id of its own."));
        ids.insert(line.id);
        if (line.priced.unitPrice.currency() != order.currency)
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("currency_mismatch"),
                              QStringLiteral("All prices of an order are in its currency."));
    }
    return {};
}

core::Result<> addPayments(const Order &order, Ledger &ledger)
{
    for (const Payment &payment : order.payments) {
        if (payment.state == PaymentState::Authorized)
            MOSTRADOR_TRY(addTo(ledger.authorized, payment.amount));
        if (payment.state == PaymentState::Captured)
            MOSTRADOR_TRY(addTo(ledger.captured, payment.captured));
    }
    return {};
}

core::Result<> takeFrom(core::Money &sum, const core::Money &part)
{
    auto result = sum.minus(part);
    if (!result)
        return core::fail(std::move(result).error());
    sum = *result;
    return {};
}

// `stillOwed` is what will be owed when the pending refunds settle.
core::Result<> addRefunds(const Order &order, Ledger &ledger, core::Money &stillOwed)
{
    for (const Refund &refund : order.refunds) {
        if (!isLive(refund.state))
            continue;
        const bool settled = refund.state == RefundState::Settled;
        MOSTRADOR_TRY(addTo(settled ? ledger.refunded : ledger.refunding, refund.amount));
        MOSTRADOR_TRY(addTo(ledger.refundedShipping, refund.shipping));
        core::Money goods = refund.amount;
        MOSTRADOR_TRY(takeFrom(goods, refund.surplus));
        MOSTRADOR_TRY(takeFrom(stillOwed, goods));
        if (settled)
            MOSTRADOR_TRY(takeFrom(ledger.owed, goods));
    }
    return {};
}

bool nothingIsOwed(OrderState state) { return state == OrderState::Cancelled || state == OrderState::Expired; }

void countFulfilments(const Order &order, const QString &lineId, Pieces &pieces)
{
    for (const Fulfilment &fulfilment : order.fulfilments)
        for (const LineQuantity &line : fulfilment.lines) {
            if (line.lineId != lineId)
                continue;
            if (fulfilment.state == FulfilmentState::Pending)
                pieces.packed += line.quantity;
            if (hasLeftTheHouse(fulfilment.state))
                pieces.shipped += line.quantity;
            if (fulfilment.state == FulfilmentState::Delivered)
                pieces.delivered += line.quantity;
        }
}

core::Result<> countRefunds(const Order &order, const QString &lineId, Pieces &pieces)
{
    for (const Refund &refund : order.refunds) {
        if (!isLive(refund.state))
            continue;
        for (const RefundLine &line : refund.lines) {
            if (line.lineId != lineId)
                continue;
            pieces.refunded += line.quantity;
            pieces.withdrawn += line.withdraw ? line.quantity : 0;
            MOSTRADOR_TRY(addTo(pieces.refundedAmount, line.amount));
        }
    }
    return {};
}

void countReturns(const Order &order, const QString &lineId, Pieces &pieces)
{
    for (const Return &entry : order.returns)
        for (const LineQuantity &line : entry.lines) {
            if (line.lineId != lineId || !isLive(entry.state))
                continue;
            pieces.returning += line.quantity;
            if (entry.state == ReturnState::Received || entry.state == ReturnState::Refunded)
                pieces.returned += line.quantity;
        }
}

core::Result<Pieces> allPieces(const Order &order)
{
    Pieces sum;
    for (const OrderLine &line : order.lines) {
        const auto pieces = piecesOf(order, line.id);
        if (!pieces)
            return core::fail(pieces.error());
        sum.ordered += pieces->ordered;
        sum.shipped += pieces->shipped;
        sum.delivered += pieces->delivered;
        sum.withdrawn += pieces->withdrawn;
        sum.returned += pieces->returned;
    }
    return sum;
}

PaymentStatus statusWithoutCapture(const Order &order, const Ledger &ledger)
{
    if (ledger.authorized.minorUnits() > 0)
        return PaymentStatus::Authorized;
    if (order.totals.total.minorUnits() == 0)
        return PaymentStatus::Paid;
    for (const Payment &payment : order.payments)
        if (payment.state == PaymentState::Voided)
            return PaymentStatus::Voided;
    return PaymentStatus::None;
}

}  // namespace

QString wordOf(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::None: return QStringLiteral("none");
    case PaymentStatus::Authorized: return QStringLiteral("authorized");
    case PaymentStatus::PartiallyPaid: return QStringLiteral("partially_paid");
    case PaymentStatus::Paid: return QStringLiteral("paid");
    case PaymentStatus::PartiallyRefunded: return QStringLiteral("partially_refunded");
    case PaymentStatus::Refunded: return QStringLiteral("refunded");
    case PaymentStatus::Overcharged: return QStringLiteral("overcharged");
    case PaymentStatus::Voided: return QStringLiteral("voided");
    }
    Q_UNREACHABLE();
}

QString wordOf(FulfilmentStatus status)
{
    switch (status) {
    case FulfilmentStatus::Unfulfilled: return QStringLiteral("unfulfilled");
    case FulfilmentStatus::Partial: return QStringLiteral("partial");
    case FulfilmentStatus::Shipped: return QStringLiteral("shipped");
    case FulfilmentStatus::Delivered: return QStringLiteral("delivered");
    }
    Q_UNREACHABLE();
}

QString wordOf(ReturnStatus status)
{
    switch (status) {
    case ReturnStatus::None: return QStringLiteral("none");
    case ReturnStatus::Partial: return QStringLiteral("partial");
    case ReturnStatus::Full: return QStringLiteral("full");
    }
    Q_UNREACHABLE();
}

core::Result<Order> priceOrder(Order order, const core::Money &shippingPrice, int shippingTaxBasisPoints)
{
    MOSTRADOR_TRY(checkLines(order));
    QList<Amounts> amounts;
    for (OrderLine &line : order.lines) {
        const auto priced = amountsOf(line.priced, order.taxMode);
        if (!priced)
            return core::fail(priced.error());
        line.amounts = *priced;
        amounts.append(*priced);
    }
    const auto shipping = amountsOf({shippingPrice, 1, 0, shippingTaxBasisPoints}, order.taxMode);
    if (!shipping)
        return core::fail(shipping.error());
    order.shipping = *shipping;
    const auto totals = totalsOf(amounts, order.shipping);
    if (!totals)
        return core::fail(totals.error());
    order.totals = *totals;
    return order;
}

core::Result<Ledger> ledgerOf(const Order &order)
{
    const auto zero = core::Money::of(0, order.currency);
    if (!zero)
        return core::fail(zero.error());
    Ledger ledger{*zero, *zero, *zero, *zero, order.totals.total, *zero, *zero, *zero};
    core::Money stillOwed = order.totals.total;
    MOSTRADOR_TRY(addPayments(order, ledger));
    MOSTRADOR_TRY(addRefunds(order, ledger, stillOwed));
    if (nothingIsOwed(order.state))
        ledger.owed = stillOwed = *zero;
    ledger.refundable = ledger.captured;
    MOSTRADOR_TRY(takeFrom(ledger.refundable, ledger.refunded));
    MOSTRADOR_TRY(takeFrom(ledger.refundable, ledger.refunding));
    core::Money surplus = ledger.refundable;
    MOSTRADOR_TRY(takeFrom(surplus, stillOwed));
    if (surplus.minorUnits() > 0)
        ledger.surplus = surplus;
    return ledger;
}

core::Result<Pieces> piecesOf(const Order &order, const QString &lineId)
{
    const auto zero = core::Money::of(0, order.currency);
    if (!zero)
        return core::fail(zero.error());
    Pieces pieces;
    pieces.refundedAmount = *zero;
    for (const OrderLine &line : order.lines)
        if (line.id == lineId)
            pieces.ordered += line.priced.quantity;
    countFulfilments(order, lineId, pieces);
    MOSTRADOR_TRY(countRefunds(order, lineId, pieces));
    countReturns(order, lineId, pieces);
    return pieces;
}

core::Result<PaymentStatus> paymentStatusOf(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    const qint64 captured = ledger->captured.minorUnits();
    const qint64 refunded = ledger->refunded.minorUnits();
    if (captured == 0)
        return statusWithoutCapture(order, *ledger);
    // Of a cancelled order nothing is owed, yet its money waits for the refund rather than being charged too high.
    const qint64 price = nothingIsOwed(order.state) ? order.totals.total.minorUnits() : ledger->owed.minorUnits();
    if (captured - refunded > price)
        return PaymentStatus::Overcharged;
    if (refunded > 0)
        return refunded >= captured ? PaymentStatus::Refunded : PaymentStatus::PartiallyRefunded;
    return captured < price ? PaymentStatus::PartiallyPaid : PaymentStatus::Paid;
}

core::Result<FulfilmentStatus> fulfilmentStatusOf(const Order &order)
{
    const auto pieces = allPieces(order);
    if (!pieces)
        return core::fail(pieces.error());
    if (pieces->shipped == 0)
        return FulfilmentStatus::Unfulfilled;
    const qint64 due = pieces->ordered - pieces->withdrawn;
    if (pieces->delivered >= due)
        return FulfilmentStatus::Delivered;
    return pieces->shipped >= due ? FulfilmentStatus::Shipped : FulfilmentStatus::Partial;
}

core::Result<ReturnStatus> returnStatusOf(const Order &order)
{
    const auto pieces = allPieces(order);
    if (!pieces)
        return core::fail(pieces.error());
    if (pieces->returned == 0)
        return ReturnStatus::None;
    return pieces->returned >= pieces->delivered ? ReturnStatus::Full : ReturnStatus::Partial;
}

}  // namespace orders
