// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/server/northwind_files.h"

namespace backend {

struct NorthwindReport {
    int productsCreated = 0;
    int productsUpdated = 0;
    int productsUnchanged = 0;
    int ordersCreated = 0;
    int ordersUnchanged = 0;  ///< were imported before
    int customers = 0;
};

/// Takes the catalogue and the past orders of a Northwind export in. Orders keep their numbers, dates, prices, discounts and
/// freight; what was shipped counts as paid, what was not is held for the shopper on top of the stock that the file names.
/// May be repeated: what is there already stays. Conflict "order_number_taken" when a number belongs to another order, and
/// then no order is written.
core::Task<core::Result<NorthwindReport>> importNorthwind(sql::Database *products, sql::Database *orders, NorthwindFiles files);

}  // namespace backend
