// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/worker_protocol.h"

#include <QUrl>

namespace worker {

QByteArray encodeRequest(const Request &request)
{
    return request.task + ' ' + QUrl::toPercentEncoding(request.name) + '\n' + request.content;
}

core::Result<Request> decodeRequest(const QByteArray &bytes)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const qsizetype space = bytes.indexOf(' ');
    if (lineEnd < 0 || space < 0 || space > lineEnd)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_task"), QStringLiteral("The first line is \"<task> <name>\"."));
    const QByteArray name = bytes.mid(space + 1, lineEnd - space - 1);
    return Request{bytes.left(space), QUrl::fromPercentEncoding(name), bytes.mid(lineEnd + 1)};
}

QByteArray encodeAnswer(const core::Result<Answer> &answer)
{
    if (answer)
        return "ok " + answer->label + '\n' + answer->content;
    const core::Error &error = answer.error();
    return "error " + QByteArray::number(int(error.code)) + ' ' + error.reason.toUtf8() + '\n' + error.message.toUtf8();
}

core::Result<Answer> decodeAnswer(const QByteArray &bytes)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QByteArray line = bytes.left(qMax<qsizetype>(lineEnd, 0));
    if (lineEnd >= 0 && line.startsWith("ok "))
        return Answer{line.mid(3), bytes.mid(lineEnd + 1)};
    const QList<QByteArray> words = line.split(' ');
    if (lineEnd >= 0 && words.size() == 3 && words[0] == "error") {
        const int code = words[1].toInt();
        if (code >= 0 && code <= int(core::ErrorCode::Internal))
            return core::fail(core::ErrorCode(code), QString::fromUtf8(words[2]), QString::fromUtf8(bytes.mid(lineEnd + 1)));
    }
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("worker_failed"),
                      QStringLiteral("The file could not be read: the reader stopped without an answer."));
}

}  // namespace worker
