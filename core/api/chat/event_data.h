// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"

namespace api {

// The `data` of ConversationEvent by type, as clients read it (and, for now, as the store holds it).

struct ConversationOpenedData {
    Language language = Language::English;
    std::optional<QString> visitorName;
    std::optional<core::UserId> customerId;  ///< of a shopper who was signed in; staff only
};
struct MessagePostedData {
    QString messageId;
    std::optional<QString> clientMessageId;
    QString body;
    std::optional<qint64> generation;  ///< of a bot's message: the generation it was written under
    QList<Citation> citations;
    std::optional<bool> grounded;
    QList<CardRef> cards;
};
struct NoteAddedData {
    QString messageId;
    std::optional<QString> clientMessageId;
    QString body;
};
struct OwnerChangedData {
    Owner owner;
    ConversationState state = ConversationState::Bot;
    qint64 generation = 0;
    QString reason;               ///< stable word: "takeover", "claim", "handback"...
    std::optional<QString> note;  ///< what the person who did it wrote about it
};
struct BotTurnStartedData {
    QString turnId;
    qint64 generation = 0;
    std::optional<int> attempt;  ///< 2 when the turn before it was cut off by a crash
};
enum class TurnOutcome { Answered, Refused, Aborted, Failed };
struct BotTurnEndedData {
    QString turnId;
    qint64 generation = 0;
    TurnOutcome outcome = TurnOutcome::Answered;
    std::optional<QString> text;  ///< of an aborted turn: what had been said when it was stopped
    std::optional<QString> model;
    std::optional<int> promptTokens;
    std::optional<int> completionTokens;
    std::optional<int> failedLookups;  ///< orders that were asked for with a number and an e-mail that do not fit; staff only
};
struct PersonRequestedData {
    std::optional<QString> reason;
};
struct ConversationResolvedData {
    std::optional<QString> reason;
};
struct ReadMarkedData {
    ActorKind reader = ActorKind::Visitor;
    qint64 version = 0;
};

}  // namespace api
