// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/event_data.h"
#include "core/events/envelope.h"

#include <variant>

namespace chat {

/// What happened in a conversation; the alternatives are the event types of core/api/chat/event_data.h.
using EventData =
    std::variant<api::ConversationOpenedData, api::MessagePostedData, api::NoteAddedData, api::OwnerChangedData, api::BotTurnStartedData,
                 api::BotTurnEndedData, api::PersonRequestedData, api::ConversationResolvedData, api::ReadMarkedData>;

/// An event on its way into the stream.
struct Event {
    EventData data;
    core::Actor actor;
};

/// An event of the stream.
struct RecordedEvent {
    qint64 version = 0;
    core::Timestamp at;
    core::Actor actor;
    EventData data;
};

}  // namespace chat
