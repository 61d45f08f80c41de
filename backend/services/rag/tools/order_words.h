// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/cards.h"

namespace rag {

/// How an order stands, as sentences: state, parcels with carrier and day, money that went back, what is next.
[[nodiscard]] QString orderSentences(const api::Order &order, api::Language language);

/// Whether an order can still be cancelled, and where.
[[nodiscard]] QString cancelSentence(const api::Order &order, api::Language language);

/// "€59.00", "59,00 €".
[[nodiscard]] QString moneyText(const api::Money &money, api::Language language);

}  // namespace rag
