// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/rate_limiter.h"

#include <cmath>

namespace gateway {
namespace {

constexpr qsizetype bucketsBeforeCleaning = 4096;  // a shard, so 65,536 callers in all

}  // namespace

RateLimiter::RateLimiter(RateLimits limits, const core::Clock &clock)
    : m_limits(limits)
    , m_clock(clock)
{
}

int RateLimiter::perMinute(net::RateClass rate) const
{
    switch (rate) {
    case net::RateClass::Unlimited: return 0;
    case net::RateClass::Read: return m_limits.readPerMinute;
    case net::RateClass::Write: return m_limits.writePerMinute;
    case net::RateClass::Login: return m_limits.loginPerMinute;
    case net::RateClass::Answer: return m_limits.answerPerMinute;
    case net::RateClass::Upload: return m_limits.uploadPerMinute;
    }
    Q_UNREACHABLE();
}

void RateLimiter::forgetFull(Shard &shard, core::Timestamp now) const
{
    // A minute fills every bucket.
    shard.buckets.removeIf([now](const auto &entry) { return now - entry.value().at > std::chrono::minutes(1); });
}

int RateLimiter::bucketCount()
{
    int count = 0;
    for (Shard &shard : m_shards) {
        const std::lock_guard lock(shard.mutex);
        count += int(shard.buckets.size());
    }
    return count;
}

core::Result<> RateLimiter::take(const QString &caller, net::RateClass rate)
{
    const int limit = perMinute(rate);
    if (!m_limits.enabled || limit == 0)
        return {};
    const core::Timestamp now = m_clock.now();
    const std::pair key(caller, int(rate));
    Shard &shard = m_shards[qHash(key) % m_shards.size()];
    const std::lock_guard lock(shard.mutex);
    if (shard.buckets.size() >= bucketsBeforeCleaning)
        forgetFull(shard, now);
    const auto found = shard.buckets.find(key);
    if (found == shard.buckets.end()) {
        shard.buckets.insert(key, Bucket{double(limit - 1), now});
        return {};
    }
    Bucket &bucket = *found;
    const double perMillisecond = double(limit) / 60'000.0;
    bucket.tokens = std::min<double>(limit, bucket.tokens + double((now - bucket.at).count()) * perMillisecond);
    bucket.at = now;
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return {};
    }
    const int seconds = int(std::ceil((1 - bucket.tokens) / perMillisecond / 1000));
    return core::fail(core::Error{core::ErrorCode::RateLimited,
                                  QStringLiteral("rate_limited"),
                                  QStringLiteral("Too many requests; try again in %1 s.").arg(seconds),
                                  {{QStringLiteral("retryAfter"), QString::number(seconds)}}});
}

}  // namespace gateway
