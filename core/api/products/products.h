// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/api/common/money.h"
#include "core/base/commerce_id.h"

namespace api {

enum class ProductStatus { Draft, Active, Archived };
enum class StockState { InStock, Low, SoldOut };

/// Title and description in one language; a product has at least one.
struct ProductText {
    Language language = Language::English;
    QString title;
    QString description;
};
/// "Colour" with "Ochre", "Clay"; the code stands in addresses and CSV files and never changes.
struct OptionValue {
    QString code;
    QString name;
};
struct ProductOption {
    QString code;
    QString name;
    QList<OptionValue> values;
};
struct ProductImage {
    core::ImageId id;
    QString url;  ///< holds the hash of the content, so that it may be cached for ever
    QString alt;  ///< required: what the picture shows
    int width = 0;
    int height = 0;
    QStringList options;  ///< codes of the option values that it shows; empty: it fits all variants
    QString thumbnail;    ///< address of the small one, 160 px
};
/// What is sold: one combination of option values. Shoppers see `available` capped (products.availableShown).
struct ProductVariant {
    core::VariantId id;
    QString sku;
    QStringList options;             ///< codes of values, in the order of the product's options
    Money price;                     ///< of one unit, tax as the shop's setting says
    std::optional<Money> listPrice;  ///< the regular price, when `price` is a lower one of a sale
    qint64 available = 0;
    StockState stock = StockState::SoldOut;
};
/// A product in the language that was asked for, else in the shop's own.
struct Product {
    core::ProductId id;
    QString slug;
    QString title;
    QString description;
    ProductStatus status = ProductStatus::Draft;
    QStringList categoryPath;  ///< slugs from the root
    QList<ProductOption> options;
    QList<ProductVariant> variants;
    QList<ProductImage> images;
    qint64 version = 0;  ///< what ETag says
    core::Timestamp updatedAt;
};
/// A row of a list; variants are counted, not carried.
struct ProductSummary {
    core::ProductId id;
    QString slug;
    QString title;
    ProductStatus status = ProductStatus::Draft;
    QStringList categoryPath;
    QString sku;  ///< the part that all variants share
    int variants = 0;
    QList<ProductOption> options;  ///< as far as variants are there
    Money priceFrom;
    Money priceTo;
    std::optional<Money> listPriceFrom;
    qint64 available = 0;
    StockState stock = StockState::SoldOut;
    std::optional<ProductImage> image;
    core::Timestamp updatedAt;
};
struct FacetValue {
    QString code;
    QString name;
    qint64 count = 0;  ///< products that would be listed with this value beside the other facets' choice
};
struct Facet {
    QString code;  ///< "colour", as in facet.colour=ochre
    QString name;
    QList<FacetValue> values;
};
struct ProductList {
    QList<ProductSummary> items;
    std::optional<QString> nextCursor;
    qint64 count = 0;
    bool countIsEstimate = false;
    QList<Facet> facets;
};
/// A node of the category tree, parents before children.
struct Category {
    core::CategoryId id;
    QString slug;
    QString name;
    std::optional<core::CategoryId> parent;
    qint64 products = 0;  ///< active ones at or below it
};
struct CategoryList {
    QList<Category> items;
};

// From here on: what staff see and send.

/// The whole tree is sent with both names, for editing.
struct CategoryRecord {
    core::CategoryId id;
    QString slug;
    QString nameEn;
    QString nameEs;
    std::optional<core::CategoryId> parent;
    qint64 position = 0;  ///< among its siblings
    qint64 products = 0;  ///< of every status, at or below it
    qint64 version = 0;
};
struct CategoryRecordList {
    QList<CategoryRecord> items;
};
struct SaveCategory {
    QString slug;
    QString nameEn;
    QString nameEs;
    std::optional<core::CategoryId> parent;
    qint64 position = 0;
};

struct NewOptionValue {
    QString code;
    QString nameEn;
    QString nameEs;
};
struct NewProductOption {
    QString code;
    QString nameEn;
    QString nameEs;
    QList<NewOptionValue> values;
};
struct NewVariant {
    QString sku;
    QStringList options;
    QList<Money> prices;  ///< one a currency
    qint64 onHand = 0;
    qint64 lowStock = 0;
};
struct NewProduct {
    QString slug;
    QString category;  ///< slug
    ProductStatus status = ProductStatus::Draft;
    QList<ProductText> texts;
    QList<NewProductOption> options;
    QList<NewVariant> variants;
};

enum class PriceList { Regular, Sale };
/// One price of one unit from one moment to another; the row that holds now has no `until` or one to come.
struct PriceRow {
    core::VariantId variantId;
    QString sku;
    PriceList list = PriceList::Regular;
    Money price;
    core::Timestamp from;
    std::optional<core::Timestamp> until;
};
struct PriceHistory {
    QList<PriceRow> items;  ///< newest first
};
struct VariantRecord {
    core::VariantId id;
    QString sku;
    QStringList options;
    QList<Money> prices;      ///< regular, one a currency
    QList<Money> salePrices;  ///< as far as there are any
    qint64 onHand = 0;
    qint64 allocated = 0;
    qint64 reserved = 0;
    qint64 available = 0;
    qint64 lowStock = 0;
    StockState stock = StockState::SoldOut;
};
struct ImageRecord {
    core::ImageId id;
    QString url;
    QString thumbnail;
    QString altEn;
    QString altEs;
    int width = 0;
    int height = 0;
    QStringList options;
};
/// A product as staff edit it: both languages, every price, the counts.
struct ProductRecord {
    core::ProductId id;
    QString slug;
    std::optional<QString> category;  ///< slug
    ProductStatus status = ProductStatus::Draft;
    QList<ProductText> texts;
    QList<NewProductOption> options;
    QList<VariantRecord> variants;
    QList<ImageRecord> images;
    qint64 version = 0;
    core::Timestamp createdAt;
    core::Timestamp updatedAt;
};
/// A line of the variant spreadsheet: only what is there is changed.
struct PatchVariant {
    std::optional<core::VariantId> id;  ///< none: a new variant, which needs sku, options and prices
    bool remove = false;
    std::optional<QString> sku;
    std::optional<QStringList> options;
    std::optional<QList<Money>> prices;      ///< those currencies; others stay
    std::optional<QList<Money>> salePrices;  ///< all of them; an empty list ends the sale
    std::optional<qint64> onHand;            ///< what was counted
    std::optional<qint64> onHandBefore;      ///< what the person saw; another level by now is a conflict "stock_changed"
    std::optional<qint64> lowStock;
};
/// Needs If-Match. All or nothing; mistakes in variants come as problem details "variants[5].sku".
struct PatchProduct {
    std::optional<QString> slug;
    std::optional<QString> category;
    std::optional<ProductStatus> status;
    std::optional<QList<ProductText>> texts;
    std::optional<QList<NewProductOption>> options;  ///< the whole list
    std::optional<QList<PatchVariant>> variants;
};
struct PatchImage {
    std::optional<QString> altEn;
    std::optional<QString> altEs;
    std::optional<QStringList> options;
    std::optional<qint64> position;
};
struct StockMovement {
    core::Timestamp at;
    core::VariantId variantId;
    QString kind;  ///< "received", "adjusted", "allocated", "released", "shipped", "returned"
    qint64 onHandDelta = 0;
    qint64 allocatedDelta = 0;
    QString reason;
    QString reference;
    QString actor;
};
struct StockMovementList {
    QList<StockMovement> items;  ///< newest first
    std::optional<QString> nextCursor;
};
struct CountStock {
    QString kind;         ///< "received" or "adjusted"
    qint64 quantity = 0;  ///< adjusted: may be negative
    QString reason;
    std::optional<QString> reference;
};

enum class ImportState { Waiting, Running, Done, Failed, Cancelled };
enum class ImportPolicy { RejectAll, RejectRows };  ///< one broken row: nothing is imported | only its product is left out
enum class ImportRowState { Created, Updated, Unchanged, Rejected };
struct ColumnMapping {
    QString column;  ///< header in the file
    QString field;   ///< "title_en", "price_EUR", "option1_value_en"; empty: left out
};
/// What a file looks like before it is imported.
struct ImportPreview {
    QList<ColumnMapping> mapping;  ///< guessed
    QStringList fields;            ///< that there are
    QList<QStringList> sample;     ///< the first rows
    QString encoding;
    QString delimiter;
    QStringList warnings;
};
struct ImportJob {
    core::ImportId id;
    QString fileName;
    ImportState state = ImportState::Waiting;
    bool dryRun = false;
    ImportPolicy policy = ImportPolicy::RejectRows;
    qint64 rows = 0;  ///< in the file, as far as it was counted
    qint64 done = 0;
    qint64 created = 0;  ///< rows
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    std::optional<QString> error;  ///< why the whole of it failed
    core::Timestamp createdAt;
    std::optional<core::Timestamp> finishedAt;
};
struct ImportJobList {
    QList<ImportJob> items;
    std::optional<QString> nextCursor;
};
struct RowMistake {
    QString column;
    QString code;      ///< stable: "sku_taken"
    QString sentence;  ///< English
};
struct ImportRow {
    qint64 row = 0;  ///< in the file, the header is 1
    ImportRowState state = ImportRowState::Created;
    QString sku;
    QList<RowMistake> errors;
    QStringList cells;  ///< of a rejected row, to be mended
};
struct ImportRowList {
    QList<ImportRow> items;
    std::optional<QString> nextCursor;
};

}  // namespace api
