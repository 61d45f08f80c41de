// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/token.h"
#include "backend/services/auth/auth_settings.h"
#include "backend/services/auth/domain/account.h"

namespace auth {

inline constexpr char userKind[] = "user";
inline constexpr char guestKind[] = "guest";

/// Makes access tokens. Immutable, thread-safe.
class TokenIssuer {
public:
    struct Issued {
        QString token;
        int expiresIn = 0;  ///< seconds
    };

    TokenIssuer(security::KeySet keys, security::Sealer sealer, security::TokenPolicy policy, AuthSettings settings,
                const core::Clock &clock);

    [[nodiscard]] Issued forUser(const Account &account, const QString &session) const;
    [[nodiscard]] Issued forGuest(const core::GuestId &guest) const;

private:
    [[nodiscard]] Issued issue(security::TokenClaims claims, std::chrono::seconds lifetime) const;
    security::KeySet m_keys;
    security::Sealer m_sealer;
    security::TokenPolicy m_policy;
    AuthSettings m_settings;
    const core::Clock &m_clock;
};

}  // namespace auth
