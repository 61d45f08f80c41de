// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/domain/origin.h"
#include "backend/services/products/products_options.h"
#include "core/api/products/products.h"

#include <optional>

namespace products {

/// What a file says of one variant; what it does not say stays as it is. Named by SKU.
struct VariantEntry {
    QString sku;
    QStringList options;                          ///< codes of values, in the order of the product's options
    std::optional<QList<api::Money>> prices;      ///< regular, those currencies; others stay. A new variant needs one
    std::optional<QList<api::Money>> salePrices;  ///< all of them; an empty list ends the sale
    std::optional<qint64> onHand;                 ///< what was counted
    std::optional<qint64> lowStock;
};
/// What a file says of one product; what it does not say stays as it is. Named by slug.
struct ProductEntry {
    QString slug;
    std::optional<QString> category;  ///< slug; a new product needs one
    std::optional<api::ProductStatus> status;
    QList<api::ProductText> texts;         ///< those languages; others stay
    QList<api::NewProductOption> options;  ///< of a new product all, else the values that may be new; same codes in the same order
    QList<VariantEntry> variants;          ///< others stay
};
enum class EntryOutcome { Created, Updated, Unchanged };
struct ProductEntryResult {
    core::ProductId id;
    EntryOutcome outcome = EntryOutcome::Unchanged;
    QList<EntryOutcome> variants;  ///< in the order of the entry's; Unchanged only when nothing of product or variant changed
};

/// The catalogue inside a transaction that is under way. Functions without state: who calls them owns the transaction.
/// Every function that changes something raises the version of the product by one, writes the audit log and puts
/// "product.changed" into the outbox, all in that transaction; one that finds nothing to change does none of these.
///
/// Errors beside those of sql::Connection: NotFound "unknown_product", "unknown_variant", "unknown_category";
/// PreconditionFailed "version_changed"; Conflict "slug_taken", "sku_taken", "options_taken", "stock_changed",
/// "stock_in_use", "variant_was_sold", "product_was_sold", "category_in_use"; Invalid "invalid_<field>", "unknown_currency",
/// "price_missing", "options_mismatch", ... Details name the place: "variants[5].sku".
namespace catalogue {

// Reads.
[[nodiscard]] core::Result<std::optional<core::ProductId>> findBySlug(sql::Connection &connection, const QString &slug);
/// The product and variant that have the SKU.
struct SkuOwner {
    core::ProductId product;
    core::VariantId variant;
};
[[nodiscard]] core::Result<std::optional<SkuOwner>> findBySku(sql::Connection &connection, const QString &sku);
/// As staff edit it. "unknown_product".
[[nodiscard]] core::Result<api::ProductRecord> record(sql::Connection &connection, const core::ProductId &id, core::Timestamp now);

// Writes. `version`: what If-Match said; none: whatever it is.
[[nodiscard]] core::Result<core::ProductId> create(sql::Connection &connection, const api::NewProduct &product, const Origin &origin);
[[nodiscard]] core::Result<> patch(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version,
                                   const api::PatchProduct &patch, const Origin &origin);
[[nodiscard]] core::Result<> remove(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version,
                                    const Origin &origin);
/// For import: makes the product or changes it to what the entry says. A dry run is this in a write that is then failed.
[[nodiscard]] core::Result<ProductEntryResult> apply(sql::Connection &connection, const ProductEntry &entry, qint64 defaultLowStock,
                                                     const Origin &origin);
/// For what is kept beside the product (its pictures): raises the version, brings the summary up to date, writes log and
/// event; the new version. Call it after the change. `action`: "image_added".
[[nodiscard]] core::Result<qint64> touch(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version,
                                         const QString &action, const Origin &origin);

}  // namespace catalogue
}  // namespace products
