// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/web_socket.h"
#include "core/api/chat/chat.h"

namespace net {

/// A room's part of the channel: the gateway's router hands it the frames of its types. Same threading as
/// WebSocketHandler.
class FrameHandler {
public:
    virtual ~FrameHandler() = default;
    /// "chat.", "inbox.", "documents.": the beginnings of the frame types it takes.
    [[nodiscard]] virtual QList<QByteArray> prefixes() const = 0;
    virtual void frameReceived(Channel channel, api::ClientFrame frame) = 0;
    virtual void channelClosed(Channel channel) = 0;
};

/// Sends an `error` frame that answers `frame`.
void sendError(const Channel &channel, const api::ClientFrame &frame, const core::Error &error);

}  // namespace net
