// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/product_details.h"
#include "backend/services/products/queries/product_list.h"
#include "backend/services/products/routes/catalogue_routes.h"
#include "backend/services/products/routes/requests.h"
#include "backend/services/products/store/category_repository.h"

#include <algorithm>

namespace products {
namespace {

constexpr qsizetype cacheKeyMost = 600;  // longer questions are rare and not worth their room

/// What is asked, in one form whatever the order of the parameters; empty when the answer is not to be kept.
QString cacheKey(const net::HttpRequest &request, const QString &extra)
{
    QList<std::pair<QByteArray, QByteArray>> query = request.query;
    std::ranges::sort(query);
    QByteArray key = request.path;
    for (const auto &[name, value] : query)
        key += '&' + name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return key.size() > cacheKeyMost ? QString() : extra + QString::fromUtf8(key);
}

/// An answer and its tag as one value of the cache.
QByteArray packed(const QByteArray &etag, const QByteArray &body) { return etag + '\n' + body; }

net::HttpResponse unpacked(const net::HttpRequest &request, const QByteArray &value)
{
    const qsizetype end = value.indexOf('\n');
    return requests::tagged(request, value.mid(end + 1), value.left(end), false);
}

/// What a shopper is told, from the cache when `key` is there.
core::Task<std::optional<net::HttpResponse>> kept(RoutesNeeds needs, net::Request request, QString key)
{
    if (key.isEmpty())
        co_return std::nullopt;
    const std::optional<QByteArray> value = co_await needs.cache.get(key);
    if (!value)
        co_return std::nullopt;
    co_return unpacked(*request, *value);
}

struct Answer {
    QByteArray body;
    std::optional<qint64> version;
    QStringList tags;
    bool isPrivate = false;
};

core::Task<net::HandlerResult> answered(RoutesNeeds needs, net::Request request, QString key, cache::Cache::Mark mark, Answer answer)
{
    const QByteArray etag = requests::etagOf(answer.body, answer.version);
    if (!key.isEmpty() && !answer.isPrivate)
        co_await needs.cache.put(key, packed(etag, answer.body), answer.tags, mark);
    co_return requests::tagged(*request, answer.body, etag, answer.isPrivate);
}

/// What counts and facets depend on: not the page, nor its order.
QString totalsKey(const net::HttpRequest &request, bool staff)
{
    net::HttpRequest filters;
    filters.path = request.path;
    for (const auto &parameter : request.query)
        if (parameter.first != "cursor" && parameter.first != "limit" && parameter.first != "sort")
            filters.query.append(parameter);
    return cacheKey(filters, staff ? QStringLiteral("staff totals ") : QStringLiteral("totals "));
}

core::Task<std::optional<api::ProductList>> knownTotals(RoutesNeeds needs, QString key)
{
    if (key.isEmpty())
        co_return std::nullopt;
    const std::optional<QByteArray> value = co_await needs.cache.get(key);
    if (!value)
        co_return std::nullopt;
    core::Result<api::ProductList> totals = wire::decode<api::ProductList>(*value);
    if (!totals)
        co_return std::nullopt;
    co_return std::move(*totals);
}

/// The page, with counts and facets that were worked out for an earlier one of the same filters.
core::Task<core::Result<api::ProductList>> readPage(RoutesNeeds needs, net::Request request, ProductQuery query, cache::Cache::Mark mark)
{
    const QString key = query.ids.isEmpty() ? totalsKey(*request, query.staff) : QString();
    const std::optional<api::ProductList> known = co_await knownTotals(needs, key);
    auto read = [query, options = needs.options, known](sql::Connection &connection) {
        return lists::page(connection, query, options, known);
    };
    core::Result<api::ProductList> page = co_await needs.database.read(std::move(read));
    if (!page || known || key.isEmpty())
        co_return page;
    api::ProductList totals = *page;
    totals.items.clear();
    totals.nextCursor.reset();
    const QStringList tags(QString::fromLatin1(listsTag));
    co_await needs.cache.put(key, wire::encode(totals), tags, mark);
    co_return page;
}

core::Task<net::HandlerResult> list(RoutesNeeds needs, net::Request request)
{
    const core::Result<ProductQuery> query = productQueryOf(*request, needs.options);
    MOSTRADOR_CO_TRY(query);
    const bool first = query->page.after.isEmpty() && !query->staff;
    const QString key = first ? cacheKey(*request, QStringLiteral("list ")) : QString();
    std::optional<net::HttpResponse> known = co_await kept(needs, request, key);
    if (known)
        co_return std::move(*known);
    const cache::Cache::Mark mark = needs.cache.mark();
    const core::Result<api::ProductList> page = co_await readPage(needs, request, *query, mark);
    MOSTRADOR_CO_TRY(page);
    Answer answer{wire::encode(*page), std::nullopt, {QString::fromLatin1(listsTag)}, query->staff};
    co_return co_await answered(needs, request, key, mark, std::move(answer));
}

core::Task<net::HandlerResult> detail(RoutesNeeds needs, net::Request request)
{
    // The currency, and who may see what, are checked where lists check them.
    const core::Result<ProductQuery> question = productQueryOf(*request, needs.options);
    MOSTRADOR_CO_TRY(question);
    const QString key = question->staff ? QString() : cacheKey(*request, QStringLiteral("detail "));
    std::optional<net::HttpResponse> known = co_await kept(needs, request, key);
    if (known)
        co_return std::move(*known);
    const cache::Cache::Mark mark = needs.cache.mark();
    const details::Question asked{request->parameter("id"), question->language, question->currency, question->staff};
    auto read = [asked, options = needs.options, now = needs.clock.now()](sql::Connection &connection) {
        return details::product(connection, asked, options, now);
    };
    const core::Result<api::Product> product = co_await needs.database.read(std::move(read));
    MOSTRADOR_CO_TRY(product);
    Answer answer{wire::encode(*product), product->version, {productTag(product->id.text()), productTag({})}, question->staff};
    co_return co_await answered(needs, request, key, mark, std::move(answer));
}

core::Task<net::HandlerResult> categoryList(RoutesNeeds needs, net::Request request)
{
    const core::Result<api::Language> language = languageOf(*request, needs.options);
    MOSTRADOR_CO_TRY(language);
    const QString key = cacheKey(*request, QStringLiteral("categories "));
    std::optional<net::HttpResponse> known = co_await kept(needs, request, key);
    if (known)
        co_return std::move(*known);
    const cache::Cache::Mark mark = needs.cache.mark();
    auto read = [language = *language](sql::Connection &connection) { return categories::list(connection, language); };
    const core::Result<api::CategoryList> all = co_await needs.database.read(std::move(read));
    MOSTRADOR_CO_TRY(all);
    Answer answer{wire::encode(*all), std::nullopt, {QString::fromLatin1(listsTag)}, false};
    co_return co_await answered(needs, request, key, mark, std::move(answer));
}

}  // namespace

QString productTag(const QString &productId) { return QStringLiteral("product:") + productId; }

net::Route productRoute(net::Method method, const char *pattern, api::Permission permission, const char *operationId, const char *summary)
{
    net::Route route{.method = method, .pattern = pattern, .permission = permission};
    route.rate = method == net::Method::Get ? net::RateClass::Read : net::RateClass::Write;
    route.operationId = operationId;
    route.summary = summary;
    route.tag = "products";
    return route;
}

void addReadRoutes(net::RouteTable &table, const RoutesNeeds &needs)
{
    net::Route route = productRoute(net::Method::Get, "/api/v1/products", api::Permission::Public, "listProducts",
                                    "Lists products by words, category and facets; shoppers see what is for sale. stock=in_stock is all of "
                                    "which anything is left.");
    route.queryParameters = productQueryParameters(true);
    route.response = &wire::typeOf<api::ProductList>();
    route.handler = [needs](net::Request request) { return list(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Get, "/api/v1/products/{id}", api::Permission::Public, "product",
                         "One product by id or slug, with its variants, prices and stock.");
    route.queryParameters = {"language", "currency"};
    route.response = &wire::typeOf<api::Product>();
    route.handler = [needs](net::Request request) { return detail(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Get, "/api/v1/categories", api::Permission::Public, "listCategories",
                         "The tree of categories, parents before children.");
    route.queryParameters = {"language"};
    route.response = &wire::typeOf<api::CategoryList>();
    route.handler = [needs](net::Request request) { return categoryList(needs, std::move(request)); };
    table.add(std::move(route));
}

}  // namespace products
