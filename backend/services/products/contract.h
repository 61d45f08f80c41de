// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"
#include "core/base/clock.h"
#include "core/base/task.h"

#include <optional>

namespace products {

/// What a cart or an order needs to know of a variant, in one language and one currency, at this moment.
struct SaleItem {
    core::VariantId variant;
    core::ProductId product;
    QString slug;
    QString sku;
    QString title;
    QStringList options;  ///< names of the chosen values, in the order of the product's options
    api::Money price;     ///< of one unit: that of a sale when there is one
    std::optional<api::Money> listPrice;
    std::optional<QString> imageUrl;
    qint64 available = 0;  ///< all of it, not capped
    bool sold = false;     ///< the product is active: it may be bought
};

/// Pieces of a variant.
struct StockLine {
    core::VariantId variant;
    qint64 quantity = 0;
    bool operator==(const StockLine &) const = default;
};

/// What the product search of the bot and of other rooms asks for; shoppers' view: active products only.
struct ProductSearch {
    QString text;
    api::Language language = api::Language::English;
    int limit = 5;
};

/// What other rooms may ask of products. Thread-safe. Every command may be repeated with the same key or id: what is done
/// already is answered with success. Quantities are pieces. Lines on one item are summed.
///
/// Published events (bus topics): "product.changed" {productId, version}, "product.deleted" {productId},
/// "category.changed" {categoryId} (also when it is gone), "stock.low" {variantId, productId, sku, available}, "stock.changed"
/// {variantIds: [..], productIds: [..]} when what may be sold has changed.
///
/// Errors beside those named: Unavailable "database_busy" and the like.
class Contract {
public:
    virtual ~Contract() = default;

    /// Those of `variants` that are there and have a price in `currency`, in the order asked; others are left out.
    virtual core::Task<core::Result<QList<SaleItem>>> saleItems(QList<core::VariantId> variants, QString currency,
                                                                api::Language language) = 0;

    /// Active products by words, part of a name or SKU, best first.
    virtual core::Task<core::Result<QList<api::ProductSummary>>> search(ProductSearch search) = 0;
    /// An active product by id or slug, as a shopper sees it. NotFound "unknown_product".
    virtual core::Task<core::Result<api::Product>> product(QString idOrSlug, api::Language language) = 0;

    /// The whole tree, parents before children, named in `language`.
    virtual core::Task<core::Result<QList<api::Category>>> categories(api::Language language) = 0;

    /// Holds all lines until `expiresAt`, or none. Conflict "out_of_stock" with the details "<variant id>.wanted" and
    /// "<variant id>.available"; "reservation_differs" when the key holds other lines; "reservation_ended". NotFound
    /// "unknown_stock_item". Invalid "invalid_quantity", "too_many_lines", "invalid_expiry".
    virtual core::Task<core::Result<>> reserve(QString key, QList<StockLine> lines, core::Timestamp expiresAt) = 0;
    /// Moves the end of a reservation. "out_of_stock", "reservation_ended", NotFound "unknown_reservation".
    virtual core::Task<core::Result<>> extend(QString key, core::Timestamp expiresAt) = 0;
    /// Gives up what is held; a key that was never used is a success, for then nothing is held.
    /// Conflict "reservation_allocated".
    virtual core::Task<core::Result<>> release(QString key) = 0;
    /// Sold: an expired reservation is checked again ("out_of_stock"). Conflict "reservation_ended".
    virtual core::Task<core::Result<>> allocate(QString key, QString actor) = 0;

    /// Pieces of an allocated key leave the house. `id` names the parcel: once only. Conflict "not_allocated",
    /// "exceeds_allocated", "movement_differs" when the id was used for other lines.
    virtual core::Task<core::Result<>> ship(QString key, QString id, QList<StockLine> lines, QString actor) = 0;
    /// Pieces of an allocated key that will not be shipped after all go back on the shelf: a cancellation (all that is left,
    /// with empty `lines`) or a withdrawal. `id` names the act: once only. Errors as ship().
    virtual core::Task<core::Result<>> unallocate(QString key, QString id, QList<StockLine> lines, QString actor) = 0;
    /// Pieces that came back from a customer. `id` names the return or refund: once only.
    virtual core::Task<core::Result<>> restock(QString id, QList<StockLine> lines, QString reference, QString actor) = 0;
};

}  // namespace products
