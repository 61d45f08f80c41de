// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/key_store.h"
#include "backend/services/auth/commands/create_user.h"
#include "backend/services/auth/commands/log_in.h"
#include "backend/services/auth/commands/log_out.h"
#include "backend/services/auth/commands/refresh_session.h"
#include "backend/services/auth/commands/set_password.h"
#include "backend/services/auth/commands/set_up_shop.h"
#include "backend/services/auth/commands/welcome_guest.h"
#include "backend/services/auth/queries/account_of.h"
#include "backend/services/auth/store/sql_auth_repository.h"

namespace auth {

/// Everything the room can do, wired once the keys are there. Thread-safe.
struct UseCases {
    UseCases(sql::Database &database, const core::Clock &clock, security::PasswordHasher &hasher, const security::KeyMaterial &material,
             const AuthSettings &settings);
    Q_DISABLE_COPY_MOVE(UseCases)

    AuthSettings settings;
    QByteArray jwks;
    SqlAuthRepository repository;
    Credentials credentials;
    TokenIssuer issuer;
    security::TokenVerifier verifier;

    CreateUserHandler createUser;
    LogInHandler logIn;
    RefreshSessionHandler refreshSession;
    LogOutHandler logOut;
    SetPasswordHandler setPassword;
    SetUpShopHandler setUpShop;
    WelcomeGuestHandler welcomeGuest;
    AccountOfQuery accountOf;
};

}  // namespace auth
