// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/system_routes.h"

#include "core/api/chat/chat.h"
#include "core/api/chat/event_data.h"
#include "core/api/rag/rag.h"

namespace gateway {
namespace {

core::Task<net::HandlerResult> issueTicket(TicketStore *tickets, net::Request request)
{
    const core::Result<QString> ticket = tickets->issue(request->caller);
    if (!ticket)
        co_return core::fail(ticket.error());
    api::WsTicket answer;
    answer.ticket = *ticket;
    answer.expiresIn = int(TicketStore::lifetime.count());
    net::HttpResponse response = net::HttpResponse::json(wire::encode(answer), 201);
    response.headers.set("Cache-Control", "no-store");
    co_return response;
}

core::Task<net::HandlerResult> sayHealthy(net::Request) { co_return net::HttpResponse::json("{\"status\":\"ok\"}"); }

core::Task<net::HandlerResult> sayReady(std::function<core::Task<core::Result<>>()> ready)
{
    const core::Result<> state = co_await ready();
    if (!state)
        co_return core::fail(state.error());
    co_return net::HttpResponse::json("{\"status\":\"ready\"}");
}

}  // namespace

void addSystemRoutes(net::RouteTable &routes, TicketStore &tickets, std::function<core::Task<core::Result<>>()> ready)
{
    routes.add({.method = net::Method::Post,
                .pattern = "/api/v1/ws-tickets",
                .permission = api::Permission::Identified,
                .rate = net::RateClass::Write,
                .response = &wire::typeOf<api::WsTicket>(),
                .successStatus = 201,
                .operationId = "createWsTicket",
                .summary = "A one-use ticket that opens the channel: GET /ws?ticket=...",
                .tag = "channel",
                .handler = [store = &tickets](net::Request request) { return issueTicket(store, std::move(request)); }});
    routes.add({.method = net::Method::Get,
                .pattern = "/healthz",
                .permission = api::Permission::Public,
                .rate = net::RateClass::Unlimited,
                .operationId = "healthz",
                .summary = "The process runs",
                .tag = "system",
                .handler = sayHealthy});
    routes.add({.method = net::Method::Get,
                .pattern = "/readyz",
                .permission = api::Permission::Public,
                .rate = net::RateClass::Unlimited,
                .operationId = "readyz",
                .summary = "The process can serve: its databases answer and it is not draining",
                .tag = "system",
                .handler = [ready = std::move(ready)](net::Request) { return sayReady(ready); }});
}

QList<const wire::TypeInfo *> frameTypes()
{
    return {&wire::typeOf<api::Problem>(),
            &wire::typeOf<api::ClientFrame>(),
            &wire::typeOf<api::AckFrame>(),
            &wire::typeOf<api::SubscribedFrame>(),
            &wire::typeOf<api::EventFrame>(),
            &wire::typeOf<api::DeltaFrame>(),
            &wire::typeOf<api::TypingFrame>(),
            &wire::typeOf<api::InboxFrame>(),
            &wire::typeOf<api::InboxReadyFrame>(),
            &wire::typeOf<api::QueueFrame>(),
            &wire::typeOf<api::PongFrame>(),
            &wire::typeOf<api::ErrorFrame>(),
            &wire::typeOf<api::GoodbyeFrame>(),
            &wire::typeOf<api::DocumentFrame>(),
            &wire::typeOf<api::ConversationOpenedData>(),
            &wire::typeOf<api::MessagePostedData>(),
            &wire::typeOf<api::NoteAddedData>(),
            &wire::typeOf<api::OwnerChangedData>(),
            &wire::typeOf<api::BotTurnStartedData>(),
            &wire::typeOf<api::BotTurnEndedData>(),
            &wire::typeOf<api::PersonRequestedData>(),
            &wire::typeOf<api::ConversationResolvedData>(),
            &wire::typeOf<api::ReadMarkedData>()};
}

}  // namespace gateway
