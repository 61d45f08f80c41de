// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/domain/fence.h"

namespace chat {

void Fence::observe(const EventData &event)
{
    if (const auto *started = std::get_if<api::BotTurnStartedData>(&event)) {
        m_standing = Mandate{started->turnId, started->generation};
        m_said.clear();
    } else if (const auto *ended = std::get_if<api::BotTurnEndedData>(&event)) {
        if (m_standing && m_standing->turnId == ended->turnId)
            m_standing.reset();
    } else if (const auto *changed = std::get_if<api::OwnerChangedData>(&event)) {
        if (m_standing && m_standing->generation != changed->generation)
            m_standing.reset();
    }
    if (m_pendingMandate && !m_policy.check(*m_pendingMandate, m_standing)) {
        m_pendingMandate.reset();
        m_pending.clear();
    }
}

bool Fence::offer(const Mandate &mandate, const QString &text)
{
    if (!m_policy.check(mandate, m_standing))
        return false;
    if (m_pendingMandate != mandate)
        m_pending.clear();
    m_pendingMandate = mandate;
    m_pending += text;
    return true;
}

std::optional<Piece> Fence::take()
{
    if (m_holds > 0 || !m_pendingMandate || m_pending.isEmpty())
        return std::nullopt;
    Piece piece{*m_pendingMandate, m_said.size(), m_pending};
    m_said += m_pending;
    m_pending.clear();
    return piece;
}

std::optional<Said> Fence::hold()
{
    if (m_policy.holdsDuringChange)
        ++m_holds;
    if (!m_standing)
        return std::nullopt;
    return Said{m_standing->turnId, m_said};
}

void Fence::release()
{
    if (m_policy.holdsDuringChange)
        --m_holds;
}

QByteArray Fence::fingerprint() const
{
    const auto mandate = [](const std::optional<Mandate> &one) {
        return one ? one->turnId.toUtf8() + '@' + QByteArray::number(one->generation) : QByteArray("-");
    };
    return mandate(m_standing) + '|' + m_said.toUtf8() + '|' + mandate(m_pendingMandate) + '|' + m_pending.toUtf8() + '|' +
           QByteArray::number(m_holds);
}

}  // namespace chat
