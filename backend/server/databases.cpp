// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/databases.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace backend {

const QStringList &roomNames()
{
    static const QStringList names{QStringLiteral("auth"), QStringLiteral("chat"), QStringLiteral("orders"), QStringLiteral("products"),
                                   QStringLiteral("rag")};
    return names;
}

core::Result<std::unique_ptr<sql::Database>> openDatabase(const core::Settings &settings, const QString &room, const QString &dataFolder)
{
    QString text = settings.text(QStringLiteral("database.") + room);
    if (text.isEmpty())
        text = QStringLiteral("sqlite://") + dataFolder + u'/' + room + QStringLiteral(".db");
    const core::Result<sql::DatabaseUrl> url = sql::DatabaseUrl::parse(text);
    if (!url)
        return core::fail(url.error());
    sql::DatabaseOptions options;
    options.name = room;
    options.readers = int(settings.integer(QStringLiteral("database.readers")));
    options.statementTimeout = std::chrono::milliseconds(settings.integer(QStringLiteral("database.statementTimeout")));
    return sql::Database::open(*url, options);
}

QString storefrontFolder(const core::Settings &settings)
{
    const QString set = settings.text(QStringLiteral("server.storefront"));
    if (!set.isEmpty())
        return set;
    const QString programs = QCoreApplication::applicationDirPath();
    const QString beside = programs + QStringLiteral("/storefront");
    return QFileInfo::exists(beside) ? beside : programs + QStringLiteral("/../share/mostrador/storefront");
}

QString workerProgram() { return QCoreApplication::applicationDirPath() + QStringLiteral("/mostrador-worker"); }

}  // namespace backend
