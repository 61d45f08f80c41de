// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/domain/refresh_rotation.h"

namespace auth {

RefreshVerdict judgeRefresh(const RefreshTokenState &state, std::chrono::milliseconds grace, core::Timestamp now)
{
    if (state.sessionRevoked)
        return RefreshVerdict::Revoked;
    if (state.rotatedAt && now - *state.rotatedAt > grace)
        return RefreshVerdict::Replayed;
    if (state.sessionEndsAt <= now || state.expiresAt <= now)
        return RefreshVerdict::Expired;
    if (state.rotatedAt)
        return RefreshVerdict::SameSuccessor;
    // Neither rotated, expired nor revoked: the session was being revoked between two looks at it.
    return RefreshVerdict::Revoked;
}

}  // namespace auth
