// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/stock_commands.h"
#include "backend/services/products/store/stock_rows.h"

namespace products::stock {
namespace {

QString wordOfAct(MovementKind kind) { return kind == MovementKind::Shipped ? QStringLiteral("ship") : QStringLiteral("unallocate"); }

/// Summed lines as one text; empty for "all that is left".
QString textOf(const QList<StockDemand> &demands)
{
    QStringList lines;
    for (const StockDemand &demand : demands)
        lines.append(demand.item.text() + u'*' + QString::number(demand.quantity));
    return lines.join(u',');
}

/// Notes the act; false when it was done before. Conflict "movement_differs" when the id was used for something else.
core::Result<bool> begin(sql::Connection &connection, const rows::PastAct &act, const QString &id)
{
    const core::Result<std::optional<rows::PastAct>> past = rows::actOf(connection, id);
    MOSTRADOR_TRY(past);
    if (*past && **past != act)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("movement_differs"),
                          QStringLiteral("Another movement has this id already."));
    if (*past)
        return false;
    MOSTRADOR_TRY(rows::insertAct(connection, id, act));
    return true;
}

/// Conflict "exceeds_allocated" when more is asked for than is open; details "<item>.wanted" and "<item>.allocated".
core::Result<> checkOpen(const QList<StockDemand> &demands, const QList<StockDemand> &open)
{
    core::Error error{core::ErrorCode::Conflict, QStringLiteral("exceeds_allocated"),
                      QStringLiteral("That is more than is left of the allocation.")};
    for (const StockDemand &demand : demands) {
        qint64 left = 0;
        for (const StockDemand &line : open)
            left = line.item == demand.item ? line.quantity : left;
        if (demand.quantity <= left)
            continue;
        error.details.append({demand.item.text() + QStringLiteral(".wanted"), QString::number(demand.quantity)});
        error.details.append({demand.item.text() + QStringLiteral(".allocated"), QString::number(left)});
    }
    if (!error.details.isEmpty())
        return core::fail(std::move(error));
    return {};
}

}  // namespace

core::Result<Reservation> settleLines(sql::Connection &connection, const QString &key, MovementKind kind, const StockAct &act,
                                      const StockReport &report)
{
    MOSTRADOR_TRY(checkKey(act.id));
    const bool everything = act.lines.isEmpty() && kind == MovementKind::Released;
    core::Result<QList<StockDemand>> demands = everything ? core::Result<QList<StockDemand>>(QList<StockDemand>()) : summed(act.lines);
    MOSTRADOR_TRY(demands);
    core::Result<Reservation> found = lockReservation(connection, key);
    MOSTRADOR_TRY(found);
    const core::Result<bool> first = begin(connection, {wordOfAct(kind), key, textOf(*demands)}, act.id);
    MOSTRADOR_TRY(first);
    if (!*first)
        return found;
    if (found->state != ReservationState::Allocated)
        return core::fail(notAllocated(key));
    if (everything)
        *demands = found->open;
    MOSTRADOR_TRY(checkOpen(*demands, found->open));
    return settleOpen(connection, std::move(*found), kind, *demands, act.by, report);
}

core::Result<> restock(sql::Connection &connection, const StockAct &act, const QString &reference, const StockReport &report)
{
    MOSTRADOR_TRY(checkKey(act.id));
    const core::Result<QList<StockDemand>> demands = summed(act.lines);
    MOSTRADOR_TRY(demands);
    MOSTRADOR_TRY(lock(connection));
    const core::Result<bool> first = begin(connection, {QStringLiteral("restock"), reference, textOf(*demands)}, act.id);
    MOSTRADOR_TRY(first);
    if (!*first)
        return {};
    for (const StockDemand &demand : *demands)
        MOSTRADOR_TRY(count(connection, MovementKind::Returned,
                            {core::newUuid(), demand.item, demand.quantity, {}, reference, act.by.actor, act.by.now}, report));
    return {};
}

}  // namespace products::stock
