// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/domain/account.h"
#include "backend/services/auth/domain/login_throttle.h"
#include "backend/services/auth/domain/refresh_rotation.h"
#include "core/base/task.h"

namespace auth {

/// One line of the audit log; written in the transaction of what it tells of.
struct AuditEntry {
    QString action;                                ///< "login.succeeded"
    QString actorKind = QStringLiteral("nobody");  ///< "nobody" | "user" | "system"
    QString actorId;
    QString subjectId;  ///< the user it is about, when known
    QString network;    ///< of the caller, shortened (networkOf)
    QString requestId;
    core::Timestamp at;
};

struct NewAccount {
    Account account;
    QString passwordHash;
};

struct StoredCredential {
    Account account;
    QString passwordHash;
};

struct LoginKey {
    QString key;  ///< hash of the account's address, or network
    int failuresAllowed = 0;
};

struct NewSession {
    QString id;
    core::UserId user;
    QString refreshHash;
    core::Timestamp startedAt;
    core::Timestamp refreshExpiresAt;
    core::Timestamp endsAt;
};

struct Rotation {
    QString presentedHash;
    QString successorHash;
    QByteArray successorSealed;
    core::Timestamp successorExpiresAt;
    core::Timestamp revokedUntil;  ///< how long access tokens of the session live, should it have to end
    std::chrono::milliseconds grace;
    core::Timestamp now;
};

/// What became of a presented refresh token.
struct RotationOutcome {
    enum class Kind { Rotated, SameSuccessor, Replayed, Expired, Revoked, Unknown };
    Kind kind = Kind::Unknown;
    QString session;
    QByteArray successorSealed;  ///< of SameSuccessor
    Account account;             ///< of Rotated and SameSuccessor
};

struct Revocation {
    QString id;
    core::Timestamp until;
};

struct NewPassword {
    core::UserId user;
    QString passwordHash;
    core::Timestamp revokedUntil;  ///< how long access tokens of the sessions live that end with it
};

/// The room's own tables. Each call is one transaction; tokens come and are kept as hashes only. Thread-safe. Errors: those
/// of sql::Connection, and what a call names.
class AuthRepository {
public:
    virtual ~AuthRepository() = default;

    /// Conflict "email_taken".
    virtual core::Task<core::Result<>> addAccount(NewAccount account, AuditEntry entry) = 0;
    virtual core::Task<core::Result<std::optional<StoredCredential>>> credentialOf(QString email) = 0;
    virtual core::Task<core::Result<std::optional<Account>>> accountOf(core::UserId user) = 0;
    /// Only when the hash is still `oldHash`.
    virtual core::Task<core::Result<>> replacePasswordHash(core::UserId user, QString oldHash, QString newHash, core::Timestamp now) = 0;
    /// Whatever the hash is now; ends the user's sessions and says which.
    virtual core::Task<core::Result<QList<Revocation>>> setPassword(NewPassword password, AuditEntry entry) = 0;

    /// Counts one try under each key, or none and says how long to wait.
    virtual core::Task<core::Result<std::chrono::milliseconds>> takeLoginAttempt(QList<LoginKey> keys, LoginLimits limits,
                                                                                 core::Timestamp now) = 0;
    virtual core::Task<core::Result<>> forgiveLoginAttempt(QList<LoginKey> keys) = 0;
    virtual core::Task<core::Result<>> recordAudit(AuditEntry entry) = 0;

    /// Also forgives the try that led here: all of the first key's, one of the others'.
    virtual core::Task<core::Result<>> startSession(NewSession session, QList<LoginKey> keys, AuditEntry entry) = 0;
    /// A replay revokes the session and is written to the audit log, with `entry` as its frame.
    virtual core::Task<core::Result<RotationOutcome>> rotate(Rotation rotation, AuditEntry entry) = 0;
    /// The session that a refresh token belongs to, if any.
    virtual core::Task<core::Result<std::optional<QString>>> sessionOfRefreshToken(QString hash) = 0;
    /// Nothing happens when it is unknown or revoked already.
    virtual core::Task<core::Result<>> endSession(Revocation session, AuditEntry entry) = 0;
    virtual core::Task<core::Result<>> revokeToken(Revocation token, core::Timestamp now) = 0;
    /// Those written at `since` or later and still needed.
    virtual core::Task<core::Result<QList<Revocation>>> revocationsSince(core::Timestamp since, core::Timestamp now) = 0;

    /// Replaces an earlier link. False, and nothing written, when there is an admin.
    virtual core::Task<core::Result<bool>> openSetup(QString tokenHash, core::Timestamp expiresAt) = 0;
    virtual core::Task<core::Result<bool>> setupIsOpen(QString tokenHash, core::Timestamp now) = 0;
    /// Burns the link and adds the admin. Forbidden "invalid_setup_token", Conflict "email_taken".
    virtual core::Task<core::Result<>> completeSetup(QString tokenHash, NewAccount account, AuditEntry entry) = 0;

    /// Drops what can no longer matter: ended sessions, old attempts, revocations and links.
    virtual core::Task<core::Result<>> purge(core::Timestamp before) = 0;
};

/// Forbidden "invalid_setup_token".
[[nodiscard]] core::Error invalidSetupToken();

}  // namespace auth
