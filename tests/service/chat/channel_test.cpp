// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

namespace {

QByteArray frameText(const QString &type, const net::Caller &visitor, QJsonObject more = {})
{
    more.insert(u"type"_s, type);
    more.insert(u"conversationId"_s, visitor.conversation);
    return QJsonDocument(more).toJson();
}

QList<int> versionsOf(const test::TestChannel &channel)
{
    QList<int> versions;
    for (const QJsonObject &frame : channel->framesOf(u"chat.event"_s))
        versions.append(frame[u"version"_s].toInt());
    return versions;
}

QList<int> upTo(int last)
{
    QList<int> versions;
    for (int version = 1; version <= last; ++version)
        versions.append(version);
    return versions;
}

}  // namespace

class ChannelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void replaysThenGoesLiveWithoutAHole()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        for (int index = 0; index < 5; ++index)
            shop.say(visitor, u"before"_s);
        // Writes go on while somebody subscribes.
        const test::TestChannel writer = shop.channel(visitor);
        for (int index = 0; index < 40; ++index) {
            shop.frame(writer,
                       frameText(u"chat.send"_s, visitor, {{u"clientMessageId"_s, QString::number(index)}, {u"body"_s, u"during"_s}}));
            if (index == 20)
                shop.frame(shop.channel(visitor), frameText(u"chat.subscribe"_s, visitor));
        }
        const test::TestChannel reader = shop.channel(shop.luis);
        shop.frame(reader, frameText(u"chat.subscribe"_s, visitor, {{u"id"_s, u"s1"_s}, {u"after"_s, 0}}));
        QTRY_COMPARE(writer->framesOf(u"chat.ack"_s).size(), 40);
        QVERIFY(!reader->event(47).isEmpty());
        QCOMPARE(versionsOf(reader), upTo(47));
        QCOMPARE(reader->frame(u"chat.subscribed"_s)[u"id"_s].toString(), u"s1"_s);
        // The seam: everything up to its version was sent before it.
        const QList<QJsonObject> frames = reader->frames();
        int sent = 0;
        for (const QJsonObject &frame : frames) {
            if (frame[u"type"_s].toString() == u"chat.subscribed"_s)
                QCOMPARE(frame[u"version"_s].toInt(), sent);
            else
                ++sent;
        }
    }

    void aLongReplayWaitsForASlowLink()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        constexpr int messages = 40;
        for (int index = 0; index < messages; ++index)
            shop.say(visitor, QString(3'000, u'x'));
        const test::TestChannel slow = shop.channel(shop.luis);
        slow->hold();
        shop.frame(slow, frameText(u"chat.subscribe"_s, visitor, {{u"after"_s, 0}}));
        QTRY_VERIFY(!slow->framesOf(u"chat.event"_s).isEmpty());
        // Others are served meanwhile; the slow one has got no more than the window.
        const test::TestChannel quick = shop.subscribed(shop.ana, visitor, 0);
        const qsizetype all = quick->framesOf(u"chat.event"_s).size();
        QVERIFY(all > messages);
        QVERIFY(slow->framesOf(u"chat.event"_s).size() < all && slow->framesOf(u"chat.subscribed"_s).isEmpty());
        slow->release();
        QVERIFY(!slow->frame(u"chat.subscribed"_s).isEmpty());
        QCOMPARE(versionsOf(slow), upTo(int(all)));
    }

    void resumesAfterAGap()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        const test::TestChannel first = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"one"_s);
        QVERIFY(!first->event(3).isEmpty());
        shop.service->channelClosed(first);
        shop.say(visitor, u"two"_s);
        shop.say(visitor, u"three"_s);
        const test::TestChannel second = shop.subscribed(visitor, visitor, 3);
        QCOMPARE(versionsOf(second), (QList<int>{4, 5}));
        shop.say(visitor, u"four"_s);
        QVERIFY(!second->event(6).isEmpty());
        QCOMPARE(versionsOf(first), upTo(3));
    }

    void acknowledgesOnceAndTheSameAgain()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.channel(visitor);
        const QByteArray send =
            frameText(u"chat.send"_s, visitor, {{u"id"_s, u"7"_s}, {u"clientMessageId"_s, u"m1"_s}, {u"body"_s, u"Hi"_s}});
        shop.frame(channel, send);
        shop.frame(channel, send);
        const QJsonObject again = channel->frame(u"chat.ack"_s, 1);
        QCOMPARE(again[u"version"_s].toInt(), 2);
        QCOMPARE(channel->frame(u"chat.ack"_s)[u"version"_s].toInt(), 2);
        QCOMPARE(again[u"id"_s].toString(), u"7"_s);
        QCOMPARE(again[u"clientMessageId"_s].toString(), u"m1"_s);
    }

    void oneOfTwoClaimsWins()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/request-person"_s), visitor);
        const auto id = core::ConversationId::fromTrusted(visitor.conversation);
        const auto claim = [&](const net::Caller &agent) {
            chat::Command command;
            command.actor = {core::Actor::Kind::Agent, agent.subject};
            command.actorName = agent.name;
            command.order = chat::TakeOver{};
            return shop.service->give(id, command);
        };
        auto first = claim(shop.ana);
        auto second = claim(shop.luis);
        const core::Result<qint64> ana = QCoro::waitFor(first);
        const core::Result<qint64> luis = QCoro::waitFor(second);
        QVERIFY(ana.has_value() != luis.has_value());
        QCOMPARE((ana ? luis : ana).error().reason, u"already_claimed"_s);
        QCOMPARE((ana ? luis : ana).error().details.first().value, ana ? u"Ana"_s : u"Luis"_s);
        QCOMPARE(shop.get(shop.pathOf(visitor), shop.ana).body[u"summary"_s][u"generation"_s].toInt(), 3);
    }

    void visitorsSeeOnlyTheirOwnAndNoNotes()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const net::Caller other = shop.visitor();
        const test::TestChannel stranger = shop.channel(other);
        for (const QString &type : {u"chat.subscribe"_s, u"chat.send"_s, u"chat.read"_s, u"chat.request-person"_s, u"chat.note"_s})
            shop.frame(stranger, frameText(type, visitor, {{u"clientMessageId"_s, u"x"_s}, {u"body"_s, u"x"_s}, {u"version"_s, 1}}));
        shop.frame(stranger, frameText(u"chat.typing"_s, visitor));
        shop.frame(stranger, R"({"type":"inbox.subscribe"})");
        QTRY_COMPARE(stranger->frames().size(), 7);
        for (int index = 0; index < 5; ++index)
            QCOMPARE(stranger->frames()[index][u"code"_s].toString(), u"unknown_conversation"_s);
        QCOMPARE(stranger->frames()[5][u"code"_s].toString(), u"not_subscribed"_s);
        QCOMPARE(stranger->frames()[6][u"code"_s].toString(), u"forbidden"_s);

        const test::TestChannel own = shop.subscribed(visitor, visitor);
        const test::TestChannel agent = shop.subscribed(shop.luis, visitor);
        shop.frame(agent, frameText(u"chat.note"_s, visitor, {{u"clientMessageId"_s, u"n"_s}, {u"body"_s, u"secret"_s}}));
        shop.frame(own, frameText(u"chat.note"_s, visitor, {{u"clientMessageId"_s, u"n"_s}, {u"body"_s, u"mine"_s}}));
        QCOMPARE(agent->event(2)[u"data"_s][u"body"_s].toString(), u"secret"_s);
        QCOMPARE(own->event(2)[u"type"_s].toString(), u"hidden"_s);
        QCOMPARE(own->event(2)[u"data"_s].toObject().size(), 0);
        QCOMPARE(own->frame(u"error"_s)[u"code"_s].toString(), u"forbidden"_s);
    }

    void refusesBrokenFrames()
    {
        MOSTRADOR_DATABASE(place);
        struct Row {
            QString type;
            QString without;
            QString code;
        };
        const QList<Row> rows{
            {u"chat.dance"_s, u""_s, u"unknown_frame"_s},
            {u"chat.subscribe"_s, u"conversationId"_s, u"missing_field"_s},
            {u"chat.send"_s, u"clientMessageId"_s, u"missing_field"_s},
            {u"chat.send"_s, u"body"_s, u"missing_field"_s},
            {u"chat.read"_s, u"version"_s, u"missing_field"_s},
            {u"chat.read"_s, u""_s, u"version_ahead"_s},
            {u"chat.request-person"_s, u""_s, u"too_long"_s},
        };
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.channel(visitor);
        for (int index = 0; index < rows.size(); ++index) {
            QJsonObject json{{u"type"_s, rows[index].type},  {u"id"_s, QString::number(index)}, {u"conversationId"_s, visitor.conversation},
                             {u"clientMessageId"_s, u"m"_s}, {u"body"_s, QString(301, u'x')},   {u"version"_s, 77}};
            json.remove(rows[index].without);
            shop.frame(channel, QJsonDocument(json).toJson());
            const QJsonObject error = channel->frame(u"error"_s, index);
            QCOMPARE(error[u"code"_s].toString(), rows[index].code);
            QCOMPARE(error[u"id"_s].toString(), QString::number(index));
            QVERIFY(!error[u"message"_s].toString().isEmpty());
        }
        QCOMPARE(shop.get(shop.pathOf(visitor), visitor).body[u"summary"_s][u"version"_s].toInt(), 1);
    }

    void aLongConversationIsReplayedWhole()
    {
        MOSTRADOR_DATABASE(place);
        constexpr int messages = 450;  // more than two batches
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        const test::TestChannel writer = shop.subscribed(visitor, visitor);
        std::vector<core::Task<core::Result<qint64>>> sent;
        for (int index = 0; index < messages; ++index) {
            chat::Command command;
            command.actor.kind = core::Actor::Kind::Visitor;
            command.order = chat::PostMessage{core::newUuid(), core::newUuid(), u"Hello"_s};
            sent.push_back(shop.service->give(core::ConversationId::fromTrusted(visitor.conversation), command));
        }
        for (core::Task<core::Result<qint64>> &one : sent)
            QVERIFY(QCoro::waitFor(one));
        QVERIFY(!writer->event(messages + 2).isEmpty());
        QCOMPARE(versionsOf(writer), upTo(messages + 2));
        const test::TestChannel reader = shop.subscribed(shop.luis, visitor);
        QCOMPARE(versionsOf(reader), upTo(messages + 2));
        QCOMPARE(shop.get(shop.pathOf(visitor), visitor).body[u"events"_s].toArray().size(), 200);
    }

    void typingIsSeenByTheOthersAndExpires()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        const test::TestChannel own = shop.subscribed(visitor, visitor);
        const test::TestChannel ana = shop.subscribed(shop.ana, visitor);
        const test::TestChannel luis = shop.subscribed(shop.luis, visitor);
        shop.frame(own, frameText(u"chat.typing"_s, visitor));
        QCOMPARE(ana->frame(u"chat.typing"_s)[u"writing"_s].toBool(), true);
        QCOMPARE(ana->frame(u"chat.typing"_s)[u"actor"_s][u"kind"_s].toString(), u"visitor"_s);
        QCOMPARE(ana->frame(u"chat.typing"_s, 1)[u"writing"_s].toBool(true), false);
        shop.frame(luis, frameText(u"chat.typing"_s, visitor));  // perhaps a note: not the visitor's business
        QVERIFY(!ana->frame(u"chat.typing"_s, 2).isEmpty());
        shop.frame(ana, frameText(u"chat.typing"_s, visitor));
        QCOMPARE(own->frame(u"chat.typing"_s)[u"actor"_s][u"name"_s].toString(), u"Ana"_s);
        shop.frame(ana, frameText(u"chat.send"_s, visitor, {{u"clientMessageId"_s, u"a"_s}, {u"body"_s, u"Hello"_s}}));
        QCOMPARE(own->frame(u"chat.typing"_s, 1)[u"writing"_s].toBool(true), false);
        QCOMPARE(own->framesOf(u"chat.typing"_s).size(), 2);
    }

    void readMarksReachTheOtherSide()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel own = shop.subscribed(visitor, visitor);
        const test::TestChannel ana = shop.subscribed(shop.ana, visitor);
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        shop.say(visitor, u"Hello"_s);
        QVERIFY(!ana->event(3).isEmpty());
        QCOMPARE(shop.get(shop.pathOf(visitor), shop.ana).body[u"summary"_s][u"unread"_s].toInt(), 1);
        shop.frame(ana, frameText(u"chat.read"_s, visitor, {{u"version"_s, 3}}));
        QCOMPARE(own->eventData(u"read_marked"_s)[u"version"_s].toInt(), 3);
        QCOMPARE(shop.get(shop.pathOf(visitor), shop.ana).body[u"summary"_s][u"unread"_s].toInt(), 0);
    }

    void theQueueTellsPositionsOnChange()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller first = shop.visitor();
        const net::Caller second = shop.visitor();
        const test::TestChannel one = shop.subscribed(first, first);
        const test::TestChannel two = shop.subscribed(second, second);
        shop.frame(one, frameText(u"chat.request-person"_s, first));
        QCOMPARE(one->frame(u"chat.queue"_s)[u"ahead"_s].toInt(-1), 0);
        shop.clock.advance(std::chrono::seconds(1));
        shop.frame(two, frameText(u"chat.request-person"_s, second));
        QCOMPARE(two->frame(u"chat.queue"_s)[u"ahead"_s].toInt(-1), 1);
        QCOMPARE(shop.get(shop.pathOf(second), second).body[u"queuePosition"_s].toInt(-1), 1);
        shop.post(shop.pathOf(first, u"/takeover"_s), shop.ana);
        QCOMPARE(two->frame(u"chat.queue"_s, 1)[u"ahead"_s].toInt(-1), 0);
        QCOMPARE(one->framesOf(u"chat.queue"_s).size(), 1);
        const test::TestChannel later = shop.subscribed(second, second);
        QCOMPARE(later->frame(u"chat.queue"_s)[u"ahead"_s].toInt(-1), 0);
    }

    void theInboxComesWholeAndThenChanges()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller open = shop.visitor();
        const net::Caller resolved = shop.visitor();
        shop.post(shop.pathOf(resolved, u"/resolve"_s), shop.ana);
        const test::TestChannel inbox = shop.channel(shop.ana);
        shop.frame(inbox, R"({"type":"inbox.subscribe","id":"i"})");
        QCOMPARE(inbox->frame(u"inbox.ready"_s)[u"id"_s].toString(), u"i"_s);
        QCOMPARE(inbox->framesOf(u"inbox.changed"_s).size(), 1);
        QCOMPARE(inbox->framesOf(u"inbox.changed"_s)[0][u"conversation"_s][u"id"_s].toString(), open.conversation);
        shop.post(shop.pathOf(open, u"/takeover"_s), shop.ana);
        QCOMPARE(inbox->frame(u"inbox.changed"_s, 1)[u"conversation"_s][u"state"_s].toString(), u"agent"_s);
        const net::Caller fresh = shop.visitor();
        QCOMPARE(inbox->frame(u"inbox.changed"_s, 2)[u"conversation"_s][u"id"_s].toString(), fresh.conversation);
        QCOMPARE(inbox->frames()[1][u"type"_s].toString(), u"inbox.ready"_s);
    }

    void aLateSubscriberHearsTheAnswerFromItsBeginning()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel early = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"question"_s);
        shop.rag.stream(0)->say(u"Half "_s);
        QTRY_COMPARE(early->streamed(), u"Half "_s);
        const test::TestChannel late = shop.subscribed(shop.ana, visitor);
        QTRY_COMPARE(late->streamed(), u"Half "_s);
        QCOMPARE(late->framesOf(u"chat.delta"_s)[0][u"offset"_s].toInt(-1), 0);
        shop.rag.stream(0)->finish();
        QVERIFY(!late->eventData(u"bot_turn_ended"_s).isEmpty());
    }
};

MOSTRADOR_TEST(ChannelTest)
#include "channel_test.moc"
