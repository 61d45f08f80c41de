// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/commands/credentials.h"
#include "backend/services/auth/domain/origin.h"

namespace auth {

/// An account with the given roles: by the operator's command, the demo, or a shopper for themselves.
struct CreateUser {
    QString email;
    QString password;
    QString name;
    QList<api::Role> roles;
    PasswordRules rules = PasswordRules::Checked;
    bool byThemselves = false;
    Origin origin;
};

class CreateUserHandler {
public:
    CreateUserHandler(AuthRepository &repository, Credentials &credentials, const core::Clock &clock);

    /// Errors of Credentials::prepare; Invalid "no_role"; Conflict "email_taken".
    core::Task<core::Result<Account>> handle(CreateUser command);

private:
    AuthRepository &m_repository;
    Credentials &m_credentials;
    const core::Clock &m_clock;
};

}  // namespace auth
