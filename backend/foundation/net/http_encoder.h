// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/foundation/net/http_parser.h"

namespace net {

/// How a response goes onto this connection.
struct ResponseFraming {
    bool keepAlive = true;
    bool headOnly = false;  ///< answers HEAD
    bool chunked = false;   ///< of a stream; false with a stream: the body ends with the connection
};

/// Head of the response, and the body when it is short enough to go with it. Content-Length, Transfer-Encoding,
/// Connection and Date are the transport's: the same fields of the application are left out, and so are fields that
/// could split the response. `dateField` is a whole line.
[[nodiscard]] QByteArray encodeHead(const HttpResponse &response, ResponseFraming framing, const QByteArray &dateField);

/// One chunk of a chunked body; an empty piece is the last.
[[nodiscard]] QByteArray encodeChunk(const QByteArray &piece);

/// The problem document of a refusal by the transport itself.
[[nodiscard]] HttpResponse refusalResponse(const HttpRefusal &refusal, const QString &requestId);

/// "Not Found"; "Unknown" for statuses of no meaning here.
[[nodiscard]] const char *reasonPhrase(int status);

/// 204, 304 and 1xx have none, whatever the application says.
[[nodiscard]] bool mayHaveBody(int status);

}  // namespace net
