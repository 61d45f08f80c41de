// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/keys.h"
#include "backend/services/auth/contract.h"
#include "backend/services/orders/commands/order_desk.h"
#include "backend/services/orders/commands/pricing.h"

namespace orders {

struct PlaceOrder {
    api::PlaceOrder order;
    Asker asker;
    std::optional<idempotency::IdempotencyKey> key;
};

struct PlacedOrder {
    core::OrderId id;
    bool repeated = false;  ///< the key was used before; this is the order that it led to
};

/// From a cart to an order: the row of the order first, then goods, money and the sale, each asked for and written down by the
/// runner. See docs/decisions/0018.
class PlaceOrderHandler {
public:
    PlaceOrderHandler(sql::Database &database, Pricing &pricing, const Providers &providers, auth::Contract &auth, OrderDesk &desk,
                      const OrdersOptions &options);

    /// The order is placed, or waits for the payment provider. NotFound "unknown_cart"; Conflict "cart_empty", "cart_changed",
    /// "cart_in_checkout", "cart_ordered", "out_of_stock", "total_changed", "payment_declined"; Invalid "invalid_email",
    /// "invalid_address", "unknown_payment_method", "unknown_shipping_method", "currency_mismatch" and the sums' errors;
    /// Unavailable when products does not answer, and then nothing was ordered.
    core::Task<core::Result<PlacedOrder>> handle(PlaceOrder command);

private:
    core::Task<core::Result<OrderRecord>> draft(PlaceOrder command, CartRecord cart);
    core::Task<core::Result<>> complete(core::OrderId id);

    sql::Database &m_database;
    Pricing &m_pricing;
    const Providers &m_providers;
    auth::Contract &m_auth;
    OrderDesk &m_desk;
    const OrdersOptions &m_options;
};

}  // namespace orders
