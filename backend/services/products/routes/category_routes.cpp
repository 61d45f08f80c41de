// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/once.h"
#include "backend/services/products/routes/catalogue_routes.h"
#include "backend/services/products/routes/requests.h"
#include "backend/services/products/store/category_repository.h"

namespace products {
namespace {

constexpr int createdStatus = 201;
constexpr int noContentStatus = 204;

net::HttpResponse recordResponse(const api::CategoryRecord &record, int status = 200)
{
    const QByteArray body = wire::encode(record);
    net::HttpResponse response = net::HttpResponse::json(body, status);
    response.headers.add("ETag", requests::etagOf(body, record.version));
    return response;
}

/// Names and places of categories stand in lists and on every page.
void forget(const RoutesNeeds &needs) { needs.cache.invalidate({productTag({}), QString::fromLatin1(listsTag)}); }

core::Task<net::HandlerResult> records(RoutesNeeds needs, net::Request request)
{
    auto read = [](sql::Connection &connection) { return categories::records(connection); };
    const core::Result<api::CategoryRecordList> list = co_await needs.database.read(std::move(read));
    MOSTRADOR_CO_TRY(list);
    const QByteArray body = wire::encode(*list);
    co_return requests::tagged(*request, body, requests::etagOf(body, std::nullopt), true);
}

core::Task<net::HandlerResult> create(RoutesNeeds needs, net::Request request)
{
    const core::Result<api::SaveCategory> body = wire::decode<api::SaveCategory>(request->body);
    MOSTRADOR_CO_TRY(body);
    core::Result<std::optional<idempotency::IdempotencyKey>> key = idempotency::IdempotencyKey::of(*request, "createCategory");
    MOSTRADOR_CO_TRY(key);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [category = *body, origin](sql::Connection &connection) -> core::Result<net::HttpResponse> {
        const core::Result<api::CategoryRecord> record = categories::create(connection, category, origin);
        MOSTRADOR_TRY(record);
        return recordResponse(*record, createdStatus);
    };
    net::HandlerResult response = co_await idempotency::once(needs.database, *key, origin.at, std::move(work));
    if (response)
        forget(needs);
    co_return response;
}

core::Task<net::HandlerResult> update(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::CategoryId> id = requests::categoryId(*request);
    MOSTRADOR_CO_TRY(id);
    const core::Result<qint64> version = requests::expectedVersion(*request);
    MOSTRADOR_CO_TRY(version);
    const core::Result<api::SaveCategory> body = wire::decode<api::SaveCategory>(request->body);
    MOSTRADOR_CO_TRY(body);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [id = *id, version = *version, body = *body, origin](sql::Connection &connection) {
        return categories::update(connection, id, version, body, origin);
    };
    const core::Result<api::CategoryRecord> record = co_await needs.database.write(std::move(work));
    MOSTRADOR_CO_TRY(record);
    forget(needs);
    co_return recordResponse(*record);
}

core::Task<net::HandlerResult> remove(RoutesNeeds needs, net::Request request)
{
    const core::Result<core::CategoryId> id = requests::categoryId(*request);
    MOSTRADOR_CO_TRY(id);
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [id = *id, origin](sql::Connection &connection) { return categories::remove(connection, id, origin); };
    const core::Result<> removed = co_await needs.database.write(std::move(work));
    MOSTRADOR_CO_TRY(removed);
    forget(needs);
    co_return net::HttpResponse::noContent();
}

}  // namespace

void addCategoryRoutes(net::RouteTable &table, const RoutesNeeds &needs)
{
    net::Route route = productRoute(net::Method::Get, "/api/v1/categories/record", api::Permission::ProductsRead, "categoryRecords",
                                    "The tree of categories as staff edit it.");
    route.response = &wire::typeOf<api::CategoryRecordList>();
    route.handler = [needs](net::Request request) { return records(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Post, "/api/v1/categories", api::Permission::ProductsWrite, "createCategory", "Makes a category.");
    route.bodyLimitBytes = net::jsonBodyLimitBytes;
    route.request = &wire::typeOf<api::SaveCategory>();
    route.response = &wire::typeOf<api::CategoryRecord>();
    route.successStatus = createdStatus;
    route.idempotencyKey = true;
    route.handler = [needs](net::Request request) { return create(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Patch, "/api/v1/categories/{id}", api::Permission::ProductsWrite, "saveCategory",
                         "Renames or moves a category; needs If-Match.");
    route.bodyLimitBytes = net::jsonBodyLimitBytes;
    route.request = &wire::typeOf<api::SaveCategory>();
    route.response = &wire::typeOf<api::CategoryRecord>();
    route.handler = [needs](net::Request request) { return update(needs, std::move(request)); };
    table.add(std::move(route));

    route = productRoute(net::Method::Delete, "/api/v1/categories/{id}", api::Permission::ProductsWrite, "deleteCategory",
                         "Deletes a category that nothing is in.");
    route.successStatus = noContentStatus;
    route.handler = [needs](net::Request request) { return remove(needs, std::move(request)); };
    table.add(std::move(route));
}

}  // namespace products
