// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket_handshake.h"

#include "backend/foundation/net/http_syntax.h"

#include <QCryptographicHash>

namespace net::web_socket {
namespace {

constexpr char protocolGuid[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
constexpr qsizetype nonceBytes = 16;

constexpr HttpRefusal wrongVersion{426, "unsupported_websocket_version", "WebSocket version 13 is spoken here."};
constexpr HttpRefusal badHandshake{400, "malformed_handshake", "The WebSocket handshake is not well-formed."};

bool isNonce(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == nonceBytes;
}

}  // namespace

bool isUpgrade(const HttpRequest &request) { return syntax::listContains(request.headers, "Upgrade", "websocket"); }

std::optional<HttpRefusal> handshakeRefusal(const HttpRequest &request, const HttpFraming &framing)
{
    const Headers &headers = request.headers;
    if (request.method != Method::Get || framing.http10 || framing.hasBody() || !syntax::listContains(headers, "Connection", "Upgrade"))
        return badHandshake;
    if (headers.count("Sec-WebSocket-Version") != 1 || headers.value("Sec-WebSocket-Version") != "13")
        return wrongVersion;
    if (headers.count("Sec-WebSocket-Key") != 1 || !isNonce(headers.value("Sec-WebSocket-Key")))
        return badHandshake;
    return std::nullopt;
}

QByteArray acceptKey(const QByteArray &key)
{
    const QByteArray proof = key + protocolGuid;
    return QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64();
}

QByteArray switchingProtocols(const HttpRequest &request)
{
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
           acceptKey(request.headers.value("Sec-WebSocket-Key")) + "\r\n\r\n";
}

}  // namespace net::web_socket
