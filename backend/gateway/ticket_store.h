// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/caller.h"
#include "core/base/result.h"

#include <QHash>
#include <chrono>
#include <mutex>

namespace gateway {

/// One-use tickets that open a channel, so that no token stands in a URL. Held as SHA-256 only. Thread-safe.
class TicketStore {
public:
    explicit TicketStore(const core::Clock &clock);

    static constexpr std::chrono::seconds lifetime{30};

    /// Unavailable "too_many_tickets" when 50,000 are open.
    [[nodiscard]] core::Result<QString> issue(const net::Caller &caller);

    /// Takes the ticket away. Unauthenticated "invalid_ticket" for one that is unknown, used or too old.
    [[nodiscard]] core::Result<net::Caller> redeem(const QByteArray &ticket);

private:
    struct Entry {
        net::Caller caller;
        core::Timestamp expiresAt;
    };
    const core::Clock &m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, Entry> m_entries;
};

}  // namespace gateway
