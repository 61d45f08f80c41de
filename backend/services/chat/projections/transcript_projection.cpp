// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/projections/transcript_projection.h"

#include "backend/services/chat/events/event_codec.h"
#include "backend/services/chat/projections/folded_text.h"

namespace chat {

core::Result<> TranscriptProjection::apply(sql::Connection &connection, const core::EventEnvelope &event)
{
    static const sql::Statement statement("chat/insert_transcript");
    const core::ConversationId id = conversationOfStream(event.stream);
    if (id.isNull())
        return {};
    const core::Result<RecordedEvent> recorded = recordedEventOf(event);
    if (!recorded)
        return core::fail(recorded.error());
    const auto *message = std::get_if<api::MessagePostedData>(&recorded->data);
    const auto *note = std::get_if<api::NoteAddedData>(&recorded->data);
    if (!message && !note)
        return {};
    const QString body = message ? message->body : note->body;
    MOSTRADOR_TRY(connection.execute(statement, {{"conversation_id", id.text()},
                                                 {"version", event.version},
                                                 {"kind", message ? QStringLiteral("message") : QStringLiteral("note")},
                                                 {"message_id", message ? message->messageId : note->messageId},
                                                 {"actor_kind", core::actorKindName(event.actor.kind)},
                                                 {"actor_id", event.actor.id},
                                                 {"at", event.at.milliseconds()},
                                                 {"body", body},
                                                 {"folded", foldedText(body)}}));
    return {};
}

core::Result<> TranscriptProjection::clear(sql::Connection &connection)
{
    static const sql::Statement statement("chat/clear_transcript");
    MOSTRADOR_TRY(connection.execute(statement));
    return {};
}

core::Result<QByteArray> TranscriptProjection::dump(sql::Connection &connection)
{
    static const sql::Statement statement("chat/dump_transcript");
    const core::Result<sql::Rows> rows = connection.query(statement);
    if (!rows)
        return core::fail(rows.error());
    return eventing::canonicalLines(*rows);
}

}  // namespace chat
