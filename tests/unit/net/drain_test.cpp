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

constexpr std::chrono::seconds patience{5};
constexpr std::chrono::milliseconds longDeadline{20'000};
constexpr std::chrono::milliseconds shortDeadline{300};
const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n";

}  // namespace

class DrainTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idleConnectionsAndChannelsEndAtOnce()
    {
        Served served;
        WirePeer idle(served.port());
        idle.send(hello);
        QVERIFY(idle.readResponse());
        WirePeer channel(served.port());
        QCOMPARE(channel.upgrade(), 101);
        auto draining = served.server.drain("{\"type\":\"goodbye\"}", longDeadline);
        QVERIFY(idle.isClosedWithin(patience));
        QCOMPARE(channel.readFrame().payload, QByteArray("{\"type\":\"goodbye\"}"));
        QCOMPARE(channel.readFrame().closeCode(), 1012);
        channel.close();
        QElapsedTimer clock;
        clock.start();
        QCoro::waitFor(std::move(draining));
        QVERIFY(clock.elapsed() < longDeadline.count() / 2);
        QCOMPARE(served.server.connectionCount(), 0);
        QCOMPARE(served.application.closedCount.load(), 1);
        QVERIFY(WirePeer(served.port()).isClosedWithin(patience));
    }

    void requestsUnderWayAreFinished()
    {
        Served served;
        WirePeer peer(served.port());
        peer.send("GET /slow HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(test::becomesTrue([&served] { return served.application.slowStarted == 1; }));
        auto draining = served.server.drain({}, longDeadline);
        QVERIFY(!draining.isReady());
        served.application.release();
        const auto response = peer.readResponse();
        QVERIFY(response);
        QCOMPARE(response->body, QByteArray("slow"));
        QCOMPARE(response->field("Connection"), QByteArray("close"));
        QVERIFY(peer.isClosedWithin(patience));
        QCoro::waitFor(std::move(draining));
        QCOMPARE(served.server.connectionCount(), 0);
    }

    void theDeadlineCutsTheRest()
    {
        Served served;
        WirePeer peer(served.port());
        peer.send("GET /slow HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(test::becomesTrue([&served] { return served.application.slowStarted == 1; }));
        WirePeer stubborn(served.port());
        QCOMPARE(stubborn.upgrade(), 101);
        QCoro::waitFor(served.server.drain({}, shortDeadline));
        QVERIFY(peer.readToEnd().isEmpty());
        QVERIFY(peer.isClosedWithin(patience));
        QVERIFY(stubborn.isClosedWithin(patience));
        QCOMPARE(served.application.slowAborted.load(), 1);
        QCOMPARE(served.server.connectionCount(), 0);
    }

    void destroyingTheServerEndsEverything()
    {
        auto served = std::make_unique<Served>();
        WirePeer peer(served->port());
        peer.send("GET /slow HTTP/1.1\r\nHost: shop\r\n\r\n");
        WirePeer stream(served->port(), 4096);
        stream.send("GET /endless HTTP/1.1\r\nHost: shop\r\n\r\n");
        WirePeer channel(served->port());
        QCOMPARE(channel.upgrade(), 101);
        QVERIFY(test::becomesTrue([&served] { return served->application.slowStarted == 1; }));
        QVERIFY(test::becomesTrue([&served] { return served->application.channels().size() == 1; }));
        const net::Channel kept = served->application.channels().first();
        served.reset();
        kept->sendText("too late");
        QVERIFY(peer.isClosedWithin(patience));
        QVERIFY(channel.isClosedWithin(patience));
    }
};

MOSTRADOR_TEST(DrainTest)
#include "drain_test.moc"
