// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/stock.h"
#include "core/base/task.h"

#include <QString>

namespace products {

/// Goods counted by people. `id` is the caller's: the same id with the same item and quantity counts once.
struct StockCount {
    QString id;
    StockItemId item;
    qint64 quantity = 0;
    QString reason;     ///< one sentence, for the ledger
    QString reference;  ///< a delivery note, an order
    QString actor;      ///< who did it
    core::Timestamp at;
};

/// What is held for one key.
struct Reservation {
    QString key;
    ReservationState state = ReservationState::Live;
    core::Timestamp expiresAt;
    QList<StockDemand> demands;  ///< summed, in the order of the items
    QList<StockDemand> open;     ///< of them: neither shipped nor taken back yet
    bool operator==(const Reservation &) const = default;
};

/// Who moves the goods of a reservation, and when.
struct StockActor {
    QString actor;
    core::Timestamp now;
};

/// Some goods of a reservation, or some that came back. `id` is the caller's: each act happens once.
struct StockAct {
    QString id;
    QList<StockDemand> lines;
    StockActor by;
};

/// A level that is not what the ledger says; there must be none.
struct StockDisagreement {
    StockItemId item;
    StockDelta level;
    StockDelta movements;     ///< sums
    qint64 reservations = 0;  ///< allocated, by the reservations
};

/// Stock of the shop. Thread-safe. Each command is one transaction, and has happened durably when it returns without error.
///
/// All commands may also fail as sql::Database does (Unavailable "database_busy" ...). NotFound "unknown_stock_item" and
/// "unknown_reservation"; Invalid "invalid_key" and "invalid_quantity".
///
/// A reservation is `live` until it expires, then `allocated` (sold), then `shipped`; or it ends as `released` or
/// `expired`. All commands on a key may be repeated: what is done already is answered with success.
class StockRepository {
public:
    virtual ~StockRepository() = default;

    /// An item with nothing on hand; one that is there stays as it is.
    virtual core::Task<core::Result<>> openItem(StockItemId item, qint64 lowThreshold) = 0;

    /// More on hand. Conflict "stock_limit"; "movement_differs" when the id was used for something else.
    virtual core::Task<core::Result<StockLevel>> receive(StockCount count) = 0;
    /// As receive(); for goods that came back from a customer.
    virtual core::Task<core::Result<StockLevel>> restock(StockCount count) = 0;
    /// A correction by `quantity`, which may be negative. Conflict "stock_in_use" when pieces are allocated or reserved that
    /// would be missing.
    virtual core::Task<core::Result<StockLevel>> adjust(StockCount count) = 0;

    /// Holds all lines or none. Conflict "out_of_stock" (details: see checkAvailable()). The same key and lines again give the
    /// first reservation; one that expired meanwhile is checked again and lives until `expiresAt`. Conflict
    /// "reservation_differs" with other lines, "reservation_ended" after a release. Invalid "invalid_expiry" in the past.
    virtual core::Task<core::Result<Reservation>> reserve(QString key, QList<StockDemand> lines, core::Timestamp expiresAt,
                                                          core::Timestamp now) = 0;
    /// Moves the end of a reservation, never to an earlier time. One that expired is checked again ("out_of_stock").
    /// Conflict "reservation_ended" when it is not live.
    virtual core::Task<core::Result<Reservation>> extend(QString key, core::Timestamp expiresAt, core::Timestamp now) = 0;
    /// Gives up a reservation that is not allocated. Conflict "reservation_allocated" when it is, or has been shipped.
    virtual core::Task<core::Result<Reservation>> release(QString key) = 0;

    /// Sold. One that expired is checked again: "out_of_stock". Conflict "reservation_ended" after a release.
    virtual core::Task<core::Result<Reservation>> allocate(QString key, StockActor by) = 0;
    /// All that is left is not shipped after all. The reservation is released, or shipped if some of it was. Conflict
    /// "not_allocated".
    virtual core::Task<core::Result<Reservation>> deallocate(QString key, StockActor by) = 0;
    /// All that is left leaves the house. Conflict "not_allocated".
    virtual core::Task<core::Result<Reservation>> ship(QString key, StockActor by) = 0;

    /// Some of it leaves the house. Conflict "not_allocated"; "exceeds_allocated" (details "<item>.wanted" and
    /// "<item>.allocated"); "movement_differs" when the id was used for something else.
    virtual core::Task<core::Result<Reservation>> shipLines(QString key, StockAct act) = 0;
    /// Some of it, or with no lines all that is left, goes back on the shelf. Errors as shipLines().
    virtual core::Task<core::Result<Reservation>> unallocateLines(QString key, StockAct act) = 0;
    /// Goods that came back, of whatever reservation. Conflict "movement_differs", "stock_limit".
    virtual core::Task<core::Result<>> restockLines(StockAct act, QString reference) = 0;

    /// Marks up to `limit` reservations whose time is over, oldest first; the number of them. Availability does not wait for
    /// it: an overdue reservation counts for nothing.
    virtual core::Task<core::Result<int>> expireDue(core::Timestamp now, int limit) = 0;

    /// As seen at `now`. (Replicas whose clocks differ may for that long see more reserved than there is: available() is below
    /// zero then, and nothing is sold.)
    virtual core::Task<core::Result<StockLevel>> levelOf(StockItemId item, core::Timestamp now) = 0;
    virtual core::Task<core::Result<QList<StockDisagreement>>> audit() = 0;
};

}  // namespace products
