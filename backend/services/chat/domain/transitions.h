// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/event.h"

#include <span>

namespace chat {

/// Why control of a conversation passes; the name is the `reason` of owner_changed.
enum class Cause { TakeOver, Claim, ForceTake, HandBack, ToQueue, PersonRequested, Resolve, Snooze, Wake, VisitorWrote };

[[nodiscard]] QString causeName(Cause cause);

/// One way from a state to another. Every transfer of control is an edge, and every edge increments the generation.
struct Edge {
    api::ConversationState from;
    api::ConversationState to;
    Cause cause;
    core::Actor::Kind actor;  ///< who may go this way
};

/// The whole table; what is not in it is illegal.
[[nodiscard]] std::span<const Edge> edges();

[[nodiscard]] QString stateName(api::ConversationState state);

/// The edge, or Conflict "illegal_transition" with detail "allowed": the states that this actor can reach from `from`,
/// separated by spaces, empty when there are none.
[[nodiscard]] core::Result<Edge> edgeFor(api::ConversationState from, Cause cause, core::Actor::Kind actor);

}  // namespace chat
