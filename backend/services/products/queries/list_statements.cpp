// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/list_statements.h"

#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/store/catalogue_repository.h"

#include <limits>

namespace products::lists {
namespace {

constexpr qint64 smallest = std::numeric_limits<qint64>::min();
constexpr qint64 largest = std::numeric_limits<qint64>::max();

/// One way through the catalogue: the statement that walks it, and the word by which the picking one knows it.
struct Order {
    const char *walk;
    const char *pick;
    bool down;
    bool byText;
};

Order orderOf(ProductSort sort)
{
    switch (sort) {
    case ProductSort::Relevance: return {"", "relevance", false, true};
    case ProductSort::Title: return {"products/walk_title", "title", false, true};
    case ProductSort::TitleDown: return {"products/walk_title_down", "title", true, true};
    case ProductSort::Price: return {"products/walk_price", "price", false, false};
    case ProductSort::PriceDown: return {"products/walk_price_down", "price", true, false};
    case ProductSort::Newest: return {"products/walk_newest", "newest", true, false};
    case ProductSort::Updated: return {"products/walk_updated", "updated", false, false};
    case ProductSort::UpdatedDown: return {"products/walk_updated_down", "updated", true, false};
    case ProductSort::Available: return {"products/walk_available", "available", false, false};
    case ProductSort::AvailableDown: return {"products/walk_available_down", "available", true, false};
    }
    Q_UNREACHABLE();
}

/// Behind every text there is, in the order of bytes.
QString lastText() { return QString::fromUcs4(U"\U0010ffff"); }

RowKey keyOf(const QStringList &after) { return {after.value(0).toLongLong(), after.value(1), after.value(2)}; }

/// The columns from the card on, which all statements have in one order.
ListRow rowAt(const sql::Rows &rows, int row, int card)
{
    ListRow result;
    result.key.id = rows.text(row, 0);
    result.card = rows.text(row, card);
    if (!rows.isNull(row, card + 1))
        result.category = core::CategoryId::fromTrusted(rows.text(row, card + 1));
    if (!rows.isNull(row, card + 2))
        result.priceFrom = rows.integer(row, card + 2);
    result.priceTo = rows.integer(row, card + 3);
    if (!rows.isNull(row, card + 4))
        result.listPriceFrom = rows.integer(row, card + 4);
    result.available = rows.integer(row, card + 5);
    result.lowStock = rows.integer(row, card + 6);
    return result;
}

core::Result<QList<ListRow>> walk(sql::Connection &connection, const ProductQuery &query, const ProductFilter &filter, int limit)
{
    const Order order = orderOf(query.sort);
    const bool start = query.page.after.isEmpty();
    const RowKey after = keyOf(query.page.after);
    sql::Bindings bindings = filter.conditions(ProductFilter::Start::Everywhere);
    if (order.byText)
        bindings.append({"key", start ? (order.down ? lastText() : QString()) : after.text});
    else
        bindings.append({"key", start ? (order.down ? largest : smallest) : after.number});
    bindings.append({"id", start && order.down ? lastText() : after.id});
    bindings.append({"language", api::languageCode(query.language)});
    bindings.append({"limit", limit});
    const core::Result<sql::Rows> found = connection.query(sql::Statement(order.walk), bindings);
    MOSTRADOR_TRY(found);
    QList<ListRow> rows;
    for (int row = 0; row < found->count(); ++row) {
        ListRow next = rowAt(*found, row, 2);
        if (order.byText)
            next.key.text = found->text(row, 1);
        else
            next.key.number = found->integer(row, 1);
        rows.append(next);
    }
    return rows;
}

/// The product that has just that SKU, which comes before all others.
core::Result<QString> productOfSku(sql::Connection &connection, const QString &text)
{
    for (const QString &sku : {text, text.toUpper()}) {
        const core::Result<std::optional<catalogue::SkuOwner>> owner = catalogue::findBySku(connection, sku);
        MOSTRADOR_TRY(owner);
        if (*owner)
            return (*owner)->product.text();
    }
    return QString();
}

core::Result<QList<ListRow>> pick(sql::Connection &connection, const ProductQuery &query, const ProductFilter &filter, int limit)
{
    static const sql::Statement byTerms("products/pick_terms");
    static const sql::Statement bySearch("products/pick_search");
    const Order order = orderOf(query.sort);
    const qint64 direction = order.down ? -1 : 1;
    const RowKey after = keyOf(query.page.after);
    sql::Bindings bindings = filter.conditions(ProductFilter::Start::Driven) + filter.driverBindings();
    bindings += sql::Bindings{{"language", api::languageCode(query.language)},
                              {"sort", QString::fromLatin1(order.pick)},
                              {"direction", direction},
                              {"from_start", query.page.after.isEmpty() ? 1 : 0},
                              {"number", direction * after.number},
                              {"text", after.text},
                              {"id", after.id},
                              {"limit", limit}};
    if (filter.driver() == Driver::Search) {
        const core::Result<QString> first = productOfSku(connection, query.text);
        MOSTRADOR_TRY(first);
        bindings += sql::Bindings{{"first", *first}, {"title", filter.words().title}};
    }
    const core::Result<sql::Rows> found = connection.query(filter.driver() == Driver::Search ? bySearch : byTerms, bindings);
    MOSTRADOR_TRY(found);
    QList<ListRow> rows;
    for (int row = 0; row < found->count(); ++row) {
        ListRow next = rowAt(*found, row, 3);
        next.key.number = direction * found->integer(row, 1);
        next.key.text = found->text(row, 2);
        rows.append(next);
    }
    return rows;
}

}  // namespace

core::Result<qint64> count(sql::Connection &connection, const ProductFilter &filter)
{
    static const sql::Statement all("products/count_all");
    static const sql::Statement terms("products/count_terms");
    static const sql::Statement search("products/count_search");
    const sql::Statement &statement = filter.driver() == Driver::All ? all : filter.driver() == Driver::Terms ? terms : search;
    const core::Result<sql::Rows> found = connection.query(
        statement, filter.conditions(ProductFilter::Start::Driven) + filter.driverBindings() + sql::Bindings{{"limit", countedMost + 1}});
    MOSTRADOR_TRY(found);
    return found->integer(0, 0);
}

core::Result<QList<ListRow>> rowsOf(sql::Connection &connection, const ProductQuery &query, const ProductFilter &filter, qint64 total,
                                    int limit)
{
    const bool few = filter.driver() == Driver::Terms && total <= pickedMost;
    return few || filter.driver() == Driver::Search ? pick(connection, query, filter, limit) : walk(connection, query, filter, limit);
}

core::Result<std::optional<std::pair<ListRow, api::ProductStatus>>> rowOf(sql::Connection &connection, const core::ProductId &id,
                                                                          const ProductQuery &query)
{
    static const sql::Statement statement("products/summary_of");
    using Found = std::optional<std::pair<ListRow, api::ProductStatus>>;
    const core::Result<sql::Rows> found =
        connection.query(statement, {{"id", id.text()}, {"language", api::languageCode(query.language)}, {"currency", query.currency}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return Found();
    constexpr int statusColumn = 9;
    return Found(std::pair(rowAt(*found, 0, 2), statusOf(found->text(0, statusColumn)).value_or(api::ProductStatus::Draft)));
}

core::Result<QList<TermCount>> termCounts(sql::Connection &connection, const ProductFilter &filter, const QString &except,
                                          const QString &facet)
{
    static const sql::Statement all("products/facets_all");
    static const sql::Statement terms("products/facets_terms");
    static const sql::Statement search("products/facets_search");
    const Driver driver = filter.driverWithout(except);
    const sql::Statement &statement = driver == Driver::All ? all : driver == Driver::Terms ? terms : search;
    const core::Result<sql::Rows> found =
        connection.query(statement, filter.conditions(ProductFilter::Start::Driven, except) + filter.driverBindings(except) +
                                        sql::Bindings{{"limit", facetSample}, {"facet", facet}});
    MOSTRADOR_TRY(found);
    QList<TermCount> counts;
    for (int row = 0; row < found->count(); ++row)
        counts.append({found->text(row, 0), found->text(row, 1), found->integer(row, 2)});
    return counts;
}

}  // namespace products::lists
