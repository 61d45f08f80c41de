// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/abort.h"

namespace core {

bool AbortSignal::isAborted() const
{
    if (!m_state)
        return false;
    const std::lock_guard lock(m_state->mutex);
    return m_state->aborted;
}

void AbortSignal::onAbort(std::function<void()> reaction) const
{
    if (!m_state)
        return;
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->aborted) {
            m_state->reactions.push_back(std::move(reaction));
            return;
        }
    }
    reaction();
}

AbortSource::AbortSource() { m_signal.m_state = std::make_shared<AbortSignal::State>(); }

void AbortSource::abort() const
{
    std::vector<std::function<void()>> reactions;
    {
        const std::lock_guard lock(m_signal.m_state->mutex);
        if (m_signal.m_state->aborted)
            return;
        m_signal.m_state->aborted = true;
        reactions.swap(m_signal.m_state->reactions);
    }
    for (const auto &reaction : reactions)
        reaction();
}

}  // namespace core
