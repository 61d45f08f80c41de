// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/commerce_id.h"
#include "core/base/result.h"

#include <QList>

/// The rules of stock, without a database. Quantities are pieces. Pure functions: safe from every thread.
namespace products {

constexpr qint64 quantityMin = 1;
constexpr qint64 quantityMax = 1'000'000;       ///< of one command, and of one item in one reservation
constexpr qint64 onHandMax = 1'000'000'000;     ///< of one item; keeps every sum far from the end of 64 bits
constexpr qsizetype reservationLinesMax = 500;  ///< lines of one cart
constexpr qsizetype keyLengthMax = 200;         ///< characters of a reservation key or movement id

using StockItemId = core::VariantId;  ///< one item a variant, for now

/// Pieces of one item at one moment. available = on hand - allocated - live unexpired reservations.
struct StockLevel {
    StockItemId item;
    qint64 onHand = 0;
    qint64 allocated = 0;
    qint64 reserved = 0;
    qint64 lowThreshold = 0;
    [[nodiscard]] qint64 available() const { return onHand - allocated - reserved; }
    [[nodiscard]] bool isLow() const { return available() <= lowThreshold; }
    bool operator==(const StockLevel &) const = default;
};

/// One line of a cart, or after summed() what one reservation wants of an item.
struct StockDemand {
    StockItemId item;
    qint64 quantity = 0;
    bool operator==(const StockDemand &) const = default;
};

enum class MovementKind { Received, Adjusted, Allocated, Released, Shipped, Returned };
enum class ReservationState { Live, Allocated, Shipped, Released, Expired };

/// What a movement does to the two columns of the level.
struct StockDelta {
    qint64 onHand = 0;
    qint64 allocated = 0;
    bool operator==(const StockDelta &) const = default;
};

[[nodiscard]] QString wordOf(MovementKind kind);       ///< as stored: "received"
[[nodiscard]] QString wordOf(ReservationState state);  ///< as stored: "live"
/// What the database holds; its check constraint keeps other words out.
[[nodiscard]] ReservationState reservationStateOf(const QString &word);

/// `quantity` is signed for Adjusted, else positive.
[[nodiscard]] StockDelta deltaOf(MovementKind kind, qint64 quantity);

/// Invalid "invalid_quantity" outside quantityMin..quantityMax.
[[nodiscard]] core::Result<> checkQuantity(qint64 quantity);
/// Invalid "invalid_key" when empty or longer than keyLengthMax.
[[nodiscard]] core::Result<> checkKey(const QString &key);

/// Lines on the same item become one demand; sorted by item, the order in which rows are locked. Invalid
/// "invalid_quantity" (a line or a sum), "no_lines", "too_many_lines".
[[nodiscard]] core::Result<QList<StockDemand>> summed(const QList<StockDemand> &lines);

/// The level after a change that people ask for (received, adjusted, returned). Conflict "stock_in_use" when pieces would be
/// missing that are allocated or reserved, "stock_limit" above onHandMax.
[[nodiscard]] core::Result<StockLevel> afterCount(StockLevel level, const StockDelta &delta);

/// Conflict "not_allocated".
[[nodiscard]] core::Error notAllocated(const QString &key);

/// Conflict "out_of_stock" when a demand is larger than what is available; details "<item>.wanted" and "<item>.available"
/// for each that is. `levels` belong to `demands`, one each, in the same order.
[[nodiscard]] core::Result<> checkAvailable(const QList<StockDemand> &demands, const QList<StockLevel> &levels);

}  // namespace products
