// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/launch.h"
#include "backend/server/settings.h"

#include <QTemporaryDir>

namespace app {

core::Task<core::Result<int>> migrate(CommandContext context)
{
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(context.options.dataFolder);
    if (!folder)
        co_return core::fail(folder.error());
    MOSTRADOR_CO_TRY(folder->lock());
    backend::Backend backend({.settings = context.settings, .dataFolder = folder->path(), .listens = false});
    MOSTRADOR_CO_TRY(co_await backend.start());
    co_await backend.stop();
    print(context.options.json ? QByteArray("{\"migrated\":true}") : QByteArray("The databases have the newest schema."));
    co_return 0;
}

core::Task<core::Result<int>> printOpenApi(CommandContext)
{
    // The description is made of the routes, and rooms register them on databases: empty ones serve.
    const QTemporaryDir scratch;
    core::Result<core::Settings> defaults = core::Settings::load(backend::settingSpecs(), {}, {}, {});
    if (!defaults)
        co_return core::fail(defaults.error());
    backend::Backend backend({.settings = *defaults, .dataFolder = scratch.path(), .listens = false});
    MOSTRADOR_CO_TRY(co_await backend.start());
    print(backend.openApi());
    co_await backend.stop();
    co_return 0;
}

}  // namespace app
