// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/token.h"

#include <memory>

namespace security {

/// verifyToken() with a memory: a token that was good is looked up by its SHA-256 until it expires, so that the signature
/// is checked once. Revoked ids are asked at every call. Thread-safe; one lock in sixteen shards.
class TokenVerifier {
public:
    TokenVerifier(KeySet keys, Sealer sealer, TokenPolicy policy, const core::Clock &clock);
    ~TokenVerifier();
    Q_DISABLE_COPY_MOVE(TokenVerifier)

    /// Also Unauthenticated "revoked_token". The claims are shared with the memory: do not change them.
    [[nodiscard]] core::Result<std::shared_ptr<const TokenClaims>> verify(const QByteArray &token);

    /// From now on tokens with this id ("jti") or of this session ("sid") are refused; forgotten after `until`, when they
    /// have expired anyway.
    void revoke(const QString &id, core::Timestamp until);

    /// Tokens remembered at this moment, for metrics and tests; bounded by rememberedMax.
    [[nodiscard]] int remembered() const;
    static constexpr int rememberedMax = 16 * 1024;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace security
