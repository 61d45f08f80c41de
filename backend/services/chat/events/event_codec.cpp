// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/events/event_codec.h"

namespace chat {
namespace {

const QString streamPrefix = QStringLiteral("conversation-");

template <class T>
struct EventType;
#define CHAT_EVENT_TYPE(Type, Name)                                                                                                        \
    template <>                                                                                                                            \
    struct EventType<Type> {                                                                                                               \
        static QString name() { return QStringLiteral(Name); }                                                                             \
    };
CHAT_EVENT_TYPE(api::ConversationOpenedData, "conversation_opened")
CHAT_EVENT_TYPE(api::MessagePostedData, "message_posted")
CHAT_EVENT_TYPE(api::NoteAddedData, "note_added")
CHAT_EVENT_TYPE(api::OwnerChangedData, "owner_changed")
CHAT_EVENT_TYPE(api::BotTurnStartedData, "bot_turn_started")
CHAT_EVENT_TYPE(api::BotTurnEndedData, "bot_turn_ended")
CHAT_EVENT_TYPE(api::PersonRequestedData, "person_requested")
CHAT_EVENT_TYPE(api::ConversationResolvedData, "conversation_resolved")
CHAT_EVENT_TYPE(api::ReadMarkedData, "read_marked")
#undef CHAT_EVENT_TYPE

core::Result<EventData> unknownEvent(const QString &type)
{
    return core::fail(core::ErrorCode::Internal, QStringLiteral("unknown_event"),
                      QStringLiteral("An event of type \"%1\" cannot be read by this version of the program.").arg(type));
}

template <class T>
core::Result<EventData> decodeAs(const QString &type, const QByteArray &json)
{
    core::Result<T> data = wire::decode<T>(json, wire::Unknown::Ignore);
    if (!data)
        return unknownEvent(type);
    return EventData(std::move(*data));
}

template <size_t Index = 0>
core::Result<EventData> decodeByName(const QString &type, const QByteArray &json)
{
    if constexpr (Index < std::variant_size_v<EventData>) {
        using T = std::variant_alternative_t<Index, EventData>;
        return type == EventType<T>::name() ? decodeAs<T>(type, json) : decodeByName<Index + 1>(type, json);
    } else {
        return unknownEvent(type);
    }
}

}  // namespace

QString typeNameOf(const EventData &data)
{
    return std::visit([](const auto &one) { return EventType<std::remove_cvref_t<decltype(one)>>::name(); }, data);
}

QByteArray encodeData(const EventData &data)
{
    return std::visit([](const auto &one) { return wire::encode(one); }, data);
}

core::Result<EventData> decodeData(const QString &type, const QByteArray &json) { return decodeByName(type, json); }

core::Result<RecordedEvent> recordedEventOf(const core::EventEnvelope &envelope)
{
    core::Result<EventData> data = decodeData(envelope.type, envelope.data);
    if (!data)
        return core::fail(data.error());
    return RecordedEvent{envelope.version, envelope.at, envelope.actor, std::move(*data)};
}

core::Result<QList<RecordedEvent>> recordedEventsOf(const QList<core::EventEnvelope> &envelopes)
{
    QList<RecordedEvent> events;
    events.reserve(envelopes.size());
    for (const core::EventEnvelope &envelope : envelopes) {
        core::Result<RecordedEvent> event = recordedEventOf(envelope);
        if (!event)
            return core::fail(event.error());
        events.append(std::move(*event));
    }
    return events;
}

QString streamOf(const core::ConversationId &conversation) { return streamPrefix + conversation.text(); }

core::ConversationId conversationOfStream(const QString &stream)
{
    return stream.startsWith(streamPrefix) ? core::ConversationId::fromTrusted(stream.mid(streamPrefix.size())) : core::ConversationId();
}

}  // namespace chat
