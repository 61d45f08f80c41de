// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"

#include <QHash>
#include <QRegularExpression>

namespace core {
namespace {

constexpr char withoutMinorUnit[] = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
constexpr char inHundredths[] =
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC "
    "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR "
    "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD "
    "NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN "
    "SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";
constexpr char inThousandths[] = "BHD IQD JOD KWD LYD OMR TND";

constexpr int usualDigits = 2;

const QHash<QString, int> &digitsByCode()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> digits;
        for (const auto &[codes, count] : {std::pair(withoutMinorUnit, 0), std::pair(inHundredths, 2), std::pair(inThousandths, 3)})
            for (const QString &code : QString::fromLatin1(codes).split(u' '))
                digits.insert(code, count);
        return digits;
    }();
    return table;
}

}  // namespace

std::optional<int> minorDigits(const QString &currency)
{
    const auto found = digitsByCode().constFind(currency);
    return found == digitsByCode().cend() ? std::nullopt : std::optional(*found);
}

Result<Money> moneyFromDecimal(const QString &text, const QString &currency)
{
    const std::optional<int> digits = minorDigits(currency);
    if (!digits)
        return fail(ErrorCode::Invalid, QStringLiteral("unknown_currency"),
                    QStringLiteral("\"%1\" is no currency of ISO 4217.").arg(currency.left(16)));
    static const QRegularExpression form(QStringLiteral("\\A(-?)([0-9]+)(?:\\.([0-9]*))?\\z"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const QString decimals = match.captured(3);
    if (!match.hasMatch() || decimals.size() > *digits)
        return fail(ErrorCode::Invalid, QStringLiteral("invalid_amount"),
                    QStringLiteral("\"%1\" is no amount: digits are expected, with at most %2 decimals after a point.")
                        .arg(text.left(40))
                        .arg(*digits));
    bool fits = false;
    const QString units = match.captured(1) + match.captured(2) + decimals.leftJustified(*digits, u'0');
    const qint64 minorUnits = units.toLongLong(&fits);
    if (!fits)
        return fail(ErrorCode::Invalid, QStringLiteral("money_overflow"), QStringLiteral("This amount is too large."));
    return Money::of(minorUnits, currency);
}

QString decimalOf(const Money &money)
{
    const int digits = minorDigits(money.currency()).value_or(usualDigits);
    const bool negative = money.minorUnits() < 0;
    QString text = QString::number(money.minorUnits());
    if (negative)
        text.remove(0, 1);
    text = text.rightJustified(digits + 1, u'0');
    if (digits > 0)
        text.insert(text.size() - digits, u'.');
    return negative ? u'-' + text : text;
}

}  // namespace core
