// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/order.h"

namespace orders {

/// All lines of an order in one look, for lists.
struct Shipped {
    qint64 pieces = 0;   ///< ordered less withdrawn
    qint64 shipped = 0;  ///< of them
};
[[nodiscard]] inline Shipped shippedOf(const Order &order)
{
    Shipped sum;
    for (const OrderLine &line : order.lines)
        if (const auto pieces = piecesOf(order, line.id)) {
            sum.pieces += pieces->ordered - pieces->withdrawn;
            sum.shipped += pieces->shipped;
        }
    return sum;
}

}  // namespace orders
