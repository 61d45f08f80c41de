// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launch.h"

#include "backend/server/settings.h"

#include <QFileInfo>
#include <QProcessEnvironment>
#include <cstdio>

namespace app {

core::Result<core::Settings> loadSettings(const Options &options)
{
    QMap<QString, QString> environment;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name : system.keys())
        environment.insert(name, system.value(name));
    QString file = options.settingsFile;
    const QString usual = options.dataFolder + QStringLiteral("/mostrador.toml");
    if (file.isEmpty() && QFileInfo::exists(usual))
        file = usual;
    return core::Settings::load(backend::settingSpecs(), file, environment, options.settings);
}

core::Result<> startLog(const Options &options, const core::Settings &settings)
{
    core::Result<core::LogLevel> level = core::logLevelFromName(settings.text(QStringLiteral("log.level")));
    if (options.logLevel)
        level = *options.logLevel;
    if (!level)
        return core::fail(level.error());
    core::installLog(*level);
    return {};
}

core::Task<core::Result<>> startBackend(backend::Backend *backend, const backend::DataFolder *folder)
{
    MOSTRADOR_CO_TRY(co_await backend->start());
    const QString address = backend->url().toString();
    if (!backend->demoAccounts().isEmpty())
        std::fprintf(stderr, "storefront: %s   interface: %s/openapi.json\n", qPrintable(address), qPrintable(address));
    for (const backend::DemoAccount &account : backend->demoAccounts())
        std::fprintf(stderr, "demo account: %s  password: %s\n", qPrintable(account.email), qPrintable(account.password));
    if (const std::optional<QUrl> link = backend->setupUrl())
        std::fprintf(stderr, "No admin yet. Open this link once, within 24 hours, to make the first one: %s\n",
                     qPrintable(link->toString()));
    co_return folder->announce(backend->url());
}

}  // namespace app
