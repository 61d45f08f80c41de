// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_parser.h"

namespace net::web_socket {

/// Does the request ask to become a WebSocket? Whether it asks well, handshakeRefusal() says.
[[nodiscard]] bool isUpgrade(const HttpRequest &request);

/// What is wrong with the handshake (RFC 6455 section 4.2.1), or nothing. 426 goes with "Sec-WebSocket-Version: 13".
[[nodiscard]] std::optional<HttpRefusal> handshakeRefusal(const HttpRequest &request, const HttpFraming &framing);

/// Value of Sec-WebSocket-Accept.
[[nodiscard]] QByteArray acceptKey(const QByteArray &key);

/// The whole 101 answer.
[[nodiscard]] QByteArray switchingProtocols(const HttpRequest &request);

}  // namespace net::web_socket
