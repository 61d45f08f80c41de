// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/auth_settings.h"

namespace auth {

/// When the last access token that could be out now has expired, leeway included: a revocation is kept until then.
[[nodiscard]] inline core::Timestamp accessEnd(const AuthSettings &settings, core::Timestamp now)
{
    constexpr std::chrono::seconds leewayMax{60};
    return now + std::max(settings.accessLifetime, settings.guestLifetime) + leewayMax;
}

}  // namespace auth
