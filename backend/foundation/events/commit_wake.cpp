// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/commit_wake.h"

#include "core/base/task.h"

namespace eventing {

CommitWake::CommitWake(QObject *owner, std::function<void()> reaction)
    : m_owner(owner)
    , m_reaction(std::move(reaction))
{
}

std::shared_ptr<CommitWake> CommitWake::attach(sql::Database &database, QObject *owner, std::function<void()> reaction)
{
    const std::shared_ptr<CommitWake> wake(new CommitWake(owner, std::move(reaction)));
    database.onCommitted([weak = std::weak_ptr(wake)] {
        if (const std::shared_ptr<CommitWake> strong = weak.lock())
            strong->poke();
    });
    return wake;
}

void CommitWake::poke()
{
    const std::lock_guard lock(m_mutex);
    if (m_pending || !m_owner)
        return;
    m_pending = true;
    core::post(m_owner, [self = shared_from_this()] {
        {
            const std::lock_guard inner(self->m_mutex);
            self->m_pending = false;
            if (!self->m_owner)
                return;
        }
        self->m_reaction();
    });
}

void CommitWake::detach()
{
    const std::lock_guard lock(m_mutex);
    m_owner = nullptr;
}

}  // namespace eventing
