// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace orders {

/// Pieces on one line of a cart or an order: 1 up to this.
inline constexpr int maxLineQuantity = 9'999;
/// Lines in one cart.
inline constexpr int maxCartLines = 500;
/// One whole (100 %) in basis points; discounts and tax rates are 0 up to this.
inline constexpr int wholeInBasisPoints = 10'000;

}  // namespace orders
