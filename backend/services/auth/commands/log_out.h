// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/token_verifier.h"
#include "backend/services/auth/auth_settings.h"
#include "backend/services/auth/domain/origin.h"
#include "backend/services/auth/store/auth_repository.h"

namespace auth {

/// Either token will do; what is unknown or over already is no error (RFC 7009 section 2.2).
struct LogOut {
    QByteArray accessToken;  ///< empty: none
    QString refreshToken;    ///< empty: none
    Origin origin;
};

/// Ends the session with all its refresh and access tokens; a guest's token ends alone.
class LogOutHandler {
public:
    LogOutHandler(AuthRepository &repository, security::TokenVerifier &verifier, AuthSettings settings, const core::Clock &clock);

    core::Task<core::Result<>> handle(LogOut command);

private:
    core::Task<core::Result<>> endSession(QString session, Origin origin);
    core::Task<core::Result<>> revokeToken(QString tokenId);

    AuthRepository &m_repository;
    security::TokenVerifier &m_verifier;
    AuthSettings m_settings;
    const core::Clock &m_clock;
};

}  // namespace auth
