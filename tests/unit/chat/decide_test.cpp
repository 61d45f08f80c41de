// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/decide.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

using State = api::ConversationState;
const core::Actor visitor{core::Actor::Kind::Visitor, QStringLiteral("v")};
const core::Actor ana{core::Actor::Kind::Agent, QStringLiteral("ana")};
const core::Actor luis{core::Actor::Kind::Agent, QStringLiteral("luis")};
const core::Actor bot{core::Actor::Kind::Bot, {}};

/// A conversation that orders are given to one after another.
class Story {
public:
    Story() { std::ignore = give(visitor, chat::OpenOrder{api::Language::Spanish, QStringLiteral("Marta")}); }

    core::Result<chat::Decision> give(const core::Actor &actor, chat::Order order)
    {
        const chat::Command command{actor, actor.id.toUpper(), u't' + QString::number(now.version), said, std::move(order)};
        core::Result<chat::Decision> decision = chat::decide(now, command);
        types.clear();
        if (decision) {
            for (const chat::Event &event : decision->events) {
                now = chat::evolve(std::move(now),
                                   {now.version + 1, core::Timestamp::fromMilliseconds(now.version * 1000), event.actor, event.data});
                types.append(int(event.data.index()));
            }
        }
        return decision;
    }
    QString reason(const core::Actor &actor, chat::Order order)
    {
        const auto decision = give(actor, std::move(order));
        return decision ? QString() : decision.error().reason;
    }
    void write(const QString &id, const core::Actor &actor = visitor) { QVERIFY(give(actor, chat::PostMessage{id, id, id})); }

    chat::Conversation now;
    std::optional<chat::Said> said;
    QList<int> types;
};

constexpr int messagePosted = 1;
constexpr int ownerChanged = 3;
constexpr int turnStarted = 4;
constexpr int turnEnded = 5;

chat::FinishTurn finish(const chat::Mandate &mandate, bool grounded = true)
{
    return {.mandate = mandate, .messageId = QStringLiteral("b"), .text = QStringLiteral("answer"), .grounded = grounded};
}

}  // namespace

class DecideTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aQuestionToTheBotStartsATurn()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        QCOMPARE(story.types, (QList<int>{messagePosted, turnStarted}));
        QCOMPARE(story.now.turn->mandate.generation, 1);
        QVERIFY(story.give(bot, finish(story.now.turn->mandate)));
        QCOMPARE(story.types, (QList<int>{messagePosted, turnEnded}));
        QVERIFY(!story.now.turn);
        QVERIFY(!story.now.waitingSince);
    }

    void aResendGivesTheFirstVersion()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        const qint64 version = story.now.version;
        const auto again = story.give(visitor, chat::PostMessage{QStringLiteral("other"), QStringLiteral("m1"), QStringLiteral("other")});
        QCOMPARE(again->repeatOf, 2);
        QVERIFY(again->events.isEmpty());
        QCOMPARE(story.now.version, version);
    }

    void aSecondQuestionTakesThePlaceOfTheFirst()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        const chat::Mandate old = story.now.turn->mandate;
        story.said = chat::Said{old.turnId, QStringLiteral("half")};
        story.write(QStringLiteral("m2"));
        QCOMPARE(story.types, (QList<int>{turnEnded, messagePosted, turnStarted}));
        QCOMPARE(story.reason(bot, finish(old)), QStringLiteral("stale_generation"));
        QCOMPARE(story.reason(bot, finish(story.now.turn->mandate)), QString());
    }

    void takeoverStopsTheBotAndKeepsWhatItSaid()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        const chat::Mandate old = story.now.turn->mandate;
        story.said = chat::Said{old.turnId, QStringLiteral("You may ret")};
        const auto decision = story.give(ana, chat::TakeOver{});
        const auto ended = std::get<api::BotTurnEndedData>(decision->events.first().data);
        QCOMPARE(ended.outcome, api::TurnOutcome::Aborted);
        QCOMPARE(ended.text, QStringLiteral("You may ret"));
        QCOMPARE(story.now.state, State::Agent);
        QCOMPARE(story.now.generation, 2);
        QCOMPARE(story.now.owner.name, QStringLiteral("ANA"));
        QCOMPARE(story.reason(bot, finish(old)), QStringLiteral("stale_generation"));
        QCOMPARE(story.reason(bot, chat::FailTurn{old, {}, {}}), QStringLiteral("stale_generation"));
    }

    void takingAgainChangesNothing()
    {
        Story story;
        QCOMPARE(story.reason(ana, chat::TakeOver{}), QString());
        const auto again = story.give(ana, chat::TakeOver{});
        QVERIFY(again->events.isEmpty());
    }

    void oneClaimWinsAndTheOtherIsToldWho()
    {
        Story story;
        QCOMPARE(story.reason(visitor, chat::RequestPerson{}), QString());
        QCOMPARE(story.now.state, State::Queued);
        QVERIFY(story.now.personRequested);
        QCOMPARE(story.reason(ana, chat::TakeOver{}), QString());
        const auto second = story.give(luis, chat::TakeOver{});
        QCOMPARE(second.error().reason, QStringLiteral("already_claimed"));
        QCOMPARE(second.error().details.first().value, QStringLiteral("ANA"));
        QCOMPARE(story.reason(luis, chat::TakeOver{.force = true}), QStringLiteral("force_not_allowed"));
        QCOMPARE(story.reason(luis, chat::TakeOver{.force = true, .mayForce = true}), QString());
        QCOMPARE(story.now.owner.id, QStringLiteral("luis"));
        QCOMPARE(story.now.generation, 4);
    }

    void handingBackWithAnOpenQuestionLetsTheBotAnswerIt()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        story.give(ana, chat::TakeOver{}).value();
        QCOMPARE(story.reason(luis, chat::HandBack{}), QStringLiteral("already_claimed"));
        QVERIFY(story.give(ana, chat::HandBack{}));
        QCOMPARE(story.types, (QList<int>{ownerChanged, turnStarted}));
        QCOMPARE(story.now.turn->mandate.generation, 3);
    }

    void handingBackAfterAnAnswerWaitsForTheNextQuestion()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        story.give(ana, chat::TakeOver{}).value();
        story.write(QStringLiteral("reply"), ana);
        QVERIFY(story.give(ana, chat::HandBack{}));
        QCOMPARE(story.types, (QList<int>{ownerChanged}));
        story.write(QStringLiteral("m2"));
        QVERIFY(story.now.turn);
    }

    void onlyTheOwnerAnswers()
    {
        Story story;
        QCOMPARE(story.reason(ana, chat::PostMessage{{}, QStringLiteral("x"), {}}), QStringLiteral("not_owner"));
        story.give(ana, chat::TakeOver{}).value();
        QCOMPARE(story.reason(luis, chat::PostMessage{{}, QStringLiteral("x"), {}}), QStringLiteral("already_claimed"));
        QCOMPARE(story.reason(luis, chat::PostNote{{}, QStringLiteral("x"), {}}), QString());
    }

    void aNewMessageReopens()
    {
        Story story;
        story.give(ana, chat::Resolve{}).value();
        QCOMPARE(story.reason(ana, chat::TakeOver{}), QStringLiteral("illegal_transition"));
        QCOMPARE(story.reason(ana, chat::Resolve{}), QStringLiteral("illegal_transition"));
        const auto decision = story.give(visitor, chat::PostMessage{{}, QStringLiteral("m"), QStringLiteral("again")});
        QCOMPARE(story.types, (QList<int>{ownerChanged, messagePosted, turnStarted}));
        QCOMPARE(decision->answerIndex, 1);
        QCOMPARE(story.now.turn->mandate.generation, 3);
    }

    void aCrashedTurnIsTriedOnceMore()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        QVERIFY(story.give({}, chat::RecoverTurn{QStringLiteral("s"), QStringLiteral("Sorry")}));
        QCOMPARE(story.types, (QList<int>{turnEnded, turnStarted}));
        QCOMPARE(story.now.turn->attempt, 2);
        QVERIFY(story.give({}, chat::RecoverTurn{QStringLiteral("s"), QStringLiteral("Sorry")}));
        QCOMPARE(story.types, (QList<int>{messagePosted, turnEnded}));
        QVERIFY(story.give({}, chat::RecoverTurn{QStringLiteral("s"), QStringLiteral("Sorry")})->events.isEmpty());
    }

    void snoozedWakesWhenTheVisitorWrites()
    {
        Story story;
        story.give(ana, chat::TakeOver{}).value();
        QCOMPARE(story.reason(ana, chat::Snooze{}), QString());
        QCOMPARE(story.reason(ana, chat::HandBack{}), QStringLiteral("illegal_transition"));
        story.write(QStringLiteral("m1"));
        QCOMPARE(story.now.state, State::Agent);
        QCOMPARE(story.now.owner.id, QStringLiteral("ana"));
        QVERIFY(!story.now.turn);
    }

    void readMarksOnlyGoForward()
    {
        Story story;
        story.write(QStringLiteral("m1"));
        QCOMPARE(story.now.unread.size(), 1);
        QCOMPARE(story.reason(ana, chat::MarkReadUpTo{99}), QStringLiteral("version_ahead"));
        QVERIFY(!story.give(ana, chat::MarkReadUpTo{2})->events.isEmpty());
        QVERIFY(story.now.unread.isEmpty());
        QVERIFY(story.give(ana, chat::MarkReadUpTo{1})->events.isEmpty());
        QVERIFY(!story.give(visitor, chat::MarkReadUpTo{1})->events.isEmpty());
    }

    void nothingWithoutAConversation()
    {
        const auto decision = chat::decide({}, {visitor, {}, {}, {}, chat::PostMessage{}});
        QCOMPARE(decision.error().reason, QStringLiteral("unknown_conversation"));
        Story story;
        QCOMPARE(story.reason(visitor, chat::OpenOrder{}), QStringLiteral("already_opened"));
    }
};

MOSTRADOR_TEST(DecideTest)
#include "decide_test.moc"
