// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/services/products/products_options.h"
#include "core/api/products/products.h"
#include "core/base/page.h"

#include <optional>

namespace products {

constexpr qsizetype searchLengthMax = 200;  ///< characters of q
constexpr int facetChoicesMax = 6;          ///< facets in one question
constexpr int facetValuesMax = 8;           ///< values of one facet in one question

enum class ProductSort { Relevance, Title, TitleDown, Price, PriceDown, Newest, Updated, UpdatedDown, Available, AvailableDown };
/// In stock: anything is left, also when that is little.
enum class StockFilter { InStock, Low, SoldOut };

struct FacetChoice {
    QString code;
    QStringList values;  ///< one of them
};

/// What GET /products and the export ask for. Empty: no such filter.
struct ProductQuery {
    QString text;
    QString category;  ///< slug; those below it belong to it
    QList<FacetChoice> facets;
    ProductSort sort = ProductSort::Newest;
    std::optional<qint64> priceMin;  ///< minor units; a product is in when one of its prices is
    std::optional<qint64> priceMax;
    std::optional<StockFilter> stock;
    QList<core::ProductId> ids;
    QList<api::ProductStatus> statuses{api::ProductStatus::Active};
    QString currency;
    api::Language language = api::Language::English;
    bool withFacets = false;
    bool staff = false;  ///< also sees products that have no price in the currency, and every piece in stock
    core::PageRequest page;
};

/// The query parameters that productQueryOf() reads, for the route table. `paged`: with cursor, limit and facets.
[[nodiscard]] QList<QByteArray> productQueryParameters(bool paged);

/// Invalid "invalid_<parameter>", "unknown_currency", "invalid_cursor"; Forbidden "forbidden" when somebody who may not read
/// drafts asks for a status.
[[nodiscard]] core::Result<ProductQuery> productQueryOf(const net::HttpRequest &request, const ProductsOptions &options);

/// "language": en, es, or that of the shop. Invalid "invalid_language".
[[nodiscard]] core::Result<api::Language> languageOf(const net::HttpRequest &request, const ProductsOptions &options);

}  // namespace products
