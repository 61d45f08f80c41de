// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/store/stock_repository.h"

#include <optional>

/// Single rows of the stock tables, inside a read or a write. Errors: those of sql::Connection, NotFound "unknown_stock_item".
namespace products::rows {

enum class Lock { No, ForUpdate };

/// `except`: a reservation key that does not count, the one that asks; may be empty.
core::Result<StockLevel> levelOf(sql::Connection &connection, const StockItemId &item, core::Timestamp now, const QString &except,
                                 Lock lock);
/// Locked one after the other, in the order of `demands`.
core::Result<QList<StockLevel>> lockLevels(sql::Connection &connection, const QList<StockDemand> &demands, core::Timestamp now,
                                           const QString &except);

/// One row of the ledger, and the level that follows from it.
core::Result<> move(sql::Connection &connection, MovementKind kind, const StockCount &count);

struct PastMovement {
    StockItemId item;
    QString kind;
    qint64 onHandDelta = 0;
};
core::Result<std::optional<PastMovement>> movementOf(sql::Connection &connection, const QString &id);

struct PastAct {
    QString kind;
    QString reference;
    QString lines;
    bool operator==(const PastAct &) const = default;
};
core::Result<std::optional<PastAct>> actOf(sql::Connection &connection, const QString &id);
core::Result<> insertAct(sql::Connection &connection, const QString &id, const PastAct &act);

core::Result<std::optional<Reservation>> reservationOf(sql::Connection &connection, const QString &key);
core::Result<> insertReservation(sql::Connection &connection, const Reservation &reservation);
/// Pieces of a line that are shipped, or else released.
core::Result<> settleLine(sql::Connection &connection, const QString &key, const StockDemand &pieces, bool shipped);
core::Result<bool> hasShipped(sql::Connection &connection, const QString &key);
/// Writes state and end of all its lines.
core::Result<> saveReservation(sql::Connection &connection, const Reservation &reservation);

}  // namespace products::rows
