// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/limits.h"
#include "core/base/result.h"

#include <QHash>
#include <QList>

/// A cart before it is priced. Quantities are pieces. Pure: what is passed is what is changed; thread-safe on distinct carts.
/// Why lines are summed by stock item: docs/decisions/0014.
namespace orders {

/// A variant is on one line at most. Prices are not stored: they are the server's at the moment of checkout.
struct CartLine {
    QString variantId;
    int quantity = 1;  ///< 1..maxLineQuantity
    bool operator==(const CartLine &) const = default;
};

struct Cart {
    QList<CartLine> lines;  ///< in the order in which they were added
    bool operator==(const Cart &) const = default;
};

/// Sets the quantity of a variant; 0 removes the line (also one that is not there: the wish is fulfilled).
/// Invalid "invalid_variant" or "invalid_quantity"; TooLarge "too_many_lines". On an error the cart is unchanged.
[[nodiscard]] core::Result<> setQuantity(Cart &cart, const QString &variantId, int quantity);

/// Something of the guest's cart that could not be kept as it was.
struct MergeWarning {
    QString variantId;
    QString reason;    ///< "quantity_capped" or "too_many_lines"
    QString sentence;  ///< English
    int wanted = 0;
    int kept = 0;
    bool operator==(const MergeWarning &) const = default;
};

struct MergedCart {
    Cart cart;
    QList<MergeWarning> warnings;
};

/// The customer's cart with the guest's added: quantities of one variant add up, capped at maxLineQuantity; lines past
/// maxCartLines are left out. Never fails, for a login must not fail because of a cart; what was cut is in `warnings`.
[[nodiscard]] MergedCart merge(const Cart &customer, const Cart &guest);

/// What one piece of a variant takes from stock. A bundle has several.
struct StockUse {
    QString stockItemId;
    int pieces = 1;  ///< > 0, per piece of the variant
};

struct StockDemand {
    QString stockItemId;
    qint64 pieces = 0;
    bool operator==(const StockDemand &) const = default;
};

/// One demand for each stock item, summed over all lines and sorted by id: rows are locked in this order, so that two
/// checkouts never wait for each other in a circle. NotFound "unknown_variant" (detail variantId) for a line without an
/// entry in `uses` (an empty entry is a variant without stock); Invalid "invalid_quantity", "quantity_overflow".
[[nodiscard]] core::Result<QList<StockDemand>> demandOf(const QList<CartLine> &lines, const QHash<QString, QList<StockUse>> &uses);

}  // namespace orders
