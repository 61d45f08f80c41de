// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders_bench.h"

namespace test {
namespace {

constexpr int settleRounds = 60;

core::Error notAllowed(bool known)
{
    if (known)
        return {core::ErrorCode::Forbidden, QStringLiteral("forbidden"), QStringLiteral("Not allowed."), {}};
    return {core::ErrorCode::Unauthenticated, QStringLiteral("unauthenticated"), QStringLiteral("Sign in."), {}};
}

}  // namespace

core::UserId FakeAuth::idOf(const QByteArray &token)
{
    static QHash<QByteArray, core::UserId> ids;
    if (!ids.contains(token))
        ids.insert(token, core::UserId::generate());
    return ids.value(token);
}

core::Result<net::Caller> FakeAuth::callerOfToken(const QByteArray &token)
{
    net::Caller caller;
    if (token == "guest") {
        caller.kind = net::Caller::Kind::Guest;
        caller.subject = idOf(token).text();
        return caller;
    }
    caller.kind = net::Caller::Kind::User;
    caller.subject = idOf(token).text();
    caller.name = QString::fromLatin1(token);
    caller.roles = {token == "agent" ? api::Role::Agent : api::Role::Shopper};
    return caller;
}

core::Task<core::Result<QString>> FakeAuth::nameOf(core::UserId) { co_return QStringLiteral("Ana Signed-In"); }

QString OrdersBench::Answer::detail(const QString &name) const
{
    for (const QJsonValue &entry : list("errors"))
        if (entry[QStringLiteral("name")].toString() == name)
            return entry[QStringLiteral("value")].toString();
    return {};
}

OrdersBench::OrdersBench(const DatabasePlace &place, orders::OrdersOptions options, products::Contract *given)
    : products(clock)
    , m_place(place)
    , m_options(std::move(options))
    , m_products(given ? *given : products)
{
    m_options.dutyInterval = std::chrono::hours(1);  // a test asks for it
    m_options.crashPoint = [this](const QString &point) { return crash && crash(point); };
    start();
}

OrdersBench::~OrdersBench() = default;

void OrdersBench::start()
{
    database = m_place.open();
    orders::Providers providers;
    providers.payments = {payments};
    service = std::make_unique<orders::OrdersService>(*database, clock, m_products, auth, bus, m_options, providers);
    routes = std::make_unique<net::RouteTable>();
    service->registerRoutes(*routes);
    routes->compile();
    const core::Result<> started = QCoro::waitFor(service->start());
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
}

void OrdersBench::restart()
{
    QCoro::waitFor(service->stop());
    routes.reset();
    service.reset();
    database.reset();
    start();
    QCoro::waitFor(service->idle());
    QCoro::waitFor(service->stop());
}

void OrdersBench::settle()
{
    for (int round = 0; round < settleRounds; ++round) {
        clock.advance(std::chrono::minutes(1));
        static_cast<void>(QCoro::waitFor(service->finishDue()));
        if (count("orders_test/count_duties") == 0)
            return;
    }
    qFatal("duties are never done");
}

core::Task<net::HandlerResult> OrdersBench::dispatch(std::shared_ptr<net::HttpRequest> request)
{
    const net::RouteTable::Match match = routes->match(request->method, request->path);
    if (!match.route)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_path"), QStringLiteral("Nothing here."));
    request->pathParameters = match.parameters;
    const QByteArray authorization = request->headers.value("Authorization");
    if (!authorization.isEmpty())
        request->caller = *auth.callerOfToken(authorization.mid(7));
    if (!request->caller.may(match.route->permission))
        co_return core::fail(notAllowed(request->caller.kind != net::Caller::Kind::Nobody));
    for (const auto &[name, value] : request->query)
        if (!match.route->queryParameters.contains(name))
            co_return core::fail(core::ErrorCode::Invalid, QStringLiteral("unknown_parameter"), QString::fromUtf8(name));
    net::HandlerResult result = co_await match.route->handler(request);
    co_return result;
}

core::Task<OrdersBench::Answer> OrdersBench::send(net::Method method, QByteArray path, QByteArray body, Change change)
{
    auto request = std::make_shared<net::HttpRequest>();
    request->method = method;
    const qsizetype mark = path.indexOf('?');
    request->path = mark < 0 ? path : path.left(mark);
    if (mark >= 0)
        for (const QByteArray &pair : path.mid(mark + 1).split('&'))
            request->query.append({pair.left(pair.indexOf('=')), QByteArray::fromPercentEncoding(pair.mid(pair.indexOf('=') + 1))});
    request->body = body;
    request->peerAddress = QStringLiteral("192.0.2.7");
    request->requestId = QStringLiteral("request-1");
    if (change)
        change(*request);
    const net::HandlerResult result = co_await dispatch(request);
    const net::HttpResponse response = result ? *result : net::HttpResponse::problem(result.error(), request->requestId);
    Answer answer;
    answer.status = response.status;
    answer.body = QJsonDocument::fromJson(response.body).object();
    answer.headers = response.headers;
    co_return answer;
}

OrdersBench::Answer OrdersBench::ask(net::Method method, const QString &path, const QJsonObject &body, const Change &change)
{
    const QByteArray text = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    return QCoro::waitFor(send(method, "/api/v1" + path.toUtf8(), text, change));
}

OrdersBench::Answer OrdersBench::post(const QString &path, const QJsonObject &body, const Change &change)
{
    return ask(net::Method::Post, path, body, change);
}

OrdersBench::Answer OrdersBench::get(const QString &path, const Change &change) { return ask(net::Method::Get, path, {}, change); }

OrdersBench::Change OrdersBench::as(const QByteArray &who) { return header("Authorization", "Bearer " + who); }
OrdersBench::Change OrdersBench::with(const GuestCart &cart) { return header("X-Cart-Token", cart.token); }

OrdersBench::Change OrdersBench::header(const char *name, const QByteArray &value)
{
    return [name, value](net::HttpRequest &request) { request.headers.add(name, value); };
}

OrdersBench::Change OrdersBench::both(const Change &first, const Change &second)
{
    return [first, second](net::HttpRequest &request) {
        first(request);
        second(request);
    };
}

GuestCart OrdersBench::cartOf(const QList<std::pair<core::VariantId, int>> &lines)
{
    const Answer opened = post(QStringLiteral("/carts"));
    const GuestCart cart{opened.text("id"), opened.text("token").toLatin1()};
    for (const auto &[variant, quantity] : lines) {
        const Answer put = ask(net::Method::Put, QStringLiteral("/carts/%1/lines/%2").arg(cart.id, variant.text()),
                               {{QStringLiteral("quantity"), quantity}}, with(cart));
        if (put.status != 200)
            qFatal("line not set: %s", qPrintable(put.code()));
    }
    return cart;
}

QJsonObject OrdersBench::placing(const QString &cartId, const QString &method) const
{
    const QJsonObject address{{QStringLiteral("name"), QStringLiteral("María Núñez")},
                              {QStringLiteral("line1"), QStringLiteral("Calle Mayor 1")},
                              {QStringLiteral("city"), QStringLiteral("Madrid")},
                              {QStringLiteral("postalCode"), QStringLiteral("28013")},
                              {QStringLiteral("country"), QStringLiteral("ES")}};
    return {{QStringLiteral("cartId"), cartId},
            {QStringLiteral("email"), QStringLiteral("Maria@Example.com")},
            {QStringLiteral("shippingAddress"), address},
            {QStringLiteral("paymentMethod"), method}};
}

OrdersBench::Answer OrdersBench::placed(const QList<std::pair<core::VariantId, int>> &lines, const QString &method)
{
    const GuestCart cart = cartOf(lines);
    const Answer order = post(QStringLiteral("/orders"), placing(cart.id, method), with(cart));
    if (order.status != 201)
        qFatal("not placed: %s", qPrintable(order.code()));
    return order;
}

OrdersBench::Answer OrdersBench::staff(const QString &orderId, const QString &move, const QJsonObject &body)
{
    const Answer seen = get(QStringLiteral("/orders/") + orderId, as("agent"));
    return post(QStringLiteral("/orders/%1/%2").arg(orderId, move), body,
                both(as("agent"), header("If-Match", seen.headers.value("ETag"))));
}

orders::OrderRecord OrdersBench::stored(const QString &orderId)
{
    auto work = [orderId](sql::Connection &connection) { return orders::store::find(connection, core::OrderId::fromTrusted(orderId)); };
    const core::Result<std::optional<orders::OrderRecord>> record = QCoro::waitFor(database->read(std::move(work)));
    if (!record || !*record)
        qFatal("no stored order %s", qPrintable(orderId));
    return **record;
}

QStringList OrdersBench::topics()
{
    static const sql::Statement statement("orders_test/topics");
    const core::Result<sql::Rows> rows =
        QCoro::waitFor(database->read([](sql::Connection &connection) { return connection.query(statement); }));
    QStringList topics;
    for (int row = 0; rows && row < rows->count(); ++row)
        topics.append(rows->text(row, 0));
    return topics;
}

QStringList OrdersBench::audit()
{
    static const sql::Statement statement("orders_test/audit");
    const core::Result<sql::Rows> rows =
        QCoro::waitFor(database->read([](sql::Connection &connection) { return connection.query(statement); }));
    QStringList actions;
    for (int row = 0; rows && row < rows->count(); ++row)
        actions.append(rows->text(row, 0));
    return actions;
}

qint64 OrdersBench::count(const char *statement)
{
    const sql::Statement counting(statement);
    auto work = [counting](sql::Connection &connection) { return connection.query(counting); };
    const core::Result<sql::Rows> rows = QCoro::waitFor(database->read(std::move(work)));
    if (!rows)
        qFatal("%s", qPrintable(rows.error().message));
    return rows->integer(0, 0);
}

}  // namespace test
