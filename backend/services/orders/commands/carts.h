// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/keys.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/orders/commands/asker.h"
#include "backend/services/orders/commands/pricing.h"

#include <functional>

namespace orders {

/// What is asked of carts. Every answer is priced by the moment; nothing is reserved. A cart that is somebody else's is
/// NotFound "unknown_cart", as one that was ordered. Changes: Conflict "cart_in_checkout" while an order is made of it.
/// Thread-safe.
class Carts {
public:
    Carts(sql::Database &database, const core::Clock &clock, Pricing &pricing, const OrdersOptions &options);

    struct Opened {
        api::Cart cart;  ///< with the token, for a guest
        bool isNew = true;
    };
    /// A guest's new cart; a customer's own one, made when there is none.
    core::Task<core::Result<Opened>> open(Asker asker, api::Language language);
    /// The customer's. NotFound "no_cart".
    core::Task<core::Result<api::Cart>> current(core::UserId user, api::Language language);
    core::Task<core::Result<api::Cart>> view(core::CartId id, Asker asker, api::Language language);
    core::Task<core::Result<>> remove(core::CartId id, Asker asker);

    /// 0 takes the line away. NotFound "unknown_variant"; Conflict "not_for_sale"; TooLarge "too_many_lines"; Invalid
    /// "money_overflow".
    core::Task<core::Result<api::Cart>> setLine(core::CartId id, core::VariantId variant, int quantity, Asker asker,
                                                api::Language language);
    /// Invalid "unknown_shipping_method".
    core::Task<core::Result<api::Cart>> patch(core::CartId id, api::PatchCart patch, Asker asker, api::Language language);
    /// The guest's cart into the customer's, which is made when there is none; the guest's is gone then.
    core::Task<core::Result<api::Cart>> merge(core::CartId guest, Asker asker, std::optional<idempotency::IdempotencyKey> key,
                                              api::Language language);

private:
    using Change = std::function<core::Result<>(CartRecord &)>;
    core::Task<core::Result<CartRecord>> find(core::CartId id, Asker asker);
    core::Task<core::Result<CartRecord>> change(core::CartId id, Asker asker, std::optional<qint64> version, Change change);
    core::Task<core::Result<api::Cart>> priced(CartRecord cart, api::Language language);

    sql::Database &m_database;
    const core::Clock &m_clock;
    Pricing &m_pricing;
    const OrdersOptions &m_options;
};

}  // namespace orders
