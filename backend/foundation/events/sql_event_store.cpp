// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/sql_event_store.h"

#include "backend/foundation/events/envelope_rows.h"

#include <QStringDecoder>

namespace eventing {
namespace {

using core::ErrorCode;
using core::EventEnvelope;
using core::ExpectedVersion;
using core::NewEvent;
using core::Result;
using Events = QList<EventEnvelope>;

/// "events": while a replica holds it no other assigns positions, so that none becomes visible behind a later one.
constexpr qint64 appendLockKey = 0x6576656e7473;

Result<> checkBatch(const QString &stream, const QList<NewEvent> &events)
{
    if (stream.isEmpty() || events.isEmpty())
        return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_event"), QStringLiteral("An append names a stream and events."));
    for (const NewEvent &event : events) {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = utf8(event.data);
        if (event.id.isNull() || event.type.isEmpty() || utf8.hasError())
            return core::fail(ErrorCode::Invalid, QStringLiteral("invalid_event"),
                              QStringLiteral("An event has an id, a type and data in UTF-8."));
    }
    return {};
}

Result<Events> versionConflict(const QString &stream, qint64 expected, qint64 actual)
{
    return core::fail(core::Error{ErrorCode::Conflict, QStringLiteral("version_conflict"),
                                  QStringLiteral("The stream %1 has moved on: expected version %2, found %3.")
                                      .arg(stream, QString::number(expected), QString::number(actual))}
                          .with(QStringLiteral("currentVersion"), QString::number(actual)));
}

tl::unexpected<core::Error> idReused(const core::EventId &id)
{
    return core::fail(ErrorCode::Conflict, QStringLiteral("event_id_reused"),
                      QStringLiteral("The id %1 belongs to another append.").arg(id.text()));
}

/// The batch as it was stored before, when this append is a repetition of one that succeeded.
Result<Events> storedBatch(sql::Connection &connection, const QString &stream, ExpectedVersion expected, const QList<NewEvent> &events)
{
    static const sql::Statement eventById("events/event_by_id");
    Events stored;
    for (const NewEvent &event : events) {
        Result<Events> found = envelopesOf(connection.query(eventById, {{"event_id", event.id.text()}}));
        if (!found)
            return found;
        const bool follows = !found->isEmpty() && found->first().stream == stream &&
                             (stored.isEmpty() || found->first().version == stored.last().version + 1);
        if (!follows)
            return idReused(event.id);
        stored += *found;
    }
    if (expected.value != ExpectedVersion::any && stored.first().version != expected.value + 1)
        return versionConflict(stream, expected.value, stored.first().version - 1);
    return stored;
}

EventEnvelope envelopeOf(const NewEvent &event, const QString &stream, qint64 version, core::Timestamp at)
{
    return {.position = 0,
            .stream = stream,
            .version = version,
            .id = event.id,
            .type = event.type,
            .typeVersion = event.typeVersion,
            .data = event.data,
            .actor = event.actor,
            .at = at,
            .causationId = event.causationId,
            .correlationId = event.correlationId,
            .requestId = event.requestId};
}

Result<qint64> insertEvent(sql::Connection &connection, const EventEnvelope &event)
{
    static const sql::Statement appendEvent("events/append_event");
    const Result<sql::Rows> inserted = connection.query(appendEvent, {{"stream", event.stream},
                                                                      {"version", event.version},
                                                                      {"event_id", event.id.text()},
                                                                      {"type", event.type},
                                                                      {"type_version", event.typeVersion},
                                                                      {"data", QString::fromUtf8(event.data)},
                                                                      {"actor_kind", core::actorKindName(event.actor.kind)},
                                                                      {"actor_id", event.actor.id},
                                                                      {"at", event.at.milliseconds()},
                                                                      {"causation_id", event.causationId},
                                                                      {"correlation_id", event.correlationId},
                                                                      {"request_id", event.requestId}});
    if (!inserted) {
        const core::Error &error = inserted.error();
        const bool idTaken = error.reason == QLatin1String("unique_violation") && !error.details.isEmpty() &&
                             error.details.first().value == QLatin1String("events.event_id");
        return idTaken ? idReused(event.id) : core::fail(error);
    }
    return inserted->integer(0, 0);
}

}  // namespace

SqlEventStore::SqlEventStore(sql::Database &database, const core::Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

core::Task<Result<Events>> SqlEventStore::append(QString stream, ExpectedVersion expected, QList<NewEvent> events)
{
    return m_database.write([this, stream = std::move(stream), expected, events = std::move(events)](sql::Connection &connection) {
        return appendWithin(connection, stream, expected, events);
    });
}

core::Task<Result<Events>> SqlEventStore::readStream(QString stream, qint64 after, int limit)
{
    return m_database.read([stream = std::move(stream), after, limit](sql::Connection &connection) {
        return readStreamWithin(connection, stream, after, limit);
    });
}

core::Task<Result<Events>> SqlEventStore::readAll(qint64 after, int limit)
{
    return m_database.read([after, limit](sql::Connection &connection) { return readAllWithin(connection, after, limit); });
}

Result<Events> SqlEventStore::appendWithin(sql::Connection &connection, const QString &stream, ExpectedVersion expected,
                                           const QList<NewEvent> &events)
{
    static const sql::Statement streamState("events/stream_state");
    MOSTRADOR_TRY(checkBatch(stream, events));
    MOSTRADOR_TRY(connection.serializeWithReplicas(appendLockKey));
    const Result<sql::Rows> state = connection.query(streamState, {{"stream", stream}, {"event_id", events.first().id.text()}});
    if (!state)
        return core::fail(state.error());
    const qint64 current = state->integer(0, 0);
    if (state->boolean(0, 1))
        return storedBatch(connection, stream, expected, events);
    if (expected.value != ExpectedVersion::any && expected.value != current)
        return versionConflict(stream, expected.value, current);

    const core::Timestamp now = m_clock.now();
    Events appended;
    appended.reserve(events.size());
    for (const NewEvent &event : events) {
        EventEnvelope envelope = envelopeOf(event, stream, current + appended.size() + 1, now);
        const Result<qint64> position = insertEvent(connection, envelope);
        if (!position)
            return core::fail(position.error());
        envelope.position = *position;
        appended.append(std::move(envelope));
    }
    return appended;
}

Result<Events> SqlEventStore::readStreamWithin(sql::Connection &connection, const QString &stream, qint64 after, int limit)
{
    static const sql::Statement readStream("events/read_stream");
    return envelopesOf(connection.query(readStream, {{"stream", stream}, {"after", after}, {"limit", limit}}));
}

Result<Events> SqlEventStore::readAllWithin(sql::Connection &connection, qint64 after, int limit)
{
    static const sql::Statement readAll("events/read_all");
    return envelopesOf(connection.query(readAll, {{"after", after}, {"limit", limit}}));
}

}  // namespace eventing
