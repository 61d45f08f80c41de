// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/views/views.h"

#include "backend/services/chat/events/event_codec.h"

namespace chat {
namespace {

/// What a visitor sees of an event: staff's own words about the work are left out. Null: nothing at all.
std::optional<EventData> forVisitor(const EventData &data)
{
    if (std::holds_alternative<api::NoteAddedData>(data))
        return std::nullopt;
    EventData visible = data;
    if (auto *changed = std::get_if<api::OwnerChangedData>(&visible))
        changed->note.reset();
    if (auto *resolved = std::get_if<api::ConversationResolvedData>(&visible))
        resolved->reason.reset();
    if (auto *ended = std::get_if<api::BotTurnEndedData>(&visible)) {
        ended->model.reset();
        ended->promptTokens.reset();
        ended->completionTokens.reset();
        ended->failedLookups.reset();
    }
    if (auto *opened = std::get_if<api::ConversationOpenedData>(&visible))
        opened->customerId.reset();
    return visible;
}

}  // namespace

api::ConversationSummary summaryOf(const core::ConversationId &id, const Conversation &conversation)
{
    api::ConversationSummary summary;
    summary.id = id;
    summary.state = conversation.state;
    summary.owner = conversation.owner;
    summary.generation = conversation.generation;
    summary.version = conversation.version;
    summary.language = conversation.language;
    summary.visitorName = conversation.visitorName;
    summary.lastText = conversation.lastText;
    summary.lastActor = conversation.lastActor;
    summary.lastAt = conversation.lastAt;
    summary.openedAt = conversation.openedAt;
    summary.waitingSince = conversation.waitingSince;
    summary.unread = int(conversation.unread.size());
    summary.personRequested = conversation.personRequested;
    summary.customerId = conversation.customer;
    return summary;
}

api::ConversationEvent eventFor(Side side, const RecordedEvent &event, const NameBook &names)
{
    api::ConversationEvent result;
    result.version = event.version;
    result.at = event.at;
    const std::optional<EventData> visible = side == Side::Staff ? std::optional(event.data) : forVisitor(event.data);
    if (!visible) {
        result.type = QStringLiteral("hidden");
        result.data = {QByteArrayLiteral("{}")};
        return result;
    }
    result.type = typeNameOf(*visible);
    result.data = {encodeData(*visible)};
    result.actor.kind = actorKindOf(event.actor.kind);
    if (!event.actor.id.isEmpty())
        result.actor.id = event.actor.id;
    if (event.actor.kind == core::Actor::Kind::Agent)
        result.actor.name = names.find(event.actor.id);
    return result;
}

QList<api::ConversationEvent> eventsFor(Side side, const QList<RecordedEvent> &events, const NameBook &names)
{
    QList<api::ConversationEvent> list;
    list.reserve(events.size());
    for (const RecordedEvent &event : events)
        list.append(eventFor(side, event, names));
    return list;
}

bool isForEveryone(const RecordedEvent &event)
{
    return std::holds_alternative<api::MessagePostedData>(event.data) || std::holds_alternative<api::BotTurnStartedData>(event.data) ||
           std::holds_alternative<api::ReadMarkedData>(event.data) || std::holds_alternative<api::PersonRequestedData>(event.data);
}

QSet<QString> agentsIn(const QList<RecordedEvent> &events)
{
    QSet<QString> ids;
    for (const RecordedEvent &event : events)
        if (event.actor.kind == core::Actor::Kind::Agent)
            ids.insert(event.actor.id);
    return ids;
}

}  // namespace chat
