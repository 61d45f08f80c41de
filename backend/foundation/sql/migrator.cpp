// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/migrator.h"

#include "core/log/log.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>

namespace sql {
namespace {

constexpr qint64 migrationLockKey = 0x6d6f73747261646f;  // "mostrado": one migration at a time in a database

struct Migration {
    int number = 0;
    QString name;
    QString checksum;
    QString script;
};

/// The files of a module, by number. Files are part of the program, so a bad name is our mistake.
QList<Migration> migrationsOf(const QString &module, Dialect dialect)
{
    const QString folder = dialect == Dialect::Postgres ? QStringLiteral("postgres") : QStringLiteral("sqlite");
    const QDir directory(QStringLiteral(":/migrations/%1/%2").arg(module, folder));
    QList<Migration> result;
    const QStringList names = directory.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The migration %s cannot be read.", qPrintable(file.fileName()));
        const QByteArray text = file.readAll();
        bool numbered = false;
        const int number = name.section(u'_', 0, 0).toInt(&numbered);
        if (!numbered || (!result.isEmpty() && result.last().number >= number))
            qFatal("The migration %s is not named NNNN_name.sql with a number of its own.", qPrintable(file.fileName()));
        const QString checksum = QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
        result.append({number, name.section(u'_', 1).chopped(4), checksum, QString::fromUtf8(text)});
    }
    if (result.isEmpty())
        qFatal("The program holds no migrations for \"%s\".", qPrintable(module));
    return result;
}

core::Result<> checkApplied(const Rows &applied, const QList<Migration> &known, const QString &module)
{
    QHash<qint64, QString> checksums;
    for (const Migration &migration : known)
        checksums.insert(migration.number, migration.checksum);
    for (int row = 0; row < applied.count(); ++row) {
        const auto found = checksums.constFind(applied.integer(row, 0));
        const QString title = QStringLiteral("%1/%2_%3").arg(module, QString::number(applied.integer(row, 0)), applied.text(row, 1));
        if (found == checksums.constEnd())
            return core::fail(core::ErrorCode::Conflict, QStringLiteral("schema_newer"),
                              QStringLiteral("The database was written by a newer version (migration %1); start that one.").arg(title));
        if (*found != applied.text(row, 2))
            return core::fail(core::ErrorCode::Conflict, QStringLiteral("migration_changed"),
                              QStringLiteral("The migration %1 is not the one that was applied to the database.").arg(title));
    }
    return {};
}

/// Under the lock: looks again, since another replica may have been here; applies the first that is missing.
core::Result<bool> applyNext(Connection &connection, const QString &module, const QList<Migration> &known)
{
    static const Statement createTable("sql/create_migrations_table");
    static const Statement appliedMigrations("sql/applied_migrations");
    static const Statement recordMigration("sql/record_migration");

    MOSTRADOR_TRY(connection.serializeWithReplicas(migrationLockKey));
    MOSTRADOR_TRY(connection.execute(createTable));
    const core::Result<Rows> applied = connection.query(appliedMigrations, {{"module", module}});
    if (!applied)
        return core::fail(applied.error());
    MOSTRADOR_TRY(checkApplied(*applied, known, module));

    QSet<qint64> done;
    for (int row = 0; row < applied->count(); ++row)
        done.insert(applied->integer(row, 0));
    for (const Migration &migration : known) {
        if (done.contains(migration.number))
            continue;
        MOSTRADOR_TRY(connection.executeScript(migration.script));
        const Bindings record{{"module", module},
                              {"number", migration.number},
                              {"name", migration.name},
                              {"checksum", migration.checksum},
                              {"applied_at", core::SystemClock().now().milliseconds()}};
        MOSTRADOR_TRY(connection.execute(recordMigration, record));
        core::logInfo("sql", QStringLiteral("migration applied"),
                      {{"module", module}, {"number", QString::number(migration.number)}, {"name", migration.name}});
        return true;
    }
    return false;
}

}  // namespace

core::Task<core::Result<int>> migrate(Database &database, QString module)
{
    const QList<Migration> known = migrationsOf(module, database.dialect());
    for (int count = 0;; ++count) {
        auto step = [module, known](Connection &connection) { return applyNext(connection, module, known); };
        const core::Result<bool> applied = co_await database.write(std::move(step));
        if (!applied)
            co_return core::fail(applied.error());
        if (!*applied)
            co_return count;
    }
}

}  // namespace sql
