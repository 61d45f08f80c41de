// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/conversation.h"

#include <set>

namespace chat {

/// Conversations that wait for a person, longest first.
class WaitingLine {
public:
    /// True when the line has changed.
    bool update(const core::ConversationId &id, const Conversation &conversation);
    /// How many are before it; null when it does not wait.
    [[nodiscard]] std::optional<int> ahead(const core::ConversationId &id) const;
    [[nodiscard]] QList<core::ConversationId> all() const;

private:
    std::set<std::pair<qint64, core::ConversationId>> m_line;
    QHash<core::ConversationId, qint64> m_since;
};

}  // namespace chat
