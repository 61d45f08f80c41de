// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth_bench.h"

#include <QJsonDocument>

namespace {

security::PasswordHasherOptions cheap()
{
    security::PasswordHasherOptions options;
    options.parameters = {.memoryKibibytes = 64, .passes = 1, .lanes = 1};
    options.threads = 2;
    return options;
}

core::Error notAllowed(bool known)
{
    if (known)
        return {core::ErrorCode::Forbidden, QStringLiteral("forbidden"), QStringLiteral("Not allowed."), {}};
    return {core::ErrorCode::Unauthenticated, QStringLiteral("unauthenticated"), QStringLiteral("Sign in."), {}};
}

}  // namespace

AuthBench::AuthBench(const test::DatabasePlace &place, auth::AuthSettings settings)
    : hasher(cheap())
    , m_place(place)
    , m_settings(std::move(settings))
{
    start();
}

void AuthBench::start()
{
    database = m_place.open();
    service = std::make_unique<auth::AuthService>(*database, clock, hasher, keys.path(), m_settings);
    routes = std::make_unique<net::RouteTable>();
    service->registerRoutes(*routes);
    routes->compile();
    const core::Result<> started = QCoro::waitFor(service->start());
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
}

void AuthBench::restart()
{
    routes.reset();
    service.reset();
    database.reset();
    start();
}

core::Task<net::HandlerResult> AuthBench::dispatch(std::shared_ptr<net::HttpRequest> request)
{
    const net::RouteTable::Match match = routes->match(request->method, request->path);
    if (!match.route)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_path"), QStringLiteral("Nothing here."));
    const bool isPublic = match.route->permission == api::Permission::Public;
    const QByteArray authorization = request->headers.value("Authorization");
    if (!authorization.isEmpty()) {
        core::Result<net::Caller> caller = service->callerOfToken(authorization.mid(7));
        if (!caller && !isPublic)
            co_return core::fail(caller.error());
        if (caller)
            request->caller = *caller;
    }
    if (!request->caller.may(match.route->permission))
        co_return core::fail(notAllowed(request->caller.kind != net::Caller::Kind::Nobody));
    net::HandlerResult result = co_await match.route->handler(request);
    co_return result;
}

core::Task<AuthBench::Answer> AuthBench::send(net::Method method, QByteArray path, QByteArray body, Change change)
{
    auto request = std::make_shared<net::HttpRequest>();
    request->method = method;
    request->path = path;
    request->body = body;
    request->peerAddress = QStringLiteral("192.0.2.7");
    request->secure = true;
    request->requestId = QStringLiteral("request-1");
    if (change)
        change(*request);
    const net::HandlerResult result = co_await dispatch(request);
    const net::HttpResponse response = result ? *result : net::HttpResponse::problem(result.error(), request->requestId);
    co_return Answer{response.status, QJsonDocument::fromJson(response.body).object(), response.headers};
}

AuthBench::Answer AuthBench::post(const char *path, const QJsonObject &body, const Change &change)
{
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return QCoro::waitFor(send(net::Method::Post, path, text, change));
}

AuthBench::Answer AuthBench::get(const char *path, const Change &change)
{
    return QCoro::waitFor(send(net::Method::Get, path, {}, change));
}

AuthBench::Change AuthBench::bearer(const QString &token)
{
    return [token](net::HttpRequest &request) { request.headers.add("Authorization", "Bearer " + token.toLatin1()); };
}

AuthBench::Change AuthBench::from(const QString &address)
{
    return [address](net::HttpRequest &request) { request.peerAddress = address; };
}

AuthBench::Change AuthBench::withCookie(const QByteArray &cookie)
{
    return [cookie](net::HttpRequest &request) { request.headers.add("Cookie", cookie); };
}

AuthBench::Answer AuthBench::registerShopper(const QString &email, const QString &password)
{
    return post(
        "/api/v1/auth/register",
        {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}, {QStringLiteral("name"), QStringLiteral("Ana")}});
}

AuthBench::Answer AuthBench::logIn(const QString &email, const QString &password, const Change &change)
{
    return post(
        "/api/v1/auth/login",
        {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}, {QStringLiteral("delivery"), QStringLiteral("body")}},
        change);
}

AuthBench::Answer AuthBench::refresh(const QString &token)
{
    return post("/api/v1/auth/refresh", {{QStringLiteral("refreshToken"), token}});
}

bool AuthBench::isSignedIn(const QString &accessToken) { return get("/api/v1/auth/me", bearer(accessToken)).status == 200; }

QStringList AuthBench::audit()
{
    static const sql::Statement statement("auth_test/audit");
    const core::Result<sql::Rows> rows =
        QCoro::waitFor(database->read([](sql::Connection &connection) { return connection.query(statement); }));
    QStringList actions;
    for (int row = 0; rows && row < rows->count(); ++row)
        actions.append(rows->text(row, 0));
    return actions;
}
