// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/decide.h"
#include "backend/services/chat/domain/fence.h"

#include <array>

namespace model {

inline constexpr int visitorMessages = 2;

/// How far the exploration goes: how often each thing may happen.
struct Bounds {
    int messages = 2;         ///< at most visitorMessages
    int sendsPerMessage = 2;  ///< the second is a resend
    int piecesPerTurn = 2;
    int takeOvers = 2;
    int handBacks = 1;
    int resolves = 1;
    int personRequests = 1;
    int crashes = 1;
    int failedWrites = 1;
};

/// One step that may be taken next; which one is the scheduler's choice, and the checker tries all of them.
struct Action {
    enum class Kind { Send, TakeOver, HandBack, Resolve, RequestPerson, Commit, FailWrite, Continue, Speak, Finish, Tick, Crash, Restart };
    Kind kind = Kind::Tick;
    int index = 0;
    [[nodiscard]] QByteArray text() const;
};

/// A conversation with everything around it that can be in the way: a store that commits writes in any order, the
/// continuation of each write, turns that go on speaking after they were told to stop, a visitor who sends again what was
/// not acknowledged, an agent, a process that dies. The decisions, the fold and the fence are the production code.
class Model {
public:
    Model(const Bounds &bounds, const chat::FencePolicy &policy);

    [[nodiscard]] QList<Action> enabled() const;
    /// Takes the step; the broken rule, or empty.
    [[nodiscard]] QByteArray take(const Action &action);
    /// All that tells two states apart.
    [[nodiscard]] QByteArray fingerprint() const;

private:
    struct Turn {
        chat::Mandate mandate;
        int piecesLeft = 0;
        bool aborted = false;
        bool finishing = false;
    };
    struct Write {
        chat::Command command;
        bool holds = false;
        int message = -1;  ///< of the visitor's, to be acknowledged
    };
    struct Done {
        QList<chat::RecordedEvent> events;
        bool failed = false;
        bool recovers = false;
        bool holds = false;
        int message = -1;
        qint64 answer = 0;
        std::optional<chat::Mandate> finish;
    };

    void submit(core::Actor actor, chat::Order order, int message = -1);
    [[nodiscard]] QByteArray commit(const Write &write);
    [[nodiscard]] QByteArray append(const QList<chat::Event> &events, QList<chat::RecordedEvent> &recorded);
    [[nodiscard]] QByteArray checkAppend(const chat::RecordedEvent &event) const;
    [[nodiscard]] QByteArray continueFirst();
    [[nodiscard]] QByteArray publish(const chat::RecordedEvent &event);
    [[nodiscard]] QByteArray tick();
    [[nodiscard]] QByteArray checkRest() const;
    void crash();
    void restart();
    void recover();

    Bounds m_left;
    std::array<int, visitorMessages> m_sends{};
    chat::FencePolicy m_policy;

    // the store: survives
    chat::Conversation m_conversation;
    std::array<qint64, visitorMessages> m_stored{};
    int m_turns = 0;

    // the process: dies with a crash
    bool m_alive = true;
    chat::Fence m_fence;
    QList<Turn> m_running;
    QList<Write> m_writes;
    QList<Done> m_done;

    // who listens
    qint64 m_seenVersion = 0;
    qint64 m_seenGeneration = 0;
    std::array<qint64, visitorMessages> m_acknowledged{};
};

struct Exploration {
    qint64 states = 0;
    qint64 steps = 0;
    QByteArray violation;     ///< empty: every rule held in every state
    QList<QByteArray> trace;  ///< the shortest way to the violation
};

/// Breadth first over all interleavings within the bounds.
[[nodiscard]] Exploration explore(const Bounds &bounds, const chat::FencePolicy &policy);

}  // namespace model
