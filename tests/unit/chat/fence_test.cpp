// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/fence.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

const chat::Mandate first{QStringLiteral("t1"), 1};
const chat::Mandate second{QStringLiteral("t2"), 3};

api::BotTurnStartedData started(const chat::Mandate &mandate) { return {mandate.turnId, mandate.generation, {}}; }

api::OwnerChangedData ownerChanged(qint64 generation)
{
    return {{api::OwnerKind::Agent, QStringLiteral("a"), {}}, api::ConversationState::Agent, generation, QStringLiteral("takeover"), {}};
}

}  // namespace

class FenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void letsAStandingTurnSpeakInOrder()
    {
        chat::Fence fence;
        fence.observe(started(first));
        QVERIFY(fence.offer(first, QStringLiteral("Hello")));
        QVERIFY(fence.offer(first, QStringLiteral(", you")));
        const auto piece = fence.take();
        QCOMPARE(piece->text, QStringLiteral("Hello, you"));
        QCOMPARE(piece->offset, 0);
        QVERIFY(!fence.take());
        QVERIFY(fence.offer(first, QStringLiteral("!")));
        QCOMPARE(fence.take()->offset, 10);
        QCOMPARE(fence.said(), QStringLiteral("Hello, you!"));
    }

    void dropsWhatWasKeptBackWhenControlPasses()
    {
        chat::Fence fence;
        fence.observe(started(first));
        QVERIFY(fence.offer(first, QStringLiteral("said")));
        QVERIFY(fence.take());
        const auto said = fence.hold();
        QCOMPARE(said->text, QStringLiteral("said"));
        QVERIFY(fence.offer(first, QStringLiteral(" unsaid")));
        QVERIFY(!fence.take());
        fence.observe(ownerChanged(2));
        fence.release();
        QVERIFY(!fence.take());
        QVERIFY(!fence.offer(first, QStringLiteral("late")));
        QVERIFY(!fence.take());
    }

    void saysWhatWasKeptBackWhenTheOrderFailed()
    {
        chat::Fence fence;
        fence.observe(started(first));
        fence.hold();
        fence.hold();
        QVERIFY(fence.offer(first, QStringLiteral("kept")));
        fence.release();
        QVERIFY(!fence.take());
        fence.release();
        QCOMPARE(fence.take()->text, QStringLiteral("kept"));
    }

    void anOlderTurnCannotSpeakInANewerOne()
    {
        chat::Fence fence;
        fence.observe(started(first));
        fence.observe(ownerChanged(2));
        fence.observe(started(second));
        QVERIFY(!fence.offer(first, QStringLiteral("old")));
        QVERIFY(fence.offer(second, QStringLiteral("new")));
        QCOMPARE(fence.take()->mandate, second);
    }
};

MOSTRADOR_TEST(FenceTest)
#include "fence_test.moc"
