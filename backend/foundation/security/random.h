// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace security {

/// From OpenSSL's generator, seeded by the kernel. Ends the program when there is none: nothing would be safe. Thread-safe.
[[nodiscard]] QByteArray randomBytes(int count);

/// 256 random bits in base64url, 43 characters: refresh tokens, set-up links.
[[nodiscard]] QByteArray randomToken();

}  // namespace security
