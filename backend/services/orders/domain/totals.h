// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/limits.h"
#include "core/base/money.h"

#include <QList>

/// What a cart or an order costs. Amounts are core::Money (minor units of one currency), rates are basis points
/// (2100 = 21 %). Pure and thread-safe. Why so: docs/decisions/0015.
namespace orders {

/// Do the prices of the shop contain the tax (shops for consumers in the EU) or not?
enum class TaxMode { Exclusive, Inclusive };

/// What a line is priced from.
struct Priced {
    core::Money unitPrice;
    int quantity = 1;             ///< 1..maxLineQuantity
    int discountBasisPoints = 0;  ///< 0..wholeInBasisPoints, of the price times the quantity
    int taxBasisPoints = 0;       ///< 0..wholeInBasisPoints
};

/// What a line (or the shipping) costs. Always: net + tax == total. With exclusive prices net == subtotal - discount,
/// with inclusive ones total == subtotal - discount.
struct Amounts {
    core::Money subtotal;  ///< unit price times quantity, as the shop shows it
    core::Money discount;
    core::Money net;
    core::Money tax;
    core::Money total;
    bool operator==(const Amounts &) const = default;
};

/// What all of it costs. Always: goods + shipping + tax == total.
struct Totals {
    core::Money subtotal;  ///< of the lines, before discounts
    core::Money discount;
    core::Money goods;     ///< net of the lines
    core::Money shipping;  ///< net of the shipping
    core::Money tax;       ///< of the lines and the shipping
    core::Money total;
    bool operator==(const Totals &) const = default;
};

/// THE place where cents are rounded, per line and half to even (core::Money::times): the discount of the line, then its
/// tax. Everything behind it only adds and subtracts, so sums never differ from their parts.
/// Invalid: "invalid_quantity", "invalid_price" (negative), "invalid_rate", "invalid_currency", "money_overflow".
[[nodiscard]] core::Result<Amounts> amountsOf(const Priced &priced, TaxMode mode);

/// Sums. Invalid: "currency_mismatch", "money_overflow", "invalid_currency".
[[nodiscard]] core::Result<Totals> totalsOf(const QList<Amounts> &lines, const Amounts &shipping);

/// Adds to a running sum; the errors of core::Money::plus, and then the sum is unchanged.
[[nodiscard]] core::Result<> addTo(core::Money &sum, const core::Money &part);

/// Splits an amount (also a negative one) in proportion to weights so that the parts add up to the cent: each part is
/// rounded towards zero, the cents left over go to the largest remainders, ties to the earlier one. A weight of zero
/// gets nothing. Invalid "invalid_weights": a negative weight, or none above zero for an amount that is not zero.
[[nodiscard]] core::Result<QList<core::Money>> split(const core::Money &amount, const QList<qint64> &weights);

/// What the first `count` of `units` equal pieces of an amount are worth under the same rule (the first pieces carry the
/// spare cents). Invalid "invalid_quantity" unless 0 <= count <= units and units > 0.
[[nodiscard]] core::Result<core::Money> shareOfUnits(const core::Money &amount, int count, int units);

}  // namespace orders
