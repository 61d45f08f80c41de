// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/exchange/importer.h"

#include "core/base/pool.h"
#include "core/log/log.h"

namespace products::exchange {
namespace {

constexpr int sampleRows = 5;
constexpr char logCategory[] = "products";

/// Not the file's fault: worth another try.
bool mayPass(const core::Error &error) { return error.code == core::ErrorCode::Unavailable; }

core::Error stopped()
{
    return core::Error{core::ErrorCode::Unavailable, QStringLiteral("stopping"), QStringLiteral("This process is stopping."), {}};
}

/// How a trial says that it went well, and undoes what it did.
core::Error undone()
{
    return core::Error{core::ErrorCode::Conflict, QStringLiteral("import_tried"), QStringLiteral("Tried, not kept."), {}};
}

core::Error tooManyRows(qint64 rows, qint64 allowed)
{
    return core::Error{core::ErrorCode::TooLarge,
                       QStringLiteral("too_many_rows"),
                       QStringLiteral("The file has %1 rows; at most %2 are imported as a whole. Let broken rows be left out instead.")
                           .arg(rows)
                           .arg(allowed),
                       {{QStringLiteral("allowed"), QString::number(allowed)}}};
}

core::Result<api::ImportPreview> previewOf(const QByteArray &content)
{
    core::Result<Source> source = Source::open(content);
    MOSTRADOR_TRY(source);
    api::ImportPreview preview;
    preview.mapping = guessMapping(source->headers());
    preview.encoding = source->encoding();
    preview.delimiter = source->delimiter();
    preview.warnings = source->warnings();
    while (preview.sample.size() < sampleRows) {
        const core::Result<std::optional<SourceRow>> row = source->next();
        if (!row || !*row)
            break;
        if ((*row)->mistakes.isEmpty())
            preview.sample.append((*row)->cells);
        else
            preview.warnings.append(QStringLiteral("Row %1: %2").arg((*row)->number).arg((*row)->mistakes.first().sentence));
    }
    return preview;
}

void count(api::ImportJob &job, const QList<api::ImportRow> &rows)
{
    for (const api::ImportRow &row : rows) {
        ++job.done;
        switch (row.state) {
        case api::ImportRowState::Created: ++job.created; break;
        case api::ImportRowState::Updated: ++job.updated; break;
        case api::ImportRowState::Unchanged: ++job.unchanged; break;
        case api::ImportRowState::Rejected: ++job.rejected; break;
        }
    }
}

}  // namespace

struct Importer::State {
    State(sql::Database &ofProducts, const core::Clock &time, ImportOptions given)
        : database(ofProducts)
        , clock(time)
        , options(std::move(given))
    {
        pool.setMaxThreadCount(1);
    }
    sql::Database &database;  ///< not to be touched once stopped
    const core::Clock &clock;
    ImportOptions options;
    const QString worker = core::newUuid();
    QThreadPool pool;
    bool isStopped = false;
    bool running = false;
    bool again = false;
    QList<core::Deferred<bool>> waiting;
};

/// A job under way.
struct Importer::Run {
    OpenJob open;
    std::shared_ptr<GroupReader> reader;
    QSet<qint64> reported;
    QList<Group> kept;  ///< of a file that is imported as a whole
    [[nodiscard]] api::ImportJob &job() { return open.job; }
    [[nodiscard]] bool isWhole() const { return open.job.policy == api::ImportPolicy::RejectAll && !open.job.dryRun; }
};

Importer::Importer(sql::Database &database, const core::Clock &clock, ImportOptions options)
    : m_state(std::make_shared<State>(database, clock, std::move(options)))
{
    m_poll.setInterval(m_state->options.pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Importer::pump);
}

Importer::~Importer()
{
    m_state->isStopped = true;
    m_state->pool.waitForDone();
    for (const core::Deferred<bool> &waiter : std::exchange(m_state->waiting, {}))
        waiter.resolve(false);
}

void Importer::start()
{
    m_poll.start();
    pump();
}

void Importer::wake()
{
    core::post(this, [this] {
        if (m_poll.isActive())
            pump();
    });
}

void Importer::pump()
{
    m_state->again = true;
    if (!m_state->running)
        core::detach(pumpAll(m_state), this, [](const core::Error &) {});  // logged inside; the next poll tries again
}

core::Task<core::Result<>> Importer::pumpAll(Shared state)
{
    state->running = true;
    while (state->again && !state->isStopped) {
        state->again = false;
        for (bool worked = true; worked && !state->isStopped;) {
            const core::Result<bool> stepped = co_await step(state);
            if (!stepped && !state->isStopped)
                core::logWarning(logCategory, QStringLiteral("Import paused"), {{"reason", stepped.error().reason}});
            worked = stepped && *stepped;
        }
    }
    state->running = false;
    for (const core::Deferred<bool> &waiter : std::exchange(state->waiting, {}))
        waiter.resolve(true);
    co_return core::Result<>();
}

core::Task<core::Result<>> Importer::untilIdle()
{
    const Shared state = m_state;
    for (;;) {
        const core::Result<qint64> jobs = co_await state->database.read(store::openJobs);
        if (!jobs)
            co_return core::fail(jobs.error());
        if (*jobs == 0 && !state->running)
            co_return core::Result<>();
        const core::Deferred<bool> passed;
        state->waiting.append(passed);
        if (!co_await passed)
            co_return core::fail(stopped());
    }
}

core::Task<core::Result<bool>> Importer::step(Shared state)
{
    const core::Result<qint64> jobs = co_await state->database.read(store::openJobs);
    if (!jobs)
        co_return core::fail(jobs.error());
    if (*jobs == 0 || state->isStopped)
        co_return false;
    const core::Timestamp now = state->clock.now();
    auto claim = [worker = state->worker, now, until = now + state->options.lease](sql::Connection &connection) {
        return store::claim(connection, worker, now, until);
    };
    const core::Result<std::optional<OpenJob>> open = co_await state->database.write(std::move(claim));
    if (!open)
        co_return core::fail(open.error());
    if (!*open || state->isStopped)
        co_return false;
    const core::Result<> worked = co_await work(state, **open);
    if (worked || worked.error().reason == QLatin1String("lease_lost"))
        co_return true;
    if (!state->isStopped && !mayPass(worked.error())) {
        // Trying again would end the same way; what is in the report was done.
        api::ImportJob job = (*open)->job;
        job.state = api::ImportState::Failed;
        job.error = worked.error().message;
        auto giveUp = [job, worker = state->worker, now = state->clock.now()](sql::Connection &connection) -> core::Result<> {
            const core::Result<api::ImportJob> counts = store::counted(connection, job);
            MOSTRADOR_TRY(counts);
            return store::finish(connection, *counts, worker, now);
        };
        const core::Result<> given = co_await state->database.write(std::move(giveUp));
        co_return core::Result<bool>(given.has_value());
    }
    if (!state->isStopped) {
        auto release = [id = (*open)->job.id, worker = state->worker](sql::Connection &connection) {
            return store::release(connection, id, worker);
        };
        (void)co_await state->database.write(std::move(release));
    }
    co_return core::fail(worked.error());
}

core::Task<core::Result<>> Importer::work(Shared state, OpenJob open)
{
    const auto run = std::make_shared<Run>();
    run->open = open;
    const bool fresh = open.job.dryRun || open.job.policy == api::ImportPolicy::RejectAll;
    auto load = [job = open.job](sql::Connection &connection) { return store::content(connection, job.id); };
    const core::Result<QByteArray> content = co_await state->database.read(std::move(load));
    if (!content)
        co_return core::fail(content.error());
    if (state->isStopped)
        co_return core::fail(stopped());
    auto read = [bytes = *content, mapping = open.mapping, currency = state->options.currency] {
        return GroupReader::open(bytes, mapping, currency);
    };
    const core::Result<GroupReader> reader = co_await core::onPool(&state->pool, std::move(read));
    if (state->isStopped)
        co_return core::fail(stopped());
    if (!reader) {
        run->job().state = api::ImportState::Failed;
        run->job().error = reader.error().message;
        co_return co_await finish(state, run->job());
    }
    run->reader = std::make_shared<GroupReader>(*reader);
    // What is tried only is tried again from the beginning; what was done is found in the report.
    auto resume = [fresh, job = open.job](sql::Connection &connection) -> core::Result<QSet<qint64>> {
        if (fresh)
            MOSTRADOR_TRY(store::clearRows(connection, job.id));
        return store::reportedRows(connection, job.id);
    };
    const core::Result<QSet<qint64>> reported = co_await state->database.write(std::move(resume));
    if (!reported)
        co_return core::fail(reported.error());
    if (state->isStopped)
        co_return core::fail(stopped());
    run->reported = *reported;
    auto recount = [job = open.job](sql::Connection &connection) { return store::counted(connection, job); };
    const core::Result<api::ImportJob> job = co_await state->database.read(std::move(recount));
    if (!job)
        co_return core::fail(job.error());
    run->job() = *job;
    run->job().rows = run->reader->rows();
    co_return co_await workThrough(state, run);
}

core::Task<core::Result<>> Importer::workThrough(Shared state, std::shared_ptr<Run> run)
{
    for (;;) {
        if (state->isStopped)
            co_return core::fail(stopped());
        auto next = [reader = run->reader, products = state->options.batchProducts, rows = state->options.batchRows] {
            return reader->next(products, rows);
        };
        const core::Result<QList<Group>> groups = co_await core::onPool(&state->pool, std::move(next));
        if (!groups)
            co_return core::fail(groups.error());
        if (groups->isEmpty())
            break;
        const core::Result<bool> cancelled = co_await batch(state, run, *groups);
        if (!cancelled)
            co_return core::fail(cancelled.error());
        if (*cancelled) {
            run->job().state = api::ImportState::Cancelled;
            co_return co_await finish(state, run->job());
        }
    }
    if (run->isWhole() && run->job().rejected == 0)
        co_return co_await applyWhole(state, run);
    run->job().state = run->isWhole() ? api::ImportState::Failed : api::ImportState::Done;
    if (run->isWhole()) {
        run->job().error = QStringLiteral("%1 rows have mistakes; nothing was imported.").arg(run->job().rejected);
        run->job().created = run->job().updated = run->job().unchanged = 0;
    }
    co_return co_await finish(state, run->job());
}

core::Task<core::Result<bool>> Importer::batch(Shared state, std::shared_ptr<Run> run, QList<Group> groups)
{
    std::vector<core::Task<core::Result<Rows>>> tasks;
    for (const Group &group : groups)
        if (!run->reported.contains(group.rows.first().number))
            tasks.push_back(one(state, run, group));
    core::Result<> outcome;
    for (core::Task<core::Result<Rows>> &task : tasks) {
        const core::Result<Rows> rows = co_await task;
        if (rows)
            count(run->job(), *rows);
        else
            outcome = core::fail(rows.error());
    }
    if (!outcome)
        co_return core::fail(outcome.error());
    if (state->isStopped)
        co_return core::fail(stopped());
    if (run->isWhole() && run->job().rejected == 0)
        run->kept += groups;
    auto progress = [job = run->job(), worker = state->worker, until = state->clock.now() + state->options.lease](
                        sql::Connection &connection) { return store::progress(connection, job, worker, until); };
    co_return co_await state->database.write(std::move(progress));
}

/// One product: kept, or tried and undone, with the report of its rows.
core::Task<core::Result<Importer::Rows>> Importer::one(Shared state, std::shared_ptr<Run> run, Group group)
{
    const api::ImportJob job = run->job();
    const bool kept = !job.dryRun && !run->isWhole();
    Rows rows;
    if (!group.isBroken()) {
        Origin origin = run->open.origin;
        origin.at = state->clock.now();
        const auto tried = std::make_shared<Rows>();
        auto apply = [group, kept, job, origin, tried, lowStock = state->options.lowStock](sql::Connection &connection) -> core::Result<> {
            const core::Result<ProductEntryResult> result = applyGroup(connection, group, lowStock, origin);
            MOSTRADOR_TRY(result);
            *tried = accepted(group, *result);
            if (!kept)
                return core::fail(undone());
            return store::report(connection, job.id, *tried);
        };
        const core::Result<> applied = co_await state->database.write(std::move(apply));
        if (applied)
            co_return *tried;
        if (mayPass(applied.error()))
            co_return core::fail(applied.error());
        if (applied.error().reason == undone().reason)
            rows = *tried;
        else
            blame(group, applied.error());
    }
    if (state->isStopped)
        co_return core::fail(stopped());
    const bool broken = group.isBroken();
    if (broken)
        rows = rejected(group);
    if (!broken && run->isWhole())
        co_return rows;  // reported when it is done
    auto report = [job, rows](sql::Connection &connection) { return store::report(connection, job.id, rows); };
    const core::Result<> reported = co_await state->database.write(std::move(report));
    if (!reported)
        co_return core::fail(reported.error());
    co_return rows;
}

core::Task<core::Result<>> Importer::applyWhole(Shared state, std::shared_ptr<Run> run)
{
    const auto blamed = std::make_shared<Group>();
    Origin origin = run->open.origin;
    origin.at = state->clock.now();
    auto apply = [groups = run->kept, job = run->job(), origin, blamed, worker = state->worker,
                  lowStock = state->options.lowStock](sql::Connection &connection) -> core::Result<> {
        api::ImportJob done = job;
        done.done = done.created = done.updated = done.unchanged = 0;
        for (const Group &group : groups) {
            const core::Result<ProductEntryResult> result = applyGroup(connection, group, lowStock, origin);
            if (!result) {
                *blamed = group;
                return core::fail(result.error());
            }
            const Rows rows = accepted(group, *result);
            count(done, rows);
            MOSTRADOR_TRY(store::report(connection, job.id, rows));
        }
        done.state = api::ImportState::Done;
        return store::finish(connection, done, worker, origin.at);
    };
    const core::Result<> applied = co_await state->database.write(std::move(apply));
    if (applied || mayPass(applied.error()) || state->isStopped)
        co_return applied;
    // Somebody changed the catalogue between the trial and now.
    run->job().state = api::ImportState::Failed;
    run->job().error = applied.error().message;
    run->job().created = run->job().updated = run->job().unchanged = 0;
    run->job().rejected = blamed->rows.size();
    blame(*blamed, applied.error());
    auto report = [job = run->job(), group = *blamed](sql::Connection &connection) {
        return store::report(connection, job.id, group.rows.isEmpty() ? Rows() : rejected(group));
    };
    const core::Result<> reported = co_await state->database.write(std::move(report));
    if (!reported)
        co_return core::fail(reported.error());
    co_return co_await finish(state, run->job());
}

core::Task<core::Result<>> Importer::finish(Shared state, api::ImportJob job)
{
    auto work = [job, worker = state->worker, now = state->clock.now()](sql::Connection &connection) {
        return store::finish(connection, job, worker, now);
    };
    co_return co_await state->database.write(std::move(work));
}

core::Task<core::Result<api::ImportPreview>> Importer::preview(QByteArray content)
{
    auto work = [content = std::move(content)] { return previewOf(content); };
    core::Result<api::ImportPreview> preview = co_await core::onPool(&m_state->pool, std::move(work));
    if (preview)
        preview->fields = fieldNames({m_state->options.currency});
    co_return preview;
}

core::Task<core::Result<>> Importer::check(QByteArray content, QList<api::ColumnMapping> mapping, api::ImportPolicy policy, bool dryRun)
{
    const qint64 most = m_state->options.atomicRowsMax;
    const bool whole = policy == api::ImportPolicy::RejectAll && !dryRun;
    auto work = [content = std::move(content), mapping = std::move(mapping), currency = m_state->options.currency, most,
                 whole]() -> core::Result<> {
        const core::Result<GroupReader> reader = GroupReader::open(content, mapping, currency);
        MOSTRADOR_TRY(reader);
        if (whole && reader->rows() > most)
            return core::fail(tooManyRows(reader->rows(), most));
        return {};
    };
    co_return co_await core::onPool(&m_state->pool, std::move(work));
}

}  // namespace products::exchange
