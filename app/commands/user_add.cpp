// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/launch.h"

#include <QFile>
#include <QTextStream>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace app {
namespace {

constexpr qint64 passwordFileBytesMax = 4096;

/// Turns the echo of a terminal off while a password is typed.
class SilentTerminal {
public:
    SilentTerminal()
        : m_isTerminal(isatty(STDIN_FILENO) != 0)
    {
        if (!m_isTerminal)
            return;
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
        std::fputs("Password: ", stderr);
    }
    ~SilentTerminal()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    bool m_isTerminal;
    termios m_before{};
};

core::Result<QString> readPassword(const QString &fileName)
{
    QByteArray line;
    if (fileName.isEmpty()) {
        const SilentTerminal silent;
        QFile input;
        if (input.open(stdin, QIODevice::ReadOnly))
            line = input.readLine(passwordFileBytesMax);
    } else {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("usage"),
                              QStringLiteral("The password file %1 cannot be read: %2.").arg(fileName, file.errorString()));
        line = file.readLine(passwordFileBytesMax);
    }
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

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
