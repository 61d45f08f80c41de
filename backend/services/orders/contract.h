// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"
#include "core/base/task.h"

#include <optional>

namespace orders {

/// Who asks for an order on behalf of a shopper: a signed-in customer, or somebody who knows number and e-mail.
struct OrderQuestion {
    std::optional<core::UserId> customer;
    std::optional<qint64> number;  ///< none: the customer's newest
    std::optional<QString> email;  ///< of a guest; needs the number
    /// An order that the asking room has shown before, to somebody who had proved it was theirs (a card in a chat). With it
    /// nothing else is asked for: number, e-mail and customer do not matter.
    std::optional<core::OrderId> id;
};

/// What other rooms may ask of orders. Thread-safe.
///
/// Published events (bus topics): "order.placed", "order.paid", "order.held", "order.released", "order.shipped",
/// "order.delivered", "order.cancelled", "order.expired", "order.refunded", "order.returned", "order.completed",
/// "order.noted", and "order.changed" for anything else, each {orderId, number, version, customerId?}; "cart.changed" {cartId}.
class Contract {
public:
    virtual ~Contract() = default;

    /// The order as its shopper sees it: no notes, no actions of staff. NotFound "unknown_order" also when it is somebody
    /// else's.
    virtual core::Task<core::Result<api::Order>> orderFor(OrderQuestion question) = 0;
};

}  // namespace orders
