// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/masking.h"

#include <QRegularExpression>

namespace core {
namespace {

bool passesLuhn(const QString &digits)
{
    int sum = 0;
    bool twice = false;
    for (qsizetype index = digits.size() - 1; index >= 0; --index) {
        int digit = digits[index].digitValue();
        if (twice)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
        twice = !twice;
    }
    return sum % 10 == 0;
}

QString maskDigits(const QString &text)
{
    // Card and telephone numbers alike: 9 or more digits with single spaces or hyphens between them.
    static const QRegularExpression run(QStringLiteral("(?<![\\w.-])\\+?\\d(?:[ -]?\\d){8,18}(?![\\w-])"));
    QString out;
    qsizetype last = 0;
    for (auto match = run.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        QString digits;
        for (const QChar unit : found.captured())
            if (unit.isDigit())
                digits.append(unit);
        const bool card = digits.size() >= 13 && passesLuhn(digits);
        out += QStringView(text).mid(last, found.capturedStart() - last);
        out += card ? QStringLiteral("[card]") : QStringLiteral("[phone]");
        last = found.capturedEnd();
    }
    out += QStringView(text).mid(last);
    return out;
}

}  // namespace

QString maskSensitive(const QString &text)
{
    static const QRegularExpression jwt(QStringLiteral("eyJ[A-Za-z0-9_-]{5,}\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"));
    static const QRegularExpression bearer(QStringLiteral("(?i)(bearer\\s+)[A-Za-z0-9._~+/=-]{8,}"));
    static const QRegularExpression secret(QStringLiteral("(?i)\\b(ticket|token|password|secret|code|api_?key)=[^&\\s\"]+"));
    static const QRegularExpression email(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"));
    static const QRegularExpression iban(QStringLiteral("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\\b"));
    QString masked = text;
    masked.replace(jwt, QStringLiteral("[token]"));
    masked.replace(bearer, QStringLiteral("\\1[token]"));
    masked.replace(secret, QStringLiteral("\\1=[masked]"));
    masked.replace(email, QStringLiteral("[email]"));
    masked.replace(iban, QStringLiteral("[iban]"));
    return maskDigits(masked);
}

}  // namespace core
