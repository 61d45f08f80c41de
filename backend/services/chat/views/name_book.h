// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/contract.h"

#include <QHash>
#include <QSet>
#include <mutex>

namespace chat {

/// Names of people by user id: learned from who calls and, for the others, from auth. Thread-safe.
class NameBook {
public:
    explicit NameBook(auth::Contract &auth)
        : m_auth(auth)
    {
    }

    void note(const QString &userId, const QString &name);
    /// Null when it is not known (yet).
    [[nodiscard]] std::optional<QString> find(const QString &userId) const;
    /// Asks auth for those that are not known. A name that auth cannot tell stays unknown: a thread is readable without.
    core::Task<> learn(QSet<QString> userIds);

private:
    auth::Contract &m_auth;
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_names;
};

}  // namespace chat
