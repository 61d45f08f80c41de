// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <algorithm>
#include <limits>

namespace core {
namespace {

__extension__ using Wide = __int128;

tl::unexpected<Error> overflow()
{
    return fail(ErrorCode::Invalid, QStringLiteral("money_overflow"), QStringLiteral("The amount is too large to be represented."));
}

bool fits(Wide value) { return value >= std::numeric_limits<qint64>::min() && value <= std::numeric_limits<qint64>::max(); }

}  // namespace

Result<Money> Money::of(qint64 minorUnits, const QString &currency)
{
    const bool threeCapitals = currency.size() == 3 &&
                               std::all_of(currency.begin(), currency.end(), [](QChar letter) { return letter >= u'A' && letter <= u'Z'; });
    if (!threeCapitals)
        return fail(ErrorCode::Invalid, QStringLiteral("invalid_currency"),
                    QStringLiteral("A currency is three capital letters (ISO 4217)."));
    return Money(minorUnits, currency);
}

Result<Money> Money::plus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return fail(ErrorCode::Invalid, QStringLiteral("currency_mismatch"), QStringLiteral("Amounts of two currencies do not add up."));
    const Wide sum = Wide(m_minorUnits) + other.m_minorUnits;
    if (!fits(sum))
        return overflow();
    return Money(qint64(sum), m_currency);
}

Result<Money> Money::minus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return fail(ErrorCode::Invalid, QStringLiteral("currency_mismatch"), QStringLiteral("Amounts of two currencies do not add up."));
    const Wide difference = Wide(m_minorUnits) - other.m_minorUnits;
    if (!fits(difference))
        return overflow();
    return Money(qint64(difference), m_currency);
}

Result<Money> Money::times(qint64 numerator, qint64 denominator) const
{
    Q_ASSERT(denominator > 0);
    const Wide product = Wide(m_minorUnits) * numerator;
    Wide quotient = product / denominator;
    const Wide remainder = product < 0 ? -(product % denominator) : product % denominator;
    const Wide twice = remainder * 2;
    const bool up = twice > denominator || (twice == denominator && quotient % 2 != 0);
    if (up)
        quotient += product < 0 ? -1 : 1;
    if (!fits(quotient))
        return overflow();
    return Money(qint64(quotient), m_currency);
}

}  // namespace core
