// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/token_verifier.h"
#include "backend/services/auth/auth_settings.h"
#include "backend/services/auth/commands/credentials.h"

namespace auth {

/// A new password for somebody who lost theirs, by the operator's command.
struct SetPassword {
    QString email;
    QString password;
};

class SetPasswordHandler {
public:
    SetPasswordHandler(AuthRepository &repository, Credentials &credentials, security::TokenVerifier &verifier, AuthSettings settings,
                       const core::Clock &clock);

    /// Also ends every sign-in of theirs, here at once and in other processes with their next look at the database. Errors
    /// of foldEmail(), checkPassword() and Credentials::hash; NotFound "unknown_user".
    core::Task<core::Result<Account>> handle(SetPassword command);

private:
    AuthRepository &m_repository;
    Credentials &m_credentials;
    security::TokenVerifier &m_verifier;
    const AuthSettings m_settings;
    const core::Clock &m_clock;
};

}  // namespace auth
