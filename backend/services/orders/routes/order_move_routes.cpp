// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/order_moves.h"
#include "backend/services/orders/routes/order_routes.h"
#include "backend/services/orders/routes/requests.h"

namespace orders {
namespace {

/// What a request asks of an order, read from its body and path.
using ReadMove = core::Result<OrderDesk::Change> (*)(const net::HttpRequest &request);

/// Who may ask for a move, and whether staff say which version they saw.
struct MoveRule {
    const char *operationId;
    ReadMove read;
    bool ownersToo = false;
    bool staffNeedIfMatch = false;
    bool whileWorking = false;
};

core::Task<net::HandlerResult> move(OrderRoutesNeeds needs, MoveRule rule, net::Request request)
{
    OrderWish wish;
    wish.asker = askerOf(*request);
    wish.ownersToo = rule.ownersToo;
    wish.whileWorking = rule.whileWorking;
    const core::Result<OrderName> name = OrderName::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(name);
    wish.order = *name;
    // Who may not see the order learns nothing from what is missing in the request.
    const core::Result<OrderRecord> record = co_await needs.desk.find(*name, wish.asker);
    MOSTRADOR_CO_TRY(record);
    const bool asStaff = wish.asker.handles && !owns(wish.asker, *record);
    const core::Result<std::optional<qint64>> version = expectedVersionOf(*request, rule.staffNeedIfMatch && asStaff);
    MOSTRADOR_CO_TRY(version);
    wish.expectedVersion = *version;
    const core::Result<std::optional<idempotency::IdempotencyKey>> key = keyOf(*request, rule.operationId);
    MOSTRADOR_CO_TRY(key);
    wish.key = *key;
    const core::Result<OrderDesk::Change> change = rule.read(*request);
    MOSTRADOR_CO_TRY(change);
    const core::Result<core::OrderId> changed = co_await needs.desk.change(wish, *change);
    MOSTRADOR_CO_TRY(changed);
    co_return co_await orderAnswer(needs, *changed, wish.asker, 200);
}

template <core::Result<> (*Move)(Changing &, const std::optional<QString> &)>
core::Result<OrderDesk::Change> withReason(const net::HttpRequest &request)
{
    const core::Result<api::OrderReason> body = bodyOrNothing<api::OrderReason>(request);
    if (!body)
        return core::fail(body.error());
    return OrderDesk::Change([reason = body->reason](Changing &change) { return Move(change, reason); });
}

template <class Body, core::Result<> (*Move)(Changing &, const Body &)>
core::Result<OrderDesk::Change> withBody(const net::HttpRequest &request)
{
    const core::Result<Body> body = bodyOrNothing<Body>(request);
    if (!body)
        return core::fail(body.error());
    return OrderDesk::Change([body = *body](Changing &change) { return Move(change, body); });
}

core::Result<OrderDesk::Change> readNote(const net::HttpRequest &request)
{
    const core::Result<api::AddOrderNote> body = wire::decode<api::AddOrderNote>(request.body);
    if (!body)
        return core::fail(body.error());
    return OrderDesk::Change([text = body->text](Changing &change) { return moves::addNote(change, text); });
}

core::Result<OrderDesk::Change> readReturn(const net::HttpRequest &request)
{
    const core::Result<api::ReturnOrder> body = wire::decode<api::ReturnOrder>(request.body);
    if (!body)
        return core::fail(body.error());
    return OrderDesk::Change([body = *body](Changing &change) { return moves::requestReturn(change, body); });
}

core::Result<OrderDesk::Change> readDelivery(const net::HttpRequest &request)
{
    return OrderDesk::Change([id = request.parameter("parcelId")](Changing &change) { return moves::deliver(change, id); });
}

template <core::Result<> (*Move)(Changing &, const QString &)>
core::Result<OrderDesk::Change> ofPayment(const net::HttpRequest &request)
{
    return OrderDesk::Change([id = request.parameter("paymentId")](Changing &change) { return Move(change, id); });
}

template <ReturnState To>
core::Result<OrderDesk::Change> ofReturn(const net::HttpRequest &request)
{
    return OrderDesk::Change([id = request.parameter("returnId")](Changing &change) { return moves::moveReturn(change, id, To); });
}

core::Task<net::HandlerResult> preview(OrderRoutesNeeds needs, net::Request request)
{
    const core::Result<OrderName> name = OrderName::parse(request->parameter("id"));
    MOSTRADOR_CO_TRY(name);
    const core::Result<api::RefundOrder> wish = wire::decode<api::RefundOrder>(request->body);
    MOSTRADOR_CO_TRY(wish);
    const core::Result<OrderRecord> record = co_await needs.desk.find(*name, askerOf(*request));
    MOSTRADOR_CO_TRY(record);
    const core::Result<api::RefundPreview> preview = moves::previewRefund(*record, *wish);
    MOSTRADOR_CO_TRY(preview);
    co_return net::HttpResponse::json(wire::encode(*preview));
}

class Adder {
public:
    Adder(net::RouteTable &table, const OrderRoutesNeeds &needs)
        : m_table(table)
        , m_needs(needs)
    {
    }

    void add(const char *path, const wire::TypeInfo *body, const char *summary, const MoveRule &rule) const
    {
        const api::Permission permission = rule.ownersToo ? api::Permission::Public : api::Permission::OrdersHandle;
        net::Route route = started(path, permission, rule.operationId, summary);
        route.request = body;
        route.response = &wire::typeOf<api::Order>();
        route.idempotencyKey = true;
        route.handler = [needs = m_needs, rule](net::Request request) { return move(needs, rule, std::move(request)); };
        m_table.add(std::move(route));
    }

    void addPreview() const
    {
        net::Route route = started("/api/v1/orders/{id}/refunds/preview", api::Permission::OrdersHandle, "previewRefund",
                                   "What a refund would come to; nothing is changed.");
        route.request = &wire::typeOf<api::RefundOrder>();
        route.response = &wire::typeOf<api::RefundPreview>();
        route.rate = net::RateClass::Read;
        route.handler = [needs = m_needs](net::Request request) { return preview(needs, std::move(request)); };
        m_table.add(std::move(route));
    }

private:
    static net::Route started(const char *path, api::Permission permission, const char *operationId, const char *summary)
    {
        net::Route route{.method = net::Method::Post, .pattern = path, .permission = permission};
        route.rate = net::RateClass::Write;
        route.operationId = operationId;
        route.summary = summary;
        route.tag = "orders";
        return route;
    }

    net::RouteTable &m_table;
    const OrderRoutesNeeds m_needs;
};

}  // namespace

void addOrderMoveRoutes(net::RouteTable &table, const OrderRoutesNeeds &needs)
{
    const Adder adder(table, needs);
    const wire::TypeInfo *reason = &wire::typeOf<api::OrderReason>();
    adder.add("/api/v1/orders/{id}/cancel", reason, "Cancels; goods and money go back.",
              {.operationId = "cancelOrder",
               .read = &withReason<moves::cancel>,
               .ownersToo = true,
               .staffNeedIfMatch = true,
               .whileWorking = true});
    adder.add("/api/v1/orders/{id}/hold", reason, "Keeps the goods in the house until it is released.",
              {.operationId = "holdOrder", .read = &withReason<moves::hold>, .staffNeedIfMatch = true});
    adder.add("/api/v1/orders/{id}/release", reason, "Ends a hold.",
              {.operationId = "releaseOrder", .read = &withReason<moves::release>, .staffNeedIfMatch = true});
    adder.add("/api/v1/orders/{id}/complete", reason, "Closes an order that is delivered and paid.",
              {.operationId = "completeOrder", .read = &withReason<moves::complete>, .staffNeedIfMatch = true});
    adder.add("/api/v1/orders/{id}/fulfilments", &wire::typeOf<api::ShipOrder>(), "Sends a parcel; without lines all that is left.",
              {.operationId = "shipOrder", .read = &withBody<api::ShipOrder, moves::ship>, .staffNeedIfMatch = true});
    adder.add("/api/v1/orders/{id}/fulfilments/{parcelId}/deliver", nullptr, "A parcel arrived.",
              {.operationId = "deliverParcel", .read = &readDelivery});
    adder.add("/api/v1/orders/{id}/payments", &wire::typeOf<api::PaymentReceived>(), "Money came on delivery or to the bank.",
              {.operationId = "recordPayment", .read = &withBody<api::PaymentReceived, moves::recordPayment>});
    adder.add("/api/v1/orders/{id}/payments/{paymentId}/capture", nullptr, "Takes what is held.",
              {.operationId = "capturePayment", .read = &ofPayment<moves::capturePayment>});
    adder.add("/api/v1/orders/{id}/payments/{paymentId}/void", nullptr, "Lets go what is held.",
              {.operationId = "voidPayment", .read = &ofPayment<moves::voidPayment>});
    adder.add("/api/v1/orders/{id}/refunds", &wire::typeOf<api::RefundOrder>(), "Pays back pieces, shipping or a surplus.",
              {.operationId = "refundOrder", .read = &withBody<api::RefundOrder, moves::refund>, .staffNeedIfMatch = true});
    adder.addPreview();
    adder.add("/api/v1/orders/{id}/returns", &wire::typeOf<api::ReturnOrder>(), "Asks to send goods back.",
              {.operationId = "returnOrder", .read = &readReturn, .ownersToo = true});
    adder.add("/api/v1/orders/{id}/returns/{returnId}/approve", nullptr, "The goods may come back.",
              {.operationId = "approveReturn", .read = &ofReturn<ReturnState::Approved>});
    adder.add("/api/v1/orders/{id}/returns/{returnId}/reject", nullptr, "The goods may not come back.",
              {.operationId = "rejectReturn", .read = &ofReturn<ReturnState::Rejected>});
    adder.add("/api/v1/orders/{id}/returns/{returnId}/receive", nullptr, "The goods came back.",
              {.operationId = "receiveReturn", .read = &ofReturn<ReturnState::Received>});
    adder.add("/api/v1/orders/{id}/notes", &wire::typeOf<api::AddOrderNote>(), "A note for colleagues.",
              {.operationId = "addOrderNote", .read = &readNote, .whileWorking = true});
}

}  // namespace orders
