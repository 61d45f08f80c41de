// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/chat/domain/event.h"

namespace chat {

/// Stable word of an event's type: "message_posted".
[[nodiscard]] QString typeNameOf(const EventData &data);

/// The data as JSON, as store and clients hold it.
[[nodiscard]] QByteArray encodeData(const EventData &data);

/// Internal "unknown_event" for a type or a shape that this program does not know.
[[nodiscard]] core::Result<EventData> decodeData(const QString &type, const QByteArray &json);

[[nodiscard]] core::Result<RecordedEvent> recordedEventOf(const core::EventEnvelope &envelope);
[[nodiscard]] core::Result<QList<RecordedEvent>> recordedEventsOf(const QList<core::EventEnvelope> &envelopes);

/// The stream of a conversation, and back; null for another kind of stream.
[[nodiscard]] QString streamOf(const core::ConversationId &conversation);
[[nodiscard]] core::ConversationId conversationOfStream(const QString &stream);

}  // namespace chat
