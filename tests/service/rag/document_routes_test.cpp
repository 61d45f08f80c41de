// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/page.h"
#include "rag_bench.h"
#include "tests/support/test_registry.h"

using net::Method;

namespace {

const QByteArray formType = "multipart/form-data; boundary=b";

QByteArray form(const QByteArray &fileName, const QByteArray &bytes, const QByteArray &more = {})
{
    return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n\r\n" + bytes + "\r\n" + more +
           "--b--\r\n";
}

QByteArray field(const QByteArray &name, const QByteArray &value)
{
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

/// Keeps what is sent to it.
class FakeChannel final : public net::WebSocketChannel {
public:
    explicit FakeChannel(net::Caller caller)
        : m_caller(std::move(caller))
    {
    }
    const net::Caller &caller() const override { return m_caller; }
    quint64 serial() const override { return 1; }
    void send(net::SharedFrame frame) override { sent.append(frame->bytes()); }
    void close(quint16, QByteArray) override {}
    core::Deferred<bool> drained() override
    {
        core::Deferred<bool> drained;
        drained.resolve(true);
        return drained;
    }
    QList<QByteArray> sent;

private:
    net::Caller m_caller;
};

net::Caller staff(api::Role role)
{
    net::Caller caller;
    caller.kind = net::Caller::Kind::User;
    caller.roles = {role};
    return caller;
}

api::ClientFrame frame(const QString &type)
{
    api::ClientFrame frame;
    frame.type = type;
    frame.id = QStringLiteral("f1");
    return frame;
}

}  // namespace

class DocumentRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void uploadsListsAndShows()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto created =
            bench.call(Method::Post, "/api/v1/documents", form("a.md", "# A\n\nThe lamp is red.\n", field("title", "Lamps")), formType);
        QVERIFY2(created, qPrintable(created ? QString() : created.error().message));
        QCOMPARE(created->status, 201);
        const auto document = wire::decode<api::Document>(created->body);
        QCOMPARE(document->title, QStringLiteral("Lamps"));
        QCOMPARE(created->headers.value("location"), QByteArray("/api/v1/documents/") + document->id.text().toLatin1());
        QCOMPARE(bench.call(Method::Post, "/api/v1/documents", form("a.md", "# A\n\nThe lamp is red.\n"), formType)->status, 200);
        QCOMPARE(
            bench.call(Method::Post, "/api/v1/documents", form("a.md", "# A\n\nThe lamp is blue.\n\n## B\n\nmore\n"), formType)->status,
            202);
        bench.untilIngested();
        const auto list = wire::decode<api::DocumentList>(bench.call(Method::Get, "/api/v1/documents")->body);
        QCOMPARE(list->items.size(), 1);
        QVERIFY(!list->nextCursor);
        const QByteArray path = "/api/v1/documents/" + document->id.text().toLatin1() + "/chunks";
        const auto first = wire::decode<api::ChunkList>(bench.call(Method::Get, path, {}, {}, {{"limit", "1"}})->body);
        QCOMPARE(first->items.size(), 1);
        QCOMPARE(first->items.front().text, QStringLiteral("The lamp is blue."));
        QCOMPARE(first->items.front().titlePath, QStringLiteral("A"));
        const auto second = wire::decode<api::ChunkList>(
            bench.call(Method::Get, path, {}, {}, {{"limit", "1"}, {"cursor", first->nextCursor->toLatin1()}})->body);
        QCOMPARE(second->items.front().ordinal, 1);
        QCOMPARE(second->items.front().titlePath, QStringLiteral("A > B"));
        QVERIFY(!second->nextCursor);
    }

    void pagesThroughDocuments()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        for (int number = 0; number < 7; ++number) {
            if (number % 2 == 0)
                bench.clock().advance(std::chrono::milliseconds(5));
            bench.ingest(QStringLiteral("n%1.txt").arg(number), "Text number " + QByteArray::number(number)).value();
        }
        QStringList names;
        QByteArray cursor;
        do {
            const auto page = wire::decode<api::DocumentList>(
                bench.call(Method::Get, "/api/v1/documents", {}, {}, {{"limit", "3"}, {"cursor", cursor}})->body);
            for (const api::Document &document : page->items)
                names.append(document.fileName);
            cursor = page->nextCursor.value_or(QString()).toLatin1();
        } while (!cursor.isEmpty());
        QCOMPARE(names.size(), 7);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 7);
        QCOMPARE(names.front(), QStringLiteral("n6.txt"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<core::ErrorCode>("code");
        using enum core::ErrorCode;
        QTest::newRow("empty") << form("a.md", "") << "empty_document" << Invalid;
        QTest::newRow("binary") << form("a.md", QByteArray("\x7f"
                                                           "ELF\0\0",
                                                           6))
                                << "not_text" << UnsupportedMedia;
        QTest::newRow("pdf by another name") << form("a.txt", "%PDF-1.7 x") << "not_text" << UnsupportedMedia;
        QTest::newRow("too large") << form("a.md", QByteArray(2001, 'x')) << "document_too_large" << TooLarge;
        QTest::newRow("no name") << form("", "text") << "invalid_file_name" << Invalid;
        QTest::newRow("dots") << form("..", "text") << "invalid_file_name" << Invalid;
        QTest::newRow("long name") << form(QByteArray(300, 'n') + ".md", "text") << "invalid_file_name" << Invalid;
        QTest::newRow("empty title") << form("a.md", "text", field("title", " ")) << "invalid_title" << Invalid;
        QTest::newRow("long title") << form("a.md", "text", field("title", QByteArray(301, 't'))) << "invalid_title" << Invalid;
        QTest::newRow("not a form") << QByteArray("text") << "malformed_multipart" << Invalid;
    }
    void refuses()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        QFETCH(core::ErrorCode, code);
        rag::RagOptions options = RagBench::defaults();
        options.documentBytes = 2000;
        RagBench bench(place, options);
        const auto refused = bench.call(Method::Post, "/api/v1/documents", body, formType);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, reason);
        QCOMPARE(refused.error().code, code);
        QVERIFY(wire::decode<api::DocumentList>(bench.call(Method::Get, "/api/v1/documents")->body)->items.isEmpty());
    }

    void refusesOddIdsAndCursors()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const QByteArray unknown = "/api/v1/documents/" + core::newUuid().toLatin1();
        QCOMPARE(bench.call(Method::Get, unknown).error().reason, QStringLiteral("document_not_found"));
        QCOMPARE(bench.call(Method::Get, unknown + "/chunks").error().reason, QStringLiteral("document_not_found"));
        QCOMPARE(bench.call(Method::Get, "/api/v1/documents/x").error().reason, QStringLiteral("invalid_id"));
        for (const QByteArray &cursor : {QByteArray("x"), core::encodeCursor({QStringLiteral("a"), QStringLiteral("b")}).toLatin1(),
                                         core::encodeCursor({QStringLiteral("1")}).toLatin1()})
            QCOMPARE(bench.call(Method::Get, "/api/v1/documents", {}, {}, {{"cursor", cursor}}).error().reason,
                     QStringLiteral("invalid_cursor"));
        QCOMPARE(bench.call(Method::Get, "/api/v1/documents", {}, {}, {{"limit", "0"}}).error().reason, QStringLiteral("invalid_limit"));
    }

    void searchesAndAnswers()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        bench.ingest(QStringLiteral("a.md"), "# Lamps\n\n## Bulb\n\nThe Luna lamp takes an E27 bulb.\n").value();
        bench.ingest(QStringLiteral("b.md"), "# Mantas\n\n## Lavado\n\nLava la manta a 30 grados, con agua fría.\n").value();
        bench.untilIngested();
        const auto found = wire::decode<api::SearchResult>(
            bench.call(Method::Post, "/api/v1/search", R"({"query":"bulbs of the Luna lamps","language":"en"})")->body);
        QCOMPARE(found->items.size(), 1);
        QCOMPARE(found->items.front().terms, (QStringList{"bulb", "luna", "lamp"}));
        QVERIFY(found->items.front().score > 0);
        const auto answer = wire::decode<api::Answer>(
            bench.call(Method::Post, "/api/v1/answers", R"({"question":"¿A cuántos grados lavo la manta?","language":"es"})")->body);
        QVERIFY(answer->grounded);
        QVERIFY(answer->answer.contains(QLatin1String("30 grados")) && answer->answer.contains(QLatin1String("[1]")));
        QCOMPARE(answer->citations.front().title, QStringLiteral("Mantas"));
        QCOMPARE(bench.call(Method::Post, "/api/v1/answers", R"({"question":""})").error().reason, QStringLiteral("too_short"));
        QCOMPARE(bench.call(Method::Post, "/api/v1/search", R"({"query":"x","colour":1})").error().reason, QStringLiteral("unknown_field"));
    }

    void progressReachesSubscribers()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto channel = std::make_shared<FakeChannel>(staff(api::Role::Catalogue));
        bench.service().frameReceived(channel, frame(QStringLiteral("documents.subscribe")));
        const auto added = bench.ingest(QStringLiteral("a.md"), "# A\n\nThe lamp is red.\n");
        const auto saw = [&channel](const QByteArray &words) {
            return std::any_of(channel->sent.cbegin(), channel->sent.cend(),
                               [&words](const QByteArray &frame) { return frame.contains(words); });
        };
        QTRY_VERIFY(saw("\"status\":\"ready\""));
        QVERIFY(saw("\"stage\":\"chunk\"") && saw("\"stage\":\"index\""));
        bench.call(Method::Delete, "/api/v1/documents/" + added->document.id.text().toLatin1()).value();
        QTRY_VERIFY(saw("\"deleted\":true"));
        const qsizetype before = channel->sent.size();
        bench.service().frameReceived(channel, frame(QStringLiteral("documents.unsubscribe")));
        bench.ingest(QStringLiteral("b.md"), "# B\n\nThe chair is red.\n").value();
        bench.untilIngested();
        QCOMPARE(channel->sent.size(), before);
    }

    void shoppersCannotSubscribe()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        const auto channel = std::make_shared<FakeChannel>(staff(api::Role::Shopper));
        bench.service().frameReceived(channel, frame(QStringLiteral("documents.subscribe")));
        QCOMPARE(channel->sent.size(), 1);
        QVERIFY(channel->sent.front().contains("\"forbidden\"") && channel->sent.front().contains("\"f1\""));
        bench.service().frameReceived(channel, frame(QStringLiteral("documents.dance")));
        QVERIFY(channel->sent.last().contains("\"unknown_frame\""));
    }

    /// Who may do what is the route table's: it says so for each route.
    void routesCarryTheirPermissions()
    {
        MOSTRADOR_DATABASE(place);
        RagBench bench(place);
        net::RouteTable table;
        bench.service().registerRoutes(table);
        QCOMPARE(table.mistakes(), QStringList());
        QHash<QByteArray, api::Permission> permissions;
        for (const net::Route &route : table.routes())
            permissions.insert(route.operationId, route.permission);
        QVERIFY(permissions.value("addDocument") == api::Permission::DocumentsWrite);
        QVERIFY(permissions.value("deleteDocument") == api::Permission::DocumentsWrite);
        QVERIFY(permissions.value("listDocuments") == api::Permission::DocumentsRead);
        QVERIFY(permissions.value("search") == api::Permission::DocumentsRead);
        QVERIFY(permissions.value("answer") == api::Permission::Identified);
    }
};

MOSTRADOR_TEST(DocumentRoutesTest)
#include "document_routes_test.moc"
