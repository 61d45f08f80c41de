// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/gateway.h"

#include "backend/gateway/system_routes.h"
#include "core/log/log.h"

#include <QHostAddress>

namespace gateway {
namespace {

constexpr char logCategory[] = "gateway";

qint64 nowNanoseconds()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

core::Error unauthenticated()
{
    return {core::ErrorCode::Unauthenticated,
            QStringLiteral("token_required"),
            QStringLiteral("Sign in first: this needs an access token, a guest token or a visitor token."),
            {}};
}

core::Error unknownPath()
{
    return {core::ErrorCode::NotFound, QStringLiteral("unknown_path"), QStringLiteral("There is nothing at this address."), {}};
}

/// Guests and visitors cost nothing to make, so that what they do counts for their address.
QString limiterKey(const net::HttpRequest &request, const net::Caller &caller, net::RateClass rate)
{
    if (rate == net::RateClass::Login || caller.kind != net::Caller::Kind::User)
        return request.peerAddress;
    return caller.subject;
}

/// The last item of a list that may be spread over several fields of one name.
QByteArray lastValue(const net::Headers &headers, const char *name)
{
    QByteArray last;
    for (const net::Headers::Field &field : headers.fields())
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            last = field.value;
    return last.split(',').last().trimmed();
}

/// What a page of an allowed origin may send (Fetch standard, CORS protocol). Cookies stay at home: such pages use bearers.
net::HttpResponse preflight()
{
    net::HttpResponse response = net::HttpResponse::noContent();
    response.headers.set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    response.headers.set("Access-Control-Allow-Headers",
                         "Authorization, Content-Type, X-Visitor-Token, X-Cart-Token, Idempotency-Key, If-Match, If-None-Match");
    response.headers.set("Access-Control-Max-Age", "600");
    return response;
}

QByteArray allowHeader(const net::RouteTable::Match &match)
{
    QByteArray text;
    for (const net::Method method : match.allowed) {
        if (!text.isEmpty())
            text += ", ";
        text += net::methodName(method);
    }
    return text;
}

}  // namespace

Gateway::Gateway(GatewayOptions options, const core::Clock &clock, auth::Contract &auth, chat::Contract &chat, products::Contract &products)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_auth(auth)
    , m_chat(chat)
    , m_rateLimiter(m_options.rateLimits, clock)
    , m_tickets(clock)
    , m_channels(clock, m_options.framesPerMinute)
    , m_pageHeads(products, m_options.ownOrigin, m_options.language)
{
}

Gateway::~Gateway() = default;

void Gateway::addSystemRoutes(std::function<core::Task<core::Result<>>()> ready)
{
    gateway::addSystemRoutes(m_routes, m_tickets, std::move(ready));
    m_routes.add({.method = net::Method::Get,
                  .pattern = "/openapi.json",
                  .permission = api::Permission::Public,
                  .rate = net::RateClass::Read,
                  .operationId = "openapi",
                  .summary = "This description",
                  .tag = "system",
                  .handler = [this](net::Request request) { return sayOpenApi(std::move(request)); }});
}

void Gateway::compile()
{
    m_routes.compile();
    m_openApi = m_routes.openApi(MOSTRADOR_VERSION, frameTypes());
}

core::Task<net::HandlerResult> Gateway::sayOpenApi(net::Request) { co_return net::HttpResponse::json(m_openApi); }

core::Result<qint64> Gateway::bodyLimit(const net::HttpRequest &head)
{
    const net::RouteTable::Match match = m_routes.match(head.method, head.path);
    // What no route takes is answered 404 or 405 all the same; a small body is read so that the connection can go on.
    return match.route ? match.route->bodyLimitBytes : net::jsonBodyLimitBytes;
}

net::Request Gateway::asSent(net::Request request) const
{
    if (!m_options.trustForwarded)
        return request;
    // The proxy adds what it saw at the end; what stands before it came from outside and proves nothing.
    const QByteArray address = lastValue(request->headers, "X-Forwarded-For");
    const QByteArray scheme = lastValue(request->headers, "X-Forwarded-Proto");
    auto sent = std::make_shared<net::HttpRequest>(*request);
    if (!QHostAddress(QString::fromLatin1(address)).isNull())
        sent->peerAddress = QString::fromLatin1(address);
    sent->secure = request->secure || scheme == "https";
    return sent;
}

core::Task<net::HttpResponse> Gateway::handle(net::Request received)
{
    const net::Request request = asSent(std::move(received));
    const qint64 started = nowNanoseconds();
    net::HandlerResult result = co_await dispatch(request);
    net::HttpResponse response = result ? std::move(*result) : net::HttpResponse::problem(result.error(), request->requestId);
    if (!result && result.error().code == core::ErrorCode::Internal)
        core::logError(logCategory, result.error().message, {{"requestId", request->requestId}, {"reason", result.error().reason}});
    finish(*request, response, started);
    co_return response;
}

bool Gateway::isCrossOrigin(const net::HttpRequest &request) const
{
    return m_options.allowedOrigins.contains(request.headers.value("Origin"));
}

core::Task<net::HandlerResult> Gateway::dispatch(net::Request request)
{
    if (request->method == net::Method::Options && isCrossOrigin(*request))
        co_return preflight();
    const net::RouteTable::Match match = m_routes.match(request->method, request->path);
    if (!match.route) {
        if (!match.allowed.isEmpty()) {
            core::Error error{core::ErrorCode::MethodNotAllowed,
                              QStringLiteral("method_not_allowed"),
                              QStringLiteral("%1 is not allowed here.").arg(QString::fromLatin1(net::methodName(request->method))),
                              {{QStringLiteral("allowed"), QString::fromLatin1(allowHeader(match))}}};
            net::HttpResponse response = net::HttpResponse::problem(error, request->requestId);
            response.headers.set("Allow", allowHeader(match));
            co_return response;
        }
        const bool reads = request->method == net::Method::Get || request->method == net::Method::Head;
        if (reads && !request->path.startsWith("/api/"))
            co_return co_await pageOrFile(request);
        co_return core::fail(unknownPath());
    }
    const net::Route &route = *match.route;

    core::Result<net::Caller> caller = co_await callerOf(request, route.permission == api::Permission::Public);
    if (!caller)
        co_return core::fail(caller.error());
    if (!caller->may(route.permission)) {
        if (caller->kind == net::Caller::Kind::Nobody)
            co_return core::fail(unauthenticated());
        core::Error error{core::ErrorCode::Forbidden,
                          QStringLiteral("forbidden"),
                          QStringLiteral("Your role does not allow this."),
                          {{QStringLiteral("permission"), QString::fromLatin1(api::permissionName(route.permission))}}};
        co_return core::fail(std::move(error));
    }
    MOSTRADOR_CO_TRY(m_rateLimiter.take(limiterKey(*request, *caller, route.rate), route.rate));
    MOSTRADOR_CO_TRY(checkQueryAndBody(route, *request));

    auto known = std::make_shared<net::HttpRequest>(*request);
    known->pathParameters = match.parameters;
    known->caller = std::move(*caller);
    net::HandlerResult answer = co_await route.handler(std::move(known));
    co_return answer;
}

core::Task<net::HandlerResult> Gateway::pageOrFile(net::Request request) const
{
    if (m_storefront.isPage(request->path)) {
        const PageHead head = co_await m_pageHeads.headOf(request);
        co_return m_storefront.page(head, *request);
    }
    if (std::optional<net::HttpResponse> file = m_storefront.answer(*request))
        co_return std::move(*file);
    co_return core::fail(unknownPath());
}

core::Task<core::Result<net::Caller>> Gateway::callerOf(net::Request request, bool publicRoute)
{
    const QByteArray authorization = request->headers.value("Authorization");
    if (!authorization.isEmpty()) {
        constexpr QByteArrayView scheme("bearer ");
        if (authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0) {
            core::Result<net::Caller> caller = m_auth.callerOfToken(authorization.mid(scheme.size()).trimmed());
            if (caller || !publicRoute)
                co_return caller;
        } else if (!publicRoute) {
            co_return core::fail(unauthenticated());
        }
    }
    const QByteArray visitorToken = request->headers.value("X-Visitor-Token");
    if (!visitorToken.isEmpty()) {
        core::Result<net::Caller> caller = co_await m_chat.callerOfVisitorToken(visitorToken);
        if (caller || !publicRoute)
            co_return caller;
    }
    co_return net::Caller{};
}

core::Result<> Gateway::checkQueryAndBody(const net::Route &route, const net::HttpRequest &request) const
{
    QSet<QByteArray> seen;
    for (const auto &[key, value] : request.query) {
        const net::Route::QueryUse use = route.queryUse(key);
        if (use == net::Route::QueryUse::Unknown)
            return core::fail(
                core::Error{core::ErrorCode::Invalid,
                            QStringLiteral("unknown_parameter"),
                            QStringLiteral("This address knows no query parameter \"%1\".").arg(QString::fromUtf8(key).left(64)),
                            {{QString::fromUtf8(key).left(64), QStringLiteral("This parameter is not known.")}}});
        if (use == net::Route::QueryUse::Once && seen.contains(key))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("repeated_parameter"),
                              QStringLiteral("The query parameter \"%1\" stands there twice.").arg(QString::fromUtf8(key)));
        if (value.contains('\0'))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("nul_character"),
                              QStringLiteral("Text must not hold the character U+0000."));
        seen.insert(key);
    }
    if (request.body.isEmpty() || (!route.request && route.requestMediaType.isEmpty()))
        return {};
    const QByteArray given = request.headers.value("Content-Type").toLower();
    const QByteArray expected = route.requestMediaType.isEmpty() ? QByteArray("application/json") : route.requestMediaType;
    const QByteArray bare = given.split(';').first().trimmed();
    if (bare != expected)
        return core::fail(core::ErrorCode::UnsupportedMedia, QStringLiteral("unsupported_media_type"),
                          QStringLiteral("Send this with Content-Type: %1.").arg(QString::fromLatin1(expected)));
    return {};
}

bool Gateway::originAllowed(const net::HttpRequest &request) const
{
    const QByteArray origin = request.headers.value("Origin");
    if (origin.isEmpty())
        return true;  // no browser; the ticket stands for itself
    const QByteArray own = QByteArray(request.secure ? "https://" : "http://") + request.headers.value("Host");
    return origin.compare(own, Qt::CaseInsensitive) == 0 || origin == m_options.ownOrigin || m_options.allowedOrigins.contains(origin);
}

core::Task<core::Result<net::Caller>> Gateway::authorizeUpgrade(net::Request received)
{
    const net::Request request = asSent(std::move(received));
    if (request->path != "/ws")
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_path"), QStringLiteral("The channel is at /ws."));
    if (!originAllowed(*request))
        co_return core::fail(core::ErrorCode::Forbidden, QStringLiteral("foreign_origin"),
                             QStringLiteral("Pages of this origin may not open a channel here."));
    core::Result<net::Caller> caller = m_tickets.redeem(request->queryValue("ticket").toLatin1());
    co_return caller;
}

void Gateway::finish(const net::HttpRequest &request, net::HttpResponse &response, qint64 startedNanoseconds) const
{
    response.headers.set("X-Request-Id", request.requestId.toLatin1());
    response.headers.set("X-Content-Type-Options", "nosniff");
    response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
    response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
    response.headers.set("X-Frame-Options", "DENY");
    if (isCrossOrigin(request)) {
        response.headers.set("Access-Control-Allow-Origin", request.headers.value("Origin"));
        response.headers.set("Access-Control-Expose-Headers", "X-Request-Id, ETag, Retry-After");
        response.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        response.headers.set("Vary", "Origin");
    }
    if (request.secure)
        response.headers.set("Strict-Transport-Security", "max-age=31536000");
    if (!response.headers.contains("Cache-Control"))
        response.headers.set("Cache-Control", "no-store");
    if (request.path.startsWith("/healthz") || request.path.startsWith("/readyz"))
        return;
    if (core::logEnabled(core::LogLevel::Info)) {
        const qint64 micros = (nowNanoseconds() - startedNanoseconds) / 1000;
        core::logInfo(logCategory, QStringLiteral("request"),
                      {{"requestId", request.requestId},
                       {"method", QString::fromLatin1(net::methodName(request.method))},
                       {"path", QString::fromUtf8(request.path)},
                       {"status", QString::number(response.status)},
                       {"us", QString::number(micros)}});
    }
}

}  // namespace gateway
