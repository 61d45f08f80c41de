// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/use_cases.h"

#include "backend/foundation/security/digest.h"

namespace auth {
namespace {

security::TokenPolicy policyOf(const AuthSettings &settings)
{
    security::TokenPolicy policy;
    policy.issuer = settings.issuer;
    policy.audience = settings.audience;
    return policy;
}

security::Sealer nameSealer(const security::KeyMaterial &material)
{
    return security::Sealer(security::deriveKey(material.secret, "mostrador token names"));
}

}  // namespace

UseCases::UseCases(sql::Database &database, const core::Clock &clock, security::PasswordHasher &hasher,
                   const security::KeyMaterial &material, const AuthSettings &given)
    : settings(given)
    , jwks(material.keys.jwks())
    , repository(database)
    , credentials(hasher, security::deriveKey(material.secret, "mostrador password pepper"))
    , issuer(material.keys, nameSealer(material), policyOf(given), given, clock)
    , verifier(material.keys, nameSealer(material), policyOf(given), clock)
    , createUser(repository, credentials, clock)
    , logIn(repository, credentials, issuer, given, clock)
    , refreshSession(repository, issuer, verifier, given, clock)
    , logOut(repository, verifier, given, clock)
    , setPassword(repository, credentials, verifier, given, clock)
    , setUpShop(repository, credentials, given, clock)
    , welcomeGuest(issuer)
    , accountOf(repository)
{
}

}  // namespace auth
