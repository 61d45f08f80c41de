// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/base/commerce_id.h"

namespace api {

enum class ConversationState { Bot, Queued, Agent, Snoozed, Resolved };
enum class OwnerKind { Bot, Queue, Agent, Nobody };
enum class ActorKind { Visitor, Agent, Bot, System };

struct Owner {
    OwnerKind kind = OwnerKind::Bot;
    std::optional<QString> id;    ///< user id when kind is agent
    std::optional<QString> name;  ///< what a person reads
};
struct ChatActor {
    ActorKind kind = ActorKind::System;
    std::optional<QString> id;
    std::optional<QString> name;
};

struct OpenConversation {
    Language language = Language::English;
    std::optional<QString> name;  ///< what the visitor wants to be called
};
struct OpenedConversation {
    core::ConversationId id;
    QString visitorToken;  ///< for X-Visitor-Token; said once
};
struct SendMessage {
    QString clientMessageId;
    QString body;
};
struct MessageAccepted {
    qint64 version = 0;
};
struct AddNote {
    QString clientMessageId;
    QString body;
};
/// Body of takeover, handback, queue (toQueue), request-person, resolve; all of it optional.
struct TransitionRequest {
    std::optional<QString> reason;
    bool force = false;  ///< takeover from a colleague; needs conversations:force
};
struct OwnershipAnswer {
    Owner owner;
    qint64 generation = 0;
    qint64 version = 0;
};
struct MarkRead {
    qint64 version = 0;
};

/// What an answer shows beside its words. Only names: the values are read when it is shown
/// (GET /conversations/{id}/cards/{messageId}).
enum class CardKind { Order, Product };
struct CardRef {
    CardKind kind = CardKind::Product;
    QString id;                                ///< of the order or product
    std::optional<core::VariantId> variantId;  ///< of a product: the one that was asked for
    bool operator==(const CardRef &) const = default;
};

/// One event as clients see it. `data` by type:
///   conversation_opened {language, visitorName?, customerId? (staff only)}
///   message_posted      {messageId, clientMessageId?, body, generation?, citations?: [Citation], grounded?, interrupted?,
///                        cards?: [CardRef]}
///   note_added          {messageId, body}                         (staff only)
///   owner_changed       {owner: Owner, generation, reason, state}
///   bot_turn_started    {turnId, generation}
///   bot_turn_ended      {turnId, generation, outcome: "answered"|"refused"|"aborted"|"failed", text?}
///   person_requested    {reason?}
///   conversation_resolved {reason?}
///   read_marked         {reader: "visitor"|"agent", version}
struct ConversationEvent {
    qint64 version = 0;
    QString type;
    core::Timestamp at;
    ChatActor actor;
    wire::RawJson data;
};
struct EventList {
    QList<ConversationEvent> items;
    std::optional<QString> nextCursor;
};

struct Citation {
    core::DocumentId documentId;
    core::ChunkId chunkId;
    QString title;
    QString quote;
};

/// A row of the inbox, and the head of a conversation.
struct ConversationSummary {
    core::ConversationId id;
    ConversationState state = ConversationState::Bot;
    Owner owner;
    qint64 generation = 0;
    qint64 version = 0;
    Language language = Language::English;
    QString visitorName;
    QString lastText;
    ActorKind lastActor = ActorKind::Visitor;
    core::Timestamp lastAt;
    core::Timestamp openedAt;
    std::optional<core::Timestamp> waitingSince;  ///< the visitor's first message nobody answered, or entry to the queue
    int unread = 0;                               ///< visitor messages since staff last read
    bool personRequested = false;
    std::optional<core::UserId> customerId;  ///< for staff: the account of the shopper who opened it signed in
};
struct ConversationList {
    QList<ConversationSummary> items;
    std::optional<QString> nextCursor;
};
/// GET /conversations/{id}?at=: the state folded from the events up to there.
struct ConversationView {
    ConversationSummary summary;
    QList<ConversationEvent> events;   ///< the newest 200 up to `at`
    std::optional<int> queuePosition;  ///< people ahead, while queued and now
};
struct InboxCounts {
    int mine = 0;
    int queued = 0;
    int bot = 0;
    int others = 0;
};

// Frames. `type` picks the struct; `id` is the client's own, echoed in ack and error.
struct ClientFrame {
    QString type;  ///< chat.subscribe, chat.unsubscribe, chat.send, chat.note, chat.typing, chat.read, inbox.subscribe, ping
    std::optional<QString> id;
    std::optional<core::ConversationId> conversationId;
    std::optional<qint64> after;
    std::optional<QString> clientMessageId;
    std::optional<QString> body;
    std::optional<qint64> version;
    std::optional<bool> writing;
};
struct AckFrame {
    QString type = QStringLiteral("chat.ack");
    std::optional<QString> id;
    core::ConversationId conversationId;
    QString clientMessageId;
    qint64 version = 0;
};
struct SubscribedFrame {
    QString type = QStringLiteral("chat.subscribed");
    std::optional<QString> id;
    core::ConversationId conversationId;
    qint64 version = 0;  ///< everything up to here has been sent
};
struct EventFrame {
    QString type = QStringLiteral("chat.event");
    core::ConversationId conversationId;
    qint64 version = 0;
    ConversationEvent event;
};
/// A piece of the bot's answer as it is written; not stored. `turnId` names the turn; `offset` counts UTF-16 units
/// already sent, so that a late subscriber knows it has joined in the middle.
struct DeltaFrame {
    QString type = QStringLiteral("chat.delta");
    core::ConversationId conversationId;
    qint64 generation = 0;
    QString turnId;
    qint64 offset = 0;
    QString text;
};
struct TypingFrame {
    QString type = QStringLiteral("chat.typing");
    core::ConversationId conversationId;
    ChatActor actor;
    bool writing = true;
};
/// An inbox row changed; also sent for each row on inbox.subscribe.
struct InboxFrame {
    QString type = QStringLiteral("inbox.changed");
    ConversationSummary conversation;
};
struct InboxReadyFrame {
    QString type = QStringLiteral("inbox.ready");
    std::optional<QString> id;
};
struct QueueFrame {
    QString type = QStringLiteral("chat.queue");
    core::ConversationId conversationId;
    int ahead = 0;
};
struct PongFrame {
    QString type = QStringLiteral("pong");
    std::optional<QString> id;
};
struct ErrorFrame {
    QString type = QStringLiteral("error");
    std::optional<QString> id;
    QString code;
    QString message;
    std::optional<QString> clientMessageId;
};
struct GoodbyeFrame {
    QString type = QStringLiteral("goodbye");
    bool resume = true;
    int reconnectAfterMs = 0;
};

}  // namespace api
