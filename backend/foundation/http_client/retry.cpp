// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/http_client/retry.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <algorithm>

namespace httpclient {
namespace {

constexpr std::chrono::milliseconds firstWait{250};
constexpr std::chrono::milliseconds longestWait{8'000};
constexpr qint64 mostSeconds = 86'400;  // who asks for longer is not waited for anyway

std::optional<QDateTime> httpDate(const QByteArray &value)
{
    // The day of the week is left out: it says nothing new, and Qt reads a two-digit year as one of another century.
    const QString text = QString::fromLatin1(value).simplified().section(QStringLiteral(", "), -1);
    const QLocale c = QLocale::c();
    for (const char *format : {"dd MMM yyyy hh:mm:ss 'GMT'", "dd-MMM-yy hh:mm:ss 'GMT'", "ddd MMM d hh:mm:ss yyyy"}) {
        QDateTime date = c.toDateTime(text, QString::fromLatin1(format));
        if (!date.isValid())
            continue;
        date.setTimeZone(QTimeZone::utc());
        return date.date().year() < 1970 ? date.addYears(100) : date;
    }
    return std::nullopt;
}

}  // namespace

bool isTransient(int status) { return status == 429 || status == 502 || status == 503 || status == 504; }

std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &value, core::Timestamp now)
{
    const QByteArray trimmed = value.trimmed();
    const bool digits = !trimmed.isEmpty() && std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool fits = false;
        const qint64 seconds = trimmed.toLongLong(&fits);
        return std::chrono::seconds(fits ? std::min(seconds, mostSeconds) : mostSeconds);
    }
    const std::optional<QDateTime> date = httpDate(trimmed);
    if (!date)
        return std::nullopt;
    const qint64 wait = date->toMSecsSinceEpoch() - now.milliseconds();
    return std::chrono::milliseconds(std::clamp<qint64>(wait, 0, mostSeconds * 1000));
}

std::chrono::milliseconds backoff(int attempt, double spread)
{
    const int doublings = std::clamp(attempt - 2, 0, 10);
    const auto whole = std::min(longestWait, firstWait * (1 << doublings));
    return std::chrono::milliseconds(qint64(double(whole.count()) * (1 - spread / 2)));
}

void RetryBudget::requestMade() { m_tokens = std::min(reserve, m_tokens + perRequest); }

bool RetryBudget::take()
{
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

}  // namespace httpclient
