// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket.h"

#include "backend/foundation/net/web_socket_codec.h"

namespace net {

SharedFrame EncodedFrame::text(const QByteArray &payload)
{
    return SharedFrame(new EncodedFrame(web_socket::frame(web_socket::Opcode::Text, payload)));
}

}  // namespace net
