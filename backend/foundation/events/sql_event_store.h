// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "core/events/event_store.h"

namespace eventing {

/// core::EventStore over a Database (tables of module "events": see migrations). The global position is assigned inside
/// the one writer; on PostgreSQL an advisory lock serialises the appends of several replicas, so that positions become
/// visible in order. Thread-safe.
class SqlEventStore final : public core::EventStore {
public:
    SqlEventStore(sql::Database &database, const core::Clock &clock);

    core::Task<core::Result<QList<core::EventEnvelope>>> append(QString stream, core::ExpectedVersion expected,
                                                                QList<core::NewEvent> events) override;
    core::Task<core::Result<QList<core::EventEnvelope>>> readStream(QString stream, qint64 after, int limit) override;
    core::Task<core::Result<QList<core::EventEnvelope>>> readAll(qint64 after, int limit) override;

    /// The same append inside a write that is under way, for callers that change other tables with it.
    core::Result<QList<core::EventEnvelope>> appendWithin(sql::Connection &connection, const QString &stream,
                                                          core::ExpectedVersion expected, const QList<core::NewEvent> &events);
    [[nodiscard]] static core::Result<QList<core::EventEnvelope>> readStreamWithin(sql::Connection &connection, const QString &stream,
                                                                                   qint64 after, int limit);
    [[nodiscard]] static core::Result<QList<core::EventEnvelope>> readAllWithin(sql::Connection &connection, qint64 after, int limit);

private:
    sql::Database &m_database;
    const core::Clock &m_clock;
};

}  // namespace eventing
