// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/key_store.h"
#include "backend/foundation/security/sealer.h"
#include "core/base/clock.h"

#include <QStringList>
#include <chrono>

namespace security {

/// Who a token stands for. Nothing in it tells a person apart for those who read it: the name travels sealed.
struct TokenClaims {
    QString subject;    ///< id of a user or guest ("sub")
    QString kind;       ///< "user" | "guest"
    QStringList roles;  ///< of users
    QString name;       ///< what a person reads; sealed in the token
    QString session;    ///< refresh family that it came from ("sid"), empty for guests
    QString tokenId;    ///< "jti"
    core::Timestamp issuedAt;
    core::Timestamp expiresAt;
};

/// Whose tokens, for whom. Both sides hold the same.
struct TokenPolicy {
    QString issuer = QStringLiteral("mostrador");
    QString audience = QStringLiteral("mostrador");
    QString client = QStringLiteral("mostrador");  ///< "client_id" (RFC 9068)
    std::chrono::seconds leeway{30};               ///< for clocks that differ; at most 60 s
};

inline constexpr qsizetype maxTokenBytes = 8 * 1024;

/// A signed access token: JWT (RFC 7519) of type "at+jwt" (RFC 9068), ES256, compact. Times are cut to seconds.
[[nodiscard]] QByteArray signToken(const KeySet &keys, const Sealer &sealer, const TokenPolicy &policy, const TokenClaims &claims);

/// Checks a token as RFC 8725 asks: size, three canonical base64url parts, no member named twice, alg fixed to ES256, typ
/// "at+jwt", kid in our own set (no jku, jwk, x5u, x5c), no crit, signature, then iss, aud, exp, nbf, iat, sub, jti, all
/// required. Unauthenticated "invalid_token" (the message says which check), "expired_token".
[[nodiscard]] core::Result<TokenClaims> verifyToken(const KeySet &keys, const Sealer &sealer, const TokenPolicy &policy,
                                                    const QByteArray &token, core::Timestamp now);

}  // namespace security
