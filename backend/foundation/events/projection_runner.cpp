// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/commit_wake.h"
#include "backend/foundation/events/projection.h"
#include "backend/foundation/events/sql_event_store.h"
#include "core/log/log.h"

#include <QHash>
#include <QTimer>
#include <mutex>

namespace eventing {
namespace {

using Events = QList<core::EventEnvelope>;

constexpr int batchSize = 200;
/// Commits of other replicas wake nobody here, and a projection that failed is tried again.
constexpr std::chrono::seconds pollInterval{1};

core::Error runnerStopped()
{
    return {core::ErrorCode::Unavailable, QStringLiteral("projections_stopped"), QStringLiteral("The projections have stopped.")};
}

struct Standing {
    qint64 checkpoint = 0;
    qint64 last = 0;  ///< position of the last event
};

core::Result<Standing> standingOf(sql::Connection &connection, const QString &name)
{
    static const sql::Statement statement("events/checkpoint_and_previous");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"name", name}, {"first", std::numeric_limits<qint64>::max()}});
    if (!rows)
        return core::fail(rows.error());
    return Standing{rows->integer(0, 0), rows->integer(0, 1)};
}

/// The checkpoint, held against other replicas until the transaction ends.
core::Result<qint64> lockCheckpoint(sql::Connection &connection, const QString &name)
{
    static const sql::Statement statement("events/lock_checkpoint");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"name", name}});
    if (!rows)
        return core::fail(rows.error());
    return rows->integer(0, 0);
}

core::Result<> moveCheckpoint(sql::Connection &connection, const QString &name, qint64 position)
{
    static const sql::Statement statement("events/move_checkpoint");
    MOSTRADOR_TRY(connection.execute(statement, {{"name", name}, {"position", position}}));
    return {};
}

core::Result<Events> applyBatch(sql::Connection &connection, Projection &projection)
{
    const core::Result<qint64> checkpoint = lockCheckpoint(connection, projection.name());
    if (!checkpoint)
        return core::fail(checkpoint.error());
    core::Result<Events> events = SqlEventStore::readAllWithin(connection, *checkpoint, batchSize);
    if (!events || events->isEmpty())
        return events;
    for (const core::EventEnvelope &event : std::as_const(*events))
        MOSTRADOR_TRY(projection.apply(connection, event));
    MOSTRADOR_TRY(moveCheckpoint(connection, projection.name(), events->last().position));
    return events;
}

core::Result<> empty(sql::Connection &connection, Projection &projection)
{
    MOSTRADOR_TRY(lockCheckpoint(connection, projection.name()));
    MOSTRADOR_TRY(projection.clear(connection));
    return moveCheckpoint(connection, projection.name(), 0);
}

}  // namespace

class ProjectionRunner::Private : public std::enable_shared_from_this<Private> {
public:
    Private(sql::Database &database, QList<Projection *> projections)
        : m_database(database)
        , m_projections(std::move(projections))
    {
    }

    void pumpSoon();
    void stop();
    static core::Task<core::Result<>> catchUp(std::shared_ptr<Private> self);
    static core::Task<core::Result<>> rebuild(std::shared_ptr<Private> self, QString name);
    static core::Task<core::Result<QByteArray>> dump(std::shared_ptr<Private> self, QString name);

    std::shared_ptr<CommitWake> wake;
    QTimer timer;

private:
    /// Runs `work` with the projection on the writer thread, unless the runner, and the projection with it, is gone.
    template <class F>
    auto guarded(F work, Projection *projection)
    {
        return [self = shared_from_this(), work, projection](sql::Connection &connection) {
            const std::lock_guard lock(self->m_use);
            using Answer = decltype(work(connection, *projection));
            if (self->m_stopped)
                return Answer(core::fail(runnerStopped()));
            return work(connection, *projection);
        };
    }
    [[nodiscard]] Projection *find(const QString &name) const;
    static core::Task<> pump(std::shared_ptr<Private> self);
    static core::Task<core::Result<>> advance(std::shared_ptr<Private> self, Projection *projection, qint64 target);
    void note(const QString &name, const core::Result<> &outcome);

    sql::Database &m_database;
    const QList<Projection *> m_projections;
    std::mutex m_use;  ///< held while a projection is used on another thread; the end waits for it
    bool m_stopped = false;
    bool m_pumping = false;
    bool m_again = false;
    QSet<QString> m_failing;
};

Projection *ProjectionRunner::Private::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_projections, [&name](const Projection *each) { return each->name() == name; });
    return found == m_projections.end() ? nullptr : *found;
}

void ProjectionRunner::Private::stop()
{
    wake->detach();
    timer.stop();
    const std::lock_guard lock(m_use);
    m_stopped = true;
}

void ProjectionRunner::Private::pumpSoon()
{
    m_again = true;
    if (!m_pumping)
        pump(shared_from_this());
}

core::Task<> ProjectionRunner::Private::pump(std::shared_ptr<Private> self)
{
    self->m_pumping = true;
    while (std::exchange(self->m_again, false)) {
        for (Projection *projection : self->m_projections) {
            const core::Result<> outcome = co_await advance(self, projection, std::numeric_limits<qint64>::max());
            if (self->m_stopped)
                co_return;
            self->note(projection->name(), outcome);
        }
    }
    self->m_pumping = false;
}

void ProjectionRunner::Private::note(const QString &name, const core::Result<> &outcome)
{
    if (outcome) {
        m_failing.remove(name);
    } else if (!m_failing.contains(name)) {
        m_failing.insert(name);
        core::logError("events", QStringLiteral("projection stands still"),
                       {{"database", m_database.name()}, {"projection", name}, {"reason", outcome.error().reason}});
    }
}

/// Until the projection has seen `target`, or all there is.
core::Task<core::Result<>> ProjectionRunner::Private::advance(std::shared_ptr<Private> self, Projection *projection, qint64 target)
{
    const QString name = projection->name();
    for (;;) {
        auto ask = [name](sql::Connection &connection) { return standingOf(connection, name); };
        const core::Result<Standing> standing = co_await self->m_database.read(std::move(ask));
        if (self->m_stopped)
            co_return core::fail(runnerStopped());
        if (!standing)
            co_return core::fail(standing.error());
        if (standing->checkpoint >= std::min(target, standing->last))
            co_return core::Result<>();
        auto step = self->guarded(&applyBatch, projection);
        const core::Result<Events> applied = co_await self->m_database.write(std::move(step));
        if (self->m_stopped)
            co_return core::fail(runnerStopped());
        if (!applied)
            co_return core::fail(applied.error());
        if (!applied->isEmpty())
            projection->applied(*applied);
    }
}

core::Task<core::Result<>> ProjectionRunner::Private::catchUp(std::shared_ptr<Private> self)
{
    core::Result<> outcome;
    for (Projection *projection : self->m_projections) {
        auto ask = [name = projection->name()](sql::Connection &connection) { return standingOf(connection, name); };
        const core::Result<Standing> standing = co_await self->m_database.read(std::move(ask));
        if (self->m_stopped)
            co_return core::fail(runnerStopped());
        if (!standing)
            co_return core::fail(standing.error());
        const core::Result<> advanced = co_await advance(self, projection, standing->last);
        if (self->m_stopped)
            co_return core::fail(runnerStopped());
        if (!advanced)
            outcome = advanced;
    }
    co_return outcome;
}

core::Task<core::Result<>> ProjectionRunner::Private::rebuild(std::shared_ptr<Private> self, QString name)
{
    Projection *projection = self->find(name);
    if (!projection)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_such_projection"),
                             QStringLiteral("There is no projection \"%1\".").arg(name));
    auto work = self->guarded(&empty, projection);
    const core::Result<> emptied = co_await self->m_database.write(std::move(work));
    if (self->m_stopped)
        co_return core::fail(runnerStopped());
    if (!emptied)
        co_return emptied;
    const core::Result<> advanced = co_await advance(self, projection, std::numeric_limits<qint64>::max());
    co_return advanced;
}

core::Task<core::Result<QByteArray>> ProjectionRunner::Private::dump(std::shared_ptr<Private> self, QString name)
{
    Projection *projection = self->find(name);
    if (!projection)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_such_projection"),
                             QStringLiteral("There is no projection \"%1\".").arg(name));
    auto ask = [](sql::Connection &connection, Projection &each) { return each.dump(connection); };
    auto work = self->guarded(ask, projection);
    core::Result<QByteArray> text = co_await self->m_database.read(std::move(work));
    co_return text;
}

ProjectionRunner::ProjectionRunner(sql::Database &database, QList<Projection *> projections)
    : m_d(std::make_shared<Private>(database, std::move(projections)))
{
    m_d->timer.setInterval(pollInterval);
    connect(&m_d->timer, &QTimer::timeout, this, [this] { m_d->pumpSoon(); });
    m_d->wake = CommitWake::attach(database, this, [this] {
        if (m_d->timer.isActive())
            m_d->pumpSoon();
    });
}

ProjectionRunner::~ProjectionRunner() { m_d->stop(); }

void ProjectionRunner::start()
{
    m_d->timer.start();
    m_d->pumpSoon();
}

core::Task<core::Result<>> ProjectionRunner::catchUp() { return Private::catchUp(m_d); }

core::Task<core::Result<>> ProjectionRunner::rebuild(QString projection) { return Private::rebuild(m_d, std::move(projection)); }

core::Task<core::Result<QByteArray>> ProjectionRunner::dump(QString projection) { return Private::dump(m_d, std::move(projection)); }

}  // namespace eventing
