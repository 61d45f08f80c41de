// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/domain/login_throttle.h"

#include <algorithm>

namespace auth {

std::chrono::milliseconds loginWait(const LoginAttempts &attempts, core::Timestamp now)
{
    return std::max(attempts.blockedUntil - now, std::chrono::milliseconds(0));
}

LoginAttempts afterAttempt(LoginAttempts attempts, int failuresAllowed, const LoginLimits &limits, core::Timestamp now)
{
    if (now - attempts.lastAt > limits.forgottenAfter)
        attempts = {};
    ++attempts.failures;
    attempts.lastAt = now;
    const int beyond = attempts.failures - failuresAllowed;
    if (beyond < 0)
        return attempts;
    constexpr int doublingsMax = 30;  // beyond that every delay is the longest one
    const std::chrono::seconds delay = limits.firstDelay * (qint64(1) << std::min(beyond, doublingsMax));
    attempts.blockedUntil = now + std::min(delay, limits.longestDelay);
    return attempts;
}

LoginAttempts afterForgiving(LoginAttempts attempts)
{
    attempts.failures = std::max(attempts.failures - 1, 0);
    attempts.blockedUntil = {};
    return attempts;
}

}  // namespace auth
