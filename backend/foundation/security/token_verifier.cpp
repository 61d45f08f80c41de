// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/token_verifier.h"

#include "backend/foundation/security/digest.h"

#include <QHash>
#include <array>
#include <mutex>
#include <shared_mutex>

namespace security {
namespace {

constexpr int shardCount = 16;
constexpr int shardMax = TokenVerifier::rememberedMax / shardCount;

struct Shard {
    std::mutex mutex;
    QHash<QByteArray, std::shared_ptr<const TokenClaims>> claims;
};

core::Error revoked()
{
    return {
        core::ErrorCode::Unauthenticated, QStringLiteral("revoked_token"), QStringLiteral("This session was ended; sign in again."), {}};
}

}  // namespace

class TokenVerifier::Private {
public:
    Private(KeySet keys, Sealer sealer, TokenPolicy policy, const core::Clock &clock)
        : keys(std::move(keys))
        , sealer(std::move(sealer))
        , policy(std::move(policy))
        , clock(clock)
    {
    }

    /// Null when it is not known or has expired since.
    std::shared_ptr<const TokenClaims> recall(const QByteArray &hash, core::Timestamp now)
    {
        Shard &shard = shardOf(hash);
        const std::lock_guard lock(shard.mutex);
        const auto found = shard.claims.constFind(hash);
        if (found == shard.claims.cend())
            return {};
        if ((*found)->expiresAt > now)
            return *found;
        shard.claims.erase(found);
        return {};
    }

    void remember(const QByteArray &hash, std::shared_ptr<const TokenClaims> claims, core::Timestamp now)
    {
        Shard &shard = shardOf(hash);
        const std::lock_guard lock(shard.mutex);
        if (shard.claims.size() >= shardMax)
            shard.claims.removeIf([now](const auto &entry) { return entry.value()->expiresAt <= now; });
        if (shard.claims.size() >= shardMax)
            shard.claims.erase(shard.claims.cbegin());
        shard.claims.insert(hash, std::move(claims));
    }

    bool isRevoked(const TokenClaims &claims) const
    {
        const std::shared_lock lock(revokedMutex);
        return revokedUntil.contains(claims.tokenId) || (!claims.session.isEmpty() && revokedUntil.contains(claims.session));
    }

    Shard &shardOf(const QByteArray &hash) { return shards[quint8(hash[0]) % shardCount]; }

    KeySet keys;
    Sealer sealer;
    TokenPolicy policy;
    const core::Clock &clock;
    std::array<Shard, shardCount> shards;
    mutable std::shared_mutex revokedMutex;
    QHash<QString, core::Timestamp> revokedUntil;
};

TokenVerifier::TokenVerifier(KeySet keys, Sealer sealer, TokenPolicy policy, const core::Clock &clock)
    : m_d(std::make_unique<Private>(std::move(keys), std::move(sealer), std::move(policy), clock))
{
}
TokenVerifier::~TokenVerifier() = default;

core::Result<std::shared_ptr<const TokenClaims>> TokenVerifier::verify(const QByteArray &token)
{
    const core::Timestamp now = m_d->clock.now();
    if (token.size() > maxTokenBytes)
        return core::fail(verifyToken(m_d->keys, m_d->sealer, m_d->policy, token, now).error());
    const QByteArray hash = sha256(token);
    std::shared_ptr<const TokenClaims> claims = m_d->recall(hash, now);
    if (!claims) {
        core::Result<TokenClaims> fresh = verifyToken(m_d->keys, m_d->sealer, m_d->policy, token, now);
        if (!fresh)
            return core::fail(fresh.error());
        claims = std::make_shared<const TokenClaims>(std::move(*fresh));
        m_d->remember(hash, claims, now);
    }
    if (m_d->isRevoked(*claims))
        return core::fail(revoked());
    return claims;
}

void TokenVerifier::revoke(const QString &id, core::Timestamp until)
{
    const core::Timestamp now = m_d->clock.now();
    const std::unique_lock lock(m_d->revokedMutex);
    m_d->revokedUntil.removeIf([now](const auto &entry) { return entry.value() <= now; });
    core::Timestamp &end = m_d->revokedUntil[id];
    end = std::max(end, until);
}

int TokenVerifier::remembered() const
{
    int count = 0;
    for (Shard &shard : m_d->shards) {
        const std::lock_guard lock(shard.mutex);
        count += int(shard.claims.size());
    }
    return count;
}

}  // namespace security
