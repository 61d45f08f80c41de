// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/store/order_store.h"

namespace orders {

/// Whom an order is shown to. Shoppers see neither notes nor who did what, and only what they may do themselves.
enum class Viewer { Shopper, Staff };

[[nodiscard]] api::Order viewOf(const OrderRecord &record, const QList<OrderEventRow> &events, Viewer viewer);

[[nodiscard]] api::OrderStatus wireOf(OrderState state);
[[nodiscard]] api::PaymentStatus wireOf(PaymentStatus status);
[[nodiscard]] api::FulfilmentStatus wireOf(FulfilmentStatus status);

}  // namespace orders
