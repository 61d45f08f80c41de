// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/create_user.h"

namespace auth {
namespace {

AuditEntry entryOf(const CreateUser &command, const core::UserId &user, core::Timestamp now)
{
    AuditEntry entry;
    entry.action = command.byThemselves ? QStringLiteral("user.registered") : QStringLiteral("user.created");
    entry.actorKind = command.byThemselves ? QStringLiteral("user") : QStringLiteral("system");
    entry.actorId = command.byThemselves ? user.text() : QString();
    entry.subjectId = user.text();
    entry.network = auditedNetwork(command.origin.address);
    entry.requestId = command.origin.requestId;
    entry.at = now;
    return entry;
}

}  // namespace

CreateUserHandler::CreateUserHandler(AuthRepository &repository, Credentials &credentials, const core::Clock &clock)
    : m_repository(repository)
    , m_credentials(credentials)
    , m_clock(clock)
{
}

core::Task<core::Result<Account>> CreateUserHandler::handle(CreateUser command)
{
    if (command.roles.isEmpty())
        co_return core::fail(core::ErrorCode::Invalid, QStringLiteral("no_role"), QStringLiteral("A user needs at least one role."));
    const Account wanted{{}, command.email, command.name, command.roles};
    core::Result<NewAccount> account = co_await m_credentials.prepare(wanted, command.password, command.rules);
    if (!account)
        co_return core::fail(account.error());
    const AuditEntry entry = entryOf(command, account->account.id, m_clock.now());
    const core::Result<> added = co_await m_repository.addAccount(*account, entry);
    if (!added)
        co_return core::fail(added.error());
    co_return account->account;
}

}  // namespace auth
