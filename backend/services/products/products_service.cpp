// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/products_service.h"

#include "backend/foundation/cache/in_process_cache.h"
#include "backend/foundation/events/outbox.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/services/products/events/outgoing.h"
#include "backend/services/products/housekeeping.h"
#include "backend/services/products/queries/product_details.h"
#include "backend/services/products/queries/product_list.h"
#include "backend/services/products/routes/catalogue_routes.h"
#include "backend/services/products/store/category_repository.h"
#include "backend/services/products/store/sql_stock_repository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace products {
namespace {

using core::Result;

constexpr char cacheGroup[] = "products.cache";

QList<StockDemand> demandsOf(const QList<StockLine> &lines)
{
    QList<StockDemand> demands;
    for (const StockLine &line : lines)
        demands.append({line.variant, line.quantity});
    return demands;
}

template <class T>
Result<> done(const Result<T> &result)
{
    MOSTRADOR_TRY(result);
    return {};
}

/// What of the cache an event makes old. A change of stock leaves lists to their lifetime: they would hold for no moment in a
/// busy shop.
QStringList tagsOf(const eventing::BusMessage &message)
{
    const QJsonObject data = QJsonDocument::fromJson(message.data).object();
    QStringList tags;
    for (const QJsonValue &product : data[QLatin1String("productIds")].toArray())
        tags.append(productTag(product.toString()));
    if (const QString product = data[QLatin1String("productId")].toString(); !product.isEmpty())
        tags.append({productTag(product), QString::fromLatin1(listsTag)});
    if (data.contains(QLatin1String("categoryId")))
        tags.append({productTag({}), QString::fromLatin1(listsTag)});
    return tags;
}

core::Task<Result<>> forget(cache::Cache *cache, eventing::BusMessage message)
{
    cache->invalidate(tagsOf(message));
    co_return Result<>();
}

}  // namespace

class ProductsService::Private {
public:
    Private(sql::Database &database, const core::Clock &clock, eventing::EventBus &bus, ProductsOptions given)
        : database(database)
        , clock(clock)
        , bus(bus)
        , options(std::move(given))
        , cache(clock, {.lifetime = options.cacheLifetime})
        , stock(database, events::reportBy(clock))
    {
    }

    void followEvents()
    {
        for (const char *topic : {events::productChanged, events::productDeleted, events::categoryChanged, events::stockChanged})
            bus.subscribe(QString::fromLatin1(topic), QString::fromLatin1(cacheGroup), &context,
                          [store = &cache](eventing::BusMessage message) { return forget(store, std::move(message)); });
    }

    sql::Database &database;
    const core::Clock &clock;
    eventing::EventBus &bus;
    const ProductsOptions options;
    cache::InProcessCache cache;
    SqlStockRepository stock;
    QObject context;  // of the bus's deliveries
    std::unique_ptr<Housekeeping> housekeeping;
    std::unique_ptr<eventing::OutboxRelay> relay;
};

ProductsService::ProductsService(sql::Database &database, const core::Clock &clock, eventing::EventBus &bus, ProductsOptions options)
    : m_d(std::make_unique<Private>(database, clock, bus, std::move(options)))
{
}

ProductsService::~ProductsService() { stop(); }

core::Task<Result<>> ProductsService::start()
{
    for (const char *module : {"events", "idempotency", "products"}) {
        const Result<int> migrated = co_await sql::migrate(m_d->database, QString::fromLatin1(module));
        MOSTRADOR_CO_TRY(migrated);
    }
    m_d->followEvents();
    m_d->relay = std::make_unique<eventing::OutboxRelay>(m_d->database, m_d->bus, m_d->clock, m_d->options.outboxInterval);
    if (!m_d->options.housekeeping)
        co_return Result<>();
    m_d->relay->start();
    m_d->housekeeping = std::make_unique<Housekeeping>(m_d->database, m_d->clock, m_d->options);
    co_return Result<>();
}

void ProductsService::stop()
{
    m_d->housekeeping.reset();
    m_d->relay.reset();
}

void ProductsService::registerRoutes(net::RouteTable &table)
{
    const RoutesNeeds needs{m_d->database, m_d->clock, m_d->cache, m_d->options};
    addReadRoutes(table, needs);
    addStaffRoutes(table, needs);
    addCategoryRoutes(table, needs);
}

core::Task<Result<>> ProductsService::flushEvents() { return m_d->relay->flush(); }

StockRepository &ProductsService::stock() { return m_d->stock; }

core::Task<Result<QList<SaleItem>>> ProductsService::saleItems(QList<core::VariantId> variants, QString currency, api::Language language)
{
    auto work = [variants, currency, language, now = m_d->clock.now()](sql::Connection &connection) {
        return details::saleItems(connection, variants, currency, language, now);
    };
    return m_d->database.read(std::move(work));
}

core::Task<Result<QList<api::ProductSummary>>> ProductsService::search(ProductSearch search)
{
    ProductQuery query;
    query.text = search.text.trimmed().left(searchLengthMax);
    query.sort = query.text.isEmpty() ? ProductSort::Newest : ProductSort::Relevance;
    query.currency = m_d->options.currency;
    query.language = search.language;
    query.page.limit = std::clamp(search.limit, 1, core::maxPageItems);
    auto work = [query, options = m_d->options](sql::Connection &connection) { return lists::page(connection, query, options); };
    const Result<api::ProductList> list = co_await m_d->database.read(std::move(work));
    MOSTRADOR_CO_TRY(list);
    co_return list->items;
}

core::Task<Result<api::Product>> ProductsService::product(QString idOrSlug, api::Language language)
{
    const details::Question question{idOrSlug, language, m_d->options.currency, false};
    auto work = [question, options = m_d->options, now = m_d->clock.now()](sql::Connection &connection) {
        return details::product(connection, question, options, now);
    };
    return m_d->database.read(std::move(work));
}

core::Task<Result<QList<api::Category>>> ProductsService::categories(api::Language language)
{
    auto work = [language](sql::Connection &connection) { return products::categories::list(connection, language); };
    const Result<api::CategoryList> list = co_await m_d->database.read(std::move(work));
    MOSTRADOR_CO_TRY(list);
    co_return list->items;
}

core::Task<Result<>> ProductsService::reserve(QString key, QList<StockLine> lines, core::Timestamp expiresAt)
{
    const Result<Reservation> reserved = co_await m_d->stock.reserve(key, demandsOf(lines), expiresAt, m_d->clock.now());
    co_return done(reserved);
}

core::Task<Result<>> ProductsService::extend(QString key, core::Timestamp expiresAt)
{
    const Result<Reservation> extended = co_await m_d->stock.extend(key, expiresAt, m_d->clock.now());
    co_return done(extended);
}

core::Task<Result<>> ProductsService::release(QString key)
{
    const Result<Reservation> released = co_await m_d->stock.release(key);
    if (!released && released.error().reason == QLatin1String("unknown_reservation"))
        co_return Result<>();  // nothing is held
    co_return done(released);
}

core::Task<Result<>> ProductsService::allocate(QString key, QString actor)
{
    const StockActor by{actor, m_d->clock.now()};
    const Result<Reservation> allocated = co_await m_d->stock.allocate(key, by);
    co_return done(allocated);
}

core::Task<Result<>> ProductsService::ship(QString key, QString id, QList<StockLine> lines, QString actor)
{
    const StockAct act{id, demandsOf(lines), {actor, m_d->clock.now()}};
    const Result<Reservation> shipped = co_await m_d->stock.shipLines(key, act);
    co_return done(shipped);
}

core::Task<Result<>> ProductsService::unallocate(QString key, QString id, QList<StockLine> lines, QString actor)
{
    const StockAct act{id, demandsOf(lines), {actor, m_d->clock.now()}};
    const Result<Reservation> taken = co_await m_d->stock.unallocateLines(key, act);
    co_return done(taken);
}

core::Task<Result<>> ProductsService::restock(QString id, QList<StockLine> lines, QString reference, QString actor)
{
    const StockAct act{id, demandsOf(lines), {actor, m_d->clock.now()}};
    co_return co_await m_d->stock.restockLines(act, reference);
}

}  // namespace products
