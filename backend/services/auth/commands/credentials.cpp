// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/credentials.h"

#include "backend/foundation/security/digest.h"
#include "backend/services/auth/domain/password_rules.h"

namespace auth {
namespace {

/// Everything about a new account that can be refused without hashing.
core::Result<Account> checked(Account account, const QString &password, PasswordRules rules)
{
    core::Result<QString> email = foldEmail(account.email);
    if (!email)
        return core::fail(email.error());
    core::Result<QString> name = cleanName(account.name);
    if (!name)
        return core::fail(name.error());
    if (rules == PasswordRules::Checked)
        MOSTRADOR_TRY(checkPassword(password, *email));
    account.id = core::UserId::generate();
    account.email = std::move(*email);
    account.name = std::move(*name);
    return account;
}

}  // namespace

Credentials::Credentials(security::PasswordHasher &hasher, QByteArray pepper)
    : m_hasher(hasher)
    , m_pepper(std::move(pepper))
{
}

QByteArray Credentials::peppered(const QString &password) const
{
    return security::hmacSha256(m_pepper, password.normalized(QString::NormalizationForm_KC).toUtf8());
}

core::Task<core::Result<QString>> Credentials::hash(QString password) { return m_hasher.hash(peppered(password)); }

core::Task<core::Result<security::PasswordHasher::Check>> Credentials::verify(QString password, QString phc)
{
    return m_hasher.verify(peppered(password), std::move(phc));
}

core::Task<core::Result<NewAccount>> Credentials::prepare(Account account, QString password, PasswordRules rules)
{
    core::Result<Account> good = checked(std::move(account), password, rules);
    if (!good)
        co_return core::fail(good.error());
    core::Result<QString> hashed = co_await hash(password);
    if (!hashed)
        co_return core::fail(hashed.error());
    co_return NewAccount{std::move(*good), std::move(*hashed)};
}

}  // namespace auth
