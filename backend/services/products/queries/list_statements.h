// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/queries/product_filter.h"

/// The statements of lists, each with the two ways to answer it: few products are picked and sorted, many are walked along the
/// index of their order until the page is full.
namespace products::lists {

constexpr int countedMost = 10'000;  ///< beyond it a count is an estimate
constexpr int pickedMost = 3'000;    ///< more are not sorted for one page
constexpr int facetSample = 20'000;  ///< products that facet counts look at

/// Where a row stands in its list; what a cursor holds.
struct RowKey {
    qint64 number = 0;
    QString text;
    QString id;
};

/// A row as the statements give it.
struct ListRow {
    RowKey key;
    QString card;
    std::optional<core::CategoryId> category;
    std::optional<qint64> priceFrom;
    qint64 priceTo = 0;
    std::optional<qint64> listPriceFrom;
    qint64 available = 0;
    qint64 lowStock = 0;
};

/// As far as countedMost + 1.
[[nodiscard]] core::Result<qint64> count(sql::Connection &connection, const ProductFilter &filter);
/// `limit` rows behind `query.page.after`. `total`: what count() said.
[[nodiscard]] core::Result<QList<ListRow>> rowsOf(sql::Connection &connection, const ProductQuery &query, const ProductFilter &filter,
                                                  qint64 total, int limit);
/// One product, whatever its status; none when it is gone. The status is given beside it.
[[nodiscard]] core::Result<std::optional<std::pair<ListRow, api::ProductStatus>>> rowOf(sql::Connection &connection,
                                                                                        const core::ProductId &id,
                                                                                        const ProductQuery &query);

struct TermCount {
    QString facet;
    QString term;
    qint64 count = 0;
};
/// How often the terms of a facet (of all: empty) occur among what fits when the choice in `except` does not count.
[[nodiscard]] core::Result<QList<TermCount>> termCounts(sql::Connection &connection, const ProductFilter &filter, const QString &except,
                                                        const QString &facet);

}  // namespace products::lists
