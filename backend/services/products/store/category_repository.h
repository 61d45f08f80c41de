// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/origin.h"
#include "backend/services/products/store/category_tree.h"

namespace products {

constexpr int categoryDepthMax = 8;
constexpr qsizetype categoriesMax = 2'000;

/// The category tree inside a transaction that is under way, as catalogue_repository.h. Writes put "category.changed" into the
/// outbox. Errors: NotFound "unknown_category"; PreconditionFailed "version_changed"; Conflict "slug_taken",
/// "category_in_use"; Invalid "invalid_slug", "invalid_name", "unknown_parent", "category_cycle", "category_too_deep",
/// "too_many_categories".
namespace categories {

[[nodiscard]] core::Result<api::CategoryList> list(sql::Connection &connection, api::Language language);
[[nodiscard]] core::Result<api::CategoryRecordList> records(sql::Connection &connection);

[[nodiscard]] core::Result<api::CategoryRecord> create(sql::Connection &connection, const api::SaveCategory &category,
                                                       const Origin &origin);
/// Also moves it, and all below it, when the parent is another.
[[nodiscard]] core::Result<api::CategoryRecord> update(sql::Connection &connection, const core::CategoryId &id, qint64 version,
                                                       const api::SaveCategory &category, const Origin &origin);
[[nodiscard]] core::Result<> remove(sql::Connection &connection, const core::CategoryId &id, const Origin &origin);

}  // namespace categories
}  // namespace products
