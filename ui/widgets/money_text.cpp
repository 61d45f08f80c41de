// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/money_text.h"

#include "core/base/currency.h"

#include <QLocale>

namespace widgets {
namespace {

constexpr int defaultDigits = 2;

QString symbolOf(const QString &currency)
{
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    return currency;
}

bool symbolFirst() { return QLocale().language() != QLocale::Spanish; }

/// Digits with the separators of the language; whole numbers throughout, so that no cent is lost.
QString digitsOf(const api::Money &money)
{
    const int digits = core::minorDigits(money.currency).value_or(defaultDigits);
    const QLocale locale;
    QString minor = QString::number(std::abs(money.amount)).rightJustified(digits + 1, QLatin1Char('0'));
    const QString whole = locale.toString(minor.left(minor.size() - digits).toLongLong());
    const QString sign = money.amount < 0 ? QStringLiteral("−") : QString();
    return sign + whole + (digits > 0 ? locale.decimalPoint() + minor.right(digits) : QString());
}

QString dressed(const QString &digits, const QString &currency)
{
    const QString symbol = symbolOf(currency);
    const QString gap = symbol.size() > 1 ? QStringLiteral("\u00A0") : QString();
    return symbolFirst() ? symbol + gap + digits : digits + QStringLiteral("\u00A0") + symbol;
}

}  // namespace

QString moneyText(const api::Money &money) { return dressed(digitsOf(money), money.currency); }

QString moneyRange(const api::Money &from, const api::Money &to)
{
    if (from == to || from.currency != to.currency)
        return moneyText(from);
    return dressed(QStringLiteral("%1 – %2").arg(digitsOf(from), digitsOf(to)), from.currency);
}

}  // namespace widgets
