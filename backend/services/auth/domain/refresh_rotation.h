// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace auth {

/// What the store knows of a presented refresh token that it could not rotate.
struct RefreshTokenState {
    core::Timestamp expiresAt;
    core::Timestamp sessionEndsAt;
    std::optional<core::Timestamp> rotatedAt;
    bool sessionRevoked = false;
};

enum class RefreshVerdict {
    SameSuccessor,  ///< rotated a moment ago: a second tab or a retry; it gets the same successor
    Replayed,       ///< rotated long ago: somebody else has it, or had it; the session ends
    Expired,
    Revoked,
};

/// RFC 9700 section 4.14.2, with a grace for clients that ask twice at once.
[[nodiscard]] RefreshVerdict judgeRefresh(const RefreshTokenState &state, std::chrono::milliseconds grace, core::Timestamp now);

}  // namespace auth
