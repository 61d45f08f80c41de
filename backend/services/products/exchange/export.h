// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/products/queries/product_query.h"

namespace products::exchange {

/// The rows of a product, one a variant, as fieldNames(currencies) names their cells.
[[nodiscard]] QList<QStringList> exportedRows(const api::ProductRecord &product, const QStringList &currencies);

/// All products that the query finds as CSV in UTF-8 with a byte order mark, formulas guarded, sent in pieces; importing it
/// changes nothing. What is changed while it is sent is there as it was before or after. The database and the clock outlive it.
[[nodiscard]] core::Task<core::Result<net::HttpResponse>> exportOf(sql::Database &database, const core::Clock &clock, ProductQuery query);

}  // namespace products::exchange
