// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/common/common.h"
#include "tests/support/test_registry.h"
#include "tests/unit/ui/tiny_server.h"
#include "ui/client/channel.h"

#include <QSignalSpy>
#include <QTest>

using client::Channel;
using Phase = client::ConnectionState::Phase;

namespace {

const core::ConversationId chat = core::ConversationId::fromTrusted(QStringLiteral("01900000-0000-7000-8001-000000000001"));

QByteArray eventFrame(qint64 version, const QString &body)
{
    api::EventFrame frame;
    frame.conversationId = chat;
    frame.version = version;
    frame.event.version = version;
    frame.event.type = QStringLiteral("message_posted");
    frame.event.at = core::Timestamp::fromMilliseconds(1'790'000'000'000);
    frame.event.data.text = "{\"messageId\":\"m\",\"body\":\"" + body.toUtf8() + "\",\"citations\":[]}";
    return wire::encode(frame);
}

struct Bench {
    TinyServer server;
    client::CertificatePins pins{QString()};
    client::ApiClient api{pins};
    core::FakeClock clock;
    Channel channel;

    explicit Bench(client::ChannelTiming timing = {})
        : channel(api, pins, clock, quick(timing))
    {
        api.setServer(server.url());
        server.setHandler([](const TinyServer::Request &) -> TinyServer::Answer { return {201, R"({"ticket":"t1","expiresIn":30})"}; });
    }

    static client::ChannelTiming quick(client::ChannelTiming timing)
    {
        timing.backoffBase = std::chrono::milliseconds(20);
        timing.backoffCap = std::chrono::milliseconds(40);
        return timing;
    }

    /// Answers subscriptions as they come; true when there have been `wanted` of them. May be asked again and again.
    bool hasSubscribed(int wanted)
    {
        QList<QJsonObject> found;
        for (const QJsonObject &frame : server.frames())
            if (frame.value(QLatin1String("type")).toString() == QLatin1String("chat.subscribe"))
                found.append(frame);
        for (; answered < found.size(); ++answered) {
            api::SubscribedFrame answer;
            answer.id = found[answered].value(QLatin1String("id")).toString();
            answer.conversationId = chat;
            server.sendText(wire::encode(answer));
            after = found[answered].value(QLatin1String("after")).toInt();
        }
        return answered >= wanted;
    }
    qsizetype answered = 0;
    int after = -1;  ///< of the last subscription
};

bool hasFrame(const QList<QJsonObject> &frames, const QString &type, const QString &key, const QJsonValue &value)
{
    return std::any_of(frames.begin(), frames.end(), [&](const QJsonObject &frame) {
        return frame.value(QLatin1String("type")).toString() == type && frame.value(key) == value;
    });
}

}  // namespace

class ChannelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resumesAfterTheLastVersionSeen()
    {
        Bench bench;
        QSignalSpy events(&bench.channel, &Channel::eventReceived);
        bench.channel.follow(chat, 3);
        bench.channel.start();
        QTRY_VERIFY(bench.hasSubscribed(1));
        QCOMPARE(bench.after, 3);
        QTRY_VERIFY(bench.channel.isLive());
        bench.server.sendText(eventFrame(4, QStringLiteral("a")));
        bench.server.sendText(eventFrame(5, QStringLiteral("b")));
        bench.server.sendText(eventFrame(9, QStringLiteral("too early")));
        QTRY_COMPARE(events.size(), 3);
        QSignalSpy states(&bench.channel, &Channel::stateChanged);
        bench.server.closeChannel();
        QTRY_VERIFY(bench.hasSubscribed(2));
        QCOMPARE(bench.after, 5);
        QTRY_VERIFY(bench.channel.isLive());
        bool lost = false;
        bool resuming = false;
        for (const QList<QVariant> &state : states) {
            lost |= state.first().value<client::ConnectionState>().phase == Phase::Lost;
            resuming |= state.first().value<client::ConnectionState>().phase == Phase::Resuming;
        }
        QVERIFY(lost);
        QVERIFY(resuming);
        QVERIFY(bench.server.count("/api/v1/ws-tickets") >= 2);
    }

    void aMessageInFragmentsIsOneMessage()
    {
        Bench bench;
        QSignalSpy events(&bench.channel, &Channel::eventReceived);
        bench.channel.start();
        QTRY_VERIFY(bench.channel.isLive());
        const QByteArray whole = eventFrame(1, QStringLiteral("mañana"));
        const qsizetype split = whole.indexOf("ana");
        QVERIFY(split > 0);
        bench.server.sendFragments({whole.left(10), whole.mid(10, split - 10), whole.mid(split)});
        QTRY_COMPARE(events.size(), 1);
        const auto frame = events.first().first().value<api::EventFrame>();
        QVERIFY(QString::fromUtf8(frame.event.data.text).contains(QStringLiteral("mañana")));
    }

    void fragmentsThatSplitALetterCostAConnectionAndNothingElse()
    {
        // Qt's WebSocket takes such a legal message for bad UTF-8 and closes, which is why our servers send none; a
        // proxy in between may. The channel then comes back and resumes.
        Bench bench;
        bench.channel.follow(chat, 0);
        bench.channel.start();
        QTRY_VERIFY(bench.hasSubscribed(1));
        QTRY_VERIFY(bench.channel.isLive());
        const QByteArray whole = eventFrame(1, QStringLiteral("mañana"));
        const qsizetype split = whole.indexOf("\xC3") + 1;  // between the two bytes of ñ
        bench.server.sendFragments({whole.left(split), whole.mid(split)});
        QTRY_VERIFY(bench.hasSubscribed(2));
        QTRY_VERIFY(bench.channel.isLive());
    }

    void unsentMessagesOutliveConnections()
    {
        Bench bench;
        bench.channel.start();
        QTRY_VERIFY(bench.server.hasChannel());
        QTRY_VERIFY(bench.channel.isLive());
        bench.server.stop();
        QTRY_COMPARE(bench.channel.state().phase, Phase::Lost);
        bench.channel.send(chat, Channel::Kind::Reply, QStringLiteral("c1"), QStringLiteral("hello"));
        bench.channel.send(chat, Channel::Kind::Note, QStringLiteral("c2"), QStringLiteral("note"));
        QCOMPARE(bench.channel.state().outbox, 2);
        bench.server.start();
        QTRY_COMPARE(bench.server.frames().size(), 2);
        const QList<QJsonObject> frames = bench.server.frames();
        QVERIFY(hasFrame(frames, QStringLiteral("chat.send"), QStringLiteral("clientMessageId"), QStringLiteral("c1")));
        QVERIFY(hasFrame(frames, QStringLiteral("chat.note"), QStringLiteral("clientMessageId"), QStringLiteral("c2")));
        // Not acknowledged, so both go again over the next connection.
        bench.server.closeChannel();
        bench.server.clearFrames();
        QTRY_COMPARE(bench.server.frames().size(), 2);
        QSignalSpy acknowledged(&bench.channel, &Channel::acknowledged);
        api::AckFrame ack;
        ack.conversationId = chat;
        ack.clientMessageId = QStringLiteral("c1");
        ack.version = 7;
        bench.server.sendText(wire::encode(ack));
        QTRY_COMPARE(acknowledged.size(), 1);
        QCOMPARE(bench.channel.state().outbox, 1);
    }

    void arefusedMessageLeavesTheOutboxAndIsTold()
    {
        Bench bench;
        bench.channel.start();
        QTRY_VERIFY(bench.server.hasChannel());
        QSignalSpy refused(&bench.channel, &Channel::refused);
        bench.channel.send(chat, Channel::Kind::Reply, QStringLiteral("c1"), QStringLiteral("hello"));
        QTRY_VERIFY(!bench.server.frames().isEmpty());
        api::ErrorFrame error;
        error.code = QStringLiteral("not_owner");
        error.message = QStringLiteral("No.");
        error.clientMessageId = QStringLiteral("c1");
        bench.server.sendText(wire::encode(error));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().at(1).value<core::Error>().reason, QStringLiteral("not_owner"));
        QCOMPARE(bench.channel.state().outbox, 0);
    }

    void aSilentConnectionIsGivenUp()
    {
        client::ChannelTiming timing;
        timing.heartbeat = std::chrono::milliseconds(30);
        timing.answerDeadline = std::chrono::milliseconds(60);
        Bench bench(timing);
        bench.channel.start();
        QTRY_VERIFY(bench.server.hasChannel());
        QTRY_VERIFY(hasFrame(bench.server.frames(), QStringLiteral("ping"), QStringLiteral("type"), QStringLiteral("ping")));
        // Nobody answers the ping: a second connection follows.
        QTRY_VERIFY(bench.server.count("/api/v1/ws-tickets") >= 2);
    }

    void goodbyeSaysWhenToComeBack()
    {
        Bench bench;
        bench.channel.start();
        QTRY_VERIFY(bench.server.hasChannel());
        QTRY_VERIFY(bench.channel.isLive());
        constexpr int pause = 250;
        api::GoodbyeFrame goodbye;
        goodbye.reconnectAfterMs = pause;
        bench.server.sendText(wire::encode(goodbye));
        QSignalSpy states(&bench.channel, &Channel::stateChanged);
        // A frame that comes after it shows that the goodbye has been read.
        QSignalSpy events(&bench.channel, &Channel::eventReceived);
        bench.server.sendText(eventFrame(1, QStringLiteral("x")));
        QTRY_COMPARE(events.size(), 1);
        bench.server.closeChannel();
        QTRY_COMPARE(bench.channel.state().phase, Phase::Lost);
        QCOMPARE(*bench.channel.state().nextTryAt - bench.clock.now(), std::chrono::milliseconds(pause));
        QTRY_VERIFY(bench.channel.isLive());
    }

    void tryNowDoesNotWait()
    {
        client::ChannelTiming timing;
        timing.draw = [] { return 0.999; };
        Bench bench(timing);
        bench.channel.start();
        QTRY_VERIFY(bench.channel.isLive());
        bench.server.stop();
        QTRY_COMPARE(bench.channel.state().phase, Phase::Lost);
        bench.server.start();
        bench.channel.retryNow();
        QTRY_VERIFY(bench.channel.isLive());
        bench.channel.stop();
        QCOMPARE(bench.channel.state().phase, Phase::Off);
    }
};

MOSTRADOR_TEST(ChannelTest)
#include "channel_test.moc"
