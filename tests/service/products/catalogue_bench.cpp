// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue_bench.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace test {
namespace {

core::Task<core::Result<>> keep(QList<eventing::BusMessage> *messages, eventing::BusMessage message)
{
    messages->append(std::move(message));
    co_return core::Result<>();
}

net::Caller callerOf(Who who)
{
    net::Caller caller;
    if (who == Who::Nobody)
        return caller;
    caller.kind = net::Caller::Kind::User;
    caller.subject = QStringLiteral("0190d6a0-0000-7000-8000-000000000001");
    caller.roles = {who == Who::Agent ? api::Role::Agent : who == Who::Catalogue ? api::Role::Catalogue : api::Role::Shopper};
    return caller;
}

std::shared_ptr<net::HttpRequest> requestOf(net::Method method, const QString &target, const QJsonObject &body)
{
    auto request = std::make_shared<net::HttpRequest>();
    const QUrl url(target);
    request->method = method;
    request->path = url.path().toUtf8();
    const auto pairs = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : pairs)
        request->query.append({name.toUtf8(), value.toUtf8()});
    if (!body.isEmpty())
        request->body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request->peerAddress = QStringLiteral("192.0.2.7");
    request->requestId = QStringLiteral("request-1");
    return request;
}

}  // namespace

CatalogueBench::CatalogueBench(const DatabasePlace &place, products::ProductsOptions options)
    : database(place.open())
    , service(std::make_unique<products::ProductsService>(*database, clock, bus, std::move(options)))
{
    for (const char *topic : {"product.changed", "product.deleted", "category.changed", "stock.changed", "stock.low"})
        bus.subscribe(QString::fromLatin1(topic), QStringLiteral("test"), &listener,
                      [messages = &m_messages](eventing::BusMessage message) { return keep(messages, std::move(message)); });
    const core::Result<> started = QCoro::waitFor(service->start());
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    service->registerRoutes(routes);
    routes.compile();
}

products::ProductsOptions CatalogueBench::quiet()
{
    products::ProductsOptions options;
    options.housekeeping = false;
    return options;
}

QStringList CatalogueBench::Answer::places() const
{
    QStringList names;
    for (const QJsonValue &detail : list("errors"))
        names.append(detail[QStringLiteral("name")].toString());
    return names;
}

QStringList CatalogueBench::Answer::slugs() const
{
    QStringList found;
    for (const QJsonValue &item : list("items"))
        found.append(item[QStringLiteral("slug")].toString());
    return found;
}

CatalogueBench::Answer CatalogueBench::send(net::Method method, const QString &target, const QJsonObject &body, Who who,
                                            const Headers &headers)
{
    const std::shared_ptr<net::HttpRequest> request = requestOf(method, target, body);
    for (const auto &[name, value] : headers)
        request->headers.add(name, value);
    request->caller = callerOf(who);
    const net::RouteTable::Match match = routes.match(method, request->path);
    if (!match.route)
        qFatal("no route for %s", qPrintable(target));
    request->pathParameters = match.parameters;
    for (const auto &[name, value] : request->query)
        if (match.route->queryUse(name) == net::Route::QueryUse::Unknown)
            qFatal("no parameter %s", name.constData());
    net::HandlerResult result = core::fail(core::ErrorCode::Forbidden, QStringLiteral("forbidden"), QStringLiteral("Not allowed."));
    if (request->caller.may(match.route->permission))
        result = QCoro::waitFor(match.route->handler(request));
    const net::HttpResponse response = result ? *result : net::HttpResponse::problem(result.error(), request->requestId);
    return {response.status, QJsonDocument::fromJson(response.body).object(), response.headers};
}

CatalogueBench::Answer CatalogueBench::get(const QString &target, Who who, const Headers &headers)
{
    return send(net::Method::Get, target, {}, who, headers);
}

CatalogueBench::Answer CatalogueBench::post(const QString &path, const QJsonObject &body, Who who, const Headers &headers)
{
    return send(net::Method::Post, path, body, who, headers);
}

CatalogueBench::Answer CatalogueBench::patch(const QString &path, qint64 version, const QJsonObject &body)
{
    return send(net::Method::Patch, path, body, Who::Catalogue, {{"If-Match", "\"v" + QByteArray::number(version) + '"'}});
}

CatalogueBench::Answer CatalogueBench::erase(const QString &path, qint64 version)
{
    return send(net::Method::Delete, path, {}, Who::Catalogue, {{"If-Match", "\"v" + QByteArray::number(version) + '"'}});
}

QString CatalogueBench::addCategory(const QString &slug, const QString &parent)
{
    QJsonObject category{{QStringLiteral("slug"), slug}, {QStringLiteral("nameEn"), slug}, {QStringLiteral("nameEs"), slug}};
    if (!parent.isEmpty())
        category.insert(QStringLiteral("parent"), parent);
    const Answer answer = post(QStringLiteral("/api/v1/categories"), category);
    if (answer.status != 201)
        qFatal("%s", qPrintable(answer.code()));
    return answer.text("id");
}

QList<eventing::BusMessage> CatalogueBench::publish()
{
    const core::Result<> flushed = QCoro::waitFor(service->flushEvents());
    if (!flushed)
        qFatal("%s", qPrintable(flushed.error().message));
    return std::exchange(m_messages, {});
}

QStringList CatalogueBench::audit()
{
    static const sql::Statement statement("products_test/audit");
    const core::Result<sql::Rows> rows = read([](sql::Connection &connection) { return connection.query(statement); });
    QStringList actions;
    for (int row = 0; rows && row < rows->count(); ++row)
        actions.append(rows->text(row, 0));
    return actions;
}

QJsonObject money(qint64 amount, const QString &currency)
{
    return {{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), currency}};
}

ProductBuilder::ProductBuilder(const QString &slug)
    : m_product{{QStringLiteral("slug"), slug},
                {QStringLiteral("category"), QStringLiteral("home")},
                {QStringLiteral("status"), QStringLiteral("active")}}
{
    title(slug);
    variant(slug.toUpper(), {}, 1000);
    m_default = true;
}

ProductBuilder &ProductBuilder::title(const QString &english, const QString &spanish)
{
    m_product.insert(QStringLiteral("english"), english);
    m_product.insert(QStringLiteral("spanish"), spanish);
    return *this;
}

ProductBuilder &ProductBuilder::description(const QString &english, const QString &spanish)
{
    m_product.insert(QStringLiteral("englishText"), english);
    m_product.insert(QStringLiteral("spanishText"), spanish);
    return *this;
}

ProductBuilder &ProductBuilder::category(const QString &slug)
{
    m_product.insert(QStringLiteral("category"), slug);
    return *this;
}

ProductBuilder &ProductBuilder::status(const QString &status)
{
    m_product.insert(QStringLiteral("status"), status);
    return *this;
}

ProductBuilder &ProductBuilder::option(const QString &code, const QStringList &values)
{
    const auto named = [](const QString &word) {
        return QJsonObject{{QStringLiteral("code"), word}, {QStringLiteral("nameEn"), word.toUpper()}, {QStringLiteral("nameEs"), word}};
    };
    QJsonObject option = named(code);
    QJsonArray list;
    for (const QString &value : values)
        list.append(named(value));
    option.insert(QStringLiteral("values"), list);
    QJsonArray options = m_product[QStringLiteral("options")].toArray();
    options.append(option);
    m_product.insert(QStringLiteral("options"), options);
    return *this;
}

ProductBuilder &ProductBuilder::variant(const QString &sku, const QStringList &options, qint64 amount, qint64 onHand, qint64 lowStock)
{
    if (std::exchange(m_default, false))
        m_variants = {};
    m_variants.append(QJsonObject{{QStringLiteral("sku"), sku},
                                  {QStringLiteral("options"), QJsonArray::fromStringList(options)},
                                  {QStringLiteral("prices"), QJsonArray{money(amount)}},
                                  {QStringLiteral("onHand"), onHand},
                                  {QStringLiteral("lowStock"), lowStock}});
    return *this;
}

ProductBuilder &ProductBuilder::prices(const QJsonArray &prices)
{
    QJsonObject last = m_variants.last().toObject();
    last.insert(QStringLiteral("prices"), prices);
    m_variants.replace(m_variants.size() - 1, last);
    return *this;
}

QJsonObject ProductBuilder::json() const
{
    QJsonObject product = m_product;
    QJsonArray texts;
    for (const auto &[code, language] : {std::pair("english", "en"), std::pair("spanish", "es")}) {
        const QString title = product.take(QLatin1String(code)).toString();
        const QString description = product.take(QLatin1String(code) + QStringLiteral("Text")).toString();
        if (!title.isEmpty())
            texts.append(QJsonObject{{QStringLiteral("language"), QLatin1String(language)},
                                     {QStringLiteral("title"), title},
                                     {QStringLiteral("description"), description}});
    }
    product.insert(QStringLiteral("texts"), texts);
    product.insert(QStringLiteral("variants"), m_variants);
    return product;
}

}  // namespace test
