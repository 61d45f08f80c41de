// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/conversation.h"
#include "backend/services/chat/views/name_book.h"

namespace chat {

/// On which side of the counter somebody stands. Visitors see no notes, and nothing that staff wrote for staff.
enum class Side { Visitor, Staff };

/// As staff see it: visitors get it without the customer's account.
[[nodiscard]] api::ConversationSummary summaryOf(const core::ConversationId &id, const Conversation &conversation);

/// The event as that side sees it. What a visitor may not see becomes an event of type "hidden" without data, so that
/// versions stay gapless on both sides.
[[nodiscard]] api::ConversationEvent eventFor(Side side, const RecordedEvent &event, const NameBook &names);
[[nodiscard]] QList<api::ConversationEvent> eventsFor(Side side, const QList<RecordedEvent> &events, const NameBook &names);

/// Is it the same for both sides?
[[nodiscard]] bool isForEveryone(const RecordedEvent &event);

/// Agents whose names these events need.
[[nodiscard]] QSet<QString> agentsIn(const QList<RecordedEvent> &events);

}  // namespace chat
