// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/foundation/net/server.h"
#include "backend/gateway/channel_router.h"
#include "backend/gateway/page_heads.h"
#include "backend/gateway/rate_limiter.h"
#include "backend/gateway/static_files.h"
#include "backend/gateway/ticket_store.h"
#include "backend/services/auth/contract.h"
#include "backend/services/chat/contract.h"

namespace gateway {

struct GatewayOptions {
    RateLimits rateLimits;
    QList<QByteArray> allowedOrigins;                 ///< beside the server's own: "https://shop.example"
    QByteArray ownOrigin;                             ///< of server.publicUrl, when a proxy stands in front
    int framesPerMinute = 600;                        ///< a channel; 0: no limit
    bool trustForwarded = false;                      ///< X-Forwarded-For and -Proto come from our own proxy
    api::Language language = api::Language::English;  ///< of the shop, for pages when the reader prefers none
};

/// The single entry. For each request: route, caller, permission, rate, media type, handler; then problem documents,
/// security headers and one log line. Handlers see only requests that may be made. Thread-safe after start.
class Gateway final : public net::Application {
public:
    Gateway(GatewayOptions options, const core::Clock &clock, auth::Contract &auth, chat::Contract &chat, products::Contract &products);
    ~Gateway() override;

    /// Before the server starts: rooms add their routes and handlers, then compile().
    [[nodiscard]] net::RouteTable &routes() { return m_routes; }
    [[nodiscard]] ChannelRouter &channels() { return m_channels; }
    [[nodiscard]] StaticFiles &storefront() { return m_storefront; }
    /// `ready`: asked by GET /readyz.
    void addSystemRoutes(std::function<core::Task<core::Result<>>()> ready);
    void compile();
    [[nodiscard]] const QByteArray &openApi() const { return m_openApi; }

    core::Result<qint64> bodyLimit(const net::HttpRequest &head) override;
    core::Task<net::HttpResponse> handle(net::Request request) override;
    core::Task<core::Result<net::Caller>> authorizeUpgrade(net::Request request) override;
    net::WebSocketHandler &webSockets() override { return m_channels; }

private:
    [[nodiscard]] net::Request asSent(net::Request request) const;
    core::Task<net::HandlerResult> sayOpenApi(net::Request request);
    core::Task<net::HandlerResult> dispatch(net::Request request);
    core::Task<core::Result<net::Caller>> callerOf(net::Request request, bool publicRoute);
    core::Task<net::HandlerResult> pageOrFile(net::Request request) const;
    core::Result<> checkQueryAndBody(const net::Route &route, const net::HttpRequest &request) const;
    [[nodiscard]] bool isCrossOrigin(const net::HttpRequest &request) const;
    [[nodiscard]] bool originAllowed(const net::HttpRequest &request) const;
    void finish(const net::HttpRequest &request, net::HttpResponse &response, qint64 startedNanoseconds) const;

    GatewayOptions m_options;
    const core::Clock &m_clock;
    auth::Contract &m_auth;
    chat::Contract &m_chat;
    net::RouteTable m_routes;
    QByteArray m_openApi;
    RateLimiter m_rateLimiter;
    TicketStore m_tickets;
    ChannelRouter m_channels;
    StaticFiles m_storefront;
    const PageHeads m_pageHeads;
};

}  // namespace gateway
