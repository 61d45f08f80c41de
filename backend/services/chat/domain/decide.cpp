// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/decide.h"

#include "backend/services/chat/domain/transitions.h"

namespace chat {
namespace {

using State = api::ConversationState;
using core::ErrorCode;

const core::Actor bot{core::Actor::Kind::Bot, {}};

core::Result<Decision> staleGeneration()
{
    return core::fail(ErrorCode::Conflict, QStringLiteral("stale_generation"),
                      QStringLiteral("This turn of the bot was stopped: control of the conversation has passed on."));
}

/// Makes one decision; each order has its overload.
class Decider {
public:
    Decider(const Conversation &conversation, const Command &command, MandateCheck check)
        : m_conversation(conversation)
        , m_command(command)
        , m_check(check)
    {
    }

    core::Result<Decision> operator()(const OpenOrder &order)
    {
        if (m_conversation.isOpened())
            return core::fail(ErrorCode::Conflict, QStringLiteral("already_opened"),
                              QStringLiteral("A conversation with this id is open already."));
        add(api::ConversationOpenedData{order.language, order.visitorName, order.customer});
        return m_decision;
    }

    core::Result<Decision> operator()(const PostMessage &order)
    {
        if (repeated(order.clientMessageId))
            return m_decision;
        api::MessagePostedData message;
        message.messageId = order.messageId;
        message.clientMessageId = order.clientMessageId;
        message.body = order.body;
        return m_command.actor.kind == core::Actor::Kind::Visitor ? visitorWrote(message) : agentWrote(message);
    }

    core::Result<Decision> operator()(const PostNote &order)
    {
        if (!repeated(order.clientMessageId))
            add(api::NoteAddedData{order.messageId, order.clientMessageId, order.body});
        return m_decision;
    }

    core::Result<Decision> operator()(const TakeOver &order)
    {
        const bool owned = m_conversation.state == State::Agent || m_conversation.state == State::Snoozed;
        const bool mine = owned && isOwner();
        if (mine && m_conversation.state == State::Agent)
            return m_decision;
        if (owned && !mine && !order.force)
            return alreadyClaimed();
        if (owned && !mine && !order.mayForce)
            return core::fail(ErrorCode::Forbidden, QStringLiteral("force_not_allowed"),
                              QStringLiteral("Taking a conversation from a colleague needs the permission conversations:force."));
        const Cause cause = m_conversation.state == State::Queued ? Cause::Claim : owned && !mine ? Cause::ForceTake : Cause::TakeOver;
        return pass(cause, {api::OwnerKind::Agent, m_command.actor.id, m_command.actorName}, order.note);
    }

    core::Result<Decision> operator()(const HandBack &order)
    {
        MOSTRADOR_TRY(mayDispose(order.mayForce));
        MOSTRADOR_TRY(pass(Cause::HandBack, {api::OwnerKind::Bot, {}, {}}, order.note));
        if (m_conversation.hasUnansweredMessage())
            startTurn(1);
        return m_decision;
    }

    core::Result<Decision> operator()(const MoveToQueue &order)
    {
        MOSTRADOR_TRY(mayDispose(order.mayForce));
        return pass(Cause::ToQueue, {api::OwnerKind::Queue, {}, {}}, order.note);
    }

    core::Result<Decision> operator()(const RequestPerson &order)
    {
        const api::PersonRequestedData request{order.reason};
        switch (m_conversation.state) {
        case State::Agent: return m_decision;  // a person is there already
        case State::Queued:
            if (!m_conversation.personRequested)
                add(request);
            return m_decision;
        case State::Snoozed: add(request); return pass(Cause::VisitorWrote, m_conversation.owner, {});
        case State::Bot:
        case State::Resolved: break;
        }
        stopTurn();
        add(request);
        return pass(Cause::PersonRequested, {api::OwnerKind::Queue, {}, {}}, {});
    }

    core::Result<Decision> operator()(const Resolve &order)
    {
        MOSTRADOR_TRY(mayDispose(order.mayForce));
        MOSTRADOR_TRY(pass(Cause::Resolve, {api::OwnerKind::Nobody, {}, {}}, {}));
        add(api::ConversationResolvedData{order.reason});
        return m_decision;
    }

    core::Result<Decision> operator()(const Snooze &)
    {
        MOSTRADOR_TRY(mayDispose(false));
        return pass(Cause::Snooze, m_conversation.owner, {});
    }

    core::Result<Decision> operator()(const Wake &) { return pass(Cause::Wake, m_conversation.owner, {}); }

    core::Result<Decision> operator()(const MarkReadUpTo &order)
    {
        if (order.version > m_conversation.version)
            return core::fail(ErrorCode::Invalid, QStringLiteral("version_ahead"),
                              QStringLiteral("The conversation has no version %1 yet.").arg(order.version));
        const bool visitor = m_command.actor.kind == core::Actor::Kind::Visitor;
        if (order.version > (visitor ? m_conversation.readByVisitor : m_conversation.readByStaff))
            add(api::ReadMarkedData{visitor ? api::ActorKind::Visitor : api::ActorKind::Agent, order.version});
        return m_decision;
    }

    core::Result<Decision> operator()(const FinishTurn &order)
    {
        if (!m_check(order.mandate, m_conversation.standingMandate()))
            return staleGeneration();
        say(order.mandate, order.messageId, order.text, order.grounded, order.citations, order.cards);
        api::BotTurnEndedData ended;
        ended.turnId = order.mandate.turnId;
        ended.generation = order.mandate.generation;
        ended.outcome = order.grounded ? api::TurnOutcome::Answered : api::TurnOutcome::Refused;
        ended.model = order.model;
        ended.promptTokens = order.promptTokens;
        ended.completionTokens = order.completionTokens;
        if (order.failedLookups > 0)
            ended.failedLookups = order.failedLookups;
        addByBot(ended);
        return m_decision;
    }

    core::Result<Decision> operator()(const FailTurn &order)
    {
        if (!m_check(order.mandate, m_conversation.standingMandate()))
            return staleGeneration();
        say(order.mandate, order.messageId, order.apology, false, {});
        endTurn(order.mandate, api::TurnOutcome::Failed);
        return m_decision;
    }

    core::Result<Decision> operator()(const RecoverTurn &order)
    {
        if (!m_conversation.turn)
            return m_decision;
        const LiveTurn turn = *m_conversation.turn;
        const bool again = turn.attempt == 1;
        if (!again)
            say(turn.mandate, order.messageId, order.apology, false, {});
        endTurn(turn.mandate, api::TurnOutcome::Failed);
        if (again)
            startTurn(turn.attempt + 1);
        return m_decision;
    }

private:
    void add(EventData data) { m_decision.events.append({std::move(data), m_command.actor}); }
    void addByBot(EventData data) { m_decision.events.append({std::move(data), bot}); }

    bool repeated(const QString &clientMessageId)
    {
        const auto first = m_conversation.clientMessages.constFind(clientMessageKey(m_command.actor, clientMessageId));
        if (first == m_conversation.clientMessages.constEnd())
            return false;
        m_decision.repeatOf = *first;
        return true;
    }

    bool isOwner() const { return m_conversation.owner.kind == api::OwnerKind::Agent && m_conversation.owner.id == m_command.actor.id; }

    /// A person who writes again corrects or completes the question, so the answer under way is stopped and a new turn
    /// sees both messages.
    core::Result<Decision> visitorWrote(const api::MessagePostedData &message)
    {
        stopTurn();
        if (m_conversation.state == State::Resolved)
            MOSTRADOR_TRY(pass(Cause::VisitorWrote, {api::OwnerKind::Bot, {}, {}}, {}));
        if (m_conversation.state == State::Snoozed)
            MOSTRADOR_TRY(pass(Cause::VisitorWrote, m_conversation.owner, {}));
        add(message);
        m_decision.answerIndex = int(m_decision.events.size()) - 1;
        if (m_conversation.state == State::Bot || m_conversation.state == State::Resolved)
            startTurn(1);
        return m_decision;
    }

    core::Result<Decision> agentWrote(const api::MessagePostedData &message)
    {
        if (m_conversation.state != State::Agent)
            return core::fail(ErrorCode::Conflict, QStringLiteral("not_owner"),
                              QStringLiteral("Take the conversation over before you answer in it."));
        if (!isOwner())
            return alreadyClaimed();
        add(message);
        return m_decision;
    }

    core::Result<Decision> alreadyClaimed() const
    {
        const QString name = m_conversation.owner.name.value_or(QString());
        const QString who = name.isEmpty() ? QStringLiteral("A colleague") : name;
        core::Error error{ErrorCode::Conflict,
                          QStringLiteral("already_claimed"),
                          who + QStringLiteral(" is answering this conversation."),
                          {{QStringLiteral("owner"), name}, {QStringLiteral("ownerId"), m_conversation.owner.id.value_or(QString())}}};
        return core::fail(std::move(error));
    }

    /// An agent's conversation is handed on by that agent, or with force.
    core::Result<> mayDispose(bool mayForce) const
    {
        const bool owned = m_conversation.state == State::Agent || m_conversation.state == State::Snoozed;
        if (!owned || isOwner() || mayForce)
            return {};
        return core::fail(alreadyClaimed().error());
    }

    /// Passes control along an edge of the table; the new generation leaves every older mandate without force.
    core::Result<Decision> pass(Cause cause, api::Owner owner, const std::optional<QString> &note)
    {
        const core::Result<Edge> edge = edgeFor(m_conversation.state, cause, m_command.actor.kind);
        if (!edge)
            return core::fail(edge.error());
        stopTurn();
        add(api::OwnerChangedData{std::move(owner), edge->to, m_conversation.generation + 1, causeName(cause), note});
        m_generation = m_conversation.generation + 1;
        return m_decision;
    }

    void stopTurn()
    {
        if (!m_conversation.turn || m_stopped)
            return;
        m_stopped = true;
        const Mandate &mandate = m_conversation.turn->mandate;
        const bool heard = m_command.said && m_command.said->turnId == mandate.turnId;
        endTurn(mandate, api::TurnOutcome::Aborted, heard ? m_command.said->text : QString());
    }

    void endTurn(const Mandate &mandate, api::TurnOutcome outcome, const QString &text = {})
    {
        api::BotTurnEndedData ended;
        ended.turnId = mandate.turnId;
        ended.generation = mandate.generation;
        ended.outcome = outcome;
        if (!text.isEmpty())
            ended.text = text;
        addByBot(ended);
    }

    void startTurn(int attempt)
    {
        api::BotTurnStartedData started{m_command.turnId, m_generation.value_or(m_conversation.generation), {}};
        if (attempt > 1)
            started.attempt = attempt;
        addByBot(started);
    }

    void say(const Mandate &mandate, const QString &messageId, const QString &text, bool grounded, const QList<api::Citation> &citations,
             const QList<api::CardRef> &cards = {})
    {
        api::MessagePostedData message;
        message.messageId = messageId;
        message.body = text;
        message.generation = mandate.generation;
        message.citations = citations;
        message.grounded = grounded;
        message.cards = cards;
        addByBot(message);
    }

    const Conversation &m_conversation;
    const Command &m_command;
    MandateCheck m_check;
    Decision m_decision;
    bool m_stopped = false;
    std::optional<qint64> m_generation;
};

}  // namespace

bool mayStopTurn(const Order &order)
{
    return std::holds_alternative<PostMessage>(order) || std::holds_alternative<TakeOver>(order) ||
           std::holds_alternative<HandBack>(order) || std::holds_alternative<MoveToQueue>(order) ||
           std::holds_alternative<RequestPerson>(order) || std::holds_alternative<Resolve>(order);
}

core::Result<Decision> decide(const Conversation &conversation, const Command &command, MandateCheck check)
{
    if (!conversation.isOpened() && !std::holds_alternative<OpenOrder>(command.order))
        return core::fail(ErrorCode::NotFound, QStringLiteral("unknown_conversation"), QStringLiteral("There is no such conversation."));
    return std::visit(Decider(conversation, command, check), command.order);
}

}  // namespace chat
