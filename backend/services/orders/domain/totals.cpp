// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/totals.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace orders {
namespace {

// A product of two qint64 always fits here.
__extension__ using Wide = __int128;

bool isRate(int basisPoints) { return basisPoints >= 0 && basisPoints <= wholeInBasisPoints; }

core::Result<> checkPriced(const Priced &priced)
{
    if (priced.quantity < 1 || priced.quantity > maxLineQuantity)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_quantity"),
                          QStringLiteral("A line has a quantity of 1 to %1.").arg(maxLineQuantity));
    if (priced.unitPrice.minorUnits() < 0)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_price"), QStringLiteral("A price is not negative."));
    if (!isRate(priced.discountBasisPoints) || !isRate(priced.taxBasisPoints))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_rate"),
                          QStringLiteral("A discount or tax rate is 0 to %1 basis points.").arg(wholeInBasisPoints));
    MOSTRADOR_TRY(core::Money::of(0, priced.unitPrice.currency()));
    return {};
}

core::Error invalidWeights()
{
    return {core::ErrorCode::Invalid,
            QStringLiteral("invalid_weights"),
            QStringLiteral("An amount is split by weights that are not negative, one of them above zero."),
            {}};
}

struct Share {
    Wide whole = 0;
    Wide remainder = 0;
};

// Shares of a magnitude; what is left over is handed out to the largest remainders.
std::vector<Share> sharesOf(Wide magnitude, const QList<qint64> &weights, Wide sum)
{
    std::vector<Share> shares;
    std::vector<size_t> order;
    Wide left = magnitude;
    for (const qint64 weight : weights) {
        const Wide product = magnitude * weight;
        order.push_back(shares.size());
        shares.push_back({product / sum, product % sum});
        left -= shares.back().whole;
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return shares[a].remainder > shares[b].remainder; });
    for (size_t i = 0; left > 0; ++i, --left)
        ++shares[order[i]].whole;
    return shares;
}

}  // namespace

core::Result<Amounts> amountsOf(const Priced &priced, TaxMode mode)
{
    MOSTRADOR_TRY(checkPriced(priced));
    const auto subtotal = priced.unitPrice.times(priced.quantity);
    if (!subtotal)
        return core::fail(subtotal.error());
    // Discount and tax are at most their base here, and the discount is taken off: only tax on top can overflow.
    const auto discount = subtotal->times(priced.discountBasisPoints, wholeInBasisPoints);
    if (!discount)
        return core::fail(discount.error());
    const auto discounted = subtotal->minus(*discount);
    if (!discounted)
        return core::fail(discounted.error());
    const bool inclusive = mode == TaxMode::Inclusive;
    const auto tax = discounted->times(priced.taxBasisPoints, inclusive ? wholeInBasisPoints + priced.taxBasisPoints : wholeInBasisPoints);
    if (!tax)
        return core::fail(tax.error());
    const auto other = inclusive ? discounted->minus(*tax) : discounted->plus(*tax);
    if (!other)
        return core::fail(other.error());
    return Amounts{*subtotal, *discount, inclusive ? *other : *discounted, *tax, inclusive ? *discounted : *other};
}

core::Result<> addTo(core::Money &sum, const core::Money &part)
{
    auto result = sum.plus(part);
    if (!result)
        return core::fail(std::move(result).error());
    sum = *result;
    return {};
}

core::Result<Totals> totalsOf(const QList<Amounts> &lines, const Amounts &shipping)
{
    const auto zero = core::Money::of(0, shipping.total.currency());
    if (!zero)
        return core::fail(zero.error());
    Totals totals{*zero, *zero, *zero, shipping.net, shipping.tax, shipping.total};
    for (const Amounts &line : lines) {
        MOSTRADOR_TRY(addTo(totals.subtotal, line.subtotal));
        MOSTRADOR_TRY(addTo(totals.discount, line.discount));
        MOSTRADOR_TRY(addTo(totals.goods, line.net));
        MOSTRADOR_TRY(addTo(totals.tax, line.tax));
        MOSTRADOR_TRY(addTo(totals.total, line.total));
    }
    return totals;
}

core::Result<QList<core::Money>> split(const core::Money &amount, const QList<qint64> &weights)
{
    Wide sum = 0;
    for (const qint64 weight : weights) {
        if (weight < 0)
            return core::fail(invalidWeights());
        sum += weight;
    }
    if (sum == 0 && amount.minorUnits() != 0)
        return core::fail(invalidWeights());
    const bool negative = amount.minorUnits() < 0;
    const Wide magnitude = negative ? -Wide(amount.minorUnits()) : Wide(amount.minorUnits());
    QList<core::Money> parts;
    for (const Share &share : sharesOf(magnitude, weights, std::max(sum, Wide(1)))) {
        auto part = core::Money::of(qint64(negative ? -share.whole : share.whole), amount.currency());
        if (!part)
            return core::fail(std::move(part).error());
        parts.append(*part);
    }
    return parts;
}

core::Result<core::Money> shareOfUnits(const core::Money &amount, int count, int units)
{
    if (units < 1 || count < 0 || count > units)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_quantity"),
                          QStringLiteral("A share is 0 to all of at least one piece."));
    const qint64 each = amount.minorUnits() / units;
    const qint64 spare = amount.minorUnits() % units;  // has the sign of the amount
    const qint64 carried = spare < 0 ? std::max<qint64>(spare, -count) : std::min<qint64>(spare, count);
    // Between zero and the amount, so the product fits: |each| * count <= |amount|.
    return core::Money::of(each * count + carried, amount.currency());
}

}  // namespace orders
