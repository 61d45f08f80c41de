// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/caller.h"
#include "backend/services/auth/commands/token_issuer.h"

namespace auth {

/// A token for somebody without an account. Who asks as a guest stays the same guest: that is how one renews.
class WelcomeGuestHandler {
public:
    struct Welcome {
        core::GuestId guest;
        TokenIssuer::Issued access;
    };
    explicit WelcomeGuestHandler(const TokenIssuer &issuer);

    [[nodiscard]] Welcome handle(const net::Caller &caller) const;

private:
    const TokenIssuer &m_issuer;
};

}  // namespace auth
