// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/each_database.h"

#include "backend/foundation/sql/migrator.h"
#include "tests/support/postgres_server.h"

namespace test {

void eachDatabase()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

DatabasePlace::DatabasePlace(const QString &engine)
{
    if (engine == QLatin1String("sqlite")) {
        m_url.text = QStringLiteral("sqlite://") + m_folder.filePath(QStringLiteral("test.db"));
        return;
    }
    PostgresServer *server = PostgresServer::shared();
    if (!server) {
        m_skipReason = QStringLiteral("PostgreSQL is not installed (Debian package postgresql-15)");
        return;
    }
    const core::Result<QString> url = server->createDatabase();
    if (!url)
        qFatal("%s", qPrintable(url.error().message));
    m_url.text = *url;
}

DatabasePlace::DatabasePlace(const sql::DatabaseUrl &url)
    : m_url(url)
{
}

std::unique_ptr<sql::Database> DatabasePlace::open(const QStringList &modules, const sql::DatabaseOptions &options) const
{
    core::Result<std::unique_ptr<sql::Database>> database = sql::Database::open(m_url, options);
    if (!database)
        qFatal("%s", qPrintable(database.error().message));
    for (const QString &module : modules)
        if (const core::Result<int> migrated = QCoro::waitFor(sql::migrate(**database, module)); !migrated)
            qFatal("%s", qPrintable(migrated.error().message));
    return std::move(*database);
}

std::unique_ptr<sql::Database> DatabasePlace::open(const QStringList &modules) const
{
    sql::DatabaseOptions options;
    options.name = QStringLiteral("test");
    return open(modules, options);
}

}  // namespace test
