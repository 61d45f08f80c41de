// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <optional>

/// ISO 4217 as of 2026: which currencies there are and how many digits their minor unit has. Pure, thread-safe.
namespace core {

/// 2 for EUR, 0 for JPY, 3 for KWD; nullopt for what is no active currency.
[[nodiscard]] std::optional<int> minorDigits(const QString &currency);

/// "59.00", "-1234.5", "59": digits with at most one decimal point, no thousands separators. Invalid "unknown_currency",
/// "invalid_amount" (not a number, or more decimals than the currency has), "money_overflow".
[[nodiscard]] Result<Money> moneyFromDecimal(const QString &text, const QString &currency);

/// "59.00", with as many decimals as the currency has (2 for one that is not known).
[[nodiscard]] QString decimalOf(const Money &money);

}  // namespace core
