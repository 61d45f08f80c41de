// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {

/// Replaces what must never reach a log: bearer tokens and JWTs, `ticket=` and other secrets in URLs, e-mail
/// addresses, telephone numbers, card numbers (Luhn-valid), IBANs. The words around them stay.
[[nodiscard]] QString maskSensitive(const QString &text);

}  // namespace core
