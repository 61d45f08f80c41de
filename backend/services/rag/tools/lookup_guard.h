// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <mutex>

namespace rag {

/// Keeps people from guessing numbers and e-mails: counts lookups that failed, by conversation. What the conversation's
/// own events say is added by the caller; this count also knows answers that were cut off before they became an event.
/// Thread-safe.
class LookupGuard {
public:
    static constexpr int mostFailures = 5;  ///< in one conversation; then a person takes over

    /// Books a lookup as failed before it is made. False when there may be no more; `before`: failures in the events.
    [[nodiscard]] bool begin(const QString &conversation, int before);
    /// The lookup that was booked has found something.
    void succeeded(const QString &conversation);
    /// May there be another one?
    [[nodiscard]] bool isSpent(const QString &conversation, int before) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, int> m_failures;
};

}  // namespace rag
