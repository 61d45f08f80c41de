// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "tests/support/test_registry.h"

#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;

/// Who begins to listen must not change what the conversation does.
class LateSubscriberTest : public QObject {
    Q_OBJECT

    static QByteArray subscription(const QString &conversation, qint64 after)
    {
        return QJsonDocument(
                   QJsonObject{
                       {u"type"_s, u"chat.subscribe"_s}, {u"conversationId"_s, conversation}, {u"after"_s, after}, {u"id"_s, u"s"_s}})
            .toJson();
    }

private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void anAfterBeyondTheEndIsRefusedAndHarmless()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        const net::Caller visitor = shop.visitor();
        const test::TestChannel channel = shop.channel(visitor);
        shop.frame(channel, subscription(visitor.conversation, 1'000'000));
        QTRY_VERIFY(!channel->frames().isEmpty());
        QCOMPARE(channel->frames().first().value(u"code"_s).toString(), u"version_ahead"_s);
        shop.say(visitor, u"how do I return a lamp?"_s);
        QTRY_VERIFY(shop.rag.asked() > 0);
    }

    void aSubscriberBetweenCommitAndPublishCostsNoTurn()
    {
        MOSTRADOR_DATABASE(place);
        test::Shop shop(place);
        for (int round = 0; round < 120; ++round) {
            const net::Caller visitor = shop.visitor();
            const int before = shop.rag.asked();
            const test::TestChannel reader = shop.channel(shop.ana);
            std::thread other([&shop, &reader, &visitor, round] {
                for (int turn = 0; turn < round % 40; ++turn)
                    std::this_thread::yield();
                shop.frame(reader, subscription(visitor.conversation, 0));
            });
            shop.say(visitor, u"how do I return a lamp?"_s);
            other.join();
            QTRY_VERIFY2(shop.rag.asked() > before, "the bot was never asked");
        }
    }
};

MOSTRADOR_TEST(LateSubscriberTest)
#include "late_subscriber_test.moc"
