// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

namespace api {

enum class Role { Shopper, Agent, Catalogue, Admin };
enum class TokenDelivery { Body, Cookie };

struct User {
    core::UserId id;
    QString email;
    QString name;
    QList<Role> roles;
};

struct RegisterRequest {
    QString email;
    QString password;
    QString name;
};
struct LoginRequest {
    QString email;
    QString password;
    TokenDelivery delivery = TokenDelivery::Body;
};
struct RefreshRequest {
    std::optional<QString> refreshToken;  ///< absent when it comes in the cookie
};
/// Answer of login and refresh.
struct TokenPair {
    QString accessToken;
    int expiresIn = 0;  ///< seconds
    std::optional<QString> refreshToken;
    User user;
};
/// Answer of POST /auth/guest: a bearer token for someone without an account.
struct GuestToken {
    QString accessToken;
    int expiresIn = 0;
    core::GuestId guestId;
};
/// POST /auth/setup: turns the one-time link of the first start into the first admin.
struct SetupRequest {
    QString token;
    QString email;
    QString password;
    QString name;
};

}  // namespace api
