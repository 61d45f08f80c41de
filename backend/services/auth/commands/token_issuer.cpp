// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/token_issuer.h"

namespace auth {

TokenIssuer::TokenIssuer(security::KeySet keys, security::Sealer sealer, security::TokenPolicy policy, AuthSettings settings,
                         const core::Clock &clock)
    : m_keys(std::move(keys))
    , m_sealer(std::move(sealer))
    , m_policy(std::move(policy))
    , m_settings(std::move(settings))
    , m_clock(clock)
{
}

TokenIssuer::Issued TokenIssuer::forUser(const Account &account, const QString &session) const
{
    security::TokenClaims claims;
    claims.subject = account.id.text();
    claims.kind = QString::fromLatin1(userKind);
    claims.name = account.name;
    claims.session = session;
    for (const api::Role role : account.roles)
        claims.roles.append(roleWord(role));
    return issue(std::move(claims), m_settings.accessLifetime);
}

TokenIssuer::Issued TokenIssuer::forGuest(const core::GuestId &guest) const
{
    security::TokenClaims claims;
    claims.subject = guest.text();
    claims.kind = QString::fromLatin1(guestKind);
    return issue(std::move(claims), m_settings.guestLifetime);
}

TokenIssuer::Issued TokenIssuer::issue(security::TokenClaims claims, std::chrono::seconds lifetime) const
{
    claims.tokenId = core::newUuid();
    claims.issuedAt = m_clock.now();
    claims.expiresAt = claims.issuedAt + lifetime;
    return {QString::fromLatin1(security::signToken(m_keys, m_sealer, m_policy, claims)), int(lifetime.count())};
}

}  // namespace auth
