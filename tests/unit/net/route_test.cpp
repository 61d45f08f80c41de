// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/route.h"
#include "core/api/chat/chat.h"
#include "tests/support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using net::Method;
using net::Route;
using net::RouteTable;

namespace {

core::Task<net::HandlerResult> nothing(net::Request) { co_return net::HttpResponse::noContent(); }

Route route(Method method, const QByteArray &pattern, const QByteArray &id)
{
    Route row{.method = method, .pattern = pattern, .permission = api::Permission::Identified};
    row.operationId = id;
    row.handler = nothing;
    return row;
}

}  // namespace

class RouteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void literalsComeBeforeParameters()
    {
        RouteTable table;
        table.add(route(Method::Get, "/things/{id}", "one"));
        table.add(route(Method::Get, "/things/export", "export"));
        table.add(route(Method::Post, "/things/{id}/parts/{partId}", "part"));
        table.add(route(Method::Get, "/", "root"));
        table.compile();
        QCOMPARE(table.match(Method::Get, "/things/export").route->operationId, QByteArray("export"));
        const RouteTable::Match one = table.match(Method::Get, "/things/caf\u00e9");
        QCOMPARE(one.route->operationId, QByteArray("one"));
        QCOMPARE(one.parameters.value("id"), QStringLiteral("caf\u00e9"));
        const RouteTable::Match part = table.match(Method::Post, "/things/a/parts/b");
        QCOMPARE(part.parameters.value("id"), QStringLiteral("a"));
        QCOMPARE(part.parameters.value("partId"), QStringLiteral("b"));
        // The literal leads nowhere here, so the parameter is tried.
        QCOMPARE(table.match(Method::Post, "/things/export/parts/b").parameters.value("id"), QStringLiteral("export"));
        QCOMPARE(table.match(Method::Get, "/").route->operationId, QByteArray("root"));
    }

    void aStarTakesAllNamesThatBeginSo()
    {
        Route row = route(Method::Get, "/things", "list");
        row.queryParameters = {"q", "facet.*"};
        using Use = Route::QueryUse;
        QCOMPARE(row.queryUse("q"), Use::Once);
        QCOMPARE(row.queryUse("facet.colour"), Use::Repeatable);
        for (const char *unknown : {"facet.", "facet", "facets.a", "Q", "qq", ""})
            QCOMPARE(row.queryUse(unknown), Use::Unknown);
        RouteTable table;
        table.add(row);
        table.compile();
        const QJsonObject document = QJsonDocument::fromJson(table.openApi("1", {})).object();
        const QJsonObject parameter = document["paths"]["/things"]["get"]["parameters"][1].toObject();
        QCOMPARE(parameter["name"].toString(), QStringLiteral("facet.*"));
        QCOMPARE(parameter["schema"]["propertyNames"]["pattern"].toString(), QStringLiteral("^facet[.]"));
        QCOMPARE(parameter["style"].toString(), QStringLiteral("form"));
    }

    void unknownPathsMatchNothing()
    {
        RouteTable table;
        table.add(route(Method::Get, "/things/{id}", "one"));
        table.compile();
        for (const char *path : {"/", "/things", "/things/", "/things/a/", "/things/a/b", "/Things/a", "//things/a"}) {
            const RouteTable::Match match = table.match(Method::Get, path);
            QVERIFY2(!match.route && match.allowed.isEmpty(), path);
        }
    }

    void otherMethodsAreTold()
    {
        RouteTable table;
        table.add(route(Method::Get, "/things", "list"));
        table.add(route(Method::Post, "/things", "add"));
        table.compile();
        const RouteTable::Match match = table.match(Method::Delete, "/things");
        QVERIFY(!match.route);
        const QList<Method> allowed{Method::Get, Method::Head, Method::Post};
        QCOMPARE(match.allowed, allowed);
        const RouteTable::Match head = table.match(Method::Head, "/things");
        QVERIFY(head.headForGet);
        QCOMPARE(head.route->operationId, QByteArray("list"));
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QByteArray>("secondId");
        QTest::addColumn<bool>("good");
        QTest::newRow("same") << QByteArray("/a/{id}") << QByteArray("/a/{id}") << QByteArray("b") << false;
        QTest::newRow("same but for the name") << QByteArray("/a/{id}") << QByteArray("/a/{other}") << QByteArray("b") << false;
        QTest::newRow("same id") << QByteArray("/a") << QByteArray("/b") << QByteArray("a") << false;
        QTest::newRow("no id") << QByteArray("/a") << QByteArray("/b") << QByteArray() << false;
        QTest::newRow("no slash") << QByteArray("/a") << QByteArray("b") << QByteArray("b") << false;
        QTest::newRow("empty segment") << QByteArray("/a") << QByteArray("/b//c") << QByteArray("b") << false;
        QTest::newRow("half a parameter") << QByteArray("/a") << QByteArray("/b{id}") << QByteArray("b") << false;
        QTest::newRow("a name twice") << QByteArray("/a") << QByteArray("/{id}/{id}") << QByteArray("b") << false;
        QTest::newRow("good") << QByteArray("/a/{id}") << QByteArray("/a/b") << QByteArray("b") << true;
    }
    void mistakesAreNamed()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(QByteArray, secondId);
        QFETCH(bool, good);
        RouteTable table;
        table.add(route(Method::Get, first, "a"));
        table.add(route(Method::Get, second, secondId));
        QCOMPARE(table.mistakes().isEmpty(), good);
    }

    void openApiTellsWhatTheTableSays()
    {
        RouteTable table;
        Route send = route(Method::Post, "/conversations/{id}/messages", "sendMessage");
        send.permission = api::Permission::ConverseAsVisitor;
        send.rate = net::RateClass::Write;
        send.bodyLimitBytes = net::jsonBodyLimitBytes;
        send.request = &wire::typeOf<api::SendMessage>();
        send.response = &wire::typeOf<api::MessageAccepted>();
        send.successStatus = 201;
        table.add(send);
        Route list = route(Method::Get, "/conversations", "listConversations");
        list.queryParameters = {"cursor", "limit"};
        table.add(list);
        table.compile();

        const QJsonObject document = QJsonDocument::fromJson(table.openApi("1.2.3", {&wire::typeOf<api::GoodbyeFrame>()})).object();
        QCOMPARE(document.value(u"openapi").toString(), QStringLiteral("3.1.0"));
        QCOMPARE(document.value(u"info").toObject().value(u"version").toString(), QStringLiteral("1.2.3"));
        const QJsonObject paths = document.value(u"paths").toObject();
        const QJsonObject post = paths.value(u"/conversations/{id}/messages").toObject().value(u"post").toObject();
        QCOMPARE(post.value(u"operationId").toString(), QStringLiteral("sendMessage"));
        QCOMPARE(post.value(u"x-permission").toString(), QStringLiteral("conversations:own"));
        QCOMPARE(post.value(u"x-rate-class").toString(), QStringLiteral("write"));
        const QJsonObject body = post.value(u"requestBody").toObject().value(u"content").toObject();
        QCOMPARE(body.value(u"application/json").toObject().value(u"schema").toObject().value(u"$ref").toString(),
                 QStringLiteral("#/components/schemas/SendMessage"));
        const QJsonObject responses = post.value(u"responses").toObject();
        QVERIFY(responses.contains(u"201"));
        QCOMPARE(responses.value(u"default").toObject().value(u"$ref").toString(), QStringLiteral("#/components/responses/Problem"));
        const QJsonObject id = post.value(u"parameters").toArray().at(0).toObject();
        QCOMPARE(id.value(u"in").toString(), QStringLiteral("path"));
        QVERIFY(id.value(u"required").toBool());
        QCOMPARE(paths.value(u"/conversations").toObject().value(u"get").toObject().value(u"parameters").toArray().size(), 2);
        const QJsonObject schemas = document.value(u"components").toObject().value(u"schemas").toObject();
        for (const char *name : {"Problem", "SendMessage", "MessageAccepted", "GoodbyeFrame"})
            QVERIFY2(schemas.contains(QLatin1String(name)), name);
    }
};

MOSTRADOR_TEST(RouteTest)
#include "route_test.moc"
