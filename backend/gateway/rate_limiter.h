// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "core/base/clock.h"

#include <QHash>
#include <array>
#include <mutex>

namespace gateway {

/// Requests a minute for each class of route; a bucket of that size refills evenly (token bucket). 0: no limit.
struct RateLimits {
    bool enabled = true;
    int readPerMinute = 1200;
    int writePerMinute = 240;
    int loginPerMinute = 20;
    int answerPerMinute = 60;
    int uploadPerMinute = 120;
};

/// One bucket for each caller (token subject, else address) and class. Buckets that are full again are forgotten.
/// Thread-safe; sharded, so that threads seldom meet.
class RateLimiter {
public:
    RateLimiter(RateLimits limits, const core::Clock &clock);

    /// RateLimited "rate_limited" with a detail "retryAfter" in whole seconds.
    [[nodiscard]] core::Result<> take(const QString &caller, net::RateClass rate);

    /// Buckets that are held now.
    [[nodiscard]] int bucketCount();

private:
    struct Bucket {
        double tokens = 0;
        core::Timestamp at;
    };
    struct Shard {
        std::mutex mutex;
        QHash<std::pair<QString, int>, Bucket> buckets;
    };
    [[nodiscard]] int perMinute(net::RateClass rate) const;
    void forgetFull(Shard &shard, core::Timestamp now) const;

    RateLimits m_limits;
    const core::Clock &m_clock;
    std::array<Shard, 16> m_shards;
};

}  // namespace gateway
