// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QString>
#include <memory>

namespace security {

/// Cost of one hash; the defaults are OWASP's minimum for Argon2id (Password Storage Cheat Sheet) at one lane.
struct Argon2Parameters {
    quint32 memoryKibibytes = 19'456;
    quint32 passes = 2;
    quint32 lanes = 1;
    bool operator==(const Argon2Parameters &) const = default;
};

struct PasswordHasherOptions {
    Argon2Parameters parameters;
    int threads = 0;    ///< 0: one a core
    int queueMax = 64;  ///< hashes that may wait for a thread; more are refused
};

/// Argon2id (RFC 9106) on threads of its own, so that a wave of logins holds up logins and nothing else. Hashes are PHC
/// strings with a salt of 16 random bytes and a tag of 32. Thread-safe; tasks resume on the thread that awaits them.
class PasswordHasher {
public:
    struct Check {
        bool matches = false;
        bool needsRehash = false;  ///< made with other parameters than the present ones
    };

    explicit PasswordHasher(PasswordHasherOptions options = {});
    /// Finishes what waits.
    ~PasswordHasher();
    Q_DISABLE_COPY_MOVE(PasswordHasher)

    /// Unavailable "busy" (details: retryAfter, in seconds) when the queue is full.
    core::Task<core::Result<QString>> hash(QByteArray password);

    /// Also Internal "unknown_password_hash" for a text that is no Argon2id PHC string, or one that would cost too much.
    core::Task<core::Result<Check>> verify(QByteArray password, QString phc);

    /// A well-formed hash that no password is known for: to verify against when there is no such account, so that the
    /// answer takes as long.
    [[nodiscard]] const QString &decoy() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace security
