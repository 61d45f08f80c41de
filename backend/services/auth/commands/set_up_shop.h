// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/auth_settings.h"
#include "backend/services/auth/commands/credentials.h"
#include "backend/services/auth/domain/origin.h"

namespace auth {

/// Turns the link of the first start into the first admin.
struct SetUpShop {
    QString token;
    QString email;
    QString password;
    QString name;
    Origin origin;
};

class SetUpShopHandler {
public:
    SetUpShopHandler(AuthRepository &repository, Credentials &credentials, AuthSettings settings, const core::Clock &clock);

    /// A token for the link, good for one use within a day; an earlier one is no longer. Null when there is an admin.
    core::Task<core::Result<std::optional<QString>>> openLink();

    /// Forbidden "invalid_setup_token"; errors of Credentials::prepare; Conflict "email_taken", which leaves the link as it is.
    core::Task<core::Result<Account>> handle(SetUpShop command);

private:
    AuthRepository &m_repository;
    Credentials &m_credentials;
    AuthSettings m_settings;
    const core::Clock &m_clock;
};

}  // namespace auth
