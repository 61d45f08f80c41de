// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace {

/// What a client learns from its frames, and the first rule that they break.
struct Witness {
    qint64 version = 0;
    qint64 generation = 1;
    QString broken;

    void see(const QJsonObject &frame)
    {
        const QString type = frame[u"type"_s].toString();
        if (type == u"chat.event"_s)
            seeEvent(frame);
        if (type == u"chat.delta"_s && frame[u"generation"_s].toInteger() != generation)
            broken = u"a piece of generation %1 after control had passed to %2"_s.arg(frame[u"generation"_s].toInteger()).arg(generation);
    }

    void seeEvent(const QJsonObject &frame)
    {
        const QJsonObject event = frame[u"event"_s].toObject();
        if (frame[u"version"_s].toInteger() != version + 1)
            broken = u"version %1 after %2"_s.arg(frame[u"version"_s].toInteger()).arg(version);
        version = frame[u"version"_s].toInteger();
        if (event[u"type"_s].toString() == u"owner_changed"_s)
            generation = event[u"data"_s][u"generation"_s].toInteger();
        const QJsonValue spoken = event[u"data"_s][u"generation"_s];
        if (event[u"type"_s].toString() == u"message_posted"_s && spoken.isDouble() && spoken.toInteger() != generation)
            broken = u"the bot's message under a stale generation"_s;
    }
};

}  // namespace

/// Many at once, from many threads, against the real clock.
class CrowdTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void everyAcknowledgedMessageIsThereOnceInOrder()
    {
        MOSTRADOR_DATABASE(place);
        constexpr int threads = 4;
        constexpr int clientsOfAThread = 4;
        constexpr int messages = 15;
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        const test::TestChannel reader = shop.subscribed(shop.luis, visitor);
        QList<test::TestChannel> writers;
        for (int index = 0; index < threads * clientsOfAThread; ++index)
            writers.append(shop.channel(visitor));
        std::vector<std::thread> crowd;
        for (int thread = 0; thread < threads; ++thread) {
            crowd.emplace_back([&, thread] {
                for (int number = 0; number < messages; ++number)
                    for (int client = 0; client < clientsOfAThread; ++client)
                        sendTwice(shop, visitor, writers[thread * clientsOfAThread + client], number);
            });
        }
        for (std::thread &thread : crowd)
            thread.join();
        for (const test::TestChannel &writer : writers)
            QTRY_COMPARE_WITH_TIMEOUT(writer->framesOf(u"chat.ack"_s).size(), messages * 2, 30'000);
        QVERIFY(!reader->event(2 + threads * clientsOfAThread * messages).isEmpty());
        Witness witness;
        QHash<QString, qint64> stored;
        for (const QJsonObject &frame : reader->frames()) {
            witness.see(frame);
            const QString id = frame[u"event"_s][u"data"_s][u"clientMessageId"_s].toString();
            if (!id.isEmpty()) {
                QVERIFY(!stored.contains(id));
                stored.insert(id, frame[u"version"_s].toInteger());
            }
        }
        QCOMPARE(witness.broken, QString());
        for (const test::TestChannel &writer : writers) {
            qint64 last = 0;
            for (const QJsonObject &ack : writer->framesOf(u"chat.ack"_s)) {
                QCOMPARE(ack[u"version"_s].toInteger(), stored.value(ack[u"clientMessageId"_s].toString()));
                QVERIFY(ack[u"version"_s].toInteger() >= last);  // in the order they were sent
                last = ack[u"version"_s].toInteger();
            }
        }
    }

    void theBotIsNeverHeardAfterATakeover()
    {
        MOSTRADOR_DATABASE(place);
        constexpr int rounds = 15;
        test::Shop shop(place);
        shop.rag.stubborn = true;
        const net::Caller visitor = shop.visitor();
        const QList<test::TestChannel> listeners{shop.subscribed(visitor, visitor), shop.subscribed(shop.luis, visitor)};
        for (int round = 0; round < rounds; ++round) {
            shop.say(visitor, u"question"_s);
            const auto stream = shop.rag.stream(round);
            std::atomic<bool> stop = false;
            std::thread provider([&] {
                while (!stop) {
                    stream->say(u"word "_s);
                    std::this_thread::yield();
                }
                stream->finish();
            });
            const int heard = int(listeners[0]->framesOf(u"chat.delta"_s).size());
            std::ignore = QTest::qWaitFor([&] { return listeners[0]->framesOf(u"chat.delta"_s).size() > heard; });
            const test::Answer taken = shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
            const test::Answer replied =
                shop.post(shop.pathOf(visitor, u"/messages"_s), shop.ana,
                          QJsonDocument(QJsonObject{{u"clientMessageId"_s, QString::number(round)}, {u"body"_s, u"Ana"_s}}).toJson());
            const test::Answer back = shop.post(shop.pathOf(visitor, u"/handback"_s), shop.ana);
            stop = true;
            provider.join();
            QCOMPARE(taken.status, 200);
            QCOMPARE(replied.status, 201);
            QCOMPARE(back.status, 200);
        }
        for (const test::TestChannel &listener : listeners) {
            QTRY_COMPARE(int(listener->framesOf(u"chat.event"_s).size()), 1 + rounds * 6);
            Witness witness;
            for (const QJsonObject &frame : listener->frames())
                witness.see(frame);
            QCOMPARE(witness.broken, QString());
            QVERIFY(!listener->streamed().isEmpty());
        }
    }

private:
    static void sendTwice(test::Shop &shop, const net::Caller &visitor, const test::TestChannel &channel, int number)
    {
        const QJsonObject json{{u"type"_s, u"chat.send"_s},
                               {u"conversationId"_s, visitor.conversation},
                               {u"clientMessageId"_s, u"%1-%2"_s.arg(channel->serial()).arg(number)},
                               {u"body"_s, u"Hello"_s}};
        shop.frame(channel, QJsonDocument(json).toJson());
        shop.frame(channel, QJsonDocument(json).toJson());
    }
};

MOSTRADOR_TEST(CrowdTest)
#include "crowd_test.moc"
