// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/contract.h"
#include "backend/services/products/products_options.h"
#include "core/base/page.h"

/// One product, looked at closely. Functions inside a read. NotFound "unknown_product", "unknown_variant".
namespace products::details {

constexpr int priceRowsMost = 5'000;  ///< of a history
constexpr int movementCursorKeys = 2;

struct Question {
    QString idOrSlug;
    api::Language language = api::Language::English;
    QString currency;
    bool staff = false;  ///< also sees what is not for sale
};
[[nodiscard]] core::Result<api::Product> product(sql::Connection &connection, const Question &question, const ProductsOptions &options,
                                                 core::Timestamp now);
[[nodiscard]] core::Result<api::VariantRecord> variant(sql::Connection &connection, const core::VariantId &id, core::Timestamp now);
[[nodiscard]] core::Result<api::PriceHistory> prices(sql::Connection &connection, const core::ProductId &id);
[[nodiscard]] core::Result<api::StockMovementList> movements(sql::Connection &connection, const core::ProductId &id,
                                                             const core::PageRequest &page);
/// See Contract::saleItems().
[[nodiscard]] core::Result<QList<SaleItem>> saleItems(sql::Connection &connection, const QList<core::VariantId> &variants,
                                                      const QString &currency, api::Language language, core::Timestamp now);

}  // namespace products::details
