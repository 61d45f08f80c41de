// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

using namespace Qt::StringLiterals;

class RecoveryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void anUnfinishedTurnIsTakenUpOnceMore()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.say(visitor, u"question"_s);
        shop.rag.stream(0)->say(u"half an ans"_s);
        shop.restart();
        const test::TestChannel channel = shop.subscribed(visitor, visitor);
        QCOMPARE(channel->eventData(u"bot_turn_ended"_s)[u"outcome"_s].toString(), u"failed"_s);
        QCOMPARE(channel->eventData(u"bot_turn_started"_s, 1)[u"attempt"_s].toInt(), 2);
        const auto again = shop.rag.stream(1);
        QCOMPARE(again->question.text, u"question"_s);
        shop.restart();
        const test::TestChannel after = shop.subscribed(visitor, visitor);
        QVERIFY(after->eventData(u"message_posted"_s, 1)[u"body"_s].toString().contains(u"persona"_s));
        QCOMPARE(after->eventData(u"bot_turn_ended"_s, 1)[u"outcome"_s].toString(), u"failed"_s);
        QCOMPARE(shop.rag.asked(), 2);
    }

    void nothingIsTakenUpWhenAPersonAnswers()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.say(visitor, u"question"_s);
        shop.rag.stream(0)->say(u"half"_s);
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        shop.restart();
        QCOMPARE(shop.rag.asked(), 1);
        const test::Answer view = shop.get(shop.pathOf(visitor), visitor);
        QCOMPARE(view.body[u"summary"_s][u"state"_s].toString(), u"agent"_s);
        QCOMPARE(view.body[u"summary"_s][u"version"_s].toInt(), 5);
    }

    void whatWasAcknowledgedIsThereAfterARestart()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/takeover"_s), shop.ana);
        const QByteArray body = R"({"clientMessageId":"m1","body":"Hello"})";
        const int version = shop.post(shop.pathOf(visitor, u"/messages"_s), visitor, body).body[u"version"_s].toInt();
        shop.restart();
        QCOMPARE(shop.post(shop.pathOf(visitor, u"/messages"_s), visitor, body).body[u"version"_s].toInt(), version);
        QCOMPARE(shop.get(shop.pathOf(visitor), visitor).body[u"summary"_s][u"version"_s].toInt(), version);
        const test::TestChannel resumed = shop.subscribed(visitor, visitor, version);
        QCOMPARE(resumed->framesOf(u"chat.event"_s).size(), 0);
    }

    void projectionsRebuildToTheSame()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller first = shop.visitor();
        const net::Caller second = shop.visitor();
        shop.say(first, u"Ñandú café"_s);
        shop.rag.stream(0)->say(u"answer"_s);
        shop.rag.stream(0)->finish();
        QCoro::waitFor(shop.service->rest(core::ConversationId::fromTrusted(first.conversation)));
        shop.post(shop.pathOf(second, u"/request-person"_s), second);
        shop.post(shop.pathOf(second, u"/takeover"_s), shop.ana);
        shop.post(shop.pathOf(second, u"/notes"_s), shop.ana, R"({"clientMessageId":"n","body":"note"})");
        shop.post(shop.pathOf(second, u"/resolve"_s), shop.ana);
        shop.say(second, u"again"_s);
        for (const QString &name : {u"chat.inbox"_s, u"chat.transcript"_s}) {
            const core::Result<QByteArray> live = QCoro::waitFor(shop.service->dumpProjection(name));
            QVERIFY(live && live->count('\n') >= 2);
            QVERIFY(QCoro::waitFor(shop.service->rebuildProjection(name)));
            const core::Result<QByteArray> rebuilt = QCoro::waitFor(shop.service->dumpProjection(name));
            QVERIFY(rebuilt);
            QCOMPARE(*rebuilt, *live);
        }
    }

    void otherRoomsHearOfResolvedConversations()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        QByteArray heard;
        QObject context;
        shop.bus.subscribe(u"chat.conversation_resolved"_s, u"test"_s, &context,
                           [&heard](eventing::BusMessage message) { return take(&heard, message); });
        const net::Caller visitor = shop.visitor();
        shop.post(shop.pathOf(visitor, u"/resolve"_s), shop.ana);
        QTRY_COMPARE(QJsonDocument::fromJson(heard)[u"conversationId"_s].toString(), visitor.conversation);
    }

private:
    static core::Task<core::Result<>> take(QByteArray *heard, eventing::BusMessage message)
    {
        *heard = message.data;
        co_return core::Result<>();
    }
};

MOSTRADOR_TEST(RecoveryTest)
#include "recovery_test.moc"
