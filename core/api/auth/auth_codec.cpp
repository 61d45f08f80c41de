// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/auth/auth.h"
#include "core/api/common/common_codec.h"

MOSTRADOR_WIRE_ENUM(api::Role, {api::Role::Shopper, "shopper"}, {api::Role::Agent, "agent"}, {api::Role::Catalogue, "catalogue"},
                    {api::Role::Admin, "admin"})
MOSTRADOR_WIRE_ENUM(api::TokenDelivery, {api::TokenDelivery::Body, "body"}, {api::TokenDelivery::Cookie, "cookie"})
MOSTRADOR_WIRE_STRUCT(api::User, field("id", &api::User::id), field("email", &api::User::email),
                      field("name", &api::User::name).withDefault(), field("roles", &api::User::roles))
MOSTRADOR_WIRE_STRUCT(api::RegisterRequest,
                      field("email", &api::RegisterRequest::email, wire::Rule{.minLength = 3, .maxLength = 254, .format = "email"}),
                      field("password", &api::RegisterRequest::password, text(12, 128)),
                      field("name", &api::RegisterRequest::name, text(1, 120)))
MOSTRADOR_WIRE_STRUCT(api::LoginRequest,
                      field("email", &api::LoginRequest::email, wire::Rule{.minLength = 3, .maxLength = 254, .format = "email"}),
                      field("password", &api::LoginRequest::password, text(1, 128)),
                      field("delivery", &api::LoginRequest::delivery).withDefault())
MOSTRADOR_WIRE_STRUCT(api::RefreshRequest, field("refreshToken", &api::RefreshRequest::refreshToken, text(1, 512)))
MOSTRADOR_WIRE_STRUCT(api::TokenPair, field("accessToken", &api::TokenPair::accessToken, unlimited()),
                      field("expiresIn", &api::TokenPair::expiresIn), field("refreshToken", &api::TokenPair::refreshToken, unlimited()),
                      field("user", &api::TokenPair::user))
MOSTRADOR_WIRE_STRUCT(api::GuestToken, field("accessToken", &api::GuestToken::accessToken, unlimited()),
                      field("expiresIn", &api::GuestToken::expiresIn), field("guestId", &api::GuestToken::guestId))
MOSTRADOR_WIRE_STRUCT(api::SetupRequest, field("token", &api::SetupRequest::token, text(1, 512)),
                      field("email", &api::SetupRequest::email, wire::Rule{.minLength = 3, .maxLength = 254, .format = "email"}),
                      field("password", &api::SetupRequest::password, text(12, 128)), field("name", &api::SetupRequest::name, text(1, 120)))

MOSTRADOR_WIRE_TYPE(api::User)
MOSTRADOR_WIRE_TYPE(api::RegisterRequest)
MOSTRADOR_WIRE_TYPE(api::LoginRequest)
MOSTRADOR_WIRE_TYPE(api::RefreshRequest)
MOSTRADOR_WIRE_TYPE(api::TokenPair)
MOSTRADOR_WIRE_TYPE(api::GuestToken)
MOSTRADOR_WIRE_TYPE(api::SetupRequest)
