// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/auth/store/auth_repository.h"

// Steps inside a transaction, shared by the calls of the repository.
namespace auth::rows {

[[nodiscard]] core::Result<std::optional<Account>> accountById(sql::Connection &connection, const core::UserId &user);
[[nodiscard]] core::Result<QList<api::Role>> rolesOf(sql::Connection &connection, const QString &user);
/// Conflict "email_taken".
[[nodiscard]] core::Result<> insertAccount(sql::Connection &connection, const NewAccount &account, core::Timestamp now);
[[nodiscard]] core::Result<> insertAudit(sql::Connection &connection, const AuditEntry &entry);
[[nodiscard]] core::Result<bool> hasAdmin(sql::Connection &connection);

[[nodiscard]] core::Result<LoginAttempts> attemptsOf(sql::Connection &connection, const QString &key);
[[nodiscard]] core::Result<> saveAttempts(sql::Connection &connection, const QString &key, const LoginAttempts &attempts);

/// Marks the session and refuses its access tokens; false when it was revoked before or is unknown.
[[nodiscard]] core::Result<bool> revokeSession(sql::Connection &connection, const Revocation &session, core::Timestamp now);
[[nodiscard]] core::Result<> insertRevocation(sql::Connection &connection, const Revocation &revocation, core::Timestamp now);

}  // namespace auth::rows
