// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace auth {

inline constexpr int passwordMin = 12;   ///< code points (OWASP ASVS 4.0.3, 2.1.1)
inline constexpr int passwordMax = 128;  ///< 2.1.2; also what a hash may cost to prepare

/// No rules of composition; only what attackers try first is refused. Invalid "too_short", "too_long", "common_password"
/// (also the address itself, one character over and over, and a well-known word with digits or marks around it).
[[nodiscard]] core::Result<> checkPassword(const QString &password, const QString &email);

/// Is it among the passwords that everybody tries? Case does not count.
[[nodiscard]] bool isCommonPassword(const QString &password);

}  // namespace auth
