// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/events/envelope.h"

#include <QList>

namespace core {

/// What a writer believes the stream holds.
struct ExpectedVersion {
    static constexpr qint64 any = -1;
    qint64 value = any;  ///< 0: the stream does not exist yet; n: its last event has version n
};

/// An append-only store of events with optimistic concurrency; the promises are those of EventStoreDB:
/// a batch is appended whole or not at all; versions of a stream have no gaps; a second append of the same event ids at
/// the same place succeeds without writing; a reader of readAll() that continues after the last position it saw never
/// misses an event that commits later. Thread-safe.
class EventStore {
public:
    virtual ~EventStore() = default;

    /// Durable (fsync) when it returns. Conflict "version_conflict" when the expectation does not hold.
    /// Returns the envelopes as stored.
    virtual Task<Result<QList<EventEnvelope>>> append(QString stream, ExpectedVersion expected, QList<NewEvent> events) = 0;

    /// Events of one stream with version > after, oldest first, at most `limit`. Empty when there is no such stream.
    virtual Task<Result<QList<EventEnvelope>>> readStream(QString stream, qint64 after, int limit) = 0;

    /// Events of all streams with position > after, by position, at most `limit`.
    virtual Task<Result<QList<EventEnvelope>>> readAll(qint64 after, int limit) = 0;
};

}  // namespace core
