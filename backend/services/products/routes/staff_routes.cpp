// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/once.h"
#include "backend/services/products/events/outgoing.h"
#include "backend/services/products/queries/product_details.h"
#include "backend/services/products/routes/catalogue_routes.h"
#include "backend/services/products/routes/requests.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/catalogue_rows.h"

namespace products {
namespace {

constexpr int createdStatus = 201;
constexpr int noContentStatus = 204;

/// What was read or written, with the tag that the next write needs.
net::HttpResponse recordResponse(const api::ProductRecord &record, int status = 200)
{
    const QByteArray body = wire::encode(record);
    net::HttpResponse response = net::HttpResponse::json(body, status);
    response.headers.add("ETag", requests::etagOf(body, record.version));
    response.headers.add("Cache-Control", "private, no-cache");
    return response;
}

core::Task<net::HandlerResult> record(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::ProductId> id = requests::productId(*request);
    MOSTRADOR_CO_TRY(id);
    auto read = [id = *id, now = needs.clock.now()](sql::Connection &connection) { return catalogue::record(connection, id, now); };
    const core::Result<api::ProductRecord> found = co_await needs.database.read(std::move(read));
    MOSTRADOR_CO_TRY(found);
    const QByteArray body = wire::encode(*found);
    co_return requests::tagged(*request, body, requests::etagOf(body, found->version), true);
}

core::Task<net::HandlerResult> create(RoutesNeeds needs, net::Request request)
{
    const core::Result<api::NewProduct> body = wire::decode<api::NewProduct>(request->body);
    MOSTRADOR_CO_TRY(body);
    core::Result<std::optional<idempotency::IdempotencyKey>> key = idempotency::IdempotencyKey::of(*request, "createProduct");
    MOSTRADOR_CO_TRY(key);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [product = *body, origin](sql::Connection &connection) -> core::Result<net::HttpResponse> {
        const core::Result<core::ProductId> id = catalogue::create(connection, product, origin);
        MOSTRADOR_TRY(id);
        const core::Result<api::ProductRecord> record = catalogue::record(connection, *id, origin.at);
        MOSTRADOR_TRY(record);
        net::HttpResponse response = recordResponse(*record, createdStatus);
        response.headers.add("Location", "/api/v1/products/" + id->text().toLatin1());
        return response;
    };
    net::HandlerResult response = co_await idempotency::once(needs.database, *key, origin.at, std::move(work));
    if (response)
        needs.cache.invalidate({QString::fromLatin1(listsTag)});
    co_return response;
}

core::Task<net::HandlerResult> patch(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::ProductId> id = requests::productId(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<qint64> version = requests::expectedVersion(*request);
    MOSTRADOR_CO_TRY(version);
    const core::Result<api::PatchProduct> body = wire::decode<api::PatchProduct>(request->body);
    MOSTRADOR_CO_TRY(body);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [id = *id, version = *version, body = *body, origin](sql::Connection &connection) -> core::Result<api::ProductRecord> {
        MOSTRADOR_TRY(catalogue::patch(connection, id, version, body, origin));
        return catalogue::record(connection, id, origin.at);
    };
    const core::Result<api::ProductRecord> changed = co_await needs.database.write(std::move(work));
    MOSTRADOR_CO_TRY(changed);
    needs.cache.invalidate({productTag(id->text()), QString::fromLatin1(listsTag)});
    co_return recordResponse(*changed);
}

core::Task<net::HandlerResult> remove(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::ProductId> id = requests::productId(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<qint64> version = requests::expectedVersion(*request);
    MOSTRADOR_CO_TRY(version);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [id = *id, version = *version, origin](sql::Connection &connection) {
        return catalogue::remove(connection, id, version, origin);
    };
    const core::Result<> removed = co_await needs.database.write(std::move(work));
    MOSTRADOR_CO_TRY(removed);
    needs.cache.invalidate({productTag(id->text()), QString::fromLatin1(listsTag)});
    co_return net::HttpResponse::noContent();
}

core::Task<net::HandlerResult> prices(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::ProductId> id = requests::productId(*request);
    MOSTRADOR_CO_TRY(id);
    auto read = [id = *id](sql::Connection &connection) { return details::prices(connection, id); };
    const core::Result<api::PriceHistory> history = co_await needs.database.read(std::move(read));
    MOSTRADOR_CO_TRY(history);
    const QByteArray body = wire::encode(*history);
    co_return requests::tagged(*request, body, requests::etagOf(body, std::nullopt), true);
}

core::Task<net::HandlerResult> movements(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::ProductId> id = requests::productId(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), details::movementCursorKeys);
    MOSTRADOR_CO_TRY(page);
    auto read = [id = *id, page = *page](sql::Connection &connection) { return details::movements(connection, id, page); };
    const core::Result<api::StockMovementList> list = co_await needs.database.read(std::move(read));
    MOSTRADOR_CO_TRY(list);
    const QByteArray body = wire::encode(*list);
    co_return requests::tagged(*request, body, requests::etagOf(body, std::nullopt), true);
}

core::Result<MovementKind> kindOf(const QString &word)
{
    for (const MovementKind kind : {MovementKind::Received, MovementKind::Adjusted})
        if (word == wordOf(kind))
            return kind;
    return core::fail(core::Error{core::ErrorCode::Invalid,
                                  QStringLiteral("invalid_kind"),
                                  QStringLiteral("kind is received or adjusted."),
                                  {{QStringLiteral("kind"), QStringLiteral("received or adjusted")}}});
}

core::Result<net::HttpResponse> countStock(sql::Connection &connection, const core::VariantId &id, MovementKind kind,
                                           const api::CountStock &body, const Origin &origin)
{
    MOSTRADOR_TRY(details::variant(connection, id, origin.at));  // "unknown_variant", also when only its ledger is left
    const StockCount goods{core::newUuid(), id, body.quantity, body.reason, body.reference.value_or(QString()), origin.actorId, origin.at};
    MOSTRADOR_TRY(stock::count(connection, kind, goods, events::reportAt(origin.at)));
    MOSTRADOR_TRY(rows::audit(connection, QStringLiteral("stock_counted"), id.text(), origin));
    const core::Result<api::VariantRecord> record = details::variant(connection, id, origin.at);
    MOSTRADOR_TRY(record);
    return net::HttpResponse::json(wire::encode(*record));
}

core::Task<net::HandlerResult> count(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::VariantId> id = requests::variantId(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<api::CountStock> body = wire::decode<api::CountStock>(request->body);
    MOSTRADOR_CO_TRY(body);
    const core::Result<MovementKind> kind = kindOf(body->kind);
    MOSTRADOR_CO_TRY(kind);
    core::Result<std::optional<idempotency::IdempotencyKey>> key = idempotency::IdempotencyKey::of(*request, "countStock");
    MOSTRADOR_CO_TRY(key);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [id = *id, kind = *kind, body = *body, origin](sql::Connection &connection) {
        return countStock(connection, id, kind, body, origin);
    };
    net::HandlerResult response = co_await idempotency::once(needs.database, *key, origin.at, std::move(work));
    if (response)
        needs.cache.invalidate({productTag({}), QString::fromLatin1(listsTag)});
    co_return response;
}

void addRecordRoutes(net::RouteTable &table, const RoutesNeeds &needs)
{
    net::Route route = productRoute(net::Method::Get, "/api/v1/products/{id}/record", api::Permission::ProductsRead, "productRecord",
                                    "A product as staff edit it: both languages, every price, the counts.");
    route.response = &wire::typeOf<api::ProductRecord>();
    route.handler = [needs](net::Request request) { return record(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Get, "/api/v1/products/{id}/prices", api::Permission::ProductsRead, "priceHistory",
                         "What its variants cost from when to when, newest first.");
    route.response = &wire::typeOf<api::PriceHistory>();
    route.handler = [needs](net::Request request) { return prices(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Get, "/api/v1/products/{id}/movements", api::Permission::ProductsRead, "stockMovements",
                         "Every change of its stock, newest first.");
    route.queryParameters = {"cursor", "limit"};
    route.response = &wire::typeOf<api::StockMovementList>();
    route.handler = [needs](net::Request request) { return movements(needs, std::move(request)); };
    table.add(std::move(route));
}

}  // namespace

void addStaffRoutes(net::RouteTable &table, const RoutesNeeds &needs)
{
    addRecordRoutes(table, needs);
    net::Route route = productRoute(net::Method::Post, "/api/v1/products", api::Permission::ProductsWrite, "createProduct",
                                    "Makes a product with its variants, prices and first counts.");
    route.bodyLimitBytes = productBodyLimitBytes;
    route.request = &wire::typeOf<api::NewProduct>();
    route.response = &wire::typeOf<api::ProductRecord>();
    route.successStatus = createdStatus;
    route.idempotencyKey = true;
    route.handler = [needs](net::Request request) { return create(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Patch, "/api/v1/products/{id}", api::Permission::ProductsWrite, "patchProduct",
                         "Changes what is sent, all of it or nothing; needs If-Match.");
    route.bodyLimitBytes = productBodyLimitBytes;
    route.request = &wire::typeOf<api::PatchProduct>();
    route.response = &wire::typeOf<api::ProductRecord>();
    route.handler = [needs](net::Request request) { return patch(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Delete, "/api/v1/products/{id}", api::Permission::ProductsWrite, "deleteProduct",
                         "Deletes a product of which nothing was ever sold; needs If-Match.");
    route.successStatus = noContentStatus;
    route.handler = [needs](net::Request request) { return remove(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Post, "/api/v1/variants/{id}/stock", api::Permission::ProductsWrite, "countStock",
                         "Takes goods in, or corrects the count.");
    route.bodyLimitBytes = net::jsonBodyLimitBytes;
    route.request = &wire::typeOf<api::CountStock>();
    route.response = &wire::typeOf<api::VariantRecord>();
    route.idempotencyKey = true;
    route.handler = [needs](net::Request request) { return count(needs, std::move(request)); };
    table.add(std::move(route));
}

}  // namespace products
