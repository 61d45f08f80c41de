// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/store/cart_store.h"
#include "backend/services/orders/store/order_record.h"

namespace orders {

/// Who asks, as far as ownership goes: a signed-in user, or whoever holds the token of a guest's cart, or both.
struct Asker {
    std::optional<core::UserId> user;
    QByteArray cartToken;  ///< of the X-Cart-Token header; may be empty
    bool reads = false;    ///< staff: every order
    bool handles = false;  ///< staff: may change orders
    Actor actor;
};

[[nodiscard]] bool owns(const Asker &asker, const CartRecord &cart);
/// By account, or by the token of the cart that it came from.
[[nodiscard]] bool owns(const Asker &asker, const OrderRecord &order);

/// NotFound "unknown_cart" and "unknown_order", also for what is somebody else's.
[[nodiscard]] core::Error unknownCart();
[[nodiscard]] core::Error unknownOrder();
/// Conflict "order_busy": what an earlier change asked of others is not answered yet.
[[nodiscard]] core::Error orderBusy();

/// The key of the customers' read model: opaque, one for each account and one for each address of guests.
[[nodiscard]] QString customerKeyOf(const core::UserId &user);
[[nodiscard]] QString customerKeyOf(const QString &email);

}  // namespace orders
