// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"

namespace models {

/// Some pieces of a line that are together: in a parcel, or waiting.
struct OrderPiece {
    api::OrderLine line;
    qint64 quantity = 0;
    api::Money total;  ///< of these pieces
};

/// The lines of an order by where their pieces are.
struct OrderGroup {
    enum class Kind { Parcel, ToShip, Withdrawn };
    Kind kind = Kind::Parcel;
    int number = 0;  ///< of the parcel, from 1
    std::optional<api::Parcel> parcel;
    QList<OrderPiece> pieces;

    [[nodiscard]] qint64 units() const;
};

/// Parcels as they were packed (cancelled ones left out), then what waits, then what was paid back instead of shipped.
[[nodiscard]] QList<OrderGroup> groupsOf(const api::Order &order);

/// How a line stands, in pieces.
struct LinePieces {
    qint64 packed = 0;  ///< in a parcel that was not cancelled, on its way or not
    qint64 delivered = 0;
    qint64 unshipped = 0;  ///< in none, and not withdrawn
    qint64 returning = 0;  ///< in a return that was not rejected or cancelled
    [[nodiscard]] qint64 returnable() const { return delivered - returning; }
};
[[nodiscard]] LinePieces piecesOf(const api::Order &order, const api::OrderLine &line);
[[nodiscard]] qint64 unitsOf(const api::Order &order);

/// What the order lets be done: the entry of `action`, if the server says anything of it.
[[nodiscard]] std::optional<api::OrderAction> actionOf(const api::Order &order, const QString &action);

}  // namespace models
