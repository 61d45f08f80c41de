// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/store/stock_repository.h"

#include <functional>

namespace products {

/// What a command did to what may be sold of an item. Both 0 when it can only have grown.
struct StockChange {
    StockItemId item;
    qint64 before = 0;
    qint64 after = 0;
    qint64 lowThreshold = 0;
    [[nodiscard]] bool fellLow() const { return before > lowThreshold && after <= lowThreshold; }
};

/// Told of changes inside their transaction, so that it can write events in it. May be empty.
using StockReport = std::function<core::Result<>(sql::Connection &, const QList<StockChange> &)>;

/// The commands of StockRepository inside a write that is under way; errors as there.
namespace stock {

/// The lock that all changes of stock take first. Whoever changes other rows too takes it before them.
[[nodiscard]] core::Result<> lock(sql::Connection &connection);

[[nodiscard]] core::Result<> open(sql::Connection &connection, const StockItemId &item, qint64 lowThreshold);
/// Received, Adjusted or Returned.
[[nodiscard]] core::Result<StockLevel> count(sql::Connection &connection, MovementKind kind, const StockCount &count,
                                             const StockReport &report);
[[nodiscard]] core::Result<Reservation> reserve(sql::Connection &connection, Reservation wanted, core::Timestamp now,
                                                const StockReport &report);
[[nodiscard]] core::Result<Reservation> extend(sql::Connection &connection, const QString &key, core::Timestamp expiresAt,
                                               core::Timestamp now, const StockReport &report);
[[nodiscard]] core::Result<Reservation> release(sql::Connection &connection, const QString &key, const StockReport &report);
[[nodiscard]] core::Result<Reservation> allocate(sql::Connection &connection, const QString &key, const StockActor &by,
                                                 const StockReport &report);
/// Shipped or Released: all that is left of an allocated key.
[[nodiscard]] core::Result<Reservation> settle(sql::Connection &connection, const QString &key, MovementKind kind, const StockActor &by,
                                               const StockReport &report);
/// Shipped or Released: some of an allocated key, once by the act's id.
[[nodiscard]] core::Result<Reservation> settleLines(sql::Connection &connection, const QString &key, MovementKind kind, const StockAct &act,
                                                    const StockReport &report);
[[nodiscard]] core::Result<> restock(sql::Connection &connection, const StockAct &act, const QString &reference, const StockReport &report);
[[nodiscard]] core::Result<int> expire(sql::Connection &connection, core::Timestamp now, int limit, const StockReport &report);

/// The reservation, with the lock. NotFound "unknown_reservation".
[[nodiscard]] core::Result<Reservation> lockReservation(sql::Connection &connection, const QString &key);
/// Moves pieces that are still open, and ends the reservation when none are left.
[[nodiscard]] core::Result<Reservation> settleOpen(sql::Connection &connection, Reservation reservation, MovementKind kind,
                                                   const QList<StockDemand> &demands, const StockActor &by, const StockReport &report);
[[nodiscard]] core::Result<> tell(sql::Connection &connection, const QList<StockChange> &changes, const StockReport &report);

}  // namespace stock
}  // namespace products
