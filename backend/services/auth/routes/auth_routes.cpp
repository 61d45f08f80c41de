// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/routes/auth_routes.h"

#include "backend/services/auth/routes/refresh_cookie.h"

namespace auth {
namespace {

constexpr int createdStatus = 201;
constexpr int noContentStatus = 204;

Origin originOf(const net::HttpRequest &request) { return {request.peerAddress, request.requestId}; }

/// The bearer token, or empty.
QByteArray bearerOf(const net::HttpRequest &request)
{
    constexpr QByteArrayView scheme("bearer ");
    const QByteArray field = request.headers.value("Authorization");
    return field.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0 ? field.mid(scheme.size()).trimmed() : QByteArray();
}

net::HttpResponse sessionResponse(const net::HttpRequest &request, const Session &session, api::TokenDelivery delivery,
                                  std::chrono::seconds lifetime)
{
    api::TokenPair pair{session.access.token, session.access.expiresIn, std::nullopt, wireUser(session.account)};
    if (delivery == api::TokenDelivery::Body)
        pair.refreshToken = session.refreshToken;
    net::HttpResponse response = net::HttpResponse::json(wire::encode(pair));
    if (delivery == api::TokenDelivery::Cookie)
        RefreshCookie(request).set(response, session.refreshToken, lifetime);
    return response;
}

/// The token of a refresh or logout, and by which way it came; the body counts when both are there.
struct PresentedToken {
    QString token;
    api::TokenDelivery delivery = api::TokenDelivery::Body;
};

core::Result<PresentedToken> presentedToken(const net::HttpRequest &request)
{
    if (!request.body.isEmpty()) {
        const core::Result<api::RefreshRequest> body = wire::decode<api::RefreshRequest>(request.body);
        if (!body)
            return core::fail(body.error());
        if (body->refreshToken)
            return PresentedToken{*body->refreshToken, api::TokenDelivery::Body};
    }
    const RefreshCookie cookie(request);
    if (cookie.isThere() && cookie.isCrossSite())
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("foreign_origin"),
                          QStringLiteral("Pages of another site may not use this session."));
    return PresentedToken{cookie.value(), api::TokenDelivery::Cookie};
}

/// What all routes of the room have in common.
net::Route route(net::Method method, const char *pattern, api::Permission permission, net::RateClass rate)
{
    net::Route row{.method = method, .pattern = pattern, .permission = permission, .rate = rate};
    row.tag = "auth";
    return row;
}

}  // namespace

AuthRoutes::AuthRoutes(const std::unique_ptr<UseCases> &useCases)
    : m_useCases(useCases)
{
}

void AuthRoutes::addTo(net::RouteTable &routes)
{
    addSignIn(routes);
    addSessions(routes);
    addReads(routes);
}

void AuthRoutes::addSignIn(net::RouteTable &routes)
{
    net::Route row = route(net::Method::Post, "/api/v1/auth/register", api::Permission::Public, net::RateClass::Login);
    row.bodyLimitBytes = net::jsonBodyLimitBytes;
    row.request = &wire::typeOf<api::RegisterRequest>();
    row.response = &wire::typeOf<api::User>();
    row.successStatus = createdStatus;
    row.operationId = "register";
    row.summary = "Opens an account for a shopper.";
    row.handler = [this](net::Request request) { return registerShopper(std::move(request)); };
    routes.add(std::move(row));

    row = route(net::Method::Post, "/api/v1/auth/login", api::Permission::Public, net::RateClass::Login);
    row.bodyLimitBytes = net::jsonBodyLimitBytes;
    row.request = &wire::typeOf<api::LoginRequest>();
    row.response = &wire::typeOf<api::TokenPair>();
    row.operationId = "logIn";
    row.summary = "Signs in; the refresh token comes in the body or in a cookie, as asked.";
    row.handler = [this](net::Request request) { return logIn(std::move(request)); };
    routes.add(std::move(row));

    row = route(net::Method::Post, "/api/v1/auth/setup", api::Permission::Public, net::RateClass::Login);
    row.bodyLimitBytes = net::jsonBodyLimitBytes;
    row.request = &wire::typeOf<api::SetupRequest>();
    row.response = &wire::typeOf<api::User>();
    row.successStatus = createdStatus;
    row.operationId = "setUp";
    row.summary = "Makes the first admin with the link that the first start prints.";
    row.handler = [this](net::Request request) { return setUp(std::move(request)); };
    routes.add(std::move(row));
}

void AuthRoutes::addSessions(net::RouteTable &routes)
{
    net::Route row = route(net::Method::Post, "/api/v1/auth/refresh", api::Permission::Public, net::RateClass::Write);
    row.bodyLimitBytes = net::jsonBodyLimitBytes;
    row.request = &wire::typeOf<api::RefreshRequest>();
    row.response = &wire::typeOf<api::TokenPair>();
    row.operationId = "refresh";
    row.summary = "Trades a refresh token, of the body or the cookie, for a new pair.";
    row.handler = [this](net::Request request) { return refresh(std::move(request)); };
    routes.add(std::move(row));

    row = route(net::Method::Post, "/api/v1/auth/logout", api::Permission::Public, net::RateClass::Write);
    row.bodyLimitBytes = net::jsonBodyLimitBytes;
    row.request = &wire::typeOf<api::RefreshRequest>();
    row.successStatus = noContentStatus;
    row.operationId = "logOut";
    row.summary = "Ends the session of the bearer or refresh token, all its tokens included.";
    row.handler = [this](net::Request request) { return logOut(std::move(request)); };
    routes.add(std::move(row));

    row = route(net::Method::Post, "/api/v1/auth/guest", api::Permission::Public, net::RateClass::Write);
    row.response = &wire::typeOf<api::GuestToken>();
    row.operationId = "welcomeGuest";
    row.summary = "Gives a token to somebody without an account, or renews a guest's own.";
    row.handler = [this](net::Request request) { return welcomeGuest(std::move(request)); };
    routes.add(std::move(row));
}

void AuthRoutes::addReads(net::RouteTable &routes)
{
    net::Route row = route(net::Method::Get, "/api/v1/auth/me", api::Permission::Identified, net::RateClass::Read);
    row.response = &wire::typeOf<api::User>();
    row.operationId = "me";
    row.summary = "Says who the token stands for.";
    row.handler = [this](net::Request request) { return me(std::move(request)); };
    routes.add(std::move(row));

    row = route(net::Method::Get, "/.well-known/jwks.json", api::Permission::Public, net::RateClass::Read);
    row.responseMediaType = "application/jwk-set+json";
    row.operationId = "jwks";
    row.summary = "The public keys that access tokens are signed with (RFC 7517).";
    row.handler = [this](net::Request request) { return jwks(std::move(request)); };
    routes.add(std::move(row));
}

core::Task<net::HandlerResult> AuthRoutes::registerShopper(net::Request request)
{
    const core::Result<api::RegisterRequest> body = wire::decode<api::RegisterRequest>(request->body);
    if (!body)
        co_return core::fail(body.error());
    CreateUser command;
    command.email = body->email;
    command.password = body->password;
    command.name = body->name;
    command.roles = {api::Role::Shopper};
    command.byThemselves = true;
    command.origin = originOf(*request);
    const core::Result<Account> account = co_await m_useCases->createUser.handle(command);
    if (!account)
        co_return core::fail(account.error());
    co_return net::HttpResponse::json(wire::encode(wireUser(*account)), createdStatus);
}

core::Task<net::HandlerResult> AuthRoutes::logIn(net::Request request)
{
    const core::Result<api::LoginRequest> body = wire::decode<api::LoginRequest>(request->body);
    if (!body)
        co_return core::fail(body.error());
    const LogIn command{body->email, body->password, originOf(*request)};
    const core::Result<Session> session = co_await m_useCases->logIn.handle(command);
    if (!session)
        co_return core::fail(session.error());
    co_return sessionResponse(*request, *session, body->delivery, m_useCases->settings.refreshLifetime);
}

core::Task<net::HandlerResult> AuthRoutes::refresh(net::Request request)
{
    const core::Result<PresentedToken> presented = presentedToken(*request);
    if (!presented)
        co_return core::fail(presented.error());
    if (presented->token.isEmpty())
        co_return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("missing_refresh_token"),
                             QStringLiteral("There is no refresh token in the body or the cookie; sign in."));
    const RefreshSession command{presented->token, originOf(*request)};
    // The cookie stays even when this fails: another tab may have got a good one in the meantime.
    const core::Result<Session> session = co_await m_useCases->refreshSession.handle(command);
    if (!session)
        co_return core::fail(session.error());
    co_return sessionResponse(*request, *session, presented->delivery, m_useCases->settings.refreshLifetime);
}

core::Task<net::HandlerResult> AuthRoutes::logOut(net::Request request)
{
    const core::Result<PresentedToken> presented = presentedToken(*request);
    if (!presented)
        co_return core::fail(presented.error());
    const LogOut command{bearerOf(*request), presented->token, originOf(*request)};
    const core::Result<> done = co_await m_useCases->logOut.handle(command);
    if (!done)
        co_return core::fail(done.error());
    net::HttpResponse response = net::HttpResponse::noContent();
    const RefreshCookie cookie(*request);
    if (cookie.isThere())
        cookie.clear(response);
    co_return response;
}

core::Task<net::HandlerResult> AuthRoutes::welcomeGuest(net::Request request)
{
    const WelcomeGuestHandler::Welcome welcome = m_useCases->welcomeGuest.handle(request->caller);
    const api::GuestToken answer{welcome.access.token, welcome.access.expiresIn, welcome.guest};
    co_return net::HttpResponse::json(wire::encode(answer));
}

core::Task<net::HandlerResult> AuthRoutes::setUp(net::Request request)
{
    const core::Result<api::SetupRequest> body = wire::decode<api::SetupRequest>(request->body);
    if (!body)
        co_return core::fail(body.error());
    const SetUpShop command{body->token, body->email, body->password, body->name, originOf(*request)};
    const core::Result<Account> account = co_await m_useCases->setUpShop.handle(command);
    if (!account)
        co_return core::fail(account.error());
    co_return net::HttpResponse::json(wire::encode(wireUser(*account)), createdStatus);
}

core::Task<net::HandlerResult> AuthRoutes::me(net::Request request)
{
    if (request->caller.kind != net::Caller::Kind::User)
        co_return core::fail(core::ErrorCode::Forbidden, QStringLiteral("not_a_user"),
                             QStringLiteral("This token belongs to a guest, who has no account."));
    const core::UserId user = core::UserId::fromTrusted(request->caller.subject);
    const core::Result<Account> account = co_await m_useCases->accountOf.ask(user);
    if (!account)
        co_return core::fail(account.error());
    co_return net::HttpResponse::json(wire::encode(wireUser(*account)));
}

core::Task<net::HandlerResult> AuthRoutes::jwks(net::Request)
{
    net::HttpResponse response = net::HttpResponse::text(m_useCases->jwks, "application/jwk-set+json");
    // A new key is published for longer than this before it signs.
    response.headers.set("Cache-Control", "public, max-age=300");
    co_return response;
}

}  // namespace auth
