// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/cards.h"
#include "core/api/chat/event_data.h"

#include <QMetaType>

namespace models {

enum class RowKind {
    Visitor,    ///< bubble of the visitor
    Bot,        ///< a finished answer, or one that was stopped
    Streaming,  ///< what the bot is writing now
    Agent,      ///< bubble of a person of the shop
    Note,       ///< seen by staff only
    Outbox,     ///< of this console: a reply or note on its way
    System,     ///< a line that says what happened
};

enum class SystemEvent { None, Opened, OwnerChanged, PersonRequested, BotFailed, Resolved };

enum class Delivery {
    Stored,   ///< the server has it
    Sending,  ///< on its way
    Waiting,  ///< goes out when the server is back
    Failed,   ///< refused; `reason` is one sentence
};

/// One row of a thread, as values; words of system rows are made by who shows them, in the reader's language.
struct ThreadRow {
    QString key;  ///< stable: the layout of a bubble is kept by it
    RowKind kind = RowKind::System;
    SystemEvent system = SystemEvent::None;
    qint64 version = 0;  ///< 0 for streaming and outbox rows
    int revision = 0;    ///< counts changes of this row
    core::Timestamp at;
    api::ChatActor actor;
    QString body;
    QString cause;   ///< of OwnerChanged: stable word for why ("takeover", "claim"...)
    QString reason;  ///< what somebody gave as the reason; of a failed Outbox row one sentence
    QList<api::Citation> citations;
    QString messageId;             ///< of a message with cards
    QList<api::CardRef> cardRefs;  ///< orders and products beside the message
    QList<api::Card> cards;        ///< the same with their values; empty until they were read
    std::optional<bool> grounded;
    qint64 generation = 0;
    api::Owner owner;          ///< of OwnerChanged
    api::Owner previousOwner;  ///< of OwnerChanged
    api::ConversationState state = api::ConversationState::Bot;
    Delivery delivery = Delivery::Stored;
    bool note = false;           ///< of Outbox: a note rather than a reply
    bool stopped = false;        ///< of Bot and Streaming: cut off by a change of owner
    bool joinedMidway = false;   ///< of Streaming: the beginning was not heard
    bool readByVisitor = false;  ///< of Bot and Agent
    bool newAbove = false;       ///< the first that staff had not read when the thread was opened
};

}  // namespace models

Q_DECLARE_METATYPE(models::ThreadRow)
