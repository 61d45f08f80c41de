// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/order.h"

namespace orders {

/// What does not add up in an order, one stable word for each finding; empty for every order that this module built.
/// For audits of stored orders and for the property test: "line_amounts", "totals", "negative_balance", "over_captured",
/// "refund_parts", "over_refunded_line", "over_refunded_shipping", "over_shipped", "over_returned", "over_refunded_pieces",
/// "shipped_when_cancelled", or the reason of an arithmetic error. Money in minor units, pieces in units; pure.
[[nodiscard]] QStringList violationsOf(const Order &order);

}  // namespace orders
