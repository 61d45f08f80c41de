// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/store/sql_auth_repository.h"

#include "backend/services/auth/store/rows.h"

namespace auth {
namespace {

// Replicas count tries and open set-up links one after the other; rare enough to share one key.
constexpr qint64 authLockKey = 0x61757468;  // "auth"

core::Result<std::optional<StoredCredential>> findCredential(sql::Connection &connection, const QString &email)
{
    static const sql::Statement statement("auth/credential_by_email");
    const core::Result<sql::Rows> found = connection.query(statement, {{"email", email}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return std::optional<StoredCredential>();
    const core::Result<QList<api::Role>> roles = rows::rolesOf(connection, found->text(0, 0));
    if (!roles)
        return core::fail(roles.error());
    const Account account{core::UserId::fromTrusted(found->text(0, 0)), found->text(0, 1), found->text(0, 2), *roles};
    return std::optional(StoredCredential{account, found->text(0, 3)});
}

core::Result<std::chrono::milliseconds> countAttempt(sql::Connection &connection, const QList<LoginKey> &keys, const LoginLimits &limits,
                                                     core::Timestamp now)
{
    MOSTRADOR_TRY(connection.serializeWithReplicas(authLockKey));
    std::chrono::milliseconds wait{0};
    QList<LoginAttempts> known;
    for (const LoginKey &key : keys) {
        const core::Result<LoginAttempts> attempts = rows::attemptsOf(connection, key.key);
        if (!attempts)
            return core::fail(attempts.error());
        wait = std::max(wait, loginWait(*attempts, now));
        known.append(*attempts);
    }
    if (wait.count() > 0)
        return wait;
    for (qsizetype index = 0; index < keys.size(); ++index)
        MOSTRADOR_TRY(
            rows::saveAttempts(connection, keys[index].key, afterAttempt(known[index], keys[index].failuresAllowed, limits, now)));
    return wait;
}

core::Result<> forgiveOne(sql::Connection &connection, const QString &key)
{
    const core::Result<LoginAttempts> attempts = rows::attemptsOf(connection, key);
    if (!attempts)
        return core::fail(attempts.error());
    return rows::saveAttempts(connection, key, afterForgiving(*attempts));
}

core::Result<> insertRefreshToken(sql::Connection &connection, const QString &hash, const QString &session, core::Timestamp now,
                                  core::Timestamp expiresAt)
{
    static const sql::Statement statement("auth/insert_refresh_token");
    MOSTRADOR_TRY(connection.execute(
        statement, {{"token_hash", hash}, {"session_id", session}, {"now", now.milliseconds()}, {"expires_at", expiresAt.milliseconds()}}));
    return {};
}

core::Result<> beginSession(sql::Connection &connection, const NewSession &session)
{
    static const sql::Statement statement("auth/insert_session");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", session.id},
                                                 {"user_id", session.user.text()},
                                                 {"now", session.startedAt.milliseconds()},
                                                 {"ends_at", session.endsAt.milliseconds()}}));
    return insertRefreshToken(connection, session.refreshHash, session.id, session.startedAt, session.refreshExpiresAt);
}

struct TokenRow {
    QString session;
    core::UserId user;
    QByteArray successorSealed;
    RefreshTokenState state;
};

core::Result<std::optional<TokenRow>> tokenRow(sql::Connection &connection, const QString &hash)
{
    static const sql::Statement statement("auth/refresh_token_state");
    const core::Result<sql::Rows> found = connection.query(statement, {{"token_hash", hash}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return std::optional<TokenRow>();
    TokenRow row;
    row.session = found->text(0, 0);
    row.state.expiresAt = found->timestamp(0, 1);
    if (!found->isNull(0, 2))
        row.state.rotatedAt = found->timestamp(0, 2);
    row.successorSealed = found->bytes(0, 3);
    row.user = core::UserId::fromTrusted(found->text(0, 4));
    row.state.sessionEndsAt = found->timestamp(0, 5);
    row.state.sessionRevoked = !found->isNull(0, 6);
    return std::optional(row);
}

/// True when this call was the one that rotated it.
core::Result<bool> rotateOnce(sql::Connection &connection, const Rotation &rotation)
{
    static const sql::Statement statement("auth/rotate_refresh_token");
    const core::Result<sql::Rows> rotated = connection.query(
        statement,
        {{"token_hash", rotation.presentedHash}, {"successor_sealed", rotation.successorSealed}, {"now", rotation.now.milliseconds()}});
    if (!rotated)
        return core::fail(rotated.error());
    return !rotated->isEmpty();
}

core::Result<> endReplayed(sql::Connection &connection, const TokenRow &row, const Rotation &rotation, AuditEntry entry)
{
    const core::Result<bool> revoked = rows::revokeSession(connection, {row.session, rotation.revokedUntil}, rotation.now);
    if (!revoked)
        return core::fail(revoked.error());
    entry.action = QStringLiteral("session.replayed");
    entry.subjectId = row.user.text();
    return rows::insertAudit(connection, entry);
}

core::Result<RotationOutcome> rotateToken(sql::Connection &connection, const Rotation &rotation, const AuditEntry &entry)
{
    using Kind = RotationOutcome::Kind;
    const core::Result<bool> rotated = rotateOnce(connection, rotation);
    if (!rotated)
        return core::fail(rotated.error());
    const core::Result<std::optional<TokenRow>> found = tokenRow(connection, rotation.presentedHash);
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return RotationOutcome{};
    const TokenRow &row = **found;
    const core::Result<std::optional<Account>> account = rows::accountById(connection, row.user);
    if (!account)
        return core::fail(account.error());
    RotationOutcome outcome{Kind::Rotated, row.session, {}, account->value_or(Account{})};
    if (*rotated) {
        const core::Timestamp expires = std::min(rotation.successorExpiresAt, row.state.sessionEndsAt);
        MOSTRADOR_TRY(insertRefreshToken(connection, rotation.successorHash, row.session, rotation.now, expires));
        return outcome;
    }
    switch (judgeRefresh(row.state, rotation.grace, rotation.now)) {
    case RefreshVerdict::SameSuccessor:
        outcome.kind = Kind::SameSuccessor;
        outcome.successorSealed = row.successorSealed;
        break;
    case RefreshVerdict::Replayed:
        outcome.kind = Kind::Replayed;
        MOSTRADOR_TRY(endReplayed(connection, row, rotation, entry));
        break;
    case RefreshVerdict::Expired: outcome.kind = Kind::Expired; break;
    case RefreshVerdict::Revoked: outcome.kind = Kind::Revoked; break;
    }
    return outcome;
}

core::Result<> endOneSession(sql::Connection &connection, const Revocation &session, AuditEntry entry)
{
    static const sql::Statement userOfSession("auth/user_of_session");
    const core::Result<bool> revoked = rows::revokeSession(connection, session, entry.at);
    if (!revoked)
        return core::fail(revoked.error());
    if (!*revoked)
        return {};
    const core::Result<sql::Rows> user = connection.query(userOfSession, {{"id", session.id}});
    if (!user)
        return core::fail(user.error());
    entry.subjectId = user->isEmpty() ? QString() : user->text(0, 0);
    return rows::insertAudit(connection, entry);
}

core::Result<QList<Revocation>> readRevocations(sql::Connection &connection, core::Timestamp since, core::Timestamp now)
{
    static const sql::Statement statement("auth/revocations_since");
    const core::Result<sql::Rows> found = connection.query(statement, {{"since", since.milliseconds()}, {"now", now.milliseconds()}});
    if (!found)
        return core::fail(found.error());
    QList<Revocation> revocations;
    for (int row = 0; row < found->count(); ++row)
        revocations.append({found->text(row, 0), found->timestamp(row, 1)});
    return revocations;
}

core::Result<bool> openLink(sql::Connection &connection, const QString &tokenHash, core::Timestamp expiresAt)
{
    static const sql::Statement statement("auth/open_setup_link");
    MOSTRADOR_TRY(connection.serializeWithReplicas(authLockKey));
    const core::Result<bool> admin = rows::hasAdmin(connection);
    if (!admin)
        return core::fail(admin.error());
    if (*admin)
        return false;
    MOSTRADOR_TRY(connection.execute(statement, {{"token_hash", tokenHash}, {"expires_at", expiresAt.milliseconds()}}));
    return true;
}

core::Result<bool> linkIsOpen(sql::Connection &connection, const QString &tokenHash, core::Timestamp now)
{
    static const sql::Statement statement("auth/setup_link");
    const core::Result<sql::Rows> found = connection.query(statement, {{"token_hash", tokenHash}});
    if (!found)
        return core::fail(found.error());
    const core::Result<bool> admin = rows::hasAdmin(connection);
    if (!admin)
        return core::fail(admin.error());
    return !found->isEmpty() && found->timestamp(0, 0) > now && !*admin;
}

core::Result<> useLink(sql::Connection &connection, const QString &tokenHash, const NewAccount &account, const AuditEntry &entry)
{
    static const sql::Statement burn("auth/burn_setup_link");
    MOSTRADOR_TRY(connection.serializeWithReplicas(authLockKey));
    const core::Result<bool> admin = rows::hasAdmin(connection);
    if (!admin)
        return core::fail(admin.error());
    const core::Result<sql::Rows> burnt = connection.query(burn, {{"token_hash", tokenHash}, {"now", entry.at.milliseconds()}});
    if (!burnt)
        return core::fail(burnt.error());
    if (*admin || burnt->isEmpty())
        return core::fail(invalidSetupToken());
    MOSTRADOR_TRY(rows::insertAccount(connection, account, entry.at));
    return rows::insertAudit(connection, entry);
}

core::Result<QList<Revocation>> changePassword(sql::Connection &connection, const NewPassword &password, const AuditEntry &entry)
{
    static const sql::Statement setHash("auth/set_password_hash");
    static const sql::Statement openSessions("auth/open_sessions_of_user");
    const QString user = password.user.text();
    MOSTRADOR_TRY(
        connection.execute(setHash, {{"user_id", user}, {"password_hash", password.passwordHash}, {"now", entry.at.milliseconds()}}));
    const core::Result<sql::Rows> open = connection.query(openSessions, {{"user_id", user}});
    if (!open)
        return core::fail(open.error());
    QList<Revocation> ended;
    for (int row = 0; row < open->count(); ++row) {
        ended.append({open->text(row, 0), password.revokedUntil});
        MOSTRADOR_TRY(rows::revokeSession(connection, ended.last(), entry.at));
    }
    MOSTRADOR_TRY(rows::insertAudit(connection, entry));
    return ended;
}

core::Result<> purgeTables(sql::Connection &connection, core::Timestamp before)
{
    static const sql::Statement statements[] = {
        sql::Statement("auth/purge_sessions"),       sql::Statement("auth/purge_refresh_tokens"), sql::Statement("auth/purge_revocations"),
        sql::Statement("auth/purge_login_attempts"), sql::Statement("auth/purge_setup_links"),
    };
    for (const sql::Statement &statement : statements)
        MOSTRADOR_TRY(connection.execute(statement, {{"before", before.milliseconds()}}));
    return {};
}

}  // namespace

core::Error invalidSetupToken()
{
    return {core::ErrorCode::Forbidden,
            QStringLiteral("invalid_setup_token"),
            QStringLiteral("This set-up link was used, replaced or is too old; start the server again for a new one."),
            {}};
}

SqlAuthRepository::SqlAuthRepository(sql::Database &database)
    : m_database(database)
{
}

core::Task<core::Result<>> SqlAuthRepository::addAccount(NewAccount account, AuditEntry entry)
{
    return m_database.write([account, entry](sql::Connection &connection) -> core::Result<> {
        MOSTRADOR_TRY(rows::insertAccount(connection, account, entry.at));
        return rows::insertAudit(connection, entry);
    });
}

core::Task<core::Result<std::optional<StoredCredential>>> SqlAuthRepository::credentialOf(QString email)
{
    return m_database.read([email](sql::Connection &connection) { return findCredential(connection, email); });
}

core::Task<core::Result<std::optional<Account>>> SqlAuthRepository::accountOf(core::UserId user)
{
    return m_database.read([user](sql::Connection &connection) { return rows::accountById(connection, user); });
}

core::Task<core::Result<>> SqlAuthRepository::replacePasswordHash(core::UserId user, QString oldHash, QString newHash, core::Timestamp now)
{
    return m_database.write([user, oldHash, newHash, now](sql::Connection &connection) -> core::Result<> {
        static const sql::Statement statement("auth/replace_password_hash");
        MOSTRADOR_TRY(connection.execute(
            statement, {{"user_id", user.text()}, {"old_hash", oldHash}, {"new_hash", newHash}, {"now", now.milliseconds()}}));
        return {};
    });
}

core::Task<core::Result<QList<Revocation>>> SqlAuthRepository::setPassword(NewPassword password, AuditEntry entry)
{
    return m_database.write([password, entry](sql::Connection &connection) { return changePassword(connection, password, entry); });
}

core::Task<core::Result<std::chrono::milliseconds>> SqlAuthRepository::takeLoginAttempt(QList<LoginKey> keys, LoginLimits limits,
                                                                                        core::Timestamp now)
{
    return m_database.write([keys, limits, now](sql::Connection &connection) { return countAttempt(connection, keys, limits, now); });
}

core::Task<core::Result<>> SqlAuthRepository::forgiveLoginAttempt(QList<LoginKey> keys)
{
    return m_database.write([keys](sql::Connection &connection) -> core::Result<> {
        MOSTRADOR_TRY(connection.serializeWithReplicas(authLockKey));
        for (const LoginKey &key : keys)
            MOSTRADOR_TRY(forgiveOne(connection, key.key));
        return {};
    });
}

core::Task<core::Result<>> SqlAuthRepository::recordAudit(AuditEntry entry)
{
    return m_database.write([entry](sql::Connection &connection) { return rows::insertAudit(connection, entry); });
}

core::Task<core::Result<>> SqlAuthRepository::startSession(NewSession session, QList<LoginKey> keys, AuditEntry entry)
{
    return m_database.write([session, keys, entry](sql::Connection &connection) -> core::Result<> {
        MOSTRADOR_TRY(connection.serializeWithReplicas(authLockKey));
        MOSTRADOR_TRY(beginSession(connection, session));
        MOSTRADOR_TRY(rows::saveAttempts(connection, keys.first().key, LoginAttempts{}));
        for (const LoginKey &key : keys.sliced(1))
            MOSTRADOR_TRY(forgiveOne(connection, key.key));
        return rows::insertAudit(connection, entry);
    });
}

core::Task<core::Result<RotationOutcome>> SqlAuthRepository::rotate(Rotation rotation, AuditEntry entry)
{
    return m_database.write([rotation, entry](sql::Connection &connection) { return rotateToken(connection, rotation, entry); });
}

core::Task<core::Result<std::optional<QString>>> SqlAuthRepository::sessionOfRefreshToken(QString hash)
{
    return m_database.read([hash](sql::Connection &connection) -> core::Result<std::optional<QString>> {
        static const sql::Statement statement("auth/session_of_refresh_token");
        const core::Result<sql::Rows> found = connection.query(statement, {{"token_hash", hash}});
        if (!found)
            return core::fail(found.error());
        return found->isEmpty() ? std::optional<QString>() : std::optional(found->text(0, 0));
    });
}

core::Task<core::Result<>> SqlAuthRepository::endSession(Revocation session, AuditEntry entry)
{
    return m_database.write([session, entry](sql::Connection &connection) { return endOneSession(connection, session, entry); });
}

core::Task<core::Result<>> SqlAuthRepository::revokeToken(Revocation token, core::Timestamp now)
{
    return m_database.write([token, now](sql::Connection &connection) { return rows::insertRevocation(connection, token, now); });
}

core::Task<core::Result<QList<Revocation>>> SqlAuthRepository::revocationsSince(core::Timestamp since, core::Timestamp now)
{
    return m_database.read([since, now](sql::Connection &connection) { return readRevocations(connection, since, now); });
}

core::Task<core::Result<bool>> SqlAuthRepository::openSetup(QString tokenHash, core::Timestamp expiresAt)
{
    return m_database.write([tokenHash, expiresAt](sql::Connection &connection) { return openLink(connection, tokenHash, expiresAt); });
}

core::Task<core::Result<bool>> SqlAuthRepository::setupIsOpen(QString tokenHash, core::Timestamp now)
{
    return m_database.read([tokenHash, now](sql::Connection &connection) { return linkIsOpen(connection, tokenHash, now); });
}

core::Task<core::Result<>> SqlAuthRepository::completeSetup(QString tokenHash, NewAccount account, AuditEntry entry)
{
    return m_database.write(
        [tokenHash, account, entry](sql::Connection &connection) { return useLink(connection, tokenHash, account, entry); });
}

core::Task<core::Result<>> SqlAuthRepository::purge(core::Timestamp before)
{
    return m_database.write([before](sql::Connection &connection) { return purgeTables(connection, before); });
}

}  // namespace auth
