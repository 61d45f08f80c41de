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
};
/// What is sold: one combination of option values. Shoppers see `available` capped (products.availableShown).
struct ProductVariant {
    core::VariantId id;
    QString sku;
    QStringList options;  ///< codes of values, in the order of the product's options
    Money price;          ///< of one unit, tax as the shop's setting says
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
    Money priceFrom;
    Money priceTo;
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

}  // namespace api
