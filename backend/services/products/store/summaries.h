// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/store/category_tree.h"

/// What lists, facets and search are made of (docs/decisions/0017), in the transaction of what they follow from.
namespace products::summaries {

/// All of it, anew, from what the tables say of the product now.
[[nodiscard]] core::Result<> refresh(sql::Connection &connection, const ProductState &product, const CategoryTree &tree);
/// Only where it stands in the tree.
[[nodiscard]] core::Result<> refreshCategory(sql::Connection &connection, const core::ProductId &product,
                                             const std::optional<core::CategoryId> &category, const CategoryTree &tree);
/// Before the product goes: what no foreign key takes with it.
[[nodiscard]] core::Result<> forget(sql::Connection &connection, const core::ProductId &product);

}  // namespace products::summaries
