// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/database.h"

#include <QRegularExpression>
#include <QUrl>
#include <libpq-fe.h>

namespace sql {
namespace {

constexpr QLatin1String sqliteScheme("sqlite://");
constexpr QLatin1String postgresScheme("postgresql://");

core::Result<DatabaseUrl> invalid(const QString &why)
{
    return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_database_url"), why);
}

}  // namespace

core::Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    const DatabaseUrl url{text};
    if (text.contains(QChar(u'\0')))
        return invalid(QStringLiteral("A database URL may not contain the character U+0000."));
    if (text.startsWith(sqliteScheme)) {
        const QString path = url.filePath();
        if (!path.startsWith(u'/') || path.endsWith(u'/'))
            return invalid(QStringLiteral("A SQLite URL names a file by its absolute path: sqlite:///folder/name.db."));
        return url;
    }
    if (text.startsWith(postgresScheme)) {
        char *why = nullptr;
        PQconninfoOption *options = PQconninfoParse(text.toUtf8().constData(), &why);
        PQconninfoFree(options);
        PQfreemem(why);  // not passed on: it may quote the password
        if (!options)
            return invalid(QStringLiteral("A PostgreSQL URL reads postgresql://user:password@host:port/name?sslmode=verify-full."));
        return url;
    }
    return invalid(QStringLiteral("A database URL begins with sqlite:/// or postgresql://."));
}

Dialect DatabaseUrl::dialect() const { return text.startsWith(postgresScheme) ? Dialect::Postgres : Dialect::Sqlite; }

QString DatabaseUrl::filePath() const { return QUrl::fromPercentEncoding(text.mid(sqliteScheme.size()).toUtf8()); }

QString DatabaseUrl::masked() const
{
    if (dialect() == Dialect::Sqlite)
        return text;
    // The user part ends at the last "@" before the path: a password may hold an unescaped one.
    static const QRegularExpression userInfo(QStringLiteral("^(postgresql://[^:/@?]*):[^/?]*@"));
    static const QRegularExpression queryPassword(QStringLiteral("([?&](?:password|sslpassword)=)[^&]*"));
    QString result = text;
    result.replace(userInfo, QStringLiteral("\\1:***@"));
    result.replace(queryPassword, QStringLiteral("\\1***"));
    return result;
}

}  // namespace sql
