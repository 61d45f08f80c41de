// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/token_verifier.h"
#include "backend/services/auth/commands/log_in.h"

namespace auth {

struct RefreshSession {
    QString refreshToken;
    Origin origin;
};

/// Rotates a refresh token (RFC 9700 section 4.14.2): each is good once. Presented again within the grace it yields the same
/// successor, later it ends the session, access tokens included.
class RefreshSessionHandler {
public:
    RefreshSessionHandler(AuthRepository &repository, const TokenIssuer &issuer, security::TokenVerifier &verifier, AuthSettings settings,
                          const core::Clock &clock);

    /// Unauthenticated "invalid_refresh_token", "expired_refresh_token", "revoked_session".
    core::Task<core::Result<Session>> handle(RefreshSession command);

private:
    AuthRepository &m_repository;
    const TokenIssuer &m_issuer;
    security::TokenVerifier &m_verifier;
    AuthSettings m_settings;
    const core::Clock &m_clock;
};

}  // namespace auth
