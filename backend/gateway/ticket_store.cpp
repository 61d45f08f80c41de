// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/ticket_store.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace gateway {
namespace {

constexpr qsizetype openTicketsMax = 50'000;
constexpr int ticketWords = 8;  // of 32 bits: 256 bits

QByteArray hashOf(const QByteArray &ticket) { return QCryptographicHash::hash(ticket, QCryptographicHash::Sha256); }

}  // namespace

TicketStore::TicketStore(const core::Clock &clock)
    : m_clock(clock)
{
}

core::Result<QString> TicketStore::issue(const net::Caller &caller)
{
    quint32 random[ticketWords];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray ticket = QByteArray(reinterpret_cast<const char *>(random), sizeof random)
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const core::Timestamp now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() >= openTicketsMax) {
        m_entries.removeIf([now](const auto &entry) { return entry.value().expiresAt < now; });
        if (m_entries.size() >= openTicketsMax)
            return core::fail(core::ErrorCode::Unavailable, QStringLiteral("too_many_tickets"),
                              QStringLiteral("Too many channels are being opened at once; try again in a moment."));
    }
    m_entries.insert(hashOf(ticket), Entry{caller, now + lifetime});
    return QString::fromLatin1(ticket);
}

core::Result<net::Caller> TicketStore::redeem(const QByteArray &ticket)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(hashOf(ticket));
    const bool valid = found != m_entries.end() && found->expiresAt >= m_clock.now();
    if (!valid)
        return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("invalid_ticket"),
                          QStringLiteral("The ticket is unknown, used or older than 30 seconds; ask for a new one."));
    net::Caller caller = std::move(found->caller);
    m_entries.erase(found);
    return caller;
}

}  // namespace gateway
