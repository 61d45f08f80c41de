// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/store/order_record.h"

namespace orders {

/// What is left of a captured payment after the refunds that are settled or under way; 0 for one that was not captured.
[[nodiscard]] core::Result<core::Money> refundableOf(const OrderRecord &record, const Payment &payment);

/// The first payment with that much left. Conflict "refund_spans_payments" with the detail "most"; an amount of 0 needs none.
[[nodiscard]] core::Result<QString> paymentFor(const OrderRecord &record, const core::Money &amount);

}  // namespace orders
