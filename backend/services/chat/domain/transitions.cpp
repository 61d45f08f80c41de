// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/transitions.h"

#include <QStringList>
#include <array>

namespace chat {
namespace {

using State = api::ConversationState;
using Who = core::Actor::Kind;

constexpr std::array table{
    Edge{State::Bot, State::Queued, Cause::PersonRequested, Who::Visitor},
    Edge{State::Bot, State::Queued, Cause::ToQueue, Who::Agent},
    Edge{State::Bot, State::Agent, Cause::TakeOver, Who::Agent},
    Edge{State::Bot, State::Resolved, Cause::Resolve, Who::Agent},
    Edge{State::Queued, State::Agent, Cause::Claim, Who::Agent},
    Edge{State::Queued, State::Bot, Cause::HandBack, Who::Agent},
    Edge{State::Queued, State::Resolved, Cause::Resolve, Who::Agent},
    Edge{State::Agent, State::Bot, Cause::HandBack, Who::Agent},
    Edge{State::Agent, State::Queued, Cause::ToQueue, Who::Agent},
    Edge{State::Agent, State::Agent, Cause::ForceTake, Who::Agent},
    Edge{State::Agent, State::Resolved, Cause::Resolve, Who::Agent},
    Edge{State::Agent, State::Snoozed, Cause::Snooze, Who::Agent},
    Edge{State::Snoozed, State::Agent, Cause::TakeOver, Who::Agent},
    Edge{State::Snoozed, State::Agent, Cause::ForceTake, Who::Agent},
    Edge{State::Snoozed, State::Agent, Cause::VisitorWrote, Who::Visitor},
    Edge{State::Snoozed, State::Agent, Cause::Wake, Who::System},
    Edge{State::Snoozed, State::Queued, Cause::ToQueue, Who::Agent},
    Edge{State::Resolved, State::Bot, Cause::VisitorWrote, Who::Visitor},
    Edge{State::Resolved, State::Queued, Cause::PersonRequested, Who::Visitor},
};

}  // namespace

QString causeName(Cause cause)
{
    switch (cause) {
    case Cause::TakeOver: return QStringLiteral("takeover");
    case Cause::Claim: return QStringLiteral("claim");
    case Cause::ForceTake: return QStringLiteral("force_take");
    case Cause::HandBack: return QStringLiteral("handback");
    case Cause::ToQueue: return QStringLiteral("to_queue");
    case Cause::PersonRequested: return QStringLiteral("person_requested");
    case Cause::Resolve: return QStringLiteral("resolved");
    case Cause::Snooze: return QStringLiteral("snoozed");
    case Cause::Wake: return QStringLiteral("woke");
    case Cause::VisitorWrote: return QStringLiteral("visitor_wrote");
    }
    Q_UNREACHABLE();
}

QString stateName(State state)
{
    switch (state) {
    case State::Bot: return QStringLiteral("bot");
    case State::Queued: return QStringLiteral("queued");
    case State::Agent: return QStringLiteral("agent");
    case State::Snoozed: return QStringLiteral("snoozed");
    case State::Resolved: return QStringLiteral("resolved");
    }
    Q_UNREACHABLE();
}

std::span<const Edge> edges() { return table; }

core::Result<Edge> edgeFor(State from, Cause cause, core::Actor::Kind actor)
{
    QStringList allowed;
    for (const Edge &edge : table) {
        if (edge.from != from || edge.actor != actor)
            continue;
        if (edge.cause == cause)
            return edge;
        if (!allowed.contains(stateName(edge.to)))
            allowed.append(stateName(edge.to));
    }
    core::Error error{core::ErrorCode::Conflict,
                      QStringLiteral("illegal_transition"),
                      QStringLiteral("The conversation is in state \"%1\", which does not allow this.").arg(stateName(from)),
                      {{QStringLiteral("allowed"), allowed.join(u' ')}}};
    return core::fail(std::move(error));
}

}  // namespace chat
