// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/changes.h"

#include <algorithm>

namespace orders {
namespace {

template <class Part>
Part *find(QList<Part> &parts, const QString &id)
{
    const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part &entry) { return entry.id == id; });
    return part == parts.end() ? nullptr : &*part;
}

core::Error unknown(QLatin1StringView thing)
{
    return {core::ErrorCode::NotFound, QStringLiteral("unknown_%1").arg(thing), QStringLiteral("The order has no such %1.").arg(thing), {}};
}

template <class Part>
core::Result<> isNew(QList<Part> &parts, const QString &id)
{
    if (!id.isEmpty() && !find(parts, id))
        return {};
    return core::fail(core::ErrorCode::Conflict, QStringLiteral("duplicate_id"),
                      QStringLiteral("The order has a part of this id already."));
}

// A part that exists and may go to a state; its pointer lives until the list changes.
template <class Part, class State>
core::Result<Part *> movable(QList<Part> &parts, const QString &id, const Machine<State> &machine, State to)
{
    Part *part = find(parts, id);
    if (!part)
        return core::fail(unknown(machine.thing));
    MOSTRADOR_TRY(check(machine, part->state, to));
    return part;
}

core::Result<> isOpenForMoney(const Order &order, PaymentState to)
{
    const bool takes = to == PaymentState::Authorized || to == PaymentState::Captured;
    if (takes && (order.state == OrderState::Cancelled || order.state == OrderState::Expired))
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("order_closed"),
                          QStringLiteral("The order is closed; its payments can only be let go."));
    return {};
}

core::Result<> isRefunded(const Order &order, const QString &returnId)
{
    const bool settled = std::any_of(order.refunds.begin(), order.refunds.end(), [&](const Refund &refund) {
        return refund.returnId == returnId && refund.state == RefundState::Settled;
    });
    if (settled)
        return {};
    return core::fail(core::ErrorCode::Conflict, QStringLiteral("not_refunded"),
                      QStringLiteral("No settled refund pays this return back."));
}

}  // namespace

core::Result<> become(Order &order, OrderState to)
{
    MOSTRADOR_TRY(mayBecome(order, to));
    order.state = to;
    if (to == OrderState::Cancelled)
        for (Fulfilment &fulfilment : order.fulfilments)
            if (fulfilment.state == FulfilmentState::Pending)
                fulfilment.state = FulfilmentState::Cancelled;
    ++order.version;
    return {};
}

core::Result<> addPayment(Order &order, const QString &id, const core::Money &amount)
{
    MOSTRADOR_TRY(mayPay(order, amount));
    MOSTRADOR_TRY(isNew(order.payments, id));
    const auto zero = core::Money::of(0, order.currency);
    if (!zero)
        return core::fail(zero.error());
    order.payments.append({id, PaymentState::Created, amount, *zero});
    ++order.version;
    return {};
}

core::Result<> movePayment(Order &order, const QString &id, PaymentState to)
{
    const auto payment = movable(order.payments, id, paymentMachine(), to);
    if (!payment)
        return core::fail(payment.error());
    MOSTRADOR_TRY(isOpenForMoney(order, to));
    (*payment)->state = to;
    if (to == PaymentState::Captured)
        (*payment)->captured = (*payment)->amount;
    ++order.version;
    return {};
}

core::Result<> capture(Order &order, const QString &id, const core::Money &amount)
{
    const auto payment = movable(order.payments, id, paymentMachine(), PaymentState::Captured);
    if (!payment)
        return core::fail(payment.error());
    const auto rest = (*payment)->amount.minus(amount);
    if (!rest)
        return core::fail(rest.error());
    if (amount.minorUnits() < 1 || rest->minorUnits() < 0)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_amount"),
                          QStringLiteral("Between one minor unit and all of what is held is captured."));
    MOSTRADOR_TRY(movePayment(order, id, PaymentState::Captured));
    find(order.payments, id)->captured = amount;
    return {};
}

core::Result<> addFulfilment(Order &order, const QString &id, const QList<LineQuantity> &lines)
{
    MOSTRADOR_TRY(mayShip(order, lines));
    MOSTRADOR_TRY(isNew(order.fulfilments, id));
    order.fulfilments.append({id, FulfilmentState::Pending, lines});
    ++order.version;
    return {};
}

core::Result<> moveFulfilment(Order &order, const QString &id, FulfilmentState to)
{
    const auto fulfilment = movable(order.fulfilments, id, fulfilmentMachine(), to);
    if (!fulfilment)
        return core::fail(fulfilment.error());
    if (to == FulfilmentState::Shipped)
        MOSTRADOR_TRY(mayMoveGoods(order));
    (*fulfilment)->state = to;
    ++order.version;
    return {};
}

core::Result<> addRefund(Order &order, const QString &id, const RefundRequest &request)
{
    auto refund = planRefund(order, request);
    if (!refund)
        return core::fail(std::move(refund).error());
    MOSTRADOR_TRY(isNew(order.refunds, id));
    refund->id = id;
    order.refunds.append(*refund);
    ++order.version;
    return {};
}

core::Result<> moveRefund(Order &order, const QString &id, RefundState to)
{
    const auto refund = movable(order.refunds, id, refundMachine(), to);
    if (!refund)
        return core::fail(refund.error());
    (*refund)->state = to;
    ++order.version;
    return {};
}

core::Result<> addReturn(Order &order, const QString &id, const QList<LineQuantity> &lines)
{
    MOSTRADOR_TRY(mayReturn(order, lines));
    MOSTRADOR_TRY(isNew(order.returns, id));
    order.returns.append({id, ReturnState::Requested, lines});
    ++order.version;
    return {};
}

core::Result<> moveReturn(Order &order, const QString &id, ReturnState to)
{
    const auto entry = movable(order.returns, id, returnMachine(), to);
    if (!entry)
        return core::fail(entry.error());
    if (to == ReturnState::Refunded)
        MOSTRADOR_TRY(isRefunded(order, id));
    (*entry)->state = to;
    ++order.version;
    return {};
}

}  // namespace orders
