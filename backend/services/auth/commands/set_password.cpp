// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/set_password.h"

#include "backend/services/auth/commands/access_end.h"
#include "backend/services/auth/domain/password_rules.h"

namespace auth {

SetPasswordHandler::SetPasswordHandler(AuthRepository &repository, Credentials &credentials, security::TokenVerifier &verifier,
                                       AuthSettings settings, const core::Clock &clock)
    : m_repository(repository)
    , m_credentials(credentials)
    , m_verifier(verifier)
    , m_settings(std::move(settings))
    , m_clock(clock)
{
}

core::Task<core::Result<Account>> SetPasswordHandler::handle(SetPassword command)
{
    const core::Result<QString> email = foldEmail(command.email);
    if (!email)
        co_return core::fail(email.error());
    if (const core::Result<> good = checkPassword(command.password, *email); !good)
        co_return core::fail(good.error());
    const core::Result<std::optional<StoredCredential>> credential = co_await m_repository.credentialOf(*email);
    if (!credential)
        co_return core::fail(credential.error());
    if (!*credential)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_user"),
                             QStringLiteral("Nobody signs in with this e-mail address."));
    const core::Result<QString> hash = co_await m_credentials.hash(command.password);
    if (!hash)
        co_return core::fail(hash.error());
    const Account account = (*credential)->account;
    AuditEntry entry;
    entry.action = QStringLiteral("password.set");
    entry.actorKind = QStringLiteral("system");
    entry.subjectId = account.id.text();
    entry.at = m_clock.now();
    const NewPassword password{account.id, *hash, accessEnd(m_settings, entry.at)};
    const core::Result<QList<Revocation>> ended = co_await m_repository.setPassword(password, entry);
    if (!ended)
        co_return core::fail(ended.error());
    for (const Revocation &session : *ended)
        m_verifier.revoke(session.id, session.until);
    co_return account;
}

}  // namespace auth
