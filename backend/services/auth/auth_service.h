// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/foundation/security/password_hasher.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/auth/auth_settings.h"
#include "backend/services/auth/commands/credentials.h"
#include "backend/services/auth/contract.h"
#include "backend/services/auth/domain/account.h"

#include <memory>

namespace auth {

/// The room of people and tokens. Made, started and destroyed on one thread with an event loop; everything else is
/// thread-safe after start(). Outlives the requests and the tasks it handed out, as do the things it is given.
class AuthService final : public Contract {
public:
    /// `keyFolder`: "<data>/keys"; made on the first start, mode 0700, files 0600 (security/key_store.h). Whoever backs up
    /// the database backs it up too: without its secret no password can be checked.
    AuthService(sql::Database &database, const core::Clock &clock, security::PasswordHasher &hasher, QString keyFolder,
                AuthSettings settings = {});
    ~AuthService() override;

    /// Migrates the database, opens the key folder, reads revocations. Errors of sql::migrate and security::openKeyStore.
    core::Task<core::Result<>> start();

    /// Before or after start(), but before the first request.
    void registerRoutes(net::RouteTable &routes);

    /// Unavailable "starting" before start() is done.
    core::Result<net::Caller> callerOfToken(const QByteArray &token) override;
    core::Task<core::Result<QString>> nameOf(core::UserId user) override;

    /// For the set-up link that the server prints: random, good for one POST /api/v1/auth/setup within 24 h; one that was
    /// given before is no longer. Null when there is an admin.
    core::Task<core::Result<std::optional<QString>>> setupToken();

    /// For commands of the operator and for the demo. Invalid "invalid_email", "invalid_name", "no_role", "too_short",
    /// "too_long", "common_password"; Conflict "email_taken"; Unavailable "busy".
    core::Task<core::Result<Account>> createUser(QString email, QString password, QString name, QList<api::Role> roles,
                                                 PasswordRules rules = PasswordRules::Checked);
    /// For the operator: also ends every sign-in of that account. Invalid "invalid_email", "too_short", "too_long",
    /// "common_password"; NotFound "unknown_user"; Unavailable "busy".
    core::Task<core::Result<Account>> setPassword(QString email, QString password);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace auth
