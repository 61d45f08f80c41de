// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/command.h"

namespace chat {

struct Decision {
    QList<Event> events;             ///< appended whole or not at all; empty: nothing changes
    std::optional<qint64> repeatOf;  ///< the order was carried out before; this is the version it gave
    std::optional<int> answerIndex;  ///< which event's version answers the caller; the last one otherwise
};

/// What an order does to a conversation. Pure: the same state and command give the same decision.
///
/// Errors: NotFound "unknown_conversation"; Conflict "illegal_transition" (detail "allowed"), "already_claimed" (details
/// "owner", "ownerId"), "not_owner", "stale_generation", "already_opened"; Forbidden "force_not_allowed"; Invalid
/// "version_ahead".
[[nodiscard]] core::Result<Decision> decide(const Conversation &conversation, const Command &command, MandateCheck check = &mandateStands);

}  // namespace chat
