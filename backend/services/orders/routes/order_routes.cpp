// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/routes/order_routes.h"

#include "backend/foundation/idempotency/answer.h"
#include "backend/services/orders/routes/requests.h"

namespace orders {
namespace {

constexpr int createdStatus = 201;

core::Task<net::HandlerResult> place(OrderRoutesNeeds needs, net::Request request)
{
    core::Result<api::PlaceOrder> order = wire::decode<api::PlaceOrder>(request->body);
    MOSTRADOR_CO_TRY(order);
    const core::Result<std::optional<idempotency::IdempotencyKey>> key = keyOf(*request, "placeOrder");
    MOSTRADOR_CO_TRY(key);
    PlaceOrder command;
    command.order = std::move(*order);
    command.asker = askerOf(*request);
    command.key = *key;
    const core::Result<PlacedOrder> placed = co_await needs.place.handle(command);
    MOSTRADOR_CO_TRY(placed);
    net::HandlerResult answer = co_await orderAnswer(needs, placed->id, command.asker, createdStatus);
    MOSTRADOR_CO_TRY(answer);
    answer->headers.add("Location", "/api/v1/orders/" + placed->id.text().toLatin1());
    if (placed->repeated)
        answer->headers.set(idempotency::replayedHeader, "true");
    co_return answer;
}

/// Whether the number or the address is wrong is not said: both are one question to the database.
core::Task<net::HandlerResult> lookUp(OrderRoutesNeeds needs, net::Request request)
{
    const core::Result<api::LookUpOrder> question = wire::decode<api::LookUpOrder>(request->body);
    MOSTRADOR_CO_TRY(question);
    auto find = [question = *question](sql::Connection &connection) {
        return store::idForGuest(connection, question.number, question.email);
    };
    const core::Result<std::optional<core::OrderId>> id = co_await needs.database.read(std::move(find));
    MOSTRADOR_CO_TRY(id);
    if (!*id)
        co_return core::fail(unknownOrder());
    const core::Result<OrderName> name = OrderName::parse((*id)->text());
    MOSTRADOR_CO_TRY(name);
    const core::Result<OrderRecord> own = co_await needs.desk.find(*name, askerOf(*request));
    const core::Result<api::Order> order = co_await readOrder(needs.database, **id, own ? Viewer::Shopper : Viewer::Reader);
    MOSTRADOR_CO_TRY(order);
    co_return net::HttpResponse::json(wire::encode(*order));
}

core::Task<net::HandlerResult> one(OrderRoutesNeeds needs, net::Request request)
{
    const core::Result<OrderName> name = OrderName::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(name);
    const Asker asker = askerOf(*request);
    const core::Result<OrderRecord> record = co_await needs.desk.find(*name, asker);
    MOSTRADOR_CO_TRY(record);
    co_return co_await orderAnswer(needs, record->id(), asker, 200);
}

/// Staff see all orders, a shopper the own ones.
core::Task<net::HandlerResult> list(OrderRoutesNeeds needs, net::Request request)
{
    core::Result<OrderFilter> filter = orderFilterOf(*request);
    MOSTRADOR_CO_TRY(filter);
    const core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), orderCursorKeys);
    MOSTRADOR_CO_TRY(page);
    const Asker asker = askerOf(*request);
    if (!asker.user)
        co_return core::fail(core::ErrorCode::Forbidden, QStringLiteral("not_a_user"), QStringLiteral("Sign in to see your orders."));
    if (!asker.reads)
        filter->customerKey = customerKeyOf(*asker.user);
    const core::Result<api::OrderList> orders = co_await needs.list.list(*filter, *page);
    MOSTRADOR_CO_TRY(orders);
    co_return net::HttpResponse::json(wire::encode(*orders));
}

core::Task<net::HandlerResult> customers(OrderRoutesNeeds needs, net::Request request)
{
    const core::Result<core::PageRequest> page =
        core::parsePageRequest(request->queryValue("cursor"), request->queryValue("limit"), customerCursorKeys);
    MOSTRADOR_CO_TRY(page);
    const core::Result<api::CustomerList> found =
        co_await needs.list.customers(request->queryValue("q"), request->queryValue("sort"), *page);
    MOSTRADOR_CO_TRY(found);
    co_return net::HttpResponse::json(wire::encode(*found));
}

core::Task<net::HandlerResult> customer(OrderRoutesNeeds needs, net::Request request)
{
    const core::Result<api::Customer> found = co_await needs.list.customer(request->parameter("key"));
    MOSTRADOR_CO_TRY(found);
    co_return net::HttpResponse::json(wire::encode(*found));
}

using Handler = core::Task<net::HandlerResult> (*)(OrderRoutesNeeds, net::Request);

net::Route route(net::Method method, const char *pattern, api::Permission permission, const char *operationId, const char *summary,
                 const OrderRoutesNeeds &needs, Handler handler)
{
    net::Route route{.method = method, .pattern = pattern, .permission = permission};
    route.operationId = operationId;
    route.summary = summary;
    route.tag = "orders";
    route.response = &wire::typeOf<api::Order>();
    route.handler = [needs, handler](net::Request request) { return handler(needs, std::move(request)); };
    return route;
}

void addCustomerRoutes(net::RouteTable &table, const OrderRoutesNeeds &needs)
{
    net::Route all = route(net::Method::Get, "/api/v1/customers", api::Permission::OrdersRead, "listCustomers",
                           "Who has ordered, with counts and sums.", needs, &customers);
    all.response = &wire::typeOf<api::CustomerList>();
    all.queryParameters = {"q", "sort", "cursor", "limit"};
    table.add(std::move(all));
    net::Route single = route(net::Method::Get, "/api/v1/customers/{key}", api::Permission::OrdersRead, "customer",
                              "One customer with addresses and the newest orders.", needs, &customer);
    single.response = &wire::typeOf<api::Customer>();
    table.add(std::move(single));
}

}  // namespace

core::Task<core::Result<api::Order>> readOrder(sql::Database &database, core::OrderId id, Viewer viewer)
{
    auto work = [id, viewer](sql::Connection &connection) -> core::Result<api::Order> {
        const core::Result<std::optional<OrderRecord>> record = store::find(connection, id);
        if (!record)
            return core::fail(record.error());
        if (!*record)
            return core::fail(unknownOrder());
        const core::Result<QList<OrderEventRow>> events = store::eventsOf(connection, id);
        if (!events)
            return core::fail(events.error());
        return viewOf(**record, *events, viewer);
    };
    return database.read(std::move(work));
}

core::Task<net::HandlerResult> orderAnswer(OrderRoutesNeeds needs, core::OrderId id, Asker asker, int status)
{
    const core::Result<api::Order> order = co_await readOrder(needs.database, id, asker.reads ? Viewer::Staff : Viewer::Shopper);
    MOSTRADOR_CO_TRY(order);
    net::HttpResponse response = net::HttpResponse::json(wire::encode(*order), status);
    response.headers.add("ETag", etagOf(order->version));
    response.headers.add("Cache-Control", "private, no-cache");
    co_return response;
}

void addOrderRoutes(net::RouteTable &table, const OrderRoutesNeeds &needs)
{
    using api::Permission;
    using net::Method;
    net::Route placing = route(Method::Post, "/api/v1/orders", Permission::Public, "placeOrder",
                               "Orders a cart: goods are held, the payment is authorized, the order is placed.", needs, &place);
    placing.rate = net::RateClass::Write;
    placing.request = &wire::typeOf<api::PlaceOrder>();
    placing.successStatus = createdStatus;
    placing.idempotencyKey = true;
    table.add(std::move(placing));
    net::Route looking = route(Method::Post, "/api/v1/orders/lookup", Permission::Public, "lookUpOrder",
                               "A guest's order by its number and e-mail address.", needs, &lookUp);
    looking.rate = net::RateClass::Login;
    looking.request = &wire::typeOf<api::LookUpOrder>();
    table.add(std::move(looking));
    net::Route all = route(Method::Get, "/api/v1/orders", Permission::Identified, "listOrders",
                           "All orders for staff, the own ones for a shopper.", needs, &list);
    all.response = &wire::typeOf<api::OrderList>();
    all.queryParameters = {"q", "status", "payment", "fulfilment", "customer", "since", "until", "sort", "cursor", "limit"};
    table.add(std::move(all));
    table.add(route(Method::Get, "/api/v1/orders/{id}", Permission::Public, "order", "One order, by its id or its number as \"n10491\".",
                    needs, &one));
    addCustomerRoutes(table, needs);
}

}  // namespace orders
