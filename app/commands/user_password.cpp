// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/password_input.h"
#include "app/launch.h"

namespace app {

core::Task<core::Result<int>> setPassword(CommandContext context)
{
    const QMap<QString, QString> given = context.options.commandOptions;
    const QString email = given.value(QStringLiteral("email"));
    if (email.isEmpty())
        co_return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"), QStringLiteral("user password needs --email."));
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(context.options.dataFolder);
    if (!folder)
        co_return core::fail(folder.error());
    const core::Result<QString> password = readPassword(given.value(QStringLiteral("password-file")));
    if (!password)
        co_return core::fail(password.error());

    // Only auth is opened, so that this works beside a backend that runs.
    backend::Backend backend({.settings = context.settings, .dataFolder = folder->path(), .rooms = backend::Rooms::Auth, .listens = false});
    MOSTRADOR_CO_TRY(co_await backend.start());
    const core::Result<auth::Account> account = co_await backend.authService().setPassword(email, *password);
    if (!account)
        co_return core::fail(account.error());
    print(QStringLiteral("%1 has a new password and is signed out everywhere.").arg(account->email).toUtf8());
    co_return 0;
}

}  // namespace app
