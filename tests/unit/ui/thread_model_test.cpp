// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/models/thread_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::Delivery;
using models::RowKind;
using models::ThreadModel;

namespace {

const core::ConversationId chat = core::ConversationId::fromTrusted(QStringLiteral("01900000-0000-7000-8001-000000000001"));

template <class Data>
api::ConversationEvent event(qint64 version, const char *type, api::ActorKind who, const Data &data)
{
    api::ConversationEvent made;
    made.version = version;
    made.type = QLatin1String(type);
    made.actor.kind = who;
    made.data.text = wire::encode(data);
    return made;
}

api::ConversationEvent message(qint64 version, const QString &body, api::ActorKind who = api::ActorKind::Visitor,
                               const QString &clientMessageId = {})
{
    api::MessagePostedData data;
    data.messageId = QStringLiteral("m");
    data.body = body;
    if (!clientMessageId.isEmpty())
        data.clientMessageId = clientMessageId;
    return event(version, "message_posted", who, data);
}

api::ConversationEvent turnStarted(qint64 version, qint64 generation)
{
    api::BotTurnStartedData data;
    data.turnId = QStringLiteral("turn-%1").arg(generation);
    data.generation = generation;
    return event(version, "bot_turn_started", api::ActorKind::Bot, data);
}

api::ConversationEvent ownerChanged(qint64 version, qint64 generation)
{
    api::OwnerChangedData data;
    data.owner.kind = api::OwnerKind::Agent;
    data.state = api::ConversationState::Agent;
    data.generation = generation;
    data.reason = QStringLiteral("takeover");
    return event(version, "owner_changed", api::ActorKind::Agent, data);
}

api::ConversationEvent turnEnded(qint64 version, qint64 generation, api::TurnOutcome outcome, const QString &text = {})
{
    api::BotTurnEndedData data;
    data.turnId = QStringLiteral("turn-%1").arg(generation);
    data.generation = generation;
    data.outcome = outcome;
    if (!text.isEmpty())
        data.text = text;
    return event(version, "bot_turn_ended", api::ActorKind::Bot, data);
}

api::DeltaFrame delta(qint64 generation, qint64 offset, const QString &text)
{
    api::DeltaFrame frame;
    frame.conversationId = chat;
    frame.generation = generation;
    frame.turnId = QStringLiteral("turn-%1").arg(generation);
    frame.offset = offset;
    frame.text = text;
    return frame;
}

api::ConversationView view(const QList<api::ConversationEvent> &events, qint64 generation = 1, int unread = 0)
{
    api::ConversationView made;
    made.summary.id = chat;
    made.summary.generation = generation;
    made.summary.unread = unread;
    made.events = events;
    return made;
}

QStringList bodies(const ThreadModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.row(row).body);
    return list;
}

}  // namespace

class ThreadModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRepeatedEventIsShownOnce()
    {
        ThreadModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(view({message(1, QStringLiteral("a"))}));
        model.applyEvent(message(1, QStringLiteral("a")));
        model.applyEvent(message(2, QStringLiteral("b")));
        QCOMPARE(bodies(model), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void aGapIsAskedForAndClosedInOrder()
    {
        ThreadModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy gaps(&model, &ThreadModel::gapFound);
        model.open(view({message(1, QStringLiteral("1"))}));
        model.applyEvent(message(4, QStringLiteral("4")));
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gaps.first().first().toLongLong(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.applyFetched({message(2, QStringLiteral("2")), message(3, QStringLiteral("3"))});
        QCOMPARE(bodies(model).join(QString()), QStringLiteral("1234"));
        QCOMPARE(model.reachedVersion(), 4);
    }

    void staleGenerationsWriteNothing()
    {
        ThreadModel model;
        model.open(view({turnStarted(1, 3)}, 3));
        model.applyDelta(delta(3, 0, QStringLiteral("Sí, ")));
        QVERIFY(model.isStreaming());
        model.applyEvent(ownerChanged(2, 4));
        QVERIFY(!model.isStreaming());
        const QStringList before = bodies(model);
        model.applyDelta(delta(3, 4, QStringLiteral("claro")));
        QCOMPARE(bodies(model), before);
        QVERIFY(!before.join(QString()).contains(QStringLiteral("claro")));
    }

    void aStreamBecomesTheMessageInItsPlace()
    {
        ThreadModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(view({message(1, QStringLiteral("q")), turnStarted(2, 1)}));
        model.applyDelta(delta(1, 0, QStringLiteral("Hel")));
        model.applyDelta(delta(1, 3, QStringLiteral("lo")));
        QCOMPARE(model.row(1).kind, RowKind::Streaming);
        QCOMPARE(model.row(1).body, QStringLiteral("Hello"));
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.applyEvent(message(3, QStringLiteral("Hello!"), api::ActorKind::Bot));
        model.applyEvent(turnEnded(4, 1, api::TurnOutcome::Answered));
        QCOMPARE(removed.size(), 0);
        QCOMPARE(model.row(1).kind, RowKind::Bot);
        QCOMPARE(model.row(1).body, QStringLiteral("Hello!"));
        QVERIFY(!model.isStreaming());
    }

    void aLateDeltaOfAnEndedTurnIsDropped()
    {
        ThreadModel model;
        model.open(
            view({turnStarted(1, 1), message(2, QStringLiteral("x"), api::ActorKind::Bot), turnEnded(3, 1, api::TurnOutcome::Answered)}));
        model.applyDelta(delta(1, 0, QStringLiteral("again")));
        QCOMPARE(model.rowCount(), 1);
    }

    void aStoppedTurnKeepsWhatWasSaid()
    {
        ThreadModel model;
        model.open(view({turnStarted(1, 1)}));
        model.applyDelta(delta(1, 0, QStringLiteral("Half an ans")));
        model.applyEvent(turnEnded(2, 1, api::TurnOutcome::Aborted, QStringLiteral("Half an ans")));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.row(0).kind, RowKind::Bot);
        QVERIFY(model.row(0).stopped);
    }

    void whoJoinsMidwaySeesThatThereWasMore()
    {
        ThreadModel model;
        model.open(view({turnStarted(1, 1)}));
        model.applyDelta(delta(1, 10, QStringLiteral("tail")));
        QVERIFY(model.row(0).joinedMidway);
        model.applyDelta(delta(1, 14, QStringLiteral("!")));
        QVERIFY(model.row(0).body.endsWith(QStringLiteral("tail!")));
        QCOMPARE(model.row(0).body.size(), 15);
    }

    void theOutboxLeavesWhenTheMessageArrives()
    {
        ThreadModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(view({message(1, QStringLiteral("q"))}));
        model.setOnline(false);
        model.addOutbox(QStringLiteral("c1"), QStringLiteral("answer"), false, {}, {});
        QCOMPARE(model.row(1).delivery, Delivery::Waiting);
        model.setOnline(true);
        QCOMPARE(model.row(1).delivery, Delivery::Sending);
        model.failOutbox(QStringLiteral("c1"), QStringLiteral("No."));
        QCOMPARE(model.row(1).delivery, Delivery::Failed);
        model.retryOutbox(QStringLiteral("c1"));
        model.applyEvent(message(2, QStringLiteral("answer"), api::ActorKind::Agent, QStringLiteral("c1")));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.row(1).kind, RowKind::Agent);
    }

    void theOutboxOfAnotherChatIsKept()
    {
        ThreadModel model;
        model.open(view({message(1, QStringLiteral("q"))}));
        model.addOutbox(QStringLiteral("c1"), QStringLiteral("waits"), false, {}, {});
        api::ConversationView other = view({});
        other.summary.id = core::ConversationId::fromTrusted(QStringLiteral("01900000-0000-7000-8001-000000000002"));
        model.open(other);
        QCOMPARE(model.rowCount(), 0);
        model.open(view({message(1, QStringLiteral("q"))}));
        QCOMPARE(bodies(model), (QStringList{QStringLiteral("q"), QStringLiteral("waits")}));
    }

    void readMarksAndTheNewLine()
    {
        ThreadModel model;
        model.open(view({message(1, QStringLiteral("a")), message(2, QStringLiteral("b"), api::ActorKind::Agent),
                         message(3, QStringLiteral("c")), message(4, QStringLiteral("d"))},
                        1, 2));
        QVERIFY(model.row(2).newAbove);
        QVERIFY(!model.row(3).newAbove);
        QVERIFY(!model.row(1).readByVisitor);
        model.applyEvent(::event(5, "read_marked", api::ActorKind::Visitor, api::ReadMarkedData{api::ActorKind::Visitor, 4}));
        QVERIFY(model.row(1).readByVisitor);
    }

    void cardsAreAskedForAndShown()
    {
        ThreadModel model;
        QSignalSpy wanted(&model, &ThreadModel::cardsWanted);
        api::MessagePostedData data;
        data.messageId = QStringLiteral("answer");
        data.body = QStringLiteral("Here.");
        data.cards = {{api::CardKind::Order, QStringLiteral("o"), {}}};
        api::ConversationView view;
        view.summary.id = chat;
        view.events = {message(1, QStringLiteral("where is it?")), ::event(2, "message_posted", api::ActorKind::Bot, data)};
        model.open(view);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), QStringLiteral("answer"));
        const int before = model.row(1).revision;
        QVERIFY(model.row(1).cards.isEmpty());
        api::Card card{api::CardKind::Order, QStringLiteral("o"), api::OrderCard(), {}};
        card.order->number = 10491;
        model.setCards(QStringLiteral("another"), {});
        model.setCards(QStringLiteral("answer"), {card});
        QCOMPARE(model.row(1).cards.first().order->number, 10491);
        QCOMPARE(model.row(1).revision, before + 1);
        QVERIFY(model.row(0).cards.isEmpty());
    }
};

MOSTRADOR_TEST(ThreadModelTest)
#include "thread_model_test.moc"
