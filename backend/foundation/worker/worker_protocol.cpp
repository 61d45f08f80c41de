// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/worker_protocol.h"

#include "backend/foundation/worker/text_decoder.h"

namespace worker {

QByteArray encodeRequest(const Request &request) { return request.task + ' ' + request.mediaType + '\n' + request.content; }

core::Result<Request> decodeRequest(const QByteArray &bytes)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const qsizetype space = bytes.indexOf(' ');
    if (lineEnd < 0 || space < 0 || space > lineEnd)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_task"),
                          QStringLiteral("The first line is \"<task> <media type>\"."));
    return Request{bytes.left(space), bytes.mid(space + 1, lineEnd - space - 1), bytes.mid(lineEnd + 1)};
}

QByteArray encodeAnswer(const core::Result<QString> &answer)
{
    if (answer)
        return "ok\n" + answer->toUtf8();
    const core::Error &error = answer.error();
    return "error " + QByteArray::number(int(error.code)) + ' ' + error.reason.toUtf8() + '\n' + error.message.toUtf8();
}

core::Result<QString> decodeAnswer(const QByteArray &bytes)
{
    const qsizetype lineEnd = bytes.indexOf('\n');
    const QList<QByteArray> words = bytes.left(qMax<qsizetype>(lineEnd, 0)).split(' ');
    if (lineEnd >= 0 && words.size() == 1 && words[0] == "ok")
        return QString::fromUtf8(bytes.mid(lineEnd + 1));
    if (lineEnd >= 0 && words.size() == 3 && words[0] == "error") {
        const int code = words[1].toInt();
        if (code >= 0 && code <= int(core::ErrorCode::Internal))
            return core::fail(core::ErrorCode(code), QString::fromUtf8(words[2]), QString::fromUtf8(bytes.mid(lineEnd + 1)));
    }
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("worker_failed"),
                      QStringLiteral("The document could not be read: the reader stopped without an answer."));
}

core::Result<QString> perform(const Request &request)
{
    if (request.task != "extract")
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_task"),
                          QStringLiteral("There is no task \"%1\".").arg(QString::fromUtf8(request.task)));
    if (request.mediaType != "text/plain" && request.mediaType != "text/markdown")
        return core::fail(core::ErrorCode::UnsupportedMedia, QStringLiteral("not_text"),
                          QStringLiteral("Only text and Markdown are read, not %1.").arg(QString::fromUtf8(request.mediaType)));
    return decodeText(request.content);
}

}  // namespace worker
