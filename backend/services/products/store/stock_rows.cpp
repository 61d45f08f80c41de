// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/stock_rows.h"

namespace products::rows {

core::Result<StockLevel> levelOf(sql::Connection &connection, const StockItemId &item, core::Timestamp now, const QString &except,
                                 Lock lock)
{
    static const sql::Statement plain("products/stock_item");
    static const sql::Statement locking("products/lock_stock_item");
    static const sql::Statement reserved("products/reserved_by_others");
    const core::Result<sql::Rows> found = connection.query(lock == Lock::ForUpdate ? locking : plain, {{"id", item.text()}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_stock_item"),
                          QStringLiteral("There is no stock item %1.").arg(item.text()));
    // After the lock and in a statement of its own, so that it sees what was committed while the lock was waited for.
    const core::Result<sql::Rows> held = connection.query(reserved, {{"id", item.text()}, {"now", now.milliseconds()}, {"except", except}});
    if (!held)
        return core::fail(held.error());
    return StockLevel{item, found->integer(0, 0), found->integer(0, 1), held->integer(0, 0), found->integer(0, 2)};
}

core::Result<QList<StockLevel>> lockLevels(sql::Connection &connection, const QList<StockDemand> &demands, core::Timestamp now,
                                           const QString &except)
{
    QList<StockLevel> levels;
    for (const StockDemand &demand : demands) {
        const core::Result<StockLevel> level = levelOf(connection, demand.item, now, except, Lock::ForUpdate);
        if (!level)
            return core::fail(level.error());
        levels.append(*level);
    }
    return levels;
}

core::Result<> move(sql::Connection &connection, MovementKind kind, const StockCount &count)
{
    static const sql::Statement insert("products/insert_movement");
    static const sql::Statement change("products/change_stock_item");
    const StockDelta delta = deltaOf(kind, count.quantity);
    MOSTRADOR_TRY(connection.execute(insert, {{"id", count.id},
                                              {"stock_item_id", count.item.text()},
                                              {"kind", wordOf(kind)},
                                              {"on_hand", delta.onHand},
                                              {"allocated", delta.allocated},
                                              {"reason", count.reason},
                                              {"reference", count.reference},
                                              {"actor", count.actor},
                                              {"at", count.at.milliseconds()}}));
    MOSTRADOR_TRY(connection.execute(change, {{"id", count.item.text()}, {"on_hand", delta.onHand}, {"allocated", delta.allocated}}));
    return {};
}

core::Result<std::optional<PastMovement>> movementOf(sql::Connection &connection, const QString &id)
{
    static const sql::Statement statement("products/movement_by_id");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return std::optional<PastMovement>();
    return std::optional(PastMovement{StockItemId::fromTrusted(found->text(0, 0)), found->text(0, 1), found->integer(0, 2)});
}

core::Result<std::optional<Reservation>> reservationOf(sql::Connection &connection, const QString &key)
{
    static const sql::Statement statement("products/reservation_lines");
    const core::Result<sql::Rows> found = connection.query(statement, {{"key", key}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return std::optional<Reservation>();
    // All lines of a key move together, so the first speaks for all.
    Reservation reservation{key, reservationStateOf(found->text(0, 2)), found->timestamp(0, 3), {}, {}};
    for (int row = 0; row < found->count(); ++row) {
        const StockItemId item = StockItemId::fromTrusted(found->text(row, 0));
        reservation.demands.append({item, found->integer(row, 1)});
        if (const qint64 open = found->integer(row, 4); open > 0)
            reservation.open.append({item, open});
    }
    // Sorted here: a collation of the database would have an order of its own.
    std::ranges::sort(reservation.demands, {}, &StockDemand::item);
    std::ranges::sort(reservation.open, {}, &StockDemand::item);
    return std::optional(reservation);
}

core::Result<> insertReservation(sql::Connection &connection, const Reservation &reservation)
{
    static const sql::Statement statement("products/insert_reservation");
    for (const StockDemand &demand : reservation.demands)
        MOSTRADOR_TRY(connection.execute(statement, {{"key", reservation.key},
                                                     {"stock_item_id", demand.item.text()},
                                                     {"quantity", demand.quantity},
                                                     {"expires_at", reservation.expiresAt.milliseconds()}}));
    return {};
}

core::Result<> settleLine(sql::Connection &connection, const QString &key, const StockDemand &pieces, bool shipped)
{
    static const sql::Statement statement("products/settle_reservation_line");
    MOSTRADOR_TRY(connection.execute(statement, {{"key", key},
                                                 {"stock_item_id", pieces.item.text()},
                                                 {"shipped", shipped ? pieces.quantity : 0},
                                                 {"released", shipped ? 0 : pieces.quantity}}));
    return {};
}

core::Result<bool> hasShipped(sql::Connection &connection, const QString &key)
{
    static const sql::Statement statement("products/anything_shipped");
    const core::Result<sql::Rows> found = connection.query(statement, {{"key", key}});
    MOSTRADOR_TRY(found);
    return found->integer(0, 0) > 0;
}

core::Result<std::optional<PastAct>> actOf(sql::Connection &connection, const QString &id)
{
    static const sql::Statement statement("products/stock_act");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return std::optional<PastAct>();
    return std::optional(PastAct{found->text(0, 0), found->text(0, 1), found->text(0, 2)});
}

core::Result<> insertAct(sql::Connection &connection, const QString &id, const PastAct &act)
{
    static const sql::Statement statement("products/insert_stock_act");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", id}, {"kind", act.kind}, {"reference", act.reference}, {"lines", act.lines}}));
    return {};
}

core::Result<> saveReservation(sql::Connection &connection, const Reservation &reservation)
{
    static const sql::Statement statement("products/set_reservation");
    MOSTRADOR_TRY(connection.execute(
        statement, {{"key", reservation.key}, {"state", wordOf(reservation.state)}, {"expires_at", reservation.expiresAt.milliseconds()}}));
    return {};
}

}  // namespace products::rows
