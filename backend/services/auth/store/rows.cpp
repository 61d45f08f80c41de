// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/store/rows.h"

namespace auth::rows {

core::Result<QList<api::Role>> rolesOf(sql::Connection &connection, const QString &user)
{
    static const sql::Statement statement("auth/roles_of_user");
    const core::Result<sql::Rows> found = connection.query(statement, {{"user_id", user}});
    if (!found)
        return core::fail(found.error());
    QStringList words;
    for (int row = 0; row < found->count(); ++row)
        words.append(found->text(row, 0));
    return rolesFromWords(words);
}

core::Result<std::optional<Account>> accountById(sql::Connection &connection, const core::UserId &user)
{
    static const sql::Statement statement("auth/user_by_id");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", user.text()}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return std::optional<Account>();
    const core::Result<QList<api::Role>> roles = rolesOf(connection, user.text());
    if (!roles)
        return core::fail(roles.error());
    return std::optional(Account{user, found->text(0, 1), found->text(0, 2), *roles});
}

core::Result<> insertAccount(sql::Connection &connection, const NewAccount &account, core::Timestamp now)
{
    static const sql::Statement insertUser("auth/insert_user");
    static const sql::Statement insertRole("auth/insert_role");
    static const sql::Statement insertCredential("auth/insert_credential");
    const QString id = account.account.id.text();
    const core::Result<int> added = connection.execute(
        insertUser, {{"id", id}, {"email", account.account.email}, {"name", account.account.name}, {"now", now.milliseconds()}});
    if (!added && added.error().reason == QLatin1String("unique_violation"))
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("email_taken"),
                          QStringLiteral("There is an account with this e-mail address already; sign in instead."));
    if (!added)
        return core::fail(added.error());
    for (const api::Role role : account.account.roles)
        MOSTRADOR_TRY(connection.execute(insertRole, {{"user_id", id}, {"role", roleWord(role)}}));
    MOSTRADOR_TRY(
        connection.execute(insertCredential, {{"user_id", id}, {"password_hash", account.passwordHash}, {"now", now.milliseconds()}}));
    return {};
}

core::Result<> insertAudit(sql::Connection &connection, const AuditEntry &entry)
{
    static const sql::Statement statement("auth/insert_audit");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", core::newUuid()},
                                                 {"at", entry.at.milliseconds()},
                                                 {"action", entry.action},
                                                 {"actor_kind", entry.actorKind},
                                                 {"actor_id", entry.actorId},
                                                 {"subject_id", entry.subjectId},
                                                 {"network", entry.network},
                                                 {"request_id", entry.requestId}}));
    return {};
}

core::Result<bool> hasAdmin(sql::Connection &connection)
{
    static const sql::Statement statement("auth/any_admin");
    const core::Result<sql::Rows> found = connection.query(statement);
    if (!found)
        return core::fail(found.error());
    return !found->isEmpty();
}

core::Result<LoginAttempts> attemptsOf(sql::Connection &connection, const QString &key)
{
    static const sql::Statement statement("auth/login_attempts_of");
    const core::Result<sql::Rows> found = connection.query(statement, {{"key", key}});
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return LoginAttempts{};
    return LoginAttempts{int(found->integer(0, 0)), found->timestamp(0, 1), found->timestamp(0, 2)};
}

core::Result<> saveAttempts(sql::Connection &connection, const QString &key, const LoginAttempts &attempts)
{
    static const sql::Statement statement("auth/save_login_attempts");
    MOSTRADOR_TRY(connection.execute(statement, {{"key", key},
                                                 {"failures", attempts.failures},
                                                 {"last_at", attempts.lastAt.milliseconds()},
                                                 {"blocked_until", attempts.blockedUntil.milliseconds()}}));
    return {};
}

core::Result<bool> revokeSession(sql::Connection &connection, const Revocation &session, core::Timestamp now)
{
    static const sql::Statement statement("auth/revoke_session");
    const core::Result<int> changed = connection.execute(statement, {{"id", session.id}, {"now", now.milliseconds()}});
    if (!changed)
        return core::fail(changed.error());
    if (*changed == 0)
        return false;
    MOSTRADOR_TRY(insertRevocation(connection, session, now));
    return true;
}

core::Result<> insertRevocation(sql::Connection &connection, const Revocation &revocation, core::Timestamp now)
{
    static const sql::Statement statement("auth/insert_revocation");
    MOSTRADOR_TRY(
        connection.execute(statement, {{"id", revocation.id}, {"now", now.milliseconds()}, {"until", revocation.until.milliseconds()}}));
    return {};
}

}  // namespace auth::rows
