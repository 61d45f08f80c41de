// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "core/events/envelope.h"

#include <memory>

namespace eventing {

/// A read model that follows the event store of its own database. apply() is idempotent by checkpoint: each event is
/// applied once, in order of position, in the same transaction as the checkpoint.
class Projection {
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual QString name() const = 0;  ///< checkpoint key: "inbox"
    [[nodiscard]] virtual core::Result<> apply(sql::Connection &connection, const core::EventEnvelope &event) = 0;
    /// Empties the model's tables; a rebuild begins with it.
    [[nodiscard]] virtual core::Result<> clear(sql::Connection &connection) = 0;
    /// Canonical dump of all rows, ordered, one line each: two dumps are equal when the models are.
    [[nodiscard]] virtual core::Result<QByteArray> dump(sql::Connection &connection) = 0;
    /// Called after the commit, on the runner's thread, for what was applied.
    virtual void applied(const QList<core::EventEnvelope> &events) { Q_UNUSED(events) }
};

/// Feeds projections in batches; wakes on commits (of other replicas: within a second). Lives on the thread that makes it
/// and dies before the projections and the database. apply() and clear() run on the database's writer thread. A projection
/// whose apply() fails stands still, is tried again and said in the log; the others go on. A projection may also be fed
/// inside the appending transaction by its room (applyWithin), which moves the same checkpoint.
class ProjectionRunner : public QObject {
public:
    ProjectionRunner(sql::Database &database, QList<Projection *> projections);
    ~ProjectionRunner() override;
    void start();
    /// Done when every projection has seen all events that were committed at the call.
    core::Task<core::Result<>> catchUp();
    /// Empties the model and feeds it all events again. NotFound "no_such_projection".
    core::Task<core::Result<>> rebuild(QString projection);
    /// The canonical dump of one model, from a reading connection.
    core::Task<core::Result<QByteArray>> dump(QString projection);

private:
    class Private;
    std::shared_ptr<Private> m_d;  // shared with what waits inside a coroutine
};

/// Applies events that were appended in this same transaction, when the projection stands right before them; otherwise
/// does nothing and leaves them to the runner.
[[nodiscard]] core::Result<> applyWithin(sql::Connection &connection, Projection &projection, const QList<core::EventEnvelope> &events);

/// Rows as a canonical text for dump(): one line each, values apart by tabs, bytes in hexadecimal, null as "\N".
[[nodiscard]] QByteArray canonicalLines(const sql::Rows &rows);

}  // namespace eventing
