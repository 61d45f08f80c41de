// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

/// The bot's turn and the fence around it.
class BotTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void answersInAStreamWithCitations()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"¿Puedo devolverlo?"_s);
        const auto stream = shop.rag.stream(0);
        QCOMPARE(stream->question.text, u"¿Puedo devolverlo?"_s);
        QCOMPARE(stream->question.language, api::Language::Spanish);
        stream->say(u"Tiene "_s);
        QTRY_COMPARE(channel->streamed(), u"Tiene "_s);
        stream->say(u"30 días."_s);
        QTRY_COMPARE(channel->streamed(), u"Tiene 30 días."_s);
        QCOMPARE(channel->framesOf(u"chat.delta"_s).last()[u"offset"_s].toInt(), 6);
        QCOMPARE(channel->framesOf(u"chat.delta"_s).last()[u"generation"_s].toInt(), 1);
        stream->finish();
        const QJsonObject answer = channel->eventData(u"message_posted"_s, 1);
        QCOMPARE(answer[u"body"_s].toString(), u"Tiene 30 días."_s);
        QCOMPARE(answer[u"grounded"_s].toBool(), true);
        QCOMPARE(answer[u"citations"_s][0][u"title"_s].toString(), u"Returns"_s);
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s)[u"outcome"_s].toString(), u"answered"_s);
        shop.say(visitor, u"¿Y el envío?"_s);
        QCOMPARE(shop.rag.stream(1)->question.history.size(), 2);
        QCOMPARE(shop.rag.stream(1)->question.text, u"¿Y el envío?"_s);
    }

    void takeoverStopsItInMidSentence_data()
    {
        QTest::addColumn<bool>("stubborn");
        QTest::newRow("provider stops") << false;
        QTest::newRow("provider goes on") << true;
    }

    void takeoverStopsItInMidSentence()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(bool, stubborn);
        test::Shop shop(place);
        shop.rag.stubborn = stubborn;
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"question"_s);
        const auto stream = shop.rag.stream(0);
        stream->say(u"You may "_s);
        QTRY_COMPARE(channel->streamed(), u"You may "_s);
        const test::Answer taken = shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        QCOMPARE(taken.body[u"owner"_s][u"kind"_s].toString(), u"agent"_s);
        QVERIFY(stream->abort.isAborted());
        stream->say(u"not see this"_s);
        stream->finish();
        const QJsonObject ended = channel->eventData(u"bot_turn_ended"_s);
        QCOMPARE(ended[u"outcome"_s].toString(), u"aborted"_s);
        QCOMPARE(ended[u"text"_s].toString(), u"You may "_s);
        shop.post(shop.pathOf(visitor, u"/messages"_s), shop.ana, R"({"clientMessageId":"a","body":"Ana here"})");
        QCOMPARE(channel->eventData(u"message_posted"_s, 1)[u"body"_s].toString(), u"Ana here"_s);
        QCoro::waitFor(shop.service->rest(core::ConversationId::fromTrusted(visitor.conversation)));
        QCOMPARE(channel->streamed(), u"You may "_s);
        // Nothing of the bot comes after control has passed.
        bool passed = false;
        for (const QJsonObject &frame : channel->frames()) {
            passed = passed || frame[u"event"_s][u"type"_s].toString() == u"owner_changed"_s;
            QVERIFY(!passed || frame[u"type"_s].toString() != u"chat.delta"_s);
            QVERIFY(!passed || frame[u"event"_s][u"actor"_s][u"kind"_s].toString() != u"bot"_s);
        }
    }

    void answersAgainAfterTheHandBack()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"one"_s);
        shop.rag.stream(0)->say(u"x"_s);
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        shop.post(shop.pathOf(visitor, u"/messages"_s), shop.ana, R"({"clientMessageId":"a","body":"Ana here"})");
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/handback"_s), shop.ana).body[u"generation"_s].toInt(), 3);
        shop.say(visitor, u"two"_s);
        const auto stream = shop.rag.stream(1);
        QCOMPARE(stream->question.text, u"two"_s);
        stream->say(u"answer"_s);
        stream->finish();
        QCOMPARE(channel->eventData(u"message_posted"_s, 3)[u"generation"_s].toInt(), 3);
    }

    void aSecondQuestionTakesThePlaceOfTheFirst()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"one"_s);
        const auto first = shop.rag.stream(0);
        shop.say(visitor, u"two"_s);
        const auto second = shop.rag.stream(1);
        QVERIFY(first->abort.isAborted());
        QCOMPARE(second->question.text, u"one\ntwo"_s);
        second->say(u"both"_s);
        second->finish();
        QCOMPARE(channel->eventData(u"message_posted"_s, 2)[u"body"_s].toString(), u"both"_s);
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s, 0)[u"outcome"_s].toString(), u"aborted"_s);
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s, 1)[u"outcome"_s].toString(), u"answered"_s);
    }

    void whatItDoesNotKnowIsRefused()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"¿Cuál es la capital de Mongolia?"_s);
        shop.rag.stream(0)->say(u"No lo sé."_s);
        shop.rag.stream(0)->finish(false);
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s)[u"outcome"_s].toString(), u"refused"_s);
        QCOMPARE(channel->eventData(u"message_posted"_s, 1)[u"grounded"_s].toBool(true), false);
    }

    void aFailureIsSaidAndAPersonOffered_data()
    {
        QTest::addColumn<bool>("down");
        QTest::newRow("cannot begin") << true;
        QTest::newRow("breaks off") << false;
    }

    void aFailureIsSaidAndAPersonOffered()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(bool, down);
        test::Shop shop(place);
        shop.rag.down = down;
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"question"_s);
        if (!down)
            shop.rag.stream(0)->fail(u"model_failed"_s);
        QVERIFY(channel->eventData(u"message_posted"_s, 1)[u"body"_s].toString().contains(u"persona"_s));
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s)[u"outcome"_s].toString(), u"failed"_s);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana).status, 200);
    }

    void takeoverNeedsNoAnswerFromTheModel()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        shop.rag.stubborn = true;  // hangs for ever
        const net::Caller visitor = shop.visitor();
        shop.say(visitor, u"question"_s);
        const auto stream = shop.rag.stream(0);
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana).status, 200);
        QVERIFY(stream->abort.isAborted());
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/messages"_s), shop.ana, R"({"clientMessageId":"a","body":"Ana here"})").status, 201);
        stream->finish();
    }

    void aTakeoverThatFailsLetsTheBotGoOn()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"question"_s);
        const auto stream = shop.rag.stream(0);
        stream->say(u"one "_s);
        chat::Command resolve;
        resolve.actor = {core::Actor::Kind::System, {}};
        resolve.order = chat::Resolve{};
        const auto refused = QCoro::waitFor(shop.service->give(core::ConversationId::fromTrusted(visitor.conversation), resolve));
        QCOMPARE(refused.error().reason, u"illegal_transition"_s);
        stream->say(u"two"_s);
        QTRY_COMPARE(channel->streamed(), u"one two"_s);
        stream->finish();
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s)[u"outcome"_s].toString(), u"answered"_s);
    }

    void askingForAPersonStopsIt()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        shop.say(visitor, u"question"_s);
        const auto stream = shop.rag.stream(0);
        const test::Answer asked = shop.post(shop.pathOf(visitor, u"/request-person"_s), visitor, R"({"reason":"It is urgent"})");
        QCOMPARE(asked.body[u"owner"_s][u"kind"_s].toString(), u"queue"_s);
        QVERIFY(stream->abort.isAborted());
        QCOMPARE(channel->eventData(u"person_requested"_s)[u"reason"_s].toString(), u"It is urgent"_s);
        QCOMPARE(channel->eventData(u"owner_changed"_s)[u"state"_s].toString(), u"queued"_s);
        QCOMPARE(channel->frame(u"chat.queue"_s)[u"ahead"_s].toInt(-1), 0);
    }
};

MOSTRADOR_TEST(BotTest)
#include "bot_test.moc"
