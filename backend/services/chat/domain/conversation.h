// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/event.h"

#include <QHash>

namespace chat {

/// The right to speak that a turn of the bot was given when it began. It falls when control passes to anybody else, or
/// when another turn takes the place of this one.
struct Mandate {
    QString turnId;
    qint64 generation = 0;
    bool operator==(const Mandate &) const = default;
};

/// Does the mandate that somebody claims still stand? The one check that keeps the bot from talking over a person; it is
/// passed in, so that the model checker can take it away and see what happens.
using MandateCheck = bool (*)(const Mandate &claimed, const std::optional<Mandate> &standing);
[[nodiscard]] bool mandateStands(const Mandate &claimed, const std::optional<Mandate> &standing);

/// A turn of the bot that has begun and not ended.
struct LiveTurn {
    Mandate mandate;
    int attempt = 1;  ///< 2: the turn before it was cut off by a crash
    bool operator==(const LiveTurn &) const = default;
};

/// What the events of a conversation add up to: all that decide() needs and all that an inbox row shows.
///
/// Two rules hold in every state that evolve() can reach: a live turn exists only while the bot owns the conversation,
/// and its generation is the current one.
struct Conversation {
    qint64 version = 0;  ///< of the last event; 0: not opened
    api::ConversationState state = api::ConversationState::Bot;
    api::Owner owner;
    qint64 generation = 0;  ///< counts changes of owner: 1 when opened
    std::optional<LiveTurn> turn;
    api::Language language = api::Language::English;
    QString visitorName;
    std::optional<core::UserId> customer;  ///< who opened it, when that was a shopper who was signed in
    core::Timestamp openedAt;
    bool personRequested = false;

    QString lastText;  ///< of the last message, shortened
    api::ActorKind lastActor = api::ActorKind::Visitor;
    core::Timestamp lastAt;
    std::optional<core::Timestamp> waitingSince;  ///< first message nobody answered, or entry to the queue
    qint64 lastVisitorMessage = 0;                ///< version of it
    qint64 lastAnswer = 0;                        ///< version of the last message by bot or agent
    qint64 readByVisitor = 0;
    qint64 readByStaff = 0;
    QList<qint64> unread;  ///< versions of visitor messages that staff has not read

    int failedLookups = 0;  ///< of orders, by the bot; only decided on and counted, not shown in an inbox row

    /// clientMessageId -> version, for messages and notes; by author, so that nobody's id hides another's message.
    QHash<QString, qint64> clientMessages;

    [[nodiscard]] bool isOpened() const { return version > 0; }
    [[nodiscard]] bool hasUnansweredMessage() const { return lastVisitorMessage > lastAnswer; }
    [[nodiscard]] std::optional<Mandate> standingMandate() const { return turn ? std::optional(turn->mandate) : std::nullopt; }
};

/// Key of Conversation::clientMessages.
[[nodiscard]] QString clientMessageKey(const core::Actor &author, const QString &clientMessageId);

[[nodiscard]] api::ActorKind actorKindOf(core::Actor::Kind kind);

/// The conversation after one more event. Pure. Asserts that versions have no gap.
[[nodiscard]] Conversation evolve(Conversation conversation, const RecordedEvent &event);

}  // namespace chat
