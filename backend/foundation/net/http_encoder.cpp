// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_encoder.h"

#include "backend/foundation/net/http_syntax.h"
#include "core/api/common/common.h"
#include "core/log/log.h"

#include <algorithm>
#include <array>

namespace net {
namespace {

struct Phrase {
    int status;
    const char *text;
};

constexpr std::array phrases{
    Phrase{100, "Continue"},
    Phrase{200, "OK"},
    Phrase{201, "Created"},
    Phrase{202, "Accepted"},
    Phrase{204, "No Content"},
    Phrase{206, "Partial Content"},
    Phrase{301, "Moved Permanently"},
    Phrase{302, "Found"},
    Phrase{303, "See Other"},
    Phrase{304, "Not Modified"},
    Phrase{307, "Temporary Redirect"},
    Phrase{308, "Permanent Redirect"},
    Phrase{400, "Bad Request"},
    Phrase{401, "Unauthorized"},
    Phrase{403, "Forbidden"},
    Phrase{404, "Not Found"},
    Phrase{405, "Method Not Allowed"},
    Phrase{406, "Not Acceptable"},
    Phrase{408, "Request Timeout"},
    Phrase{409, "Conflict"},
    Phrase{410, "Gone"},
    Phrase{412, "Precondition Failed"},
    Phrase{413, "Content Too Large"},
    Phrase{414, "URI Too Long"},
    Phrase{415, "Unsupported Media Type"},
    Phrase{416, "Range Not Satisfiable"},
    Phrase{417, "Expectation Failed"},
    Phrase{421, "Misdirected Request"},
    Phrase{422, "Unprocessable Content"},
    Phrase{426, "Upgrade Required"},
    Phrase{428, "Precondition Required"},
    Phrase{429, "Too Many Requests"},
    Phrase{431, "Request Header Fields Too Large"},
    Phrase{500, "Internal Server Error"},
    Phrase{501, "Not Implemented"},
    Phrase{502, "Bad Gateway"},
    Phrase{503, "Service Unavailable"},
    Phrase{504, "Gateway Timeout"},
    Phrase{505, "HTTP Version Not Supported"},
    Phrase{507, "Insufficient Storage"},
};

constexpr std::array<QByteArrayView, 5> ownFields{"Content-Length", "Transfer-Encoding", "Connection", "Date", "Upgrade"};

bool isOwnField(QByteArrayView name)
{
    return std::any_of(ownFields.begin(), ownFields.end(), [name](QByteArrayView own) { return syntax::sameText(name, own); });
}

}  // namespace

const char *reasonPhrase(int status)
{
    const auto *found = std::find_if(phrases.begin(), phrases.end(), [status](const Phrase &phrase) { return phrase.status == status; });
    return found == phrases.end() ? "Unknown" : found->text;
}

bool mayHaveBody(int status) { return status >= 200 && status != 204 && status != 304; }

QByteArray encodeHead(const HttpResponse &response, ResponseFraming framing, const QByteArray &dateField)
{
    constexpr qsizetype usualHeadBytes = 256;
    QByteArray head;
    const bool withBody = mayHaveBody(response.status) && !framing.headOnly && !response.bodyStream;
    head.reserve(usualHeadBytes + (withBody ? response.body.size() : 0));
    head.append("HTTP/1.1 ").append(QByteArray::number(response.status)).append(' ').append(reasonPhrase(response.status)).append("\r\n");
    for (const Headers::Field &field : response.headers.fields()) {
        if (isOwnField(field.name))
            continue;
        if (!syntax::isToken(field.name) || !syntax::isFieldValue(field.value)) {
            core::logWarning("net", QStringLiteral("A response header field that is not well-formed was left out."));
            continue;
        }
        head.append(field.name).append(": ").append(field.value).append("\r\n");
    }
    head.append(dateField);
    if (response.bodyStream && mayHaveBody(response.status)) {
        if (framing.chunked)
            head.append("Transfer-Encoding: chunked\r\n");
    } else if (mayHaveBody(response.status)) {
        head.append("Content-Length: ").append(QByteArray::number(response.body.size())).append("\r\n");
    }
    if (response.status == 426)
        head.append("Connection: close, Upgrade\r\nUpgrade: websocket\r\n");
    else if (!framing.keepAlive)
        head.append("Connection: close\r\n");
    head.append("\r\n");
    if (withBody)
        head.append(response.body);
    return head;
}

QByteArray encodeChunk(const QByteArray &piece)
{
    if (piece.isEmpty())
        return "0\r\n\r\n";
    QByteArray chunk;
    chunk.reserve(piece.size() + 16);
    chunk.append(QByteArray::number(piece.size(), 16)).append("\r\n").append(piece).append("\r\n");
    return chunk;
}

HttpResponse refusalResponse(const HttpRefusal &refusal, const QString &requestId)
{
    api::Problem problem;
    problem.title = QString::fromLatin1(reasonPhrase(refusal.status));
    problem.status = refusal.status;
    problem.code = QString::fromLatin1(refusal.reason);
    problem.detail = QString::fromLatin1(refusal.message);
    problem.requestId = requestId;
    HttpResponse response = HttpResponse::text(wire::encode(problem), "application/problem+json", refusal.status);
    if (refusal.status == 426)
        response.headers.add("Sec-WebSocket-Version", "13");
    return response;
}

}  // namespace net
