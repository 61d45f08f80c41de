// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/domain/stock.h"

#include <map>

namespace products {
namespace {

core::Error invalidQuantity()
{
    return {core::ErrorCode::Invalid, QStringLiteral("invalid_quantity"),
            QStringLiteral("A quantity is a whole number from %1 to %2.").arg(quantityMin).arg(quantityMax)};
}

}  // namespace

QString wordOf(MovementKind kind)
{
    switch (kind) {
    case MovementKind::Received: return QStringLiteral("received");
    case MovementKind::Adjusted: return QStringLiteral("adjusted");
    case MovementKind::Allocated: return QStringLiteral("allocated");
    case MovementKind::Released: return QStringLiteral("released");
    case MovementKind::Shipped: return QStringLiteral("shipped");
    case MovementKind::Returned: return QStringLiteral("returned");
    }
    Q_UNREACHABLE();
}

QString wordOf(ReservationState state)
{
    switch (state) {
    case ReservationState::Live: return QStringLiteral("live");
    case ReservationState::Allocated: return QStringLiteral("allocated");
    case ReservationState::Shipped: return QStringLiteral("shipped");
    case ReservationState::Released: return QStringLiteral("released");
    case ReservationState::Expired: return QStringLiteral("expired");
    }
    Q_UNREACHABLE();
}

ReservationState reservationStateOf(const QString &word)
{
    using enum ReservationState;
    for (const ReservationState state : {Live, Allocated, Shipped, Expired})
        if (word == wordOf(state))
            return state;
    return Released;  // holds nothing, and cannot be woken
}

StockDelta deltaOf(MovementKind kind, qint64 quantity)
{
    switch (kind) {
    case MovementKind::Received:
    case MovementKind::Adjusted:
    case MovementKind::Returned: return {quantity, 0};
    case MovementKind::Allocated: return {0, quantity};
    case MovementKind::Released: return {0, -quantity};
    case MovementKind::Shipped: return {-quantity, -quantity};
    }
    Q_UNREACHABLE();
}

core::Result<> checkQuantity(qint64 quantity)
{
    if (quantity < quantityMin || quantity > quantityMax)
        return core::fail(invalidQuantity());
    return {};
}

core::Result<> checkKey(const QString &key)
{
    if (key.isEmpty() || key.size() > keyLengthMax)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_key"),
                          QStringLiteral("A key has 1 to %1 characters.").arg(keyLengthMax));
    return {};
}

core::Result<QList<StockDemand>> summed(const QList<StockDemand> &lines)
{
    if (lines.isEmpty())
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("no_lines"), QStringLiteral("A reservation has at least one line."));
    if (lines.size() > reservationLinesMax)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("too_many_lines"),
                          QStringLiteral("A reservation has at most %1 lines.").arg(reservationLinesMax));
    std::map<StockItemId, qint64> sums;
    for (const StockDemand &line : lines) {
        MOSTRADOR_TRY(checkQuantity(line.quantity));
        sums[line.item] += line.quantity;
    }
    QList<StockDemand> demands;
    for (const auto &[item, quantity] : sums) {
        MOSTRADOR_TRY(checkQuantity(quantity));
        demands.append({item, quantity});
    }
    return demands;
}

core::Result<StockLevel> afterCount(StockLevel level, const StockDelta &delta)
{
    level.onHand += delta.onHand;
    level.allocated += delta.allocated;
    if (level.onHand > onHandMax)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("stock_limit"),
                          QStringLiteral("An item holds at most %1 pieces.").arg(onHandMax));
    if (delta.onHand < 0 && level.available() < 0)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("stock_in_use"),
                          QStringLiteral("%1 pieces are allocated or reserved; on hand cannot fall to %2.")
                              .arg(level.allocated + level.reserved)
                              .arg(level.onHand));
    return level;
}

core::Error notAllocated(const QString &key)
{
    return {core::ErrorCode::Conflict, QStringLiteral("not_allocated"), QStringLiteral("Nothing is allocated for %1.").arg(key)};
}

core::Result<> checkAvailable(const QList<StockDemand> &demands, const QList<StockLevel> &levels)
{
    core::Error error{core::ErrorCode::Conflict, QStringLiteral("out_of_stock"), QStringLiteral("There is not enough in stock.")};
    for (qsizetype index = 0; index < demands.size(); ++index) {
        const QString item = demands[index].item.text();
        if (demands[index].quantity <= levels[index].available())
            continue;
        const qint64 available = std::max<qint64>(0, levels[index].available());
        error.details.append({item + QStringLiteral(".wanted"), QString::number(demands[index].quantity)});
        error.details.append({item + QStringLiteral(".available"), QString::number(available)});
    }
    if (!error.details.isEmpty())
        return core::fail(std::move(error));
    return {};
}

}  // namespace products
