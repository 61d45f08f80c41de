// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

/// An amount in minor units (cents) of an ISO 4217 currency. Sums of two currencies are refused, overflow too.
/// There is one place where fractions are rounded: times(), half to even (banker's rounding), so that many small
/// roundings do not drift in one direction.
class Money {
public:
    Money() = default;

    /// `currency`: three capital letters.
    [[nodiscard]] static Result<Money> of(qint64 minorUnits, const QString &currency);

    [[nodiscard]] qint64 minorUnits() const { return m_minorUnits; }
    [[nodiscard]] const QString &currency() const { return m_currency; }

    [[nodiscard]] Result<Money> plus(const Money &other) const;
    [[nodiscard]] Result<Money> minus(const Money &other) const;

    /// amount * numerator / denominator, rounded half to even. The denominator is positive.
    [[nodiscard]] Result<Money> times(qint64 numerator, qint64 denominator = 1) const;

    bool operator==(const Money &) const = default;

private:
    Money(qint64 minorUnits, QString currency)
        : m_minorUnits(minorUnits)
        , m_currency(std::move(currency))
    {
    }
    qint64 m_minorUnits = 0;
    QString m_currency;
};

}  // namespace core
