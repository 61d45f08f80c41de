// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/caller.h"
#include "core/base/task.h"

namespace chat {

/// What other rooms may ask of chat. Thread-safe.
///
/// Published events (bus topics): "chat.conversation_resolved" {conversationId}.
class Contract {
public:
    virtual ~Contract() = default;

    /// The caller of an X-Visitor-Token: Kind::Visitor with its one conversation. Unauthenticated "invalid_token".
    virtual core::Task<core::Result<net::Caller>> callerOfVisitorToken(QByteArray token) = 0;
};

}  // namespace chat
