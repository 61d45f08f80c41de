// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/answer.h"

#include "core/base/error_table.h"

namespace idempotency {
namespace {

constexpr const char *keptHeaders[] = {"Content-Type", "Location", "ETag", "Cache-Control"};
constexpr char separator[] = ": ";
constexpr qsizetype separatorLength = sizeof separator - 1;
constexpr int firstServerError = 500;

core::Result<> checkStorable(const net::HttpResponse &response)
{
    const QString reason = QStringLiteral("answer_not_kept");
    if (response.bodyStream)
        return core::fail(core::ErrorCode::Internal, reason, QStringLiteral("A streamed answer cannot be kept for an idempotency key."));
    if (response.status >= firstServerError)
        return core::fail(core::errorCodeOfStatus(response.status), reason, QStringLiteral("The request failed and was not carried out."));
    return {};
}

}  // namespace

core::Result<StoredAnswer> storedAnswerOf(const net::HttpResponse &response)
{
    MOSTRADOR_TRY(checkStorable(response));
    QByteArray lines;
    for (const char *name : keptHeaders) {
        const QByteArray value = response.headers.value(name);
        if (!value.isEmpty())
            lines += name + QByteArray(separator) + value + '\n';
    }
    return StoredAnswer{response.status, QString::fromLatin1(lines), response.body};
}

net::HttpResponse replayOf(const StoredAnswer &answer)
{
    net::HttpResponse response;
    response.status = answer.status;
    response.body = answer.body;
    for (const QByteArray &line : answer.headers.toLatin1().split('\n')) {
        const qsizetype end = line.indexOf(separator);
        if (end > 0)
            response.headers.add(line.first(end), line.sliced(end + separatorLength));
    }
    response.headers.set(replayedHeader, "true");
    return response;
}

}  // namespace idempotency
