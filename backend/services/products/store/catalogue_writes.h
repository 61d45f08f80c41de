// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/domain/origin.h"
#include "backend/services/products/store/category_tree.h"

/// The difference between two states of a product, written. For catalogue_repository.h.
namespace products::writes {

/// `before`: as it stands, null when it is new. Checks what only the database knows (slugs, SKUs, what was sold), writes,
/// raises the version, brings the summaries up to date, writes log and event. The new version.
[[nodiscard]] core::Result<qint64> save(sql::Connection &connection, const ProductState *before, const ProductState &after,
                                        const CategoryTree &tree, const Origin &origin);

/// Log, event and summaries of a change that is written already.
[[nodiscard]] core::Result<> conclude(sql::Connection &connection, const core::ProductId &id, qint64 version, const QString &action,
                                      const CategoryTree &tree, const Origin &origin);

/// Takes what is on hand off the books, for a variant that goes. Conflict "variant_was_sold".
[[nodiscard]] core::Result<> clearStock(sql::Connection &connection, const VariantState &variant, const Origin &origin);

}  // namespace products::writes
