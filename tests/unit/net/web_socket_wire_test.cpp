// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket_handshake.h"
#include "tests/support/test_registry.h"
#include "wire_application.h"
#include "wire_peer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <QtEndian>
#include <thread>
#include <unistd.h>

using test::Served;
using test::WirePeer;

namespace {

constexpr int text = 1;
constexpr int binary = 2;
constexpr int closing = 8;
constexpr int ping = 9;
constexpr int pong = 10;
constexpr std::chrono::seconds patience{5};

QByteArray code(quint16 value)
{
    const quint16 wire = qToBigEndian(value);
    return QByteArray(reinterpret_cast<const char *>(&wire), sizeof wire);
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

}  // namespace

/// WebSocket on raw sockets against a real server.
class WebSocketWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptKeyIsThatOfTheStandard()
    {
        QCOMPARE(net::web_socket::acceptKey("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }

    void upgradesAndEchoes()
    {
        Served served;
        WirePeer peer(served.port());
        peer.send("GET /ws HTTP/1.1\r\nHost: shop\r\nupgrade: h2c, WebSocket\r\nConnection: keep-alive, upgrade\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                  "Sec-WebSocket-Extensions: permessage-deflate\r\nSec-WebSocket-Protocol: x\r\n\r\n");
        const QByteArray head = peer.readUntil("\r\n\r\n");
        QVERIFY(head.startsWith("HTTP/1.1 101 "));
        QVERIFY(head.contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n"));
        QVERIFY(!head.contains("Extensions"));
        QVERIFY(!head.contains("Protocol:"));
        peer.sendFrame(text, "hello");
        const WirePeer::Frame frame = peer.readFrame();
        QCOMPARE(frame.opcode, text);
        QCOMPARE(frame.payload, QByteArray("hello"));
    }

    void frameRightBehindTheHandshakeIsNotLost()
    {
        const Served served;
        WirePeer peer(served.port());
        peer.send("GET /ws HTTP/1.1\r\nHost: shop\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n" +
                  test::clientFrame(text, "early"));
        QVERIFY(peer.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101 "));
        QCOMPARE(peer.readFrame().payload, QByteArray("early"));
    }

    void theGateDecidesBeforeTheUpgrade()
    {
        Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade({}, "/ws?deny=1"), 403);
        QCOMPARE(served.application.openedCount.load(), 0);
        // Still a good HTTP connection.
        peer.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QCOMPARE(peer.readResponse()->body, QByteArray("hello"));
    }

    void badHandshakesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const QByteArray host = "Host: shop\r\n";
        const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
        const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        const QByteArray version = "Sec-WebSocket-Version: 13\r\n";
        const QByteArray get = "GET /ws HTTP/1.1\r\n";
        QTest::newRow("no key") << get + host + upgrade + version + "\r\n" << 400;
        QTest::newRow("short key") << get + host + upgrade + version + "Sec-WebSocket-Key: YWJj\r\n\r\n" << 400;
        QTest::newRow("two keys") << get + host + upgrade + version + key + key + "\r\n" << 400;
        QTest::newRow("no version") << get + host + upgrade + key + "\r\n" << 426;
        QTest::newRow("old version") << get + host + upgrade + key + "Sec-WebSocket-Version: 8\r\n\r\n" << 426;
        QTest::newRow("no connection") << get + host + "Upgrade: websocket\r\n" + key + version + "\r\n" << 400;
        QTest::newRow("POST") << "POST /ws HTTP/1.1\r\n" + host + upgrade + key + version + "\r\n" << 400;
        QTest::newRow("HTTP/1.0") << "GET /ws HTTP/1.0\r\n" + host + upgrade + key + version + "\r\n" << 400;
        QTest::newRow("with body") << get + host + upgrade + key + version + "Content-Length: 1\r\n\r\nx" << 400;
    }
    void badHandshakesAreRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        Served served({}, 1);
        WirePeer peer(served.port());
        peer.send(request);
        const auto response = peer.readResponse();
        QVERIFY(response);
        QCOMPARE(response->status, status);
        if (status == 426)
            QCOMPARE(response->field("Sec-WebSocket-Version"), QByteArray("13"));
        QVERIFY(peer.isClosedWithin(patience));
        QCOMPARE(served.application.openedCount.load(), 0);
    }

    void fragmentsMaySplitACharacter()
    {
        const Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        const QByteArray message = QByteArray("\xe2\x82\xac").repeated(10'000);
        for (qsizetype at = 0; at < message.size(); at += 1000)
            peer.sendFrame(at == 0 ? text : 0, message.mid(at, 1000), at + 1000 >= message.size());
        const WirePeer::Frame frame = peer.readFrame();
        QCOMPARE(frame.opcode, text);
        QVERIFY(frame.payload == message);
    }

    void pingsAreAnswered()
    {
        const Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        peer.sendFrame(text, "a", false);
        peer.sendFrame(ping, "are you there");
        const WirePeer::Frame frame = peer.readFrame();
        QCOMPARE(frame.opcode, pong);
        QCOMPARE(frame.payload, QByteArray("are you there"));
        peer.sendFrame(0, "b");
        QCOMPARE(peer.readFrame().payload, QByteArray("ab"));
    }

    void violationsCloseWithTheirCode_data()
    {
        QTest::addColumn<QByteArray>("frames");
        QTest::addColumn<int>("expected");
        QTest::newRow("unmasked") << test::clientFrame(text, "hi", true, false) << 1002;
        QTest::newRow("reserved opcode") << test::clientFrame(3, "hi") << 1002;
        QTest::newRow("reserved bit") << QByteArray("\xc1\x80\x00\x00\x00\x00", 6) << 1002;
        QTest::newRow("binary") << test::clientFrame(binary, "hi") << 1003;
        QTest::newRow("bad UTF-8") << test::clientFrame(text, "\xff") << 1007;
        QTest::newRow("too big") << test::clientFrame(text, QByteArray(64 * 1024 + 1, 'x')) << 1009;
        QTest::newRow("too big in fragments") << test::clientFrame(text, QByteArray(40'000, 'x'), false) +
                                                     test::clientFrame(0, QByteArray(40'000, 'x'))
                                              << 1009;
        QTest::newRow("polite close") << test::clientFrame(closing, code(1000) + "bye") << 1000;
        QTest::newRow("private code") << test::clientFrame(closing, code(4000)) << 4000;
        QTest::newRow("code 1005") << test::clientFrame(closing, code(1005)) << 1002;
        QTest::newRow("half a code") << test::clientFrame(closing, "x") << 1002;
    }
    void violationsCloseWithTheirCode()
    {
        QFETCH(QByteArray, frames);
        QFETCH(int, expected);
        Served served({}, 1);
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        peer.send(frames);
        QCOMPARE(peer.readFrame().closeCode(), expected);
        if (expected == 1003)
            peer.sendFrame(closing, code(1003));
        QVERIFY(peer.isClosedWithin(patience));
        QVERIFY(test::becomesTrue([&served] { return served.application.closedCount == 1; }));
    }

    void closeWithoutCodeIsAnsweredWithoutCode()
    {
        const Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        peer.sendFrame(closing, {});
        const WirePeer::Frame frame = peer.readFrame();
        QCOMPARE(frame.opcode, closing);
        QVERIFY(frame.payload.isEmpty());
        QVERIFY(peer.isClosedWithin(patience));
    }

    void theServerClosesWithReasonAndWaitsForTheAnswer()
    {
        Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        peer.sendFrame(text, "close 4401");
        const WirePeer::Frame frame = peer.readFrame();
        QCOMPARE(frame.closeCode(), 4401);
        QCOMPARE(frame.payload.mid(2), QByteArray("asked for"));
        // Told at once, though the socket still waits for our part.
        QVERIFY(test::becomesTrue([&served] { return served.application.closedCount == 1; }));
        QCOMPARE(served.server.connectionCount(), 1);
        peer.sendFrame(text, "too late");
        peer.sendFrame(closing, code(4401));
        QVERIFY(peer.readToEnd().isEmpty());
        QVERIFY(peer.isClosedWithin(patience));
    }

    void callerTravelsWithTheChannel()
    {
        Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade({}, "/ws?name=ana"), 101);
        QVERIFY(test::becomesTrue([&served] { return served.application.channels().size() == 1; }));
        QCOMPARE(served.application.channels().first()->caller().subject, QStringLiteral("ana"));
    }

    void broadcastsReachAllThreads()
    {
        Served served;
        constexpr int peers = 40;
        std::vector<std::unique_ptr<WirePeer>> all;
        for (int index = 0; index < peers; ++index) {
            all.push_back(std::make_unique<WirePeer>(served.port()));
            QCOMPARE(all.back()->upgrade(), 101);
        }
        QVERIFY(test::becomesTrue([&served] { return served.application.openedCount == peers; }));
        all.front()->sendFrame(text, "all hello");
        for (const auto &peer : all)
            QCOMPARE(peer->readFrame().payload, QByteArray("hello"));
    }

    void framesOfOneThreadKeepTheirOrder()
    {
        Served served;
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        QVERIFY(test::becomesTrue([&served] { return served.application.channels().size() == 1; }));
        const net::Channel channel = served.application.channels().first();
        constexpr int each = 2000;
        constexpr int senders = 3;
        std::vector<std::thread> threads;
        for (int sender = 0; sender < senders; ++sender)
            threads.emplace_back([channel, sender] {
                for (int count = 0; count < each; ++count)
                    channel->sendText(QByteArray::number(sender) + ' ' + QByteArray::number(count));
            });
        QList<int> next(senders, 0);
        bool ordered = true;
        for (int count = 0; count < each * senders; ++count) {
            const QByteArrayList words = peer.readFrame().payload.split(' ');
            if (words.size() != 2 || words.at(1).toInt() != next[words.at(0).toInt()]++) {
                ordered = false;
                break;
            }
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(ordered);
    }

    void aChannelThatIsGoneTakesAndDropsFrames()
    {
        Served served;
        net::Channel channel;
        {
            WirePeer peer(served.port());
            QCOMPARE(peer.upgrade(), 101);
            QVERIFY(test::becomesTrue([&served] { return served.application.channels().size() == 1; }));
            channel = served.application.channels().first();
        }
        QVERIFY(test::becomesTrue([&served] { return served.application.closedCount == 1; }));
        channel->sendText("into the void");
        channel->close(1000, {});
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        QCOMPARE(served.application.closedCount.load(), 1);
    }

    void slowConsumersAreClosedAndTheirQueueFreed()
    {
        net::ServerLimits limits;
        limits.webSocketSendQueueBytes = 256 * 1024;
        Served served(limits, 1);
        WirePeer slow(served.port(), 4096);
        QCOMPARE(slow.upgrade(), 101);
        WirePeer good(served.port());
        QCOMPARE(good.upgrade(), 101);
        const qint64 before = residentBytes();
        // 200 MB in all, in turns: what the kernel does not take must not pile up here.
        constexpr int bursts = 200;
        for (int round = 0; round < bursts && served.application.closedCount == 0; ++round) {
            slow.sendFrame(text, "burst 64 16384");
            good.sendFrame(text, "still here");
            QCOMPARE(good.readFrame().payload, QByteArray("still here"));
        }
        QVERIFY(test::becomesTrue([&served] { return served.application.closedCount == 1; }));
        const qint64 grown = residentBytes() - before;
        QVERIFY2(grown < 16 * 1024 * 1024, qPrintable(QString::number(grown)));
        // When it reads at last, it gets what was under way, and then the reason.
        WirePeer::Frame frame = slow.readFrame();
        while (frame.opcode == text)
            frame = slow.readFrame();
        QCOMPARE(frame.closeCode(), 1013);
    }

    void drainedTellsWhenThePeerHasTaken()
    {
        Served served({}, 1);
        WirePeer peer(served.port(), 4096);
        QCOMPARE(peer.upgrade(), 101);
        QVERIFY(test::becomesTrue([&served] { return served.application.channels().size() == 1; }));
        const net::Channel channel = served.application.channels().first();
        const core::Deferred<bool> nothingSent = channel->drained();
        QVERIFY(test::becomesTrue([&nothingSent] { return nothingSent.isResolved(); }));
        // More and more until it stays with us, less than would be too much.
        const QByteArray piece(50'000, 'x');
        int pieces = 0;
        core::Deferred<bool> last;
        do {
            channel->sendText(piece);
            ++pieces;
            last = channel->drained();
        } while (test::becomesTrue([&last] { return last.isResolved(); }, std::chrono::milliseconds(200)));
        for (int count = 0; count < pieces; ++count)
            QCOMPARE(peer.readFrame().payload.size(), piece.size());
        QVERIFY(test::becomesTrue([&last] { return last.isResolved(); }));
        QVERIFY(last.await_resume());
    }

    void drainedIsFalseOnceTheChannelIsGone()
    {
        Served served({}, 1);
        net::Channel channel;
        core::Deferred<bool> waiting;
        {
            WirePeer peer(served.port(), 4096);
            QCOMPARE(peer.upgrade(), 101);
            QVERIFY(test::becomesTrue([&served] { return served.application.channels().size() == 1; }));
            channel = served.application.channels().first();
            do {
                channel->sendText(QByteArray(50'000, 'x'));
                waiting = channel->drained();
            } while (test::becomesTrue([&waiting] { return waiting.isResolved(); }, std::chrono::milliseconds(200)));
        }
        QVERIFY(test::becomesTrue([&waiting] { return waiting.isResolved(); }));
        QVERIFY(!waiting.await_resume());
        QVERIFY(test::becomesTrue([&served] { return served.application.closedCount == 1; }));
        const core::Deferred<bool> late = channel->drained();
        QVERIFY(test::becomesTrue([&late] { return late.isResolved(); }));
        QVERIFY(!late.await_resume());
    }

    void fastConsumersMayGetMoreThanTheQueueInOneTurn()
    {
        net::ServerLimits limits;
        limits.webSocketSendQueueBytes = 64 * 1024;
        Served served(limits, 1);
        WirePeer peer(served.port());
        QCOMPARE(peer.upgrade(), 101);
        peer.sendFrame(text, "burst 200 1000");
        for (int count = 0; count < 200; ++count)
            QCOMPARE(peer.readFrame().payload.size(), qsizetype(1000));
    }

    void silentPeersArePingedAndThenGone()
    {
        net::ServerLimits limits;
        limits.webSocketPing = std::chrono::milliseconds(100);
        limits.webSocketDead = std::chrono::milliseconds(350);
        Served served(limits);
        WirePeer alive(served.port());
        QCOMPARE(alive.upgrade(), 101);
        WirePeer dead(served.port());
        QCOMPARE(dead.upgrade(), 101);
        QElapsedTimer clock;
        clock.start();
        int pings = 0;
        while (clock.elapsed() < 1000) {
            const WirePeer::Frame frame = alive.readFrame();
            QCOMPARE(frame.opcode, ping);
            ++pings;
            alive.sendFrame(pong, frame.payload);
        }
        QVERIFY(pings >= 5);
        QVERIFY(dead.isClosedWithin(patience));
        alive.sendFrame(text, "hello");
        WirePeer::Frame frame = alive.readFrame();
        while (frame.opcode == ping)
            frame = alive.readFrame();
        QCOMPARE(frame.payload, QByteArray("hello"));
        QCOMPARE(served.application.closedCount.load(), 1);
    }

    void burstsOfDisconnectsHarmNothing()
    {
        Served served;
        constexpr int burst = 150;
        std::vector<std::unique_ptr<WirePeer>> peers;
        for (int index = 0; index < burst; ++index) {
            peers.push_back(std::make_unique<WirePeer>(served.port()));
            QCOMPARE(peers.back()->upgrade(), 101);
            peers.back()->sendFrame(text, "all hello");
        }
        for (int index = 0; index < burst; ++index)
            index % 2 == 0 ? peers[size_t(index)]->reset() : peers[size_t(index)]->close();
        QVERIFY(test::becomesTrue([&served] { return served.application.closedCount == burst; }));
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
        QCOMPARE(served.application.openedCount.load(), burst);
    }
};

MOSTRADOR_TEST(WebSocketWireTest)
#include "web_socket_wire_test.moc"
