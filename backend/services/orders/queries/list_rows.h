// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "core/api/orders/orders.h"

namespace orders {

/// Rows are counted up to this; above it the count is an estimate.
inline constexpr qint64 countedMost = 10'000;

/// The columns that every list of orders has in front; behind them are its two sort keys.
inline constexpr int summaryColumns = 12;
[[nodiscard]] core::Result<api::OrderSummary> summaryOf(const sql::Rows &rows, int row);

}  // namespace orders
