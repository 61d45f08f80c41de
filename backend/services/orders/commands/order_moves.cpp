// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/order_moves.h"

#include "backend/services/orders/commands/asker.h"
#include "backend/services/orders/commands/payment_parts.h"
#include "backend/services/orders/domain/changes.h"
#include "backend/services/orders/saga/duty_runner.h"

#include <QJsonArray>
#include <algorithm>

namespace orders::moves {
namespace {

QJsonObject reasonData(const std::optional<QString> &reason)
{
    return reason && !reason->isEmpty() ? QJsonObject{{QStringLiteral("reason"), *reason}} : QJsonObject();
}

QJsonArray lineData(const QList<LineQuantity> &lines)
{
    QJsonArray array;
    for (const LineQuantity &line : lines)
        array.append(QJsonObject{{QStringLiteral("lineId"), line.lineId}, {QStringLiteral("quantity"), line.quantity}});
    return array;
}

/// What was captured is paid back to where it came from, one refund a payment.
core::Result<> payBackAll(Changing &change, const std::optional<QString> &reason)
{
    const core::Result<core::Money> zero = core::Money::of(0, change.order().currency);
    if (!zero)
        return core::fail(zero.error());
    for (const Payment &payment : QList<Payment>(change.order().payments)) {
        const core::Result<core::Money> left = refundableOf(change.record, payment);
        if (!left)
            return core::fail(left.error());
        if (left->minorUnits() == 0)
            continue;
        const QString id = core::newUuid();
        MOSTRADOR_TRY(addRefund(change.order(), id, {{}, *zero, *left, {}}));
        change.record.refunds.insert(id, {payment.id, false, reason, change.now()});
        change.ask(DutyKind::Refund, id);
    }
    return {};
}

/// Nothing was sold yet: the duties that would sell it are dropped, and what they may have begun is taken back.
core::Result<> cancelPending(Changing &change, const std::optional<QString> &reason)
{
    const core::Result<QList<Duty>> duties = store::dutiesOf(change.connection(), change.record.order.id);
    if (!duties)
        return core::fail(duties.error());
    const bool selling = std::any_of(duties->begin(), duties->end(), [](const Duty &duty) { return duty.kind == DutyKind::Allocate; });
    if (selling)
        return core::fail(orderBusy());
    MOSTRADOR_TRY(store::dropDuties(change.connection(), change.record.order.id));
    const core::Error wish{core::ErrorCode::Conflict, QStringLiteral("cancelled"), reason.value_or(QString()), {}};
    return failPlacing(change, wish, Reached::Money);
}

core::Result<> cancelPlaced(Changing &change, const std::optional<QString> &reason)
{
    const core::Result<QList<Duty>> working = store::dutiesOf(change.connection(), change.record.order.id);
    if (!working)
        return core::fail(working.error());
    if (!working->isEmpty())
        return core::fail(orderBusy());
    MOSTRADOR_TRY(become(change.order(), OrderState::Cancelled));
    const core::Result<CancelDuties> duties = dutiesOfCancel(change.order());
    if (!duties)
        return core::fail(duties.error());
    change.tell(QStringLiteral("cancelled"), reasonData(reason), "order.cancelled");
    change.ask(DutyKind::Unallocate);
    for (const QString &payment : duties->paymentsToVoid)
        change.ask(DutyKind::LetGo, payment);
    return payBackAll(change, reason);
}

QList<LineQuantity> allUnshipped(const Order &order)
{
    QList<LineQuantity> lines;
    for (const OrderLine &line : order.lines)
        if (const auto pieces = piecesOf(order, line.id); pieces && pieces->unshipped() > 0)
            lines.append({line.id, int(pieces->unshipped())});
    return lines;
}

std::optional<QString> filled(const std::optional<QString> &text)
{
    return text && !text->trimmed().isEmpty() ? std::optional(text->trimmed()) : std::nullopt;
}

}  // namespace

QList<LineQuantity> merged(const QList<api::LineQuantity> &lines)
{
    QList<LineQuantity> result;
    for (const api::LineQuantity &line : lines) {
        const auto same =
            std::find_if(result.begin(), result.end(), [&](const LineQuantity &entry) { return entry.lineId == line.lineId; });
        if (same == result.end())
            result.append({line.lineId, int(line.quantity)});
        else
            same->quantity += int(line.quantity);
    }
    return result;
}

core::Result<> cancel(Changing &change, const std::optional<QString> &reason)
{
    if (change.order().state == OrderState::PendingPayment)
        return cancelPending(change, reason);
    return cancelPlaced(change, reason);
}

core::Result<> hold(Changing &change, const std::optional<QString> &reason)
{
    MOSTRADOR_TRY(become(change.order(), OrderState::OnHold));
    change.tell(QStringLiteral("held"), reasonData(reason), "order.held");
    return {};
}

core::Result<> release(Changing &change, const std::optional<QString> &reason)
{
    // "place" leads to the same state, and is not for people.
    if (change.order().state != OrderState::OnHold)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("not_on_hold"), QStringLiteral("The order is not on hold."));
    MOSTRADOR_TRY(become(change.order(), OrderState::Placed));
    change.tell(QStringLiteral("released"), reasonData(reason), "order.released");
    return {};
}

core::Result<> complete(Changing &change, const std::optional<QString> &reason)
{
    MOSTRADOR_TRY(become(change.order(), OrderState::Completed));
    change.tell(QStringLiteral("completed"), reasonData(reason), "order.completed");
    return {};
}

core::Result<> addNote(Changing &change, const QString &text)
{
    if (text.trimmed().isEmpty())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("empty_note"), QStringLiteral("A note has some text."));
    change.tell(QStringLiteral("note"), {{QStringLiteral("text"), text.trimmed()}}, "order.noted");
    return {};
}

core::Result<> ship(Changing &change, const api::ShipOrder &wish)
{
    MOSTRADOR_TRY(mayMoveGoods(change.order()));
    const QList<LineQuantity> lines = wish.lines.isEmpty() ? allUnshipped(change.order()) : merged(wish.lines);
    if (lines.isEmpty())
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("nothing_to_ship"),
                          QStringLiteral("Every piece is packed, shipped or withdrawn."));
    const QString id = core::newUuid();
    MOSTRADOR_TRY(addFulfilment(change.order(), id, lines));
    change.record.parcels.insert(id, {filled(wish.carrier), filled(wish.trackingNumber), {}, {}});
    change.tell(QStringLiteral("packed"), {{QStringLiteral("parcelId"), id}, {QStringLiteral("lines"), lineData(lines)}});
    change.ask(DutyKind::Ship, id);
    return {};
}

core::Result<> deliver(Changing &change, const QString &parcelId)
{
    MOSTRADOR_TRY(moveFulfilment(change.order(), parcelId, FulfilmentState::Delivered));
    change.record.parcels[parcelId].deliveredAt = change.now();
    change.tell(QStringLiteral("delivered"), {{QStringLiteral("parcelId"), parcelId}}, "order.delivered");
    return {};
}

core::Result<> requestReturn(Changing &change, const api::ReturnOrder &wish)
{
    const QString id = core::newUuid();
    const QList<LineQuantity> lines = merged(wish.lines);
    MOSTRADOR_TRY(addReturn(change.order(), id, lines));
    change.record.returns.insert(id, {filled(wish.reason), change.now()});
    QJsonObject data = reasonData(wish.reason);
    data.insert(QStringLiteral("returnId"), id);
    data.insert(QStringLiteral("lines"), lineData(lines));
    change.tell(QStringLiteral("return_requested"), data);
    return {};
}

core::Result<> moveReturn(Changing &change, const QString &returnId, ReturnState to)
{
    MOSTRADOR_TRY(orders::moveReturn(change.order(), returnId, to));
    const QJsonObject data{{QStringLiteral("returnId"), returnId}};
    const bool received = to == ReturnState::Received;
    change.tell(QStringLiteral("return_") + orders::wordOf(returnMachine(), to), data, received ? "order.returned" : nullptr);
    return {};
}

}  // namespace orders::moves
