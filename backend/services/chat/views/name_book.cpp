// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/views/name_book.h"

namespace chat {
namespace {

constexpr int keptNames = 10'000;

}  // namespace

void NameBook::note(const QString &userId, const QString &name)
{
    if (userId.isEmpty() || name.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_names.size() >= keptNames)
        m_names.clear();
    m_names.insert(userId, name);
}

std::optional<QString> NameBook::find(const QString &userId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_names.constFind(userId);
    return found == m_names.constEnd() ? std::nullopt : std::optional(*found);
}

core::Task<> NameBook::learn(QSet<QString> userIds)
{
    const QList<QString> ids = userIds.values();
    for (const QString &id : ids) {
        if (find(id) || !core::isUuid(id))
            continue;
        const core::UserId user = core::UserId::fromTrusted(id);
        const core::Result<QString> name = co_await m_auth.nameOf(user);
        if (name)
            note(id, *name);
    }
}

}  // namespace chat
