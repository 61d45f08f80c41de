// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/store/auth_repository.h"

namespace auth {

/// Who a user is now: roles and name as they stand in the database, not as they stood in a token.
class AccountOfQuery {
public:
    explicit AccountOfQuery(AuthRepository &repository);

    /// NotFound "unknown_user".
    core::Task<core::Result<Account>> ask(core::UserId user);

private:
    AuthRepository &m_repository;
};

}  // namespace auth
