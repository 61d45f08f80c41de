// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/sql_stock_repository.h"

#include "backend/services/products/store/stock_rows.h"

namespace products {
namespace {

// One lock for all stock: group commit puts commands of many callers into one transaction, so the order of the ids within
// each command would not keep two replicas from a deadlock.
constexpr qint64 stockLockKey = 0x73746f636b;  // "stock"

core::Result<StockLevel> countGoods(sql::Connection &connection, MovementKind kind, const StockCount &count)
{
    MOSTRADOR_TRY(checkKey(count.id));
    // Only small numbers are negated: the smallest 64-bit one has no opposite.
    MOSTRADOR_TRY(checkQuantity(kind == MovementKind::Adjusted && count.quantity >= -quantityMax ? qAbs(count.quantity) : count.quantity));
    MOSTRADOR_TRY(connection.serializeWithReplicas(stockLockKey));
    const core::Result<StockLevel> level = rows::levelOf(connection, count.item, count.at, {}, rows::Lock::ForUpdate);
    if (!level)
        return core::fail(level.error());
    const core::Result<std::optional<rows::PastMovement>> past = rows::movementOf(connection, count.id);
    if (!past)
        return core::fail(past.error());
    if (*past) {
        if ((*past)->item == count.item && (*past)->kind == wordOf(kind) && (*past)->onHandDelta == count.quantity)
            return *level;
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("movement_differs"),
                          QStringLiteral("Another movement has this id already."));
    }
    const core::Result<StockLevel> after = afterCount(*level, deltaOf(kind, count.quantity));
    if (!after)
        return core::fail(after.error());
    MOSTRADOR_TRY(rows::move(connection, kind, count));
    return *after;
}

core::Error ended() { return {core::ErrorCode::Conflict, QStringLiteral("reservation_ended"), QStringLiteral("The reservation is over.")}; }

/// The reservation, with the lock that all changes of it need.
core::Result<Reservation> lockReservation(sql::Connection &connection, const QString &key)
{
    MOSTRADOR_TRY(checkKey(key));
    MOSTRADOR_TRY(connection.serializeWithReplicas(stockLockKey));
    const core::Result<std::optional<Reservation>> found = rows::reservationOf(connection, key);
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_reservation"),
                          QStringLiteral("There is no reservation %1.").arg(key));
    return **found;
}

/// Is there enough, apart from what the reservation holds itself? Asked also while it is live: if another replica, whose
/// clock is ahead, gave its goods away, then they are gone.
core::Result<> checkStillThere(sql::Connection &connection, const Reservation &reservation, core::Timestamp now)
{
    const core::Result<QList<StockLevel>> levels = rows::lockLevels(connection, reservation.demands, now, reservation.key);
    if (!levels)
        return core::fail(levels.error());
    return checkAvailable(reservation.demands, *levels);
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

core::Result<Reservation> prolong(sql::Connection &connection, Reservation reservation, core::Timestamp expiresAt, core::Timestamp now)
{
    MOSTRADOR_TRY(checkStillThere(connection, reservation, now));
    reservation.state = ReservationState::Live;
    reservation.expiresAt = std::max(reservation.expiresAt, expiresAt);
    return save(connection, std::move(reservation));
}

core::Result<Reservation> reserveAgain(sql::Connection &connection, const Reservation &first, const Reservation &wanted,
                                       core::Timestamp now)
{
    if (first.demands != wanted.demands)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("reservation_differs"),
                          QStringLiteral("The key %1 holds something else.").arg(first.key));
    if (first.state == ReservationState::Released)
        return core::fail(ended());
    const bool over = first.state == ReservationState::Expired || (first.state == ReservationState::Live && first.expiresAt <= now);
    return over ? prolong(connection, first, wanted.expiresAt, now) : core::Result<Reservation>(first);
}

core::Result<Reservation> reserveAll(sql::Connection &connection, Reservation wanted, core::Timestamp now)
{
    MOSTRADOR_TRY(checkKey(wanted.key));
    MOSTRADOR_TRY(checkExpiry(wanted.expiresAt, now));
    core::Result<QList<StockDemand>> demands = summed(wanted.demands);
    if (!demands)
        return core::fail(demands.error());
    wanted.demands = std::move(*demands);
    MOSTRADOR_TRY(connection.serializeWithReplicas(stockLockKey));
    const core::Result<std::optional<Reservation>> first = rows::reservationOf(connection, wanted.key);
    if (!first)
        return core::fail(first.error());
    if (*first)
        return reserveAgain(connection, **first, wanted, now);
    MOSTRADOR_TRY(checkStillThere(connection, wanted, now));
    MOSTRADOR_TRY(rows::insertReservation(connection, wanted));
    return wanted;
}

core::Result<Reservation> extendOne(sql::Connection &connection, const QString &key, core::Timestamp expiresAt, core::Timestamp now)
{
    MOSTRADOR_TRY(checkExpiry(expiresAt, now));
    const core::Result<Reservation> found = lockReservation(connection, key);
    if (!found)
        return core::fail(found.error());
    if (found->state != ReservationState::Live && found->state != ReservationState::Expired)
        return core::fail(ended());
    return prolong(connection, *found, expiresAt, now);
}

core::Result<Reservation> releaseOne(sql::Connection &connection, const QString &key)
{
    core::Result<Reservation> found = lockReservation(connection, key);
    if (!found || found->state == ReservationState::Released)
        return found;
    if (found->state == ReservationState::Allocated || found->state == ReservationState::Shipped)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("reservation_allocated"),
                          QStringLiteral("The goods of %1 are sold.").arg(key));
    found->state = ReservationState::Released;
    return save(connection, std::move(*found));
}

core::Result<Reservation> moveAll(sql::Connection &connection, Reservation reservation, MovementKind kind, ReservationState state,
                                  const StockActor &by)
{
    for (const StockDemand &demand : reservation.demands)
        MOSTRADOR_TRY(rows::move(connection, kind, {core::newUuid(), demand.item, demand.quantity, {}, reservation.key, by.actor, by.now}));
    reservation.state = state;
    return save(connection, std::move(reservation));
}

core::Result<Reservation> allocateOne(sql::Connection &connection, const QString &key, const StockActor &by)
{
    core::Result<Reservation> found = lockReservation(connection, key);
    if (!found || found->state == ReservationState::Allocated || found->state == ReservationState::Shipped)
        return found;
    if (found->state == ReservationState::Released)
        return core::fail(ended());
    MOSTRADOR_TRY(checkStillThere(connection, *found, by.now));
    return moveAll(connection, std::move(*found), MovementKind::Allocated, ReservationState::Allocated, by);
}

/// From allocated to `state`, once.
core::Result<Reservation> settle(sql::Connection &connection, const QString &key, MovementKind kind, ReservationState state,
                                 const StockActor &by)
{
    core::Result<Reservation> found = lockReservation(connection, key);
    if (!found || found->state == state)
        return found;
    if (found->state != ReservationState::Allocated)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("not_allocated"),
                          QStringLiteral("Nothing is allocated for %1.").arg(key));
    const core::Result<QList<StockLevel>> locked = rows::lockLevels(connection, found->demands, by.now, {});
    if (!locked)
        return core::fail(locked.error());
    return moveAll(connection, std::move(*found), kind, state, by);
}

core::Result<int> expireSome(sql::Connection &connection, core::Timestamp now, int limit)
{
    static const sql::Statement due("products/due_reservations");
    static const sql::Statement expire("products/expire_reservation");
    MOSTRADOR_TRY(connection.serializeWithReplicas(stockLockKey));
    const core::Result<sql::Rows> found = connection.query(due, {{"now", now.milliseconds()}, {"limit", limit}});
    if (!found)
        return core::fail(found.error());
    for (int row = 0; row < found->count(); ++row)
        MOSTRADOR_TRY(connection.execute(expire, {{"key", found->text(row, 0)}}));
    return found->count();
}

core::Result<> insertItem(sql::Connection &connection, const StockItemId &item, qint64 lowThreshold)
{
    static const sql::Statement statement("products/insert_stock_item");
    MOSTRADOR_TRY(checkKey(item.text()));
    if (lowThreshold != 0)
        MOSTRADOR_TRY(checkQuantity(lowThreshold));
    MOSTRADOR_TRY(connection.execute(statement, {{"id", item.text()}, {"low_threshold", lowThreshold}}));
    return {};
}

core::Result<QList<StockDisagreement>> disagreements(sql::Connection &connection)
{
    static const sql::Statement statement("products/stock_disagreements");
    const core::Result<sql::Rows> found = connection.query(statement);
    if (!found)
        return core::fail(found.error());
    QList<StockDisagreement> result;
    for (int row = 0; row < found->count(); ++row)
        result.append({StockItemId::fromTrusted(found->text(row, 0)),
                       {found->integer(row, 1), found->integer(row, 2)},
                       {found->integer(row, 3), found->integer(row, 4)},
                       found->integer(row, 5)});
    return result;
}

}  // namespace

SqlStockRepository::SqlStockRepository(sql::Database &database)
    : m_database(database)
{
}

core::Task<core::Result<>> SqlStockRepository::openItem(StockItemId item, qint64 lowThreshold)
{
    return m_database.write([item, lowThreshold](sql::Connection &connection) { return insertItem(connection, item, lowThreshold); });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::receive(StockCount goods)
{
    return m_database.write([goods](sql::Connection &connection) { return countGoods(connection, MovementKind::Received, goods); });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::restock(StockCount goods)
{
    return m_database.write([goods](sql::Connection &connection) { return countGoods(connection, MovementKind::Returned, goods); });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::adjust(StockCount goods)
{
    return m_database.write([goods](sql::Connection &connection) { return countGoods(connection, MovementKind::Adjusted, goods); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::reserve(QString key, QList<StockDemand> lines, core::Timestamp expiresAt,
                                                                  core::Timestamp now)
{
    const Reservation wanted{key, ReservationState::Live, expiresAt, lines};
    return m_database.write([wanted, now](sql::Connection &connection) { return reserveAll(connection, wanted, now); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::extend(QString key, core::Timestamp expiresAt, core::Timestamp now)
{
    return m_database.write([key, expiresAt, now](sql::Connection &connection) { return extendOne(connection, key, expiresAt, now); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::release(QString key)
{
    return m_database.write([key](sql::Connection &connection) { return releaseOne(connection, key); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::allocate(QString key, StockActor by)
{
    return m_database.write([key, by](sql::Connection &connection) { return allocateOne(connection, key, by); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::deallocate(QString key, StockActor by)
{
    return m_database.write(
        [key, by](sql::Connection &connection) { return settle(connection, key, MovementKind::Released, ReservationState::Released, by); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::ship(QString key, StockActor by)
{
    return m_database.write(
        [key, by](sql::Connection &connection) { return settle(connection, key, MovementKind::Shipped, ReservationState::Shipped, by); });
}

core::Task<core::Result<int>> SqlStockRepository::expireDue(core::Timestamp now, int limit)
{
    return m_database.write([now, limit](sql::Connection &connection) { return expireSome(connection, now, limit); });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::levelOf(StockItemId item, core::Timestamp now)
{
    return m_database.read([item, now](sql::Connection &connection) { return rows::levelOf(connection, item, now, {}, rows::Lock::No); });
}

core::Task<core::Result<QList<StockDisagreement>>> SqlStockRepository::audit()
{
    return m_database.read([](sql::Connection &connection) { return disagreements(connection); });
}

}  // namespace products
