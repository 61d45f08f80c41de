// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/web_socket.h"
#include "backend/services/chat/domain/fence.h"
#include "backend/services/chat/store/conversation_store.h"
#include "backend/services/chat/views/views.h"
#include "core/base/abort.h"

#include <QElapsedTimer>
#include <QTimer>

namespace chat {

/// Somebody who follows a conversation. `version` is that of the last event that was sent to them.
struct Subscriber {
    net::Channel channel;
    Side side = Side::Visitor;
    qint64 version = 0;
    bool live = false;  ///< false while events are read from the store for them
    std::optional<QString> requestId;
};

/// A turn of the bot that this process runs.
struct Turn {
    Mandate mandate;
    core::AbortSource abort;
};

/// A command on its way through the store. Commands of a conversation are published in the order they were given, which is
/// the order in which the one writer commits them.
struct Passage {
    bool holds = false;
    std::optional<core::Result<Executed>> outcome;
    core::Deferred<bool> published;
};

struct Typist {
    api::ChatActor actor;
    Side side = Side::Visitor;
    std::shared_ptr<QTimer> expiry;
};

/// A conversation that is alive in this process: somebody listens, the bot speaks, or a command is under way. Lives on the
/// desk's thread.
struct Room {
    core::ConversationId id;
    Fence fence;
    std::optional<qint64> published;  ///< version of the last event that subscribers were told
    SharedConversation conversation;  ///< as of `published`; null until something happened here
    std::shared_ptr<Turn> turn;
    QList<std::shared_ptr<Passage>> passages;
    QHash<quint64, std::shared_ptr<Subscriber>> subscribers;  ///< by serial of their channel
    QHash<quint64, Typist> typists;
    QList<core::Deferred<bool>> restWaiters;
    std::optional<int> ahead;  ///< queue position that visitors were told
    QElapsedTimer sinceFlush;
    bool flushPlanned = false;

    [[nodiscard]] bool isIdle() const { return subscribers.isEmpty() && passages.isEmpty() && !turn && restWaiters.isEmpty(); }
};
using SharedRoom = std::shared_ptr<Room>;

}  // namespace chat
