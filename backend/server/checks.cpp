// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/checks.h"

#include "backend/foundation/ai/openai_model.h"
#include "backend/server/databases.h"
#include "backend/server/settings.h"

#include <QFileInfo>
#include <QProcess>

namespace backend {
namespace {

constexpr int workerDeadlineMs = 5'000;

Check checkDatabase(const core::Settings &settings, const QString &room, const QString &dataFolder)
{
    const auto database = openDatabase(settings, room, dataFolder);
    const QString name = QStringLiteral("database.") + room;
    if (!database)
        return {name, false, database.error().message};
    return {name, true,
            (*database)->dialect() == sql::Dialect::Sqlite ? QStringLiteral("SQLite answers") : QStringLiteral("PostgreSQL answers")};
}

Check checkFolder(const QString &dataFolder)
{
    const QFileInfo info(dataFolder);
    const QString name = QStringLiteral("data folder");
    if (!info.isDir() || !info.isWritable())
        return {name, false, QStringLiteral("%1 is no folder that can be written").arg(dataFolder)};
    const bool othersMayRead = info.permissions() & (QFile::ReadOther | QFile::ReadGroup);
    return {name, !othersMayRead, othersMayRead ? QStringLiteral("%1 can be read by other users: chmod 700").arg(dataFolder) : dataFolder};
}

Check checkStorefront(const core::Settings &settings)
{
    const QString folder = storefrontFolder(settings);
    const bool there = QFileInfo::exists(folder + QStringLiteral("/index.html"));
    return {QStringLiteral("storefront"), there,
            there ? folder : QStringLiteral("there is no index.html in %1: build it, or set server.storefront").arg(folder)};
}

Check checkWorker()
{
    QProcess process;
    process.start(workerProgram(), {QStringLiteral("--check")});
    const bool ended = process.waitForFinished(workerDeadlineMs);
    const QString said = QString::fromUtf8(process.readAllStandardOutput()).trimmed();
    const bool good = ended && process.exitCode() == 0;
    return {QStringLiteral("reader process"), good,
            good ? said : QStringLiteral("%1 does not lock itself in (%2): documents cannot be read safely").arg(workerProgram(), said)};
}

Check checkListen(const core::Settings &settings)
{
    const core::Result<net::ServerOptions> options = serverOptions(settings);
    return {QStringLiteral("server.listen"), options.has_value(),
            options ? settings.text(QStringLiteral("server.listen")) : options.error().message};
}

Check checkModel(const core::Settings &settings)
{
    const QString name = QStringLiteral("language model");
    const core::Result<std::optional<ai::OpenAiOptions>> options = ai::openAiOptionsFrom(settings);
    if (!options)
        return {name, false, options.error().message};
    if (!*options)
        return {name, true, QStringLiteral("none: answers are made of the documents' own sentences")};
    return {name, true, (*options)->model + QStringLiteral(" at ") + (*options)->baseUrl.toString()};
}

}  // namespace

QList<Check> checkInstallation(const core::Settings &settings, const QString &dataFolder)
{
    QList<Check> checks{checkFolder(dataFolder)};
    if (checks.first().good || QFileInfo(dataFolder).isWritable())
        for (const QString &room : roomNames())
            checks.append(checkDatabase(settings, room, dataFolder));
    checks << checkListen(settings) << checkStorefront(settings) << checkWorker() << checkModel(settings);
    return checks;
}

}  // namespace backend
