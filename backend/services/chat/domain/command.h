// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/conversation.h"

namespace chat {

// What people, the bot and the program itself order. Ids that come to be are made by the caller: decide() is pure.

struct OpenOrder {
    api::Language language = api::Language::English;
    std::optional<QString> visitorName;
    std::optional<core::UserId> customer = {};  ///< who is signed in
};
struct PostMessage {
    QString messageId;
    QString clientMessageId;
    QString body;
};
struct PostNote {
    QString messageId;
    QString clientMessageId;
    QString body;
};
/// Take a conversation from the bot, the queue (claim), or a colleague (force).
struct TakeOver {
    bool force = false;
    bool mayForce = false;  ///< the caller holds conversations:force
    std::optional<QString> note = {};
};
struct HandBack {
    bool mayForce = false;  ///< `force` was asked and is permitted: also for a colleague's conversation
    std::optional<QString> note = {};
};
struct MoveToQueue {
    bool mayForce = false;
    std::optional<QString> note = {};
};
struct RequestPerson {
    std::optional<QString> reason;
};
struct Resolve {
    std::optional<QString> reason;
    bool mayForce = false;
};
struct Snooze {};
struct Wake {};
struct MarkReadUpTo {
    qint64 version = 0;
};
/// The bot has finished its answer under this mandate.
struct FinishTurn {
    Mandate mandate;
    QString messageId;
    QString text;
    bool grounded = false;
    QList<api::Citation> citations = {};
    QString model = {};
    int promptTokens = 0;
    int completionTokens = 0;
    QList<api::CardRef> cards = {};
    int failedLookups = 0;
};
/// The bot could not answer under this mandate; `apology` is said in its place.
struct FailTurn {
    Mandate mandate;
    QString messageId;
    QString apology;
};
/// At start-up: the process that ran this turn is gone.
struct RecoverTurn {
    QString messageId;
    QString apology;  ///< said when it is not tried again
};

using Order = std::variant<OpenOrder, PostMessage, PostNote, TakeOver, HandBack, MoveToQueue, RequestPerson, Resolve, Snooze, Wake,
                           MarkReadUpTo, FinishTurn, FailTurn, RecoverTurn>;

/// What a turn had said, to whoever listened, when it was stopped.
struct Said {
    QString turnId;
    QString text;
};

struct Command {
    core::Actor actor;
    QString actorName;         ///< of an agent, for the owner bar
    QString turnId;            ///< for the turn that the command may start
    std::optional<Said> said;  ///< of the turn that the command may stop
    Order order;
};

/// Can this order take the right to speak from a live turn? Then the fence is held while it is carried out.
[[nodiscard]] bool mayStopTurn(const Order &order);

}  // namespace chat
