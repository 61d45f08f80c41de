// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/product_list.h"

#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/queries/facets.h"
#include "backend/services/products/queries/list_statements.h"
#include "backend/services/products/store/catalogue_repository.h"

namespace products::lists {
namespace {

/// For staff, who also see what has no price in the currency of the list.
core::Result<> takeAnyPrice(sql::Connection &connection, api::ProductSummary &summary)
{
    static const sql::Statement statement("products/any_price");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", summary.id.text()}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return {};
    const QString currency = found->text(0, 0);
    summary.priceFrom = {found->integer(0, 1), currency};
    summary.priceTo = {found->integer(0, 2), currency};
    if (!found->isNull(0, 3))
        summary.listPriceFrom = api::Money{found->integer(0, 3), currency};
    return {};
}

core::Result<api::ProductSummary> summaryOf(sql::Connection &connection, const ListRow &row, const ProductQuery &query,
                                            const CategoryTree &tree, qint64 availableShown)
{
    core::Result<api::ProductSummary> summary = wire::decode<api::ProductSummary>(row.card.toUtf8(), wire::Unknown::Ignore);
    MOSTRADOR_TRY(summary);
    summary->categoryPath = tree.slugsTo(row.category);
    summary->available = std::max<qint64>(0, row.available);
    if (!query.staff)
        summary->available = std::min(summary->available, availableShown);
    summary->stock = stockState(row.available, row.lowStock);
    summary->priceFrom = {row.priceFrom.value_or(0), query.currency};
    summary->priceTo = {row.priceTo, query.currency};
    if (row.listPriceFrom)
        summary->listPriceFrom = api::Money{*row.listPriceFrom, query.currency};
    if (!row.priceFrom)
        MOSTRADOR_TRY(takeAnyPrice(connection, *summary));
    return summary;
}

QStringList keysOf(const RowKey &key) { return {QString::number(key.number), key.text, key.id}; }

/// Those of a list of ids that may be seen, in the order of the ids.
core::Result<api::ProductList> byIds(sql::Connection &connection, const ProductQuery &query, const CategoryTree &tree,
                                     const ProductsOptions &options)
{
    api::ProductList list;
    for (const core::ProductId &id : query.ids) {
        const auto row = rowOf(connection, id, query);
        MOSTRADOR_TRY(row);
        if (!*row || !query.statuses.contains((*row)->second) || (!query.staff && !(*row)->first.priceFrom))
            continue;
        const core::Result<api::ProductSummary> summary = summaryOf(connection, (*row)->first, query, tree, options.availableShown);
        MOSTRADOR_TRY(summary);
        list.items.append(*summary);
    }
    list.count = list.items.size();
    return list;
}

/// A list without items: how many fit, and by which facets.
core::Result<api::ProductList> totals(sql::Connection &connection, const ProductQuery &query, const ProductFilter &filter)
{
    api::ProductList list;
    const core::Result<qint64> total = count(connection, filter);
    MOSTRADOR_TRY(total);
    list.count = std::min<qint64>(*total, countedMost);
    list.countIsEstimate = *total > countedMost;
    if (!query.withFacets)
        return list;
    core::Result<QList<api::Facet>> facets = facetsOf(connection, filter, query.language);
    MOSTRADOR_TRY(facets);
    list.facets = std::move(*facets);
    return list;
}

}  // namespace

core::Result<api::ProductList> page(sql::Connection &connection, const ProductQuery &query, const ProductsOptions &options,
                                    const std::optional<api::ProductList> &known)
{
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    if (!query.ids.isEmpty())
        return byIds(connection, query, *tree, options);
    const ProductFilter filter(query, *tree, connection.dialect());
    if (filter.isNothing())
        return api::ProductList();
    core::Result<api::ProductList> list = known ? core::Result<api::ProductList>(*known) : totals(connection, query, filter);
    MOSTRADOR_TRY(list);
    const qint64 total = list->countIsEstimate ? countedMost + 1 : list->count;
    const core::Result<QList<ListRow>> rows = rowsOf(connection, query, filter, total, query.page.limit + 1);
    MOSTRADOR_TRY(rows);
    for (qsizetype index = 0; index < rows->size() && index < query.page.limit; ++index) {
        const core::Result<api::ProductSummary> summary = summaryOf(connection, (*rows)[index], query, *tree, options.availableShown);
        MOSTRADOR_TRY(summary);
        list->items.append(*summary);
    }
    if (rows->size() > query.page.limit)
        list->nextCursor = core::encodeCursor(keysOf((*rows)[query.page.limit - 1].key));
    return list;
}

core::Result<ExportPage> exportPage(sql::Connection &connection, const ProductQuery &query, core::Timestamp now)
{
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    ExportPage page;
    QList<core::ProductId> ids = query.ids;
    if (ids.isEmpty()) {
        const ProductFilter filter(query, *tree, connection.dialect());
        if (filter.isNothing())
            return page;
        const core::Result<qint64> total = count(connection, filter);
        MOSTRADOR_TRY(total);
        const core::Result<QList<ListRow>> rows = rowsOf(connection, query, filter, *total, query.page.limit + 1);
        MOSTRADOR_TRY(rows);
        for (qsizetype index = 0; index < rows->size() && index < query.page.limit; ++index)
            ids.append(core::ProductId::fromTrusted((*rows)[index].key.id));
        if (rows->size() > query.page.limit)
            page.after = keysOf((*rows)[query.page.limit - 1].key);
    }
    for (const core::ProductId &id : ids) {
        const core::Result<api::ProductRecord> record = catalogue::record(connection, id, now);
        if (!record && record.error().reason == QLatin1String("unknown_product"))
            continue;
        MOSTRADOR_TRY(record);
        if (query.statuses.contains(record->status))
            page.products.append(*record);
    }
    return page;
}

}  // namespace products::lists
