// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/queries/account_of.h"

namespace auth {

AccountOfQuery::AccountOfQuery(AuthRepository &repository)
    : m_repository(repository)
{
}

core::Task<core::Result<Account>> AccountOfQuery::ask(core::UserId user)
{
    const core::Result<std::optional<Account>> account = co_await m_repository.accountOf(user);
    if (!account)
        co_return core::fail(account.error());
    if (!*account)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_user"), QStringLiteral("There is no such user."));
    co_return **account;
}

}  // namespace auth
