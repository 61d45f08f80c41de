// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/auth/domain/login_throttle.h"

#include <QString>
#include <chrono>

namespace auth {

/// What the server decides for the auth room.
struct AuthSettings {
    std::chrono::seconds accessLifetime{600};
    std::chrono::seconds guestLifetime{900};            ///< a guest renews by asking again with the token at hand
    std::chrono::seconds refreshLifetime{30 * 86'400};  ///< without being used
    std::chrono::seconds sessionLifetime{90 * 86'400};  ///< whatever happens
    std::chrono::seconds refreshGrace{10};              ///< the same successor is given again for so long
    std::chrono::seconds setupLifetime{86'400};         ///< of the set-up link
    LoginLimits loginLimits;
    QString issuer = QStringLiteral("mostrador");    ///< "iss": the public address of the shop
    QString audience = QStringLiteral("mostrador");  ///< "aud"
};

}  // namespace auth
