// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/store/order_store.h"

namespace orders {

/// Whom an order is shown to. Only staff see notes, who did what, and the reasons of staff.
enum class Viewer {
    Reader,   ///< knows number and e-mail: may look and do nothing
    Shopper,  ///< whose it is, by account or cart: sees what may be done
    Staff,
};

[[nodiscard]] api::Order viewOf(const OrderRecord &record, const QList<OrderEventRow> &events, Viewer viewer);

[[nodiscard]] api::OrderStatus wireOf(OrderState state);
[[nodiscard]] api::PaymentStatus wireOf(PaymentStatus status);
[[nodiscard]] api::FulfilmentStatus wireOf(FulfilmentStatus status);

}  // namespace orders
