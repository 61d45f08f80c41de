// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/live/waiting_line.h"

namespace chat {

bool WaitingLine::update(const core::ConversationId &id, const Conversation &conversation)
{
    const bool waits = conversation.state == api::ConversationState::Queued && conversation.waitingSince;
    const auto known = m_since.find(id);
    if (known != m_since.end()) {
        if (waits && *known == conversation.waitingSince->milliseconds())
            return false;
        m_line.erase({*known, id});
        m_since.erase(known);
    } else if (!waits) {
        return false;
    }
    if (waits) {
        m_since.insert(id, conversation.waitingSince->milliseconds());
        m_line.emplace(conversation.waitingSince->milliseconds(), id);
    }
    return true;
}

std::optional<int> WaitingLine::ahead(const core::ConversationId &id) const
{
    const auto known = m_since.constFind(id);
    if (known == m_since.constEnd())
        return std::nullopt;
    return int(std::distance(m_line.begin(), m_line.find({*known, id})));
}

QList<core::ConversationId> WaitingLine::all() const
{
    QList<core::ConversationId> ids;
    for (const auto &[since, id] : m_line)
        ids.append(id);
    return ids;
}

}  // namespace chat
