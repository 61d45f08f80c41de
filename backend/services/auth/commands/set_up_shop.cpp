// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/set_up_shop.h"

#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"

namespace auth {

SetUpShopHandler::SetUpShopHandler(AuthRepository &repository, Credentials &credentials, AuthSettings settings, const core::Clock &clock)
    : m_repository(repository)
    , m_credentials(credentials)
    , m_settings(std::move(settings))
    , m_clock(clock)
{
}

core::Task<core::Result<std::optional<QString>>> SetUpShopHandler::openLink()
{
    const QByteArray token = security::randomToken();
    const core::Timestamp expiresAt = m_clock.now() + m_settings.setupLifetime;
    const core::Result<bool> opened = co_await m_repository.openSetup(security::hashToken(token), expiresAt);
    if (!opened)
        co_return core::fail(opened.error());
    if (!*opened)
        co_return std::optional<QString>();
    co_return std::optional(QString::fromLatin1(token));
}

core::Task<core::Result<Account>> SetUpShopHandler::handle(SetUpShop command)
{
    const QString hash = security::hashToken(command.token.toUtf8());
    // Asked before the password is hashed, so that guesses cost us nothing; the transaction asks again.
    const core::Result<bool> open = co_await m_repository.setupIsOpen(hash, m_clock.now());
    if (!open)
        co_return core::fail(open.error());
    if (!*open)
        co_return core::fail(invalidSetupToken());
    const Account wanted{{}, command.email, command.name, {api::Role::Admin}};
    const core::Result<NewAccount> account = co_await m_credentials.prepare(wanted, command.password, PasswordRules::Checked);
    if (!account)
        co_return core::fail(account.error());
    AuditEntry entry;
    entry.action = QStringLiteral("shop.set_up");
    entry.actorKind = QStringLiteral("user");
    entry.actorId = account->account.id.text();
    entry.subjectId = entry.actorId;
    entry.network = auditedNetwork(command.origin.address);
    entry.requestId = command.origin.requestId;
    entry.at = m_clock.now();
    MOSTRADOR_CO_TRY(co_await m_repository.completeSetup(hash, *account, entry));
    co_return account->account;
}

}  // namespace auth
