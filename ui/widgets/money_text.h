// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/money.h"

#include <QString>

namespace widgets {

/// "€24.50" or "24,50 €": an amount as the language of the console writes it.
[[nodiscard]] QString moneyText(const api::Money &money);
/// "€24.50 – 38.00"; one amount when both are the same.
[[nodiscard]] QString moneyRange(const api::Money &from, const api::Money &to);

}  // namespace widgets
