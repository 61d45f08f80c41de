// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/auth/store/auth_repository.h"

namespace auth {

class SqlAuthRepository final : public AuthRepository {
public:
    /// `database` is migrated (module "auth") before the first call and outlives the repository.
    explicit SqlAuthRepository(sql::Database &database);

    core::Task<core::Result<>> addAccount(NewAccount account, AuditEntry entry) override;
    core::Task<core::Result<std::optional<StoredCredential>>> credentialOf(QString email) override;
    core::Task<core::Result<std::optional<Account>>> accountOf(core::UserId user) override;
    core::Task<core::Result<>> replacePasswordHash(core::UserId user, QString oldHash, QString newHash, core::Timestamp now) override;
    core::Task<core::Result<QList<Revocation>>> setPassword(NewPassword password, AuditEntry entry) override;
    core::Task<core::Result<std::chrono::milliseconds>> takeLoginAttempt(QList<LoginKey> keys, LoginLimits limits,
                                                                         core::Timestamp now) override;
    core::Task<core::Result<>> forgiveLoginAttempt(QList<LoginKey> keys) override;
    core::Task<core::Result<>> recordAudit(AuditEntry entry) override;
    core::Task<core::Result<>> startSession(NewSession session, QList<LoginKey> keys, AuditEntry entry) override;
    core::Task<core::Result<RotationOutcome>> rotate(Rotation rotation, AuditEntry entry) override;
    core::Task<core::Result<std::optional<QString>>> sessionOfRefreshToken(QString hash) override;
    core::Task<core::Result<>> endSession(Revocation session, AuditEntry entry) override;
    core::Task<core::Result<>> revokeToken(Revocation token, core::Timestamp now) override;
    core::Task<core::Result<QList<Revocation>>> revocationsSince(core::Timestamp since, core::Timestamp now) override;
    core::Task<core::Result<bool>> openSetup(QString tokenHash, core::Timestamp expiresAt) override;
    core::Task<core::Result<bool>> setupIsOpen(QString tokenHash, core::Timestamp now) override;
    core::Task<core::Result<>> completeSetup(QString tokenHash, NewAccount account, AuditEntry entry) override;
    core::Task<core::Result<>> purge(core::Timestamp before) override;

private:
    sql::Database &m_database;
};

}  // namespace auth
