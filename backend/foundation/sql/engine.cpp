// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/engine.h"

#include "backend/foundation/sql/postgres_engine.h"
#include "backend/foundation/sql/sqlite_engine.h"

namespace sql {

using core::Error;
using core::ErrorCode;

std::unique_ptr<Engine> makeEngine(const DatabaseUrl &url, const DatabaseOptions &options, Access access)
{
    if (url.dialect() == Dialect::Sqlite)
        return std::make_unique<SqliteEngine>(url.filePath(), options, access);
    return std::make_unique<PostgresEngine>(url, options, access);
}

Error unavailable(const QString &message) { return {ErrorCode::Unavailable, QStringLiteral("database_unavailable"), message}; }

Error databaseBusy()
{
    return {ErrorCode::Unavailable, QStringLiteral("database_busy"), QStringLiteral("The database has too much to do; try again shortly.")};
}

Error diskFull()
{
    return {ErrorCode::Unavailable, QStringLiteral("disk_full"),
            QStringLiteral("The disk of the database is full; free some space, writes go on by themselves.")};
}

Error statementTimeout()
{
    return {ErrorCode::Unavailable, QStringLiteral("statement_timeout"), QStringLiteral("The database took too long for this request.")};
}

Error uniqueViolation(const QString &constraint)
{
    return Error{ErrorCode::Conflict, QStringLiteral("unique_violation"), QStringLiteral("A row with this key is there already.")}.with(
        QStringLiteral("constraint"), constraint);
}

Error foreignKeyViolation()
{
    return {ErrorCode::Conflict, QStringLiteral("foreign_key_violation"), QStringLiteral("The row refers to one that is not there.")};
}

Error nulCharacter(const char *parameter)
{
    return Error{ErrorCode::Invalid, QStringLiteral("nul_character"), QStringLiteral("A text may not contain the character U+0000.")}.with(
        QString::fromLatin1(parameter), QStringLiteral("contains U+0000"));
}

Error sqlError(const char *statement)
{
    return {ErrorCode::Internal, QStringLiteral("sql_error"),
            QStringLiteral("The statement \"%1\" failed; the log has the reason.").arg(QLatin1String(statement))};
}

}  // namespace sql
