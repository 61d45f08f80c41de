// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "wire_application.h"
#include "wire_peer.h"

#include <QElapsedTimer>
#include <QTest>

using test::Served;
using test::WirePeer;

namespace {

constexpr std::chrono::milliseconds shortTimeout{300};
constexpr std::chrono::seconds patience{5};

net::ServerLimits quick()
{
    net::ServerLimits limits;
    limits.headerTimeout = shortTimeout;
    limits.bodyTimeout = shortTimeout;
    limits.idleTimeout = shortTimeout;
    return limits;
}

void row(const char *name, const QByteArray &request, int status, const char *code)
{
    QTest::newRow(name) << request << status << QByteArray(code);
}

}  // namespace

/// What the server does to those who send too much, too slowly or two things at once.
class HttpLimitsWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusalsAreProblemsAndThenTheEnd_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        const QByteArray host = "Host: shop\r\n";
        const QByteArray next = "GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n";
        const auto post = [&host](const QByteArray &fields) -> QByteArray { return "POST /echo HTTP/1.1\r\n" + host + fields + "\r\n"; };
        row("CL and TE", post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n" + next, 400, "ambiguous_length");
        row("two CL", post("Content-Length: 0\r\nContent-Length: 40\r\n") + next, 400, "invalid_content_length");
        row("negative CL", post("Content-Length: -1\r\n") + next, 400, "invalid_content_length");
        row("TE list", post("Transfer-Encoding: chunked, chunked\r\n") + "0\r\n\r\n" + next, 400, "invalid_transfer_encoding");
        row("TE unknown", post("Transfer-Encoding: gzip\r\n") + next, 501, "unknown_transfer_encoding");
        row("obs-fold", post("X: a\r\n b\r\n") + next, 400, "malformed_header");
        row("blank before colon", "GET /hello HTTP/1.1\r\nHost : shop\r\n\r\n" + next, 400, "malformed_header");
        row("bare LF", "GET /hello HTTP/1.1\nHost: shop\n\n" + next, 400, "malformed_line");
        row("no host", "GET /hello HTTP/1.1\r\n\r\n" + next, 400, "invalid_host");
        row("two hosts", "GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n" + next, 400, "invalid_host");
        row("version", "GET /hello HTTP/9.9\r\nHost: shop\r\n\r\n" + next, 505, "unsupported_http_version");
        row("method", "BREW /hello HTTP/1.1\r\nHost: shop\r\n\r\n" + next, 501, "unknown_method");
        row("dot dot", "GET /../hello HTTP/1.1\r\nHost: shop\r\n\r\n" + next, 400, "malformed_target");
        row("long line", "GET /" + QByteArray(100'000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414, "uri_too_long");
        row("long header", "GET /hello HTTP/1.1\r\n" + host + "X: " + QByteArray(100'000, 'a') + "\r\n\r\n", 431, "header_too_large");
        row("long body", post("Content-Length: 2000000\r\n") + QByteArray(100'000, 'b'), 413, "body_too_large");
        row("long chunks", post("Transfer-Encoding: chunked\r\n") + "1E8480\r\n" + QByteArray(100'000, 'b'), 413, "body_too_large");
        row("body not allowed", post("X-Refuse-Body: 1\r\nContent-Length: 3\r\n") + "abc" + next, 403, "no_body");
        row("noise", QByteArray("\x16\x03\x01\x02\x00\n", 6) + next, 400, "malformed_line");
        row("handshake version",
            "GET /ws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 8\r\n\r\n", 426,
            "unsupported_websocket_version");
    }
    void refusalsAreProblemsAndThenTheEnd()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        Served served({}, 1);
        WirePeer peer(served.port());
        const int before = served.application.handled;
        peer.send(request);
        const auto response = peer.readResponse();
        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(response->field("Content-Type"), QByteArray("application/problem+json"));
        QVERIFY(response->field("Connection").startsWith("close"));
        QVERIFY2(response->body.contains(QByteArray("\"code\":\"" + code + '"')), response->body.constData());
        QVERIFY(peer.readToEnd().isEmpty());  // nothing of what came behind was answered
        QVERIFY(peer.isClosedWithin(patience));
        QCOMPARE(served.application.handled.load(), before);
    }

    void theDefaultsAreThoseOfTheDesign()
    {
        const net::ServerLimits limits;
        QCOMPARE(limits.headerTimeout, std::chrono::milliseconds(10'000));
        QCOMPARE(limits.webSocketPing, std::chrono::milliseconds(20'000));
        QCOMPARE(limits.webSocketDead, std::chrono::milliseconds(45'000));
        QCOMPARE(limits.webSocketSendQueueBytes, qint64(1024 * 1024));
    }

    void aTrickleOfHeaderIsCutInTime()
    {
        const Served served(quick());
        WirePeer peer(served.port());
        QElapsedTimer clock;
        clock.start();
        peer.send("GET /hello HTTP/1.1\r\nHost: shop\r\n");
        // One byte whenever a tenth of the time has passed without an answer: each is progress, and none helps.
        QByteArray got;
        while (got.isEmpty() && clock.elapsed() < std::chrono::milliseconds(patience).count()) {
            peer.send("X");
            got = peer.read(1, shortTimeout / 10);
        }
        got += peer.readToEnd();
        QVERIFY(got.startsWith("HTTP/1.1 408 "));
        QVERIFY(clock.elapsed() >= shortTimeout.count());
        QVERIFY2(clock.elapsed() < shortTimeout.count() * 6, qPrintable(QString::number(clock.elapsed())));
    }

    void silenceIsCutInEveryState()
    {
        const Served served(quick());
        WirePeer silent(served.port());
        WirePeer body(served.port());
        body.send("POST /echo HTTP/1.1\r\nHost: shop\r\nContent-Length: 10\r\n\r\nabc");
        WirePeer idle(served.port());
        idle.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(idle.readResponse());
        WirePeer second(served.port());
        second.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\nGET /he");
        QVERIFY(second.readResponse());
        QVERIFY(silent.readToEnd().isEmpty());
        QVERIFY(silent.isClosedWithin(patience));
        QCOMPARE(body.readResponse()->status, 408);
        QVERIFY(idle.readToEnd().isEmpty());
        QVERIFY(idle.isClosedWithin(patience));
        QCOMPARE(second.readResponse()->status, 408);
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
    }

    void aSlowHandlerIsNoSlowClient()
    {
        Served served(quick());
        WirePeer peer(served.port());
        peer.send("GET /slow HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(peer.read(1, shortTimeout * 3).isEmpty());
        served.application.release();
        QCOMPARE(peer.readResponse()->body, QByteArray("slow"));
    }

    void slowClientsDoNotHoldUpOthers()
    {
        const Served served({}, 1);
        std::vector<std::unique_ptr<WirePeer>> slow;
        for (int index = 0; index < 200; ++index) {
            slow.push_back(std::make_unique<WirePeer>(served.port()));
            slow.back()->send("GET /hello HTTP/1.1\r\nHos");
        }
        WirePeer peer(served.port());
        QElapsedTimer clock;
        clock.start();
        for (int round = 0; round < 20; ++round) {
            peer.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
            QCOMPARE(peer.readResponse()->status, 200);
        }
        QVERIFY(clock.elapsed() < 2000);
    }

    void aReaderThatStopsIsCut()
    {
        const Served served(quick());
        WirePeer peer(served.port(), 4096);
        peer.send("GET /endless HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(test::becomesTrue([&served] { return served.application.streamedPieces > 0; }));
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
    }

    void connectionsAboveTheLimitAreClosedAtOnce()
    {
        net::ServerLimits limits;
        limits.connections = 3;
        Served served(limits);
        std::vector<std::unique_ptr<WirePeer>> peers;
        for (int index = 0; index < 3; ++index) {
            peers.push_back(std::make_unique<WirePeer>(served.port()));
            peers.back()->send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
            QVERIFY(peers.back()->readResponse());
        }
        WirePeer fourth(served.port());
        QVERIFY(fourth.isClosedWithin(patience));
        peers.pop_back();
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 2; }));
        WirePeer again(served.port());
        again.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(again.readResponse());
    }
};

MOSTRADOR_TEST(HttpLimitsWireTest)
#include "http_limits_wire_test.moc"
