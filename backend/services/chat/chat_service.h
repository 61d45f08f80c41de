// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/event_bus.h"
#include "backend/foundation/events/outbox.h"
#include "backend/foundation/net/frame_handler.h"
#include "backend/foundation/net/route.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/auth/contract.h"
#include "backend/services/chat/contract.h"
#include "backend/services/chat/domain/command.h"
#include "backend/services/orders/contract.h"
#include "backend/services/products/contract.h"
#include "backend/services/rag/contract.h"

#include <chrono>
#include <memory>

namespace chat {

struct ChatOptions {
    std::chrono::milliseconds deltaInterval{30};  ///< pieces of an answer that come faster go out together
    std::chrono::milliseconds typingExpiry{6'000};
    std::chrono::milliseconds outboxInterval{1'000};
};

/// The chat room: conversations in the event store, the bot's turns, and who listens. Its live side runs on a thread of its
/// own. The needs must outlive it. Thread-safe between start() and stop().
class ChatService final : public Contract, public net::FrameHandler {
public:
    /// `products` and `orders` give the cards their values; without them a card has none.
    ChatService(sql::Database &database, const core::Clock &clock, rag::Contract &rag, auth::Contract &auth, eventing::EventBus &bus,
                const ChatOptions &options = {}, products::Contract *products = nullptr, orders::Contract *orders = nullptr);
    ~ChatService() override;
    ChatService(const ChatService &) = delete;
    ChatService &operator=(const ChatService &) = delete;

    /// Migrates the database, brings the projections up to date and takes up turns that a crash cut off.
    core::Task<core::Result<>> start();
    void registerRoutes(net::RouteTable &table);
    /// Ends turns (the next start takes them up again), and returns when commands under way are through.
    core::Task<> stop();

    core::Task<core::Result<net::Caller>> callerOfVisitorToken(QByteArray token) override;

    [[nodiscard]] QList<QByteArray> prefixes() const override;
    void frameReceived(net::Channel channel, api::ClientFrame frame) override;
    void channelClosed(net::Channel channel) override;

    /// Opens a conversation as POST /conversations does; `ownerSubject`: "user:<id>", "guest:<id>" or empty. For the demo shop.
    core::Task<core::Result<api::OpenedConversation>> openConversation(QString ownerSubject, api::OpenConversation order);
    /// Gives an order as a route would. Returns the version that answers it. For the demo shop.
    core::Task<core::Result<qint64>> give(core::ConversationId id, Command command);
    /// Done when the bot is not speaking in that conversation.
    core::Task<> rest(core::ConversationId id);

    /// Empties a projection ("chat.inbox", "chat.transcript") and feeds it all events again.
    core::Task<core::Result<>> rebuildProjection(QString name);
    /// Canonical dump of a projection, to compare two.
    core::Task<core::Result<QByteArray>> dumpProjection(QString name);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace chat
