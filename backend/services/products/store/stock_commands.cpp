// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/stock_commands.h"

#include "backend/services/products/store/stock_rows.h"

namespace products::stock {
namespace {

// One lock for all stock: group commit puts commands of many callers into one transaction, so the order of the ids within
// each command would not keep two replicas from a deadlock.
constexpr qint64 stockLockKey = 0x73746f636b;  // "stock"

core::Error ended() { return {core::ErrorCode::Conflict, QStringLiteral("reservation_ended"), QStringLiteral("The reservation is over.")}; }

/// Is there enough, apart from what the reservation holds itself? Asked also while it is live: if another replica, whose
/// clock is ahead, gave its goods away, then they are gone.
core::Result<QList<StockLevel>> checkStillThere(sql::Connection &connection, const Reservation &reservation, core::Timestamp now)
{
    core::Result<QList<StockLevel>> levels = rows::lockLevels(connection, reservation.demands, now, reservation.key);
    if (levels)
        MOSTRADOR_TRY(checkAvailable(reservation.demands, *levels));
    return levels;
}

core::Result<Reservation> save(sql::Connection &connection, Reservation reservation)
{
    MOSTRADOR_TRY(rows::saveReservation(connection, reservation));
    return reservation;
}

core::Result<> checkExpiry(core::Timestamp expiresAt, core::Timestamp now)
{
    if (expiresAt <= now)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_expiry"), QStringLiteral("A reservation ends in the future."));
    return {};
}

/// Does it hold its pieces, as everybody sees it?
bool holds(const Reservation &reservation, core::Timestamp now)
{
    return reservation.state == ReservationState::Live && reservation.expiresAt > now;
}

QList<StockChange> taken(const QList<StockDemand> &demands, const QList<StockLevel> &levels)
{
    QList<StockChange> changes;
    for (qsizetype index = 0; index < demands.size(); ++index) {
        const StockLevel &level = levels[index];
        changes.append({level.item, level.available(), level.available() - demands[index].quantity, level.lowThreshold});
    }
    return changes;
}

QList<StockChange> grown(const QList<StockDemand> &demands)
{
    QList<StockChange> changes;
    for (const StockDemand &demand : demands)
        changes.append({demand.item});
    return changes;
}

core::Result<Reservation> prolong(sql::Connection &connection, Reservation reservation, core::Timestamp expiresAt, core::Timestamp now,
                                  const StockReport &report)
{
    const core::Result<QList<StockLevel>> levels = checkStillThere(connection, reservation, now);
    MOSTRADOR_TRY(levels);
    if (!holds(reservation, now))
        MOSTRADOR_TRY(tell(connection, taken(reservation.demands, *levels), report));
    reservation.state = ReservationState::Live;
    reservation.expiresAt = std::max(reservation.expiresAt, expiresAt);
    return save(connection, std::move(reservation));
}

core::Result<Reservation> reserveAgain(sql::Connection &connection, const Reservation &first, const Reservation &wanted,
                                       core::Timestamp now, const StockReport &report)
{
    if (first.demands != wanted.demands)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("reservation_differs"),
                          QStringLiteral("The key %1 holds something else.").arg(first.key));
    if (first.state == ReservationState::Released)
        return core::fail(ended());
    const bool over = first.state == ReservationState::Expired || (first.state == ReservationState::Live && first.expiresAt <= now);
    return over ? prolong(connection, first, wanted.expiresAt, now, report) : core::Result<Reservation>(first);
}

/// How many pieces of that item there are among the demands.
qint64 quantityOf(const QList<StockDemand> &demands, const StockItemId &item)
{
    for (const StockDemand &demand : demands)
        if (demand.item == item)
            return demand.quantity;
    return 0;
}

}  // namespace

core::Result<> lock(sql::Connection &connection) { return connection.serializeWithReplicas(stockLockKey); }

core::Result<> tell(sql::Connection &connection, const QList<StockChange> &changes, const StockReport &report)
{
    return report && !changes.isEmpty() ? report(connection, changes) : core::Result<>();
}

core::Result<> open(sql::Connection &connection, const StockItemId &item, qint64 lowThreshold)
{
    static const sql::Statement statement("products/insert_stock_item");
    MOSTRADOR_TRY(checkKey(item.text()));
    if (lowThreshold != 0)
        MOSTRADOR_TRY(checkQuantity(lowThreshold));
    MOSTRADOR_TRY(connection.execute(statement, {{"id", item.text()}, {"low_threshold", lowThreshold}}));
    return {};
}

core::Result<StockLevel> count(sql::Connection &connection, MovementKind kind, const StockCount &goods, const StockReport &report)
{
    MOSTRADOR_TRY(checkKey(goods.id));
    // Only small numbers are negated: the smallest 64-bit one has no opposite.
    MOSTRADOR_TRY(checkQuantity(kind == MovementKind::Adjusted && goods.quantity >= -quantityMax ? qAbs(goods.quantity) : goods.quantity));
    MOSTRADOR_TRY(lock(connection));
    const core::Result<StockLevel> level = rows::levelOf(connection, goods.item, goods.at, {}, rows::Lock::ForUpdate);
    if (!level)
        return core::fail(level.error());
    const core::Result<std::optional<rows::PastMovement>> past = rows::movementOf(connection, goods.id);
    if (!past)
        return core::fail(past.error());
    if (*past) {
        if ((*past)->item == goods.item && (*past)->kind == wordOf(kind) && (*past)->onHandDelta == goods.quantity)
            return *level;
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("movement_differs"),
                          QStringLiteral("Another movement has this id already."));
    }
    const core::Result<StockLevel> after = afterCount(*level, deltaOf(kind, goods.quantity));
    if (!after)
        return core::fail(after.error());
    MOSTRADOR_TRY(rows::move(connection, kind, goods));
    MOSTRADOR_TRY(tell(connection, {{goods.item, level->available(), after->available(), level->lowThreshold}}, report));
    return *after;
}

core::Result<Reservation> lockReservation(sql::Connection &connection, const QString &key)
{
    MOSTRADOR_TRY(checkKey(key));
    MOSTRADOR_TRY(lock(connection));
    const core::Result<std::optional<Reservation>> found = rows::reservationOf(connection, key);
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_reservation"),
                          QStringLiteral("There is no reservation %1.").arg(key));
    return **found;
}

core::Result<Reservation> reserve(sql::Connection &connection, Reservation wanted, core::Timestamp now, const StockReport &report)
{
    MOSTRADOR_TRY(checkKey(wanted.key));
    MOSTRADOR_TRY(checkExpiry(wanted.expiresAt, now));
    core::Result<QList<StockDemand>> demands = summed(wanted.demands);
    if (!demands)
        return core::fail(demands.error());
    wanted.demands = std::move(*demands);
    wanted.open = wanted.demands;
    MOSTRADOR_TRY(lock(connection));
    const core::Result<std::optional<Reservation>> first = rows::reservationOf(connection, wanted.key);
    if (!first)
        return core::fail(first.error());
    if (*first)
        return reserveAgain(connection, **first, wanted, now, report);
    const core::Result<QList<StockLevel>> levels = checkStillThere(connection, wanted, now);
    MOSTRADOR_TRY(levels);
    MOSTRADOR_TRY(rows::insertReservation(connection, wanted));
    MOSTRADOR_TRY(tell(connection, taken(wanted.demands, *levels), report));
    return wanted;
}

core::Result<Reservation> extend(sql::Connection &connection, const QString &key, core::Timestamp expiresAt, core::Timestamp now,
                                 const StockReport &report)
{
    MOSTRADOR_TRY(checkExpiry(expiresAt, now));
    const core::Result<Reservation> found = lockReservation(connection, key);
    if (!found)
        return core::fail(found.error());
    if (found->state != ReservationState::Live && found->state != ReservationState::Expired)
        return core::fail(ended());
    return prolong(connection, *found, expiresAt, now, report);
}

core::Result<Reservation> release(sql::Connection &connection, const QString &key, const StockReport &report)
{
    core::Result<Reservation> found = lockReservation(connection, key);
    if (!found || found->state == ReservationState::Released)
        return found;
    if (found->state == ReservationState::Allocated || found->state == ReservationState::Shipped)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("reservation_allocated"),
                          QStringLiteral("The goods of %1 are sold.").arg(key));
    if (found->state == ReservationState::Live)
        MOSTRADOR_TRY(tell(connection, grown(found->demands), report));
    found->state = ReservationState::Released;
    return save(connection, std::move(*found));
}

core::Result<Reservation> allocate(sql::Connection &connection, const QString &key, const StockActor &by, const StockReport &report)
{
    core::Result<Reservation> found = lockReservation(connection, key);
    if (!found || found->state == ReservationState::Allocated || found->state == ReservationState::Shipped)
        return found;
    if (found->state == ReservationState::Released)
        return core::fail(ended());
    const core::Result<QList<StockLevel>> levels = checkStillThere(connection, *found, by.now);
    MOSTRADOR_TRY(levels);
    if (!holds(*found, by.now))
        MOSTRADOR_TRY(tell(connection, taken(found->demands, *levels), report));
    for (const StockDemand &demand : found->demands)
        MOSTRADOR_TRY(
            rows::move(connection, MovementKind::Allocated, {core::newUuid(), demand.item, demand.quantity, {}, key, by.actor, by.now}));
    found->state = ReservationState::Allocated;
    return save(connection, std::move(*found));
}

core::Result<Reservation> settleOpen(sql::Connection &connection, Reservation reservation, MovementKind kind,
                                     const QList<StockDemand> &demands, const StockActor &by, const StockReport &report)
{
    const core::Result<QList<StockLevel>> locked = rows::lockLevels(connection, demands, by.now, {});
    MOSTRADOR_TRY(locked);
    const bool shipped = kind == MovementKind::Shipped;
    for (const StockDemand &demand : demands) {
        MOSTRADOR_TRY(rows::move(connection, kind, {core::newUuid(), demand.item, demand.quantity, {}, reservation.key, by.actor, by.now}));
        MOSTRADOR_TRY(rows::settleLine(connection, reservation.key, demand, shipped));
    }
    for (StockDemand &open : reservation.open)
        open.quantity -= quantityOf(demands, open.item);
    reservation.open.removeIf([](const StockDemand &open) { return open.quantity == 0; });
    if (!shipped)
        MOSTRADOR_TRY(tell(connection, grown(demands), report));
    if (!reservation.open.isEmpty())
        return reservation;
    const core::Result<bool> anything = rows::hasShipped(connection, reservation.key);
    MOSTRADOR_TRY(anything);
    reservation.state = *anything ? ReservationState::Shipped : ReservationState::Released;
    return save(connection, std::move(reservation));
}

core::Result<Reservation> settle(sql::Connection &connection, const QString &key, MovementKind kind, const StockActor &by,
                                 const StockReport &report)
{
    const ReservationState state = kind == MovementKind::Shipped ? ReservationState::Shipped : ReservationState::Released;
    core::Result<Reservation> found = lockReservation(connection, key);
    if (!found || found->state == state)
        return found;
    if (found->state != ReservationState::Allocated)
        return core::fail(notAllocated(key));
    const QList<StockDemand> open = found->open;
    return settleOpen(connection, std::move(*found), kind, open, by, report);
}

core::Result<int> expire(sql::Connection &connection, core::Timestamp now, int limit, const StockReport &report)
{
    static const sql::Statement due("products/due_reservations");
    static const sql::Statement expireOne("products/expire_reservation");
    MOSTRADOR_TRY(lock(connection));
    const core::Result<sql::Rows> found = connection.query(due, {{"now", now.milliseconds()}, {"limit", limit}});
    if (!found)
        return core::fail(found.error());
    for (int row = 0; row < found->count(); ++row) {
        const QString key = found->text(row, 0);
        const core::Result<std::optional<Reservation>> over = rows::reservationOf(connection, key);
        MOSTRADOR_TRY(over);
        MOSTRADOR_TRY(connection.execute(expireOne, {{"key", key}}));
        if (*over)
            MOSTRADOR_TRY(tell(connection, grown((*over)->demands), report));
    }
    return found->count();
}

}  // namespace products::stock
