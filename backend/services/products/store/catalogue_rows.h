// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/domain/origin.h"

/// Single rows of the catalogue's tables, inside a read or a write. Errors: those of sql::Connection.
namespace products::rows {

/// The product with its variants, prices and stock as seen at `now`; null when there is none.
[[nodiscard]] core::Result<std::optional<ProductState>> productOf(sql::Connection &connection, const core::ProductId &id,
                                                                  core::Timestamp now);
/// Its version, with the lock that every change of it needs. NotFound "unknown_product".
[[nodiscard]] core::Result<qint64> lockProduct(sql::Connection &connection, const core::ProductId &id);

// What save() of catalogue_repository.cpp is made of.
[[nodiscard]] core::Result<> insertProduct(sql::Connection &connection, const ProductState &product, core::Timestamp now);
[[nodiscard]] core::Result<> updateProduct(sql::Connection &connection, const ProductState &product, core::Timestamp now);
[[nodiscard]] core::Result<> saveTexts(sql::Connection &connection, const ProductState &product);
[[nodiscard]] core::Result<> replaceOptions(sql::Connection &connection, const ProductState &product);
[[nodiscard]] core::Result<> insertVariant(sql::Connection &connection, const core::ProductId &product, const VariantState &variant,
                                           qint64 position);
[[nodiscard]] core::Result<> updateVariant(sql::Connection &connection, const core::VariantId &id, const QString &sku,
                                           const QString &optionKey, qint64 position);
[[nodiscard]] core::Result<> deleteVariant(sql::Connection &connection, const core::VariantId &id);
[[nodiscard]] core::Result<bool> wasSold(sql::Connection &connection, const core::VariantId &id);
[[nodiscard]] core::Result<> setLowThreshold(sql::Connection &connection, const core::VariantId &id, qint64 pieces);
/// Ends the prices that are no longer in `after` and begins those that are new; the rows before stay as history.
[[nodiscard]] core::Result<> changePrices(sql::Connection &connection, const core::VariantId &id, api::PriceList list,
                                          const QList<api::Money> &before, const QList<api::Money> &after, core::Timestamp now);

[[nodiscard]] core::Result<> audit(sql::Connection &connection, const QString &action, const QString &subject, const Origin &origin);

}  // namespace products::rows
