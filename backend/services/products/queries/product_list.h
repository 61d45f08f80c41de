// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/products/queries/product_query.h"

namespace products {

/// Products of an export, whole.
struct ExportPage {
    QList<api::ProductRecord> products;
    QStringList after;  ///< for query.page.after of the next page; empty: that was the last
};

/// Lists of products by filters, in any order, with counts. Functions inside a read.
namespace lists {

/// A page with its counts, and the facets if they are wanted. `known`: an earlier answer to the same filters, whose counts and
/// facets are taken over: they cost more than the page.
[[nodiscard]] core::Result<api::ProductList> page(sql::Connection &connection, const ProductQuery &query, const ProductsOptions &options,
                                                  const std::optional<api::ProductList> &known = {});

/// The records of a page; query.page.limit products at most.
[[nodiscard]] core::Result<ExportPage> exportPage(sql::Connection &connection, const ProductQuery &query, core::Timestamp now);

}  // namespace lists
}  // namespace products
