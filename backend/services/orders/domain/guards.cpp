// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/guards.h"

#include <QMap>
#include <algorithm>

namespace orders {
namespace {

core::Error conflict(QString reason, QString sentence) { return {core::ErrorCode::Conflict, std::move(reason), std::move(sentence), {}}; }
core::Error invalid(QString reason, QString sentence) { return {core::ErrorCode::Invalid, std::move(reason), std::move(sentence), {}}; }

core::Result<> mayPlace(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    core::Money secured = ledger->captured;
    MOSTRADOR_TRY(addTo(secured, ledger->authorized));
    if (secured.minorUnits() < order.totals.total.minorUnits())
        return core::fail(conflict(QStringLiteral("payment_missing"),
                                   QStringLiteral("The payments that are held or captured do not cover the total of the order.")));
    return {};
}

core::Result<> mayCancel(const Order &order)
{
    for (const Fulfilment &fulfilment : order.fulfilments)
        if (hasLeftTheHouse(fulfilment.state))
            return core::fail(conflict(QStringLiteral("already_shipped"),
                                       QStringLiteral("Goods of this order are on their way or were delivered; take them back instead.")));
    return {};
}

core::Result<> mayComplete(const Order &order)
{
    const auto status = fulfilmentStatusOf(order);
    if (!status)
        return core::fail(status.error());
    if (*status != FulfilmentStatus::Delivered)
        return core::fail(conflict(QStringLiteral("not_delivered"), QStringLiteral("Not all goods of this order were delivered.")));
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    const auto kept = ledger->captured.minus(ledger->refunded);
    if (!kept)
        return core::fail(kept.error());
    if (*kept != ledger->owed || ledger->refunding.minorUnits() != 0)
        return core::fail(conflict(QStringLiteral("money_outstanding"),
                                   QStringLiteral("What was paid and what is owed differ, or a refund is still pending.")));
    return {};
}

core::Result<> mayExpire(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    if (ledger->captured.minorUnits() > 0 || ledger->authorized.minorUnits() > 0)
        return core::fail(conflict(QStringLiteral("payment_received"),
                                   QStringLiteral("Money is held or captured for this order; place it or cancel it instead.")));
    return {};
}

// Sums lines that name the same one, so that two small requests do not pass where their sum would not.
core::Result<QMap<QString, qint64>> gathered(const Order &order, const QList<LineQuantity> &lines)
{
    if (lines.isEmpty())
        return core::fail(invalid(QStringLiteral("no_lines"), QStringLiteral("At least one line is named.")));
    QMap<QString, qint64> sums;
    for (const LineQuantity &line : lines) {
        const bool known = std::any_of(order.lines.begin(), order.lines.end(), [&](const OrderLine &own) { return own.id == line.lineId; });
        if (!known)
            return core::fail(invalid(QStringLiteral("unknown_line"), QStringLiteral("The order has no such line.")));
        if (line.quantity < 1 || line.quantity > maxLineQuantity)
            return core::fail(invalid(QStringLiteral("invalid_quantity"), QStringLiteral("A quantity is 1 to %1.").arg(maxLineQuantity)));
        sums[line.lineId] += line.quantity;
    }
    return sums;
}

core::Result<> within(const Order &order, const QList<LineQuantity> &lines, qint64 (Pieces::*limit)() const, const core::Error &otherwise)
{
    const auto sums = gathered(order, lines);
    if (!sums)
        return core::fail(sums.error());
    for (auto sum = sums->constBegin(); sum != sums->constEnd(); ++sum) {
        const auto pieces = piecesOf(order, sum.key());
        if (!pieces)
            return core::fail(pieces.error());
        const qint64 most = ((*pieces).*limit)();
        if (sum.value() > most)
            return core::fail(
                core::Error(otherwise).with(QStringLiteral("lineId"), sum.key()).with(QStringLiteral("most"), QString::number(most)));
    }
    return {};
}

core::Error exceedsUnshipped()
{
    return conflict(QStringLiteral("exceeds_unshipped"), QStringLiteral("A line has fewer pieces left that were not shipped."));
}

core::Result<> checkRefundLines(const Order &order, const QList<RefundLine> &lines)
{
    QList<LineQuantity> all;
    QList<LineQuantity> withdrawn;
    for (const RefundLine &line : lines)
        (line.withdraw ? withdrawn : all).append({line.lineId, line.quantity});
    all += withdrawn;
    if (all.isEmpty())
        return {};
    MOSTRADOR_TRY(
        within(order, all, &Pieces::refundablePieces,
               conflict(QStringLiteral("exceeds_line"), QStringLiteral("A line has fewer pieces left that were not paid back."))));
    if (withdrawn.isEmpty())
        return {};
    return within(order, withdrawn, &Pieces::unshipped, exceedsUnshipped());
}

// Earlier lines of the same refund are taken into account through `so`: the order as it would be with them.
core::Result<core::Money> amountOfPieces(const Order &so, const RefundLine &line)
{
    const auto own = std::find_if(so.lines.begin(), so.lines.end(), [&](const OrderLine &entry) { return entry.id == line.lineId; });
    const auto pieces = piecesOf(so, line.lineId);
    if (!pieces)
        return core::fail(pieces.error());
    const auto left = own->amounts.total.minus(pieces->refundedAmount);
    if (!left)
        return core::fail(left.error());
    return shareOfUnits(*left, line.quantity, int(pieces->refundablePieces()));
}

core::Result<> addRefundLines(const Order &order, const QList<RefundLine> &lines, Refund &refund)
{
    Order so = order;
    so.refunds.append(refund);
    for (RefundLine line : lines) {
        const auto amount = amountOfPieces(so, line);
        if (!amount)
            return core::fail(amount.error());
        line.amount = *amount;
        MOSTRADOR_TRY(addTo(refund.amount, line.amount));
        refund.lines.append(line);
        so.refunds.last().lines.append(line);
    }
    return {};
}

core::Result<> checkReturn(const Order &order, const QString &returnId)
{
    if (returnId.isEmpty())
        return {};
    for (const Return &entry : order.returns)
        if (entry.id == returnId && entry.state == ReturnState::Received)
            return {};
    return core::fail(invalid(QStringLiteral("unknown_return"), QStringLiteral("The order has no such return that was received.")));
}

core::Result<> checkAmount(const core::Money &asked, const core::Money &limit, const QString &reason)
{
    const auto left = limit.minus(asked);
    if (!left)
        return core::fail(left.error());
    if (asked.minorUnits() < 0)
        return core::fail(invalid(QStringLiteral("invalid_amount"), QStringLiteral("An amount to pay back is not negative.")));
    if (left->minorUnits() < 0)
        return core::fail(core::Error(conflict(reason, QStringLiteral("More is asked back than is left to pay back.")))
                              .with(QStringLiteral("most"), QString::number(limit.minorUnits())));
    return {};
}

core::Result<> notPlaced()
{
    return core::fail(conflict(QStringLiteral("not_placed"), QStringLiteral("Goods move only for an order that is placed.")));
}

}  // namespace

core::Result<> mayBecome(const Order &order, OrderState to)
{
    MOSTRADOR_TRY(check(orderMachine(), order.state, to));
    switch (to) {
    case OrderState::Placed: return order.state == OrderState::OnHold ? core::Result<>() : mayPlace(order);
    case OrderState::Cancelled: return mayCancel(order);
    case OrderState::Completed: return mayComplete(order);
    case OrderState::Expired: return mayExpire(order);
    case OrderState::OnHold:
    case OrderState::PendingPayment: return {};
    }
    Q_UNREACHABLE();
}

core::Result<> mayMoveGoods(const Order &order)
{
    if (order.state == OrderState::Placed)
        return {};
    if (order.state == OrderState::OnHold)
        return core::fail(conflict(QStringLiteral("on_hold"), QStringLiteral("The order is on hold; release it first.")));
    return notPlaced();
}

core::Result<> mayTakeBack(const Order &order)
{
    const bool open = order.state == OrderState::Placed || order.state == OrderState::OnHold || order.state == OrderState::Completed;
    return open ? core::Result<>() : notPlaced();
}

core::Result<> mayShip(const Order &order, const QList<LineQuantity> &lines)
{
    MOSTRADOR_TRY(mayMoveGoods(order));
    return within(order, lines, &Pieces::unshipped, exceedsUnshipped());
}

core::Result<> mayReturn(const Order &order, const QList<LineQuantity> &lines)
{
    MOSTRADOR_TRY(mayTakeBack(order));
    return within(order, lines, &Pieces::returnable,
                  conflict(QStringLiteral("exceeds_delivered"),
                           QStringLiteral("A line has fewer pieces that were delivered and are not being returned.")));
}

core::Result<Refund> planRefund(const Order &order, const RefundRequest &request)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    MOSTRADOR_TRY(checkRefundLines(order, request.lines));
    MOSTRADOR_TRY(checkReturn(order, request.returnId));
    const auto shippingLeft = order.shipping.total.minus(ledger->refundedShipping);
    if (!shippingLeft)
        return core::fail(shippingLeft.error());
    MOSTRADOR_TRY(checkAmount(request.shipping, *shippingLeft, QStringLiteral("exceeds_shipping")));
    MOSTRADOR_TRY(checkAmount(request.surplus, ledger->surplus, QStringLiteral("exceeds_surplus")));
    Refund refund{{}, RefundState::Pending, {}, request.shipping, request.surplus, request.shipping, request.returnId};
    MOSTRADOR_TRY(addTo(refund.amount, request.surplus));
    MOSTRADOR_TRY(addRefundLines(order, request.lines, refund));
    MOSTRADOR_TRY(checkAmount(refund.amount, ledger->refundable, QStringLiteral("exceeds_captured")));
    if (refund.amount.minorUnits() == 0 && refund.lines.isEmpty())
        return core::fail(conflict(QStringLiteral("nothing_to_refund"), QStringLiteral("Nothing is asked to be paid back.")));
    return refund;
}

core::Result<> mayPay(const Order &order, const core::Money &amount)
{
    if (order.state != OrderState::PendingPayment && order.state != OrderState::Placed && order.state != OrderState::OnHold)
        return core::fail(conflict(QStringLiteral("order_closed"), QStringLiteral("The order is closed; no new payment begins.")));
    MOSTRADOR_TRY(amount.plus(order.totals.total));
    if (amount.minorUnits() < 1)
        return core::fail(invalid(QStringLiteral("invalid_amount"), QStringLiteral("A payment is above zero.")));
    return {};
}

core::Result<CancelDuties> dutiesOfCancel(const Order &order)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return core::fail(ledger.error());
    CancelDuties duties{{}, ledger->refundable};
    for (const Payment &payment : order.payments)
        if (payment.state == PaymentState::Authorized)
            duties.paymentsToVoid.append(payment.id);
    return duties;
}

}  // namespace orders
