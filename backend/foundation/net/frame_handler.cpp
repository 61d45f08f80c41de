// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/frame_handler.h"

namespace net {

void sendError(const Channel &channel, const api::ClientFrame &frame, const core::Error &error)
{
    api::ErrorFrame answer;
    answer.id = frame.id;
    answer.code = error.reason;
    answer.message = error.message;
    answer.clientMessageId = frame.clientMessageId;
    channel->sendText(wire::encode(answer));
}

}  // namespace net
