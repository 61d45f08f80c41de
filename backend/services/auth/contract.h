// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/caller.h"
#include "core/base/task.h"

namespace auth {

/// What other rooms may ask of auth. Thread-safe.
class Contract {
public:
    virtual ~Contract() = default;

    /// The caller of an access or guest token (JWT, "at+jwt"). Unauthenticated "invalid_token", "expired_token",
    /// "revoked_token". Verified tokens are cached by their hash until they expire or are revoked.
    virtual core::Result<net::Caller> callerOfToken(const QByteArray &token) = 0;

    /// Name of a user, for bubbles and owner bars; NotFound "unknown_user".
    virtual core::Task<core::Result<QString>> nameOf(core::UserId user) = 0;
};

}  // namespace auth
