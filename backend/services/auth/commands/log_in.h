// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/auth_settings.h"
#include "backend/services/auth/commands/credentials.h"
#include "backend/services/auth/commands/token_issuer.h"
#include "backend/services/auth/domain/origin.h"

namespace auth {

struct LogIn {
    QString email;
    QString password;
    Origin origin;
};

/// What a sign-in or a refresh hands out.
struct Session {
    Account account;
    TokenIssuer::Issued access;
    QString refreshToken;
};

class LogInHandler {
public:
    LogInHandler(AuthRepository &repository, Credentials &credentials, const TokenIssuer &issuer, AuthSettings settings,
                 const core::Clock &clock);

    /// Unauthenticated "invalid_credentials" (the same words and time for an unknown address and a wrong password),
    /// RateLimited "too_many_attempts" (retryAfter), Unavailable "busy", Invalid "invalid_email".
    core::Task<core::Result<Session>> handle(LogIn command);

private:
    core::Task<core::Result<Account>> authenticate(QString email, LogIn command, QList<LoginKey> keys);
    core::Task<core::Result<Session>> startSession(Account account, QList<LoginKey> keys, Origin origin);
    core::Task<core::Result<>> renewHash(StoredCredential credential, QString password);
    [[nodiscard]] AuditEntry entryOf(const QString &action, const QString &user, const Origin &origin) const;

    AuthRepository &m_repository;
    Credentials &m_credentials;
    const TokenIssuer &m_issuer;
    AuthSettings m_settings;
    const core::Clock &m_clock;
};

}  // namespace auth
