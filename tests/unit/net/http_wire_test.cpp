// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "wire_application.h"
#include "wire_peer.h"

#include <QTest>

using test::Served;
using test::WirePeer;

namespace {

constexpr std::chrono::milliseconds moment{150};

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: shop\r\n" + fields + "\r\n";
}

}  // namespace

/// HTTP on raw sockets against a real server.
class HttpWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAndKeepsAlive()
    {
        const Served served;
        WirePeer peer(served.port());
        for (int round = 0; round < 3; ++round) {
            peer.send(get("/hello"));
            const auto response = peer.readResponse();
            QVERIFY(response);
            QCOMPARE(response->status, 200);
            QCOMPARE(response->body, QByteArray("hello"));
            QCOMPARE(response->field("Content-Length"), QByteArray("5"));
            QVERIFY(response->field("Date").endsWith("GMT"));
            QVERIFY(!response->head.contains("X-Evil"));
        }
        QVERIFY(!peer.isClosedWithin(moment));
    }

    void connectionCloseAndOldVersionsClose()
    {
        const Served served;
        for (const QByteArray &request : {get("/hello", "Connection: close\r\n"), QByteArray("GET /hello HTTP/1.0\r\n\r\n"),
                                          QByteArray("GET /hello HTTP/1.0\r\nHost: shop\r\nConnection: keep-alive\r\n\r\n")}) {
            WirePeer peer(served.port());
            peer.send(request);
            const auto response = peer.readResponse();
            QVERIFY(response);
            QCOMPARE(response->field("Connection"), QByteArray("close"));
            QVERIFY(peer.isClosedWithin(std::chrono::seconds(5)));
        }
    }

    void headHasTheHeadOnly()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send("HEAD /hello HTTP/1.1\r\nHost: shop\r\n\r\nHEAD /stream?n=3 HTTP/1.1\r\nHost: shop\r\n\r\n" + get("/hello"));
        const auto head = peer.readResponse(true);
        QVERIFY(head);
        QCOMPARE(head->field("Content-Length"), QByteArray("5"));
        const auto streamHead = peer.readResponse(true);
        QVERIFY(streamHead);
        QCOMPARE(streamHead->field("Transfer-Encoding"), QByteArray("chunked"));
        const auto next = peer.readResponse();
        QVERIFY(next);
        QCOMPARE(next->body, QByteArray("hello"));
        QCOMPARE(served.application.streamedPieces.load(), 0);
    }

    void wrongMethodsAreTold()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send("DELETE /echo HTTP/1.1\r\nHost: shop\r\n\r\n");
        const auto response = peer.readResponse();
        QVERIFY(response);
        QCOMPARE(response->status, 405);
        QCOMPARE(response->field("Allow"), QByteArray("POST, GET, HEAD"));
        peer.send("OPTIONS * HTTP/1.1\r\nHost: shop\r\n\r\n");
        const auto options = peer.readResponse();
        QVERIFY(options);
        QCOMPARE(options->status, 204);
        QVERIFY(options->field("Allow").contains("PATCH"));
    }

    void pipelinedAnswersKeepTheirOrder()
    {
        Served served;
        WirePeer peer(served.port());
        peer.send(get("/slow") + get("/hello") + get("/echo?x=1"));
        QVERIFY(test::becomesTrue([&served] { return served.application.slowStarted == 1; }));
        QVERIFY(peer.read(1, moment).isEmpty());
        served.application.release();
        QCOMPARE(peer.readResponse()->body, QByteArray("slow"));
        QCOMPARE(peer.readResponse()->body, QByteArray("hello"));
        QCOMPARE(peer.readResponse()->body, QByteArray("x=1\n"));
    }

    void longPipelinesAreServedToTheEnd()
    {
        const Served served;
        WirePeer peer(served.port());
        constexpr int requests = 500;
        QByteArray all;
        for (int index = 0; index < requests; ++index)
            all += get("/echo?n=" + QByteArray::number(index));
        peer.send(all);
        for (int index = 0; index < requests; ++index) {
            const auto response = peer.readResponse();
            QVERIFY(response);
            QCOMPARE(response->body, "n=" + QByteArray::number(index) + '\n');
        }
    }

    void aPipelineBehindASlowOneIsBounded()
    {
        Served served({}, 1);
        WirePeer peer(served.port());
        peer.send(get("/slow"));
        QVERIFY(test::becomesTrue([&served] { return served.application.slowStarted == 1; }));
        // Far more than is read ahead: the rest waits in the kernel, and comes through in the end.
        constexpr int requests = 3000;
        QByteArray all;
        for (int index = 0; index < requests; ++index)
            all += get("/hello");
        const qsizetype took = peer.sendWhatFits(all);
        served.application.release();
        QCOMPARE(peer.readResponse()->body, QByteArray("slow"));
        const QByteArray rest = all.mid(took);
        int answered = 0;
        for (qsizetype at = 0; at < rest.size(); at += 4096) {
            peer.send(rest.mid(at, 4096));
            while (answered < requests && answered * get("/hello").size() < took + at - 4096) {
                QVERIFY(peer.readResponse());
                ++answered;
            }
        }
        for (; answered < requests; ++answered)
            QVERIFY(peer.readResponse());
    }

    void bodiesComeInBothForms()
    {
        const Served served;
        WirePeer peer(served.port());
        const QByteArray body(300'000, 'b');
        peer.send("POST /echo HTTP/1.1\r\nHost: shop\r\nContent-Length: 300000\r\n\r\n" + body);
        QCOMPARE(peer.readResponse()->body, body);
        QByteArray chunks;
        for (int index = 0; index < 30; ++index)
            chunks += "2710\r\n" + QByteArray(10'000, 'b') + "\r\n";
        peer.send("POST /echo HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + "0\r\n\r\n");
        QCOMPARE(peer.readResponse()->body, body);
    }

    void oneByteAtATimeIsTheSame()
    {
        const Served served;
        WirePeer peer(served.port());
        for (const char byte : QByteArray("POST /echo HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"))
            peer.send(QByteArray(1, byte));
        QCOMPARE(peer.readResponse()->body, QByteArray("abc"));
    }

    void continueIsSaidOnlyWhenTheBodyWaits()
    {
        const Served served;
        WirePeer peer(served.port());
        const QByteArray head = "POST /echo HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n";
        peer.send(head);
        QCOMPARE(peer.readResponse()->status, 100);
        peer.send("abc" + head + "def");
        QCOMPARE(peer.readResponse()->body, QByteArray("abc"));
        QCOMPARE(peer.readResponse()->body, QByteArray("def"));
        peer.send("POST /echo HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\nContent-Length: 99999999\r\n\r\n");
        QCOMPARE(peer.readResponse()->status, 413);
        QVERIFY(peer.isClosedWithin(std::chrono::seconds(5)));
    }

    void streamsAreChunkedAndOldClientsGetTheEndOfTheConnection()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send(get("/stream?n=500") + get("/hello"));
        const auto response = peer.readResponse();
        QVERIFY(response);
        QCOMPARE(response->body, QByteArray(500 * 1024, 'x'));
        QCOMPARE(peer.readResponse()->body, QByteArray("hello"));
        WirePeer old(served.port());
        old.send("GET /stream?n=2 HTTP/1.0\r\n\r\n");
        const QByteArray all = old.readToEnd();
        QVERIFY(!all.contains("Transfer-Encoding"));
        QVERIFY(all.endsWith(QByteArray("\r\n\r\n" + QByteArray(2048, 'x'))));
    }

    void streamsWaitForSlowReaders()
    {
        Served served({}, 1);
        WirePeer peer(served.port(), 4096);
        peer.send(get("/endless"));
        QVERIFY(test::becomesTrue([&served] { return served.application.streamedPieces > 0; }));
        // A stream that does not wait would never let its thread go.
        WirePeer other(served.port());
        for (int round = 0; round < 50; ++round) {
            other.send(get("/hello"));
            QVERIFY(other.readResponse());
        }
        const int before = served.application.streamedPieces;
        QVERIFY2(before < 200, qPrintable(QString::number(before)));
        QVERIFY(peer.read(32 * 1024 * 1024).size() == 32 * 1024 * 1024);
        QVERIFY(served.application.streamedPieces > before);
        peer.reset();
        other.close();
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
    }

    void aStreamThatFailsIsCut()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send(get("/cut"));
        const QByteArray all = peer.readToEnd();
        QVERIFY(all.contains("piece"));
        QVERIFY(!all.endsWith("0\r\n\r\n"));
    }

    void exceptionsBecomeProblems()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send(get("/throws") + get("/hello"));
        const auto response = peer.readResponse();
        QVERIFY(response);
        QCOMPARE(response->status, 500);
        QCOMPARE(response->field("Content-Type"), QByteArray("application/problem+json"));
        QVERIFY(!response->body.contains("planted"));
        QCOMPARE(peer.readResponse()->body, QByteArray("hello"));
    }

    void leavingAbortsTheHandler()
    {
        Served served;
        {
            WirePeer peer(served.port());
            peer.send(get("/slow"));
            QVERIFY(test::becomesTrue([&served] { return served.application.slowStarted == 1; }));
        }
        QVERIFY(test::becomesTrue([&served] { return served.application.slowAborted == 1; }));
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
    }

    void halfClosedClientsStillGetTheirAnswers()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send(get("/hello") + get("/stream?n=1"));
        peer.finishSending();
        const QByteArray all = peer.readToEnd();
        QVERIFY(all.contains("hello"));
        QVERIFY(all.endsWith("0\r\n\r\n"));
    }

    void burstsOfEarlyDisconnectsHarmNothing()
    {
        Served served;
        constexpr int burst = 200;
        for (int round = 0; round < 3; ++round) {
            std::vector<std::unique_ptr<WirePeer>> peers;
            for (int index = 0; index < burst; ++index) {
                peers.push_back(std::make_unique<WirePeer>(served.port()));
                peers.back()->send(index % 3 == 0 ? get("/slow") + get("/hello") : index % 3 == 1 ? get("/endless") : get("/slow"));
            }
            for (size_t index = 0; index < peers.size(); ++index)
                index % 2 == 0 ? peers[index]->reset() : peers[index]->close();
        }
        served.application.release();
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
        WirePeer peer(served.port());
        peer.send(get("/hello"));
        QCOMPARE(peer.readResponse()->body, QByteArray("hello"));
    }

    void requestIdsAreTakenWhenTheyAreOurs()
    {
        const Served served;
        WirePeer peer(served.port());
        const QByteArray id = "0190a6f0-0000-7000-8000-000000000001";
        peer.send(get("/nowhere", "X-Request-Id: " + id + "\r\n"));
        QVERIFY(peer.readResponse()->body.contains(id));
        peer.send(get("/nowhere", "X-Request-Id: <script>\r\n"));
        const auto response = peer.readResponse();
        QVERIFY(response);
        QVERIFY(!response->body.contains("script"));
    }

    void foreignHostsAreMisdirected()
    {
        net::ServerOptions options;
        options.hostNames = {"shop", "localhost"};
        const Served served(options);
        WirePeer good(served.port());
        good.send("GET /hello HTTP/1.1\r\nHost: SHOP:8080\r\n\r\n");
        QCOMPARE(good.readResponse()->status, 200);
        WirePeer evil(served.port());
        evil.send("GET /hello HTTP/1.1\r\nHost: evil\r\n\r\n");
        QCOMPARE(evil.readResponse()->status, 421);
        WirePeer absolute(served.port());
        absolute.send("GET http://evil/hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QCOMPARE(absolute.readResponse()->status, 421);
    }

    void aTakenPortIsExplained()
    {
        const Served served;
        test::WireApplication application;
        net::Server second(application);
        net::ServerOptions options;
        options.port = served.port();
        const core::Result<> started = second.start(options);
        QVERIFY(!started);
        QCOMPARE(started.error().reason, QStringLiteral("listen_failed"));
        QVERIFY(started.error().message.contains(QString::number(served.port())));
    }
};

MOSTRADOR_TEST(HttpWireTest)
#include "http_wire_test.moc"
