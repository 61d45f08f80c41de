// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/lookup_guard.h"

namespace rag {
namespace {

constexpr int conversationsKept = 10'000;  // more are known by their events alone

}  // namespace

bool LookupGuard::begin(const QString &conversation, int before)
{
    const std::lock_guard lock(m_mutex);
    if (m_failures.size() >= conversationsKept && !m_failures.contains(conversation))
        m_failures.clear();
    int &failures = m_failures[conversation];
    failures = std::max(failures, before);
    if (failures >= mostFailures)
        return false;
    ++failures;
    return true;
}

void LookupGuard::succeeded(const QString &conversation)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_failures.find(conversation);
    if (found != m_failures.end() && *found > 0)
        --*found;
}

bool LookupGuard::isSpent(const QString &conversation, int before) const
{
    const std::lock_guard lock(m_mutex);
    return std::max(m_failures.value(conversation), before) >= mostFailures;
}

}  // namespace rag
