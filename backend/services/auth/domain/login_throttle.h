// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace auth {

/// How many wrong passwords are borne, and how the wait grows after that.
struct LoginLimits {
    int accountFailures = 5;             ///< for one address of an account, whether the account exists or not
    int networkFailures = 20;            ///< from one network; an office shares one
    std::chrono::seconds firstDelay{1};  ///< doubles with each further failure
    std::chrono::seconds longestDelay{900};
    std::chrono::seconds forgottenAfter{3600};  ///< without a further failure
};

/// What is remembered of one account or network.
struct LoginAttempts {
    int failures = 0;
    core::Timestamp lastAt;
    core::Timestamp blockedUntil;
};

/// Zero when a password may be tried now, else how long to wait.
[[nodiscard]] std::chrono::milliseconds loginWait(const LoginAttempts &attempts, core::Timestamp now);

/// After one more try, counted as failed until it is forgiven: so that many at once cannot slip through together.
[[nodiscard]] LoginAttempts afterAttempt(LoginAttempts attempts, int failuresAllowed, const LoginLimits &limits, core::Timestamp now);

/// One try was none: the password was right, or could not be checked.
[[nodiscard]] LoginAttempts afterForgiving(LoginAttempts attempts);

}  // namespace auth
