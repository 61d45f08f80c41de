// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/keys.h"
#include "backend/services/orders/commands/asker.h"
#include "core/api/orders/orders.h"

namespace orders {

struct MergedCarts {
    CartRecord cart;                   ///< the customer's
    QList<api::CartWarning> warnings;  ///< what did not fit
};

/// Inside a write: moves what is in a guest's cart into that of the customer who asks, and removes the guest's. With a key that
/// was used before it only finds the customer's cart. NotFound "unknown_cart"; Conflict "cart_in_checkout"; Forbidden
/// "not_a_user".
[[nodiscard]] core::Result<MergedCarts> mergeCarts(sql::Connection &connection, const core::CartId &guest, const Asker &asker,
                                                   const std::optional<idempotency::IdempotencyKey> &key, core::Timestamp now);

}  // namespace orders
