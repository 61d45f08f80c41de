// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/password_input.h"
#include "app/launch.h"

namespace app {
namespace {

core::Result<api::Role> roleOf(const QString &name)
{
    static const QMap<QString, api::Role> roles{{QStringLiteral("shopper"), api::Role::Shopper},
                                                {QStringLiteral("agent"), api::Role::Agent},
                                                {QStringLiteral("catalogue"), api::Role::Catalogue},
                                                {QStringLiteral("admin"), api::Role::Admin}};
    if (!roles.contains(name))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                          QStringLiteral("--role is shopper, agent, catalogue or admin."));
    return roles.value(name);
}

}  // namespace

core::Task<core::Result<int>> addUser(CommandContext context)
{
    const QMap<QString, QString> given = context.options.commandOptions;
    if (given.value(QStringLiteral("email")).isEmpty())
        co_return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"), QStringLiteral("user add needs --email."));
    const core::Result<api::Role> role = roleOf(given.value(QStringLiteral("role")));
    if (!role)
        co_return core::fail(role.error());
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(context.options.dataFolder);
    if (!folder)
        co_return core::fail(folder.error());
    const core::Result<QString> password = readPassword(given.value(QStringLiteral("password-file")));
    if (!password)
        co_return core::fail(password.error());

    // Only auth is opened, so that this works beside a backend that runs.
    backend::Backend backend({.settings = context.settings, .dataFolder = folder->path(), .rooms = backend::Rooms::Auth, .listens = false});
    MOSTRADOR_CO_TRY(co_await backend.start());
    const QString name = given.value(QStringLiteral("name"), given.value(QStringLiteral("email")).section(u'@', 0, 0));
    const QList<api::Role> roles{*role};
    const core::Result<auth::Account> account =
        co_await backend.authService().createUser(given.value(QStringLiteral("email")), *password, name, roles);
    if (!account)
        co_return core::fail(account.error());
    if (context.options.json) {
        api::User user;
        user.id = account->id;
        user.email = account->email;
        user.name = account->name;
        user.roles = account->roles;
        print(wire::encode(user));
    } else {
        print(QStringLiteral("%1 can sign in as %2.").arg(account->email, given.value(QStringLiteral("role"))).toUtf8());
    }
    co_return 0;
}

}  // namespace app
