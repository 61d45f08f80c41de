// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <chrono>
#include <optional>

namespace httpclient {

/// Answers that a later try may better: 429, 502, 503, 504.
[[nodiscard]] bool isTransient(int status);

/// How long a Retry-After header (RFC 9110 section 10.2.3: seconds, or a date in any of its three forms) asks to wait.
/// Nothing when it is absent or malformed; never negative.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, core::Timestamp now);

/// Wait before attempt `attempt` (2, 3...): doubles from 250 ms up to 8 s; `spread` in 0..1 takes up to half of it off, so
/// that many clients do not come back at the same moment.
[[nodiscard]] std::chrono::milliseconds backoff(int attempt, double spread);

/// Keeps retries a small share of all requests, so that an upstream that is down is not hit harder than one that is up:
/// ten in reserve, and one more for every five requests. Not thread-safe.
class RetryBudget {
public:
    void requestMade();
    [[nodiscard]] bool take();

private:
    static constexpr double reserve = 10;
    static constexpr double perRequest = 0.2;
    double m_tokens = reserve;
};

}  // namespace httpclient
