// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/orders/domain/cart.h"
#include "core/base/clock.h"
#include "core/base/commerce_id.h"
#include "core/base/money.h"

#include <optional>

namespace orders {

/// Open: may be changed. Ordering: an order is being made of it. Ordered: it is over.
enum class CartState { Open, Ordering, Ordered };

struct CartRecord {
    core::CartId id;
    std::optional<core::UserId> user;
    QString tokenHash;  ///< of a guest's; empty for a customer's
    CartState state = CartState::Open;
    QString orderId;
    QString shippingMethod;  ///< empty: none was chosen
    Cart cart;
    QHash<QString, core::Money> seen;  ///< the unit price that the shopper was last shown, by variant
    qint64 version = 1;
    core::Timestamp createdAt;
    core::Timestamp updatedAt;
};

}  // namespace orders

/// The tables of carts; each function works inside a read or a write of its caller.
namespace orders::store {

enum class CartLock { No, ForChange };
[[nodiscard]] core::Result<std::optional<CartRecord>> findCart(sql::Connection &connection, const core::CartId &id,
                                                               CartLock lock = CartLock::No);
/// The one that is open or being ordered.
[[nodiscard]] core::Result<std::optional<CartRecord>> cartOf(sql::Connection &connection, const core::UserId &user,
                                                             CartLock lock = CartLock::No);
/// Conflict "unique_violation" when the user has a cart.
[[nodiscard]] core::Result<> insertCart(sql::Connection &connection, const CartRecord &record);
/// Counts the version up.
[[nodiscard]] core::Result<> saveCart(sql::Connection &connection, CartRecord &record, core::Timestamp now);
[[nodiscard]] core::Result<> removeCart(sql::Connection &connection, const core::CartId &id);
/// Deletes carts that nobody touched since; how many. One that is being ordered stays.
[[nodiscard]] core::Result<int> purgeCarts(sql::Connection &connection, core::Timestamp before, int limit);

}  // namespace orders::store
