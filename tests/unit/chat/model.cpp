// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"

#include <QCryptographicHash>
#include <deque>
#include <unordered_set>

namespace model {
namespace {

using Kind = Action::Kind;
const core::Actor visitor{core::Actor::Kind::Visitor, QStringLiteral("v")};
const core::Actor agent{core::Actor::Kind::Agent, QStringLiteral("a")};
const core::Actor bot{core::Actor::Kind::Bot, {}};
const core::Actor systemActor{core::Actor::Kind::System, {}};

QString messageName(int message) { return u'm' + QString::number(message); }

QByteArray mandateText(const std::optional<chat::Mandate> &mandate)
{
    if (!mandate)
        return QByteArray("-");
    return QByteArray(mandate->turnId.toUtf8() + '@' + QByteArray::number(mandate->generation));
}

}  // namespace

QByteArray Action::text() const
{
    static constexpr std::array names{
        "visitor sends", "agent takes over", "agent hands back", "agent resolves", "visitor asks for a person", "store commits",
        "store fails",   "continuation",     "turn speaks",      "turn finishes",  "pieces go to clients",      "crash",
        "restart"};
    return QByteArray(names[size_t(kind)]) + ' ' + QByteArray::number(index);
}

Model::Model(const Bounds &bounds, const chat::FencePolicy &policy)
    : m_left(bounds)
    , m_policy(policy)
    , m_fence(policy)
{
    m_sends.fill(bounds.sendsPerMessage);
    QList<chat::RecordedEvent> recorded;
    const chat::Command open{visitor, {}, {}, {}, chat::OpenOrder{}};
    const QByteArray broken = append(chat::decide(m_conversation, open)->events, recorded);
    Q_ASSERT(broken.isEmpty());
    m_seenVersion = m_conversation.version;
    m_seenGeneration = m_conversation.generation;
}

QList<Action> Model::enabled() const
{
    QList<Action> actions;
    if (!m_alive)
        return {{Kind::Restart}};
    for (int message = 0; message < m_left.messages; ++message) {
        const bool inOrder = message == 0 || m_sends[size_t(message - 1)] < m_left.sendsPerMessage;
        if (inOrder && m_sends[size_t(message)] > 0 && m_acknowledged[size_t(message)] == 0)
            actions.append({Kind::Send, message});
    }
    if (m_left.takeOvers > 0)
        actions.append({Kind::TakeOver});
    if (m_left.handBacks > 0)
        actions.append({Kind::HandBack});
    if (m_left.resolves > 0)
        actions.append({Kind::Resolve});
    if (m_left.personRequests > 0)
        actions.append({Kind::RequestPerson});
    for (int write = 0; write < m_writes.size(); ++write) {
        actions.append({Kind::Commit, write});
        if (m_left.failedWrites > 0)
            actions.append({Kind::FailWrite, write});
    }
    if (!m_done.isEmpty())
        actions.append({Kind::Continue});
    for (int turn = 0; turn < m_running.size(); ++turn) {
        if (m_running[turn].piecesLeft > 0)
            actions.append({Kind::Speak, turn});
        if (!m_running[turn].finishing)
            actions.append({Kind::Finish, turn});
    }
    if (chat::Fence copy = m_fence; copy.take())
        actions.append({Kind::Tick});
    if (m_left.crashes > 0)
        actions.append({Kind::Crash});
    return actions;
}

QByteArray Model::take(const Action &action)
{
    QByteArray broken;
    switch (action.kind) {
    case Kind::Send: {
        --m_sends[size_t(action.index)];
        const QString name = messageName(action.index);
        submit(visitor, chat::PostMessage{name, name, name}, action.index);
        break;
    }
    case Kind::TakeOver:
        --m_left.takeOvers;
        submit(agent, chat::TakeOver{});
        break;
    case Kind::HandBack:
        --m_left.handBacks;
        submit(agent, chat::HandBack{});
        break;
    case Kind::Resolve:
        --m_left.resolves;
        submit(agent, chat::Resolve{});
        break;
    case Kind::RequestPerson:
        --m_left.personRequests;
        submit(visitor, chat::RequestPerson{});
        break;
    case Kind::Commit: broken = commit(m_writes.takeAt(action.index)); break;
    case Kind::FailWrite: {
        --m_left.failedWrites;
        const Write write = m_writes.takeAt(action.index);
        Done done{.failed = true, .holds = write.holds};
        if (const auto *finish = std::get_if<chat::FinishTurn>(&write.command.order))
            done.finish = finish->mandate;
        done.recovers = std::holds_alternative<chat::RecoverTurn>(write.command.order);
        m_done.append(done);
        break;
    }
    case Kind::Continue: broken = continueFirst(); break;
    case Kind::Speak:
        --m_running[action.index].piecesLeft;
        m_fence.offer(m_running[action.index].mandate, QStringLiteral("x"));
        break;
    case Kind::Finish:
        m_running[action.index].finishing = true;
        submit(bot, chat::FinishTurn{.mandate = m_running[action.index].mandate, .messageId = QStringLiteral("answer"), .text = {}});
        break;
    case Kind::Tick: broken = tick(); break;
    case Kind::Crash: crash(); break;
    case Kind::Restart: restart(); break;
    }
    return broken.isEmpty() ? checkRest() : broken;
}

void Model::submit(core::Actor actor, chat::Order order, int message)
{
    Write write{.command = {.actor = std::move(actor), .order = std::move(order)}, .message = message};
    if (chat::mayStopTurn(write.command.order)) {
        write.holds = true;
        write.command.said = m_fence.hold();
    }
    m_writes.append(std::move(write));
}

QByteArray Model::commit(const Write &write)
{
    Done done{.holds = write.holds, .message = write.message};
    if (const auto *finish = std::get_if<chat::FinishTurn>(&write.command.order))
        done.finish = finish->mandate;
    chat::Command command = write.command;
    command.turnId = u't' + QString::number(m_turns);
    const core::Result<chat::Decision> decision = chat::decide(m_conversation, command, m_policy.check);
    if (decision) {
        const qint64 before = m_conversation.version;
        if (const QByteArray broken = append(decision->events, done.events); !broken.isEmpty())
            return broken;
        done.answer =
            decision->repeatOf ? *decision->repeatOf : before + decision->answerIndex.value_or(int(decision->events.size()) - 1) + 1;
    } else {
        done.failed = true;
        done.finish.reset();  // refused for good, not to be tried again
    }
    m_done.append(std::move(done));
    return {};
}

QByteArray Model::append(const QList<chat::Event> &events, QList<chat::RecordedEvent> &recorded)
{
    for (const chat::Event &event : events) {
        const chat::RecordedEvent next{m_conversation.version + 1, core::Timestamp::fromMilliseconds(1), event.actor, event.data};
        if (const QByteArray broken = checkAppend(next); !broken.isEmpty())
            return broken;
        if (const auto *posted = std::get_if<api::MessagePostedData>(&next.data); posted && posted->clientMessageId)
            m_stored[size_t(posted->clientMessageId->mid(1).toInt())] = next.version;
        if (std::holds_alternative<api::BotTurnStartedData>(next.data))
            ++m_turns;
        m_conversation = chat::evolve(std::move(m_conversation), next);
        recorded.append(next);
    }
    const bool live = m_conversation.turn.has_value();
    if (live &&
        (m_conversation.state != api::ConversationState::Bot || m_conversation.turn->mandate.generation != m_conversation.generation))
        return "a turn lives on although control has passed";
    if (m_conversation.state == api::ConversationState::Bot && m_conversation.hasUnansweredMessage() != live)
        return "the bot owns a question and no turn answers it, or the other way round";
    return {};
}

QByteArray Model::checkAppend(const chat::RecordedEvent &event) const
{
    if (const auto *posted = std::get_if<api::MessagePostedData>(&event.data)) {
        if (posted->clientMessageId && m_stored[size_t(posted->clientMessageId->mid(1).toInt())] != 0)
            return "a message was stored twice";
        const bool spoken = event.actor.kind == core::Actor::Kind::Bot;
        if (spoken && (m_conversation.state != api::ConversationState::Bot || posted->generation != m_conversation.generation))
            return "the bot's message was stored under a stale generation";
    }
    if (std::holds_alternative<api::BotTurnStartedData>(event.data) && m_conversation.turn)
        return "two turns live at once";
    if (const auto *changed = std::get_if<api::OwnerChangedData>(&event.data);
        changed && changed->generation != m_conversation.generation + 1)
        return "control passed without a new generation";
    return {};
}

QByteArray Model::continueFirst()
{
    const Done done = m_done.takeFirst();
    for (const chat::RecordedEvent &event : done.events)
        if (const QByteArray broken = publish(event); !broken.isEmpty())
            return broken;
    if (done.holds)
        m_fence.release();
    if (done.recovers)
        recover();
    if (done.failed && done.finish) {
        for (Turn &turn : m_running)
            if (turn.mandate == *done.finish)
                turn.finishing = false;
    }
    if (done.failed || done.message < 0)
        return {};
    qint64 &acknowledged = m_acknowledged[size_t(done.message)];
    if (done.answer != m_stored[size_t(done.message)] || (acknowledged != 0 && acknowledged != done.answer))
        return "a message was acknowledged with a version that is not its own";
    acknowledged = done.answer;
    return {};
}

QByteArray Model::publish(const chat::RecordedEvent &event)
{
    if (event.version != m_seenVersion + 1)
        return "a client saw a gap";
    m_seenVersion = event.version;
    m_fence.observe(event.data);
    for (Turn &turn : m_running)
        turn.aborted = turn.aborted || m_fence.standing() != turn.mandate;
    if (const auto *started = std::get_if<api::BotTurnStartedData>(&event.data))
        m_running.append({{started->turnId, started->generation}, m_left.piecesPerTurn});
    if (const auto *changed = std::get_if<api::OwnerChangedData>(&event.data))
        m_seenGeneration = changed->generation;
    const auto *posted = std::get_if<api::MessagePostedData>(&event.data);
    if (posted && posted->generation && *posted->generation != m_seenGeneration)
        return "a client saw the bot's message under a stale generation";
    m_running.removeIf([](const Turn &turn) { return turn.aborted && turn.piecesLeft == 0 && turn.finishing; });
    return {};
}

QByteArray Model::tick()
{
    const std::optional<chat::Piece> piece = m_fence.take();
    if (piece->mandate.generation < m_seenGeneration)
        return "a client saw the bot speak after it saw control pass";
    if (piece->mandate.generation != m_conversation.generation)
        return "the bot spoke after control had passed in the store";
    return {};
}

QByteArray Model::checkRest() const
{
    if (!m_alive || !m_writes.isEmpty() || !m_done.isEmpty())
        return {};
    int live = 0;
    for (const Turn &turn : m_running)
        live += turn.aborted || m_fence.standing() != turn.mandate ? 0 : 1;
    if (live > 1)
        return "two turns speak at once";
    if (m_conversation.turn.has_value() != (live == 1))
        return "at rest, the turn of the store is not the turn that runs";
    if (m_fence.isHeld())
        return "at rest, the fence is still held";
    return {};
}

void Model::crash()
{
    --m_left.crashes;
    m_alive = false;
    m_fence = chat::Fence(m_policy);
    m_running.clear();
    m_writes.clear();
    m_done.clear();
}

void Model::restart()
{
    m_alive = true;
    m_seenVersion = m_conversation.version;
    m_seenGeneration = m_conversation.generation;
    recover();
}

void Model::recover()
{
    if (m_conversation.turn)
        submit(systemActor, chat::RecoverTurn{QStringLiteral("apology"), {}});
}

QByteArray Model::fingerprint() const
{
    QByteArray key;
    const auto number = [&key](qint64 value) { key.append(QByteArray::number(value)).append(','); };
    const auto &conversation = m_conversation;
    for (const qint64 value : {conversation.version, qint64(conversation.state), conversation.generation, qint64(conversation.owner.kind),
                               conversation.lastVisitorMessage, conversation.lastAnswer, qint64(conversation.personRequested),
                               qint64(conversation.turn ? conversation.turn->attempt : 0), qint64(m_turns), qint64(m_alive), m_seenVersion,
                               m_seenGeneration, qint64(m_left.takeOvers), qint64(m_left.handBacks), qint64(m_left.resolves),
                               qint64(m_left.personRequests), qint64(m_left.crashes), qint64(m_left.failedWrites)})
        number(value);
    key += mandateText(conversation.standingMandate()) + ';' + m_fence.fingerprint();
    for (size_t message = 0; message < visitorMessages; ++message)
        for (const qint64 value : {qint64(m_sends[message]), m_stored[message], m_acknowledged[message]})
            number(value);
    for (const Turn &turn : m_running)
        key += 'T' + mandateText(turn.mandate) + QByteArray::number(turn.piecesLeft * 4 + turn.aborted * 2 + turn.finishing);
    for (const Write &write : m_writes) {
        key += 'W' + QByteArray::number(int(write.command.order.index())) + QByteArray::number(write.message);
        if (const auto *finish = std::get_if<chat::FinishTurn>(&write.command.order))
            key += mandateText(finish->mandate);
        if (write.command.said)
            key += write.command.said->turnId.toUtf8() + write.command.said->text.toUtf8();
    }
    for (const Done &done : m_done) {
        key += 'D' + mandateText(done.finish);
        for (const qint64 value : {qint64(done.failed), qint64(done.recovers), qint64(done.holds), qint64(done.message), done.answer})
            number(value);
        for (const chat::RecordedEvent &event : done.events)
            number(event.version * 16 + qint64(event.data.index()));
    }
    return key;
}

namespace {

struct Node {
    qint64 parent = -1;
    Action action;
};

struct HashOfDigest {
    size_t operator()(const QByteArray &digest) const { return qHash(digest); }
};

QList<QByteArray> traceTo(const std::vector<Node> &nodes, qint64 at, const Action &last)
{
    QList<QByteArray> trace{last.text()};
    for (; nodes[size_t(at)].parent >= 0; at = nodes[size_t(at)].parent)
        trace.prepend(nodes[size_t(at)].action.text());
    return trace;
}

}  // namespace

Exploration explore(const Bounds &bounds, const chat::FencePolicy &policy)
{
    Exploration exploration;
    std::unordered_set<QByteArray, HashOfDigest> seen;
    std::vector<Node> nodes{Node{}};
    std::deque<std::pair<Model, qint64>> frontier;
    frontier.emplace_back(Model(bounds, policy), 0);
    seen.insert(QCryptographicHash::hash(frontier.front().first.fingerprint(), QCryptographicHash::Md5));
    while (!frontier.empty()) {
        const auto [state, at] = std::move(frontier.front());
        frontier.pop_front();
        ++exploration.states;
        for (const Action &action : state.enabled()) {
            Model next = state;
            ++exploration.steps;
            exploration.violation = next.take(action);
            if (!exploration.violation.isEmpty()) {
                exploration.trace = traceTo(nodes, at, action);
                return exploration;
            }
            if (!seen.insert(QCryptographicHash::hash(next.fingerprint(), QCryptographicHash::Md5)).second)
                continue;
            nodes.push_back({at, action});
            frontier.emplace_back(std::move(next), qint64(nodes.size()) - 1);
        }
    }
    return exploration;
}

}  // namespace model
