// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/ingestion.h"

#include "backend/services/rag/store/stoppable_database.h"
#include "core/base/pool.h"
#include "core/log/log.h"

namespace rag {
namespace {

// Percent when a stage begins.
constexpr int extractProgress = 10;
constexpr int chunkProgress = 40;
constexpr int indexProgress = 80;

core::Error leaseLost()
{
    return core::Error{core::ErrorCode::Conflict,
                       QStringLiteral("lease_lost"),
                       QStringLiteral("The document was replaced, deleted or taken over meanwhile."),
                       {}};
}

bool mayPass(const core::Error &error) { return error.code == core::ErrorCode::Unavailable || error.code == core::ErrorCode::Internal; }

}  // namespace

struct Ingestion::State {
    Needs needs;  ///< not to be touched once the database is stopped
    StoppableDatabase database;
    RagOptions options;
    Changed changed;
    QString worker;  ///< who holds the leases
    bool running = false;
    bool again = false;
    QList<core::Deferred<bool>> waiting;  ///< for the next time that a pass ends
};

Ingestion::Ingestion(Needs needs, RagOptions options, Changed changed)
    : m_state(std::make_shared<State>(
          State{needs, StoppableDatabase(needs.database), options, std::move(changed), core::newUuid(), false, false, {}}))
{
    m_poll.setInterval(options.pollInterval);
    connect(&m_poll, &QTimer::timeout, this, &Ingestion::pump);
}

Ingestion::~Ingestion()
{
    m_state->database.stop();
    for (const core::Deferred<bool> &waiter : std::as_const(m_state->waiting))
        waiter.resolve(false);
}

void Ingestion::start()
{
    m_poll.start();
    pump();
}

void Ingestion::wake()
{
    core::post(this, [this] {
        if (m_poll.isActive())
            pump();
    });
}

void Ingestion::pump()
{
    m_state->again = true;
    if (!m_state->running)
        core::detach(runUntilIdle(m_state), this, [](const core::Error &) {});  // logged inside; the next poll tries again
}

core::Task<core::Result<bool>> Ingestion::step() { return stepOnce(m_state); }

core::Task<core::Result<>> Ingestion::untilIdle() { return waitUntilIdle(m_state); }

core::Task<core::Result<>> Ingestion::waitUntilIdle(Shared state)
{
    for (;;) {
        core::Result<int> jobs = co_await state->database.read([](sql::Connection &connection) { return store::jobCount(connection); });
        MOSTRADOR_CO_TRY(jobs);
        if (*jobs == 0 && !state->running)
            co_return core::Result<>();
        const core::Deferred<bool> passed;
        state->waiting.append(passed);
        co_await passed;
    }
}

core::Task<core::Result<>> Ingestion::runUntilIdle(Shared state)
{
    state->running = true;
    core::Result<> outcome;
    while (state->again && !state->database.isStopped()) {
        state->again = false;
        for (;;) {
            core::Result<bool> worked = co_await stepOnce(state);
            if (!worked) {
                outcome = core::fail(worked.error());
                if (!state->database.isStopped())
                    core::logWarning("rag", QStringLiteral("Ingestion paused"), {{"reason", worked.error().reason}});
            }
            if (!worked || !*worked)
                break;
        }
    }
    state->running = false;
    for (const core::Deferred<bool> &waiter : std::exchange(state->waiting, {}))
        waiter.resolve(true);
    co_return outcome;
}

core::Task<core::Result<bool>> Ingestion::stepOnce(Shared state)
{
    // An idle replica only reads.
    core::Result<int> jobs = co_await state->database.read([](sql::Connection &connection) { return store::jobCount(connection); });
    MOSTRADOR_CO_TRY(jobs);
    if (*jobs == 0)
        co_return false;
    const core::Timestamp now = state->needs.clock.now();
    auto claim = [worker = state->worker, now, until = now + state->options.lease](sql::Connection &connection) {
        core::Result<std::optional<IngestionJob>> claimed = store::claimJob(connection, worker, now, until);
        if (claimed && *claimed && (*claimed)->stage == QLatin1String("extract"))
            if (core::Result<> marked = store::setStage(connection, **claimed, QStringLiteral("extract"), extractProgress, now); !marked)
                claimed = core::fail(marked.error());
        return claimed;
    };
    core::Result<std::optional<IngestionJob>> job = co_await state->database.write(std::move(claim));
    MOSTRADOR_CO_TRY(job);
    if (!*job)
        co_return false;
    core::Result<> worked = co_await work(state, **job);
    if (!worked && worked.error().reason == QLatin1String("lease_lost"))
        co_return true;
    MOSTRADOR_CO_TRY(worked);
    co_return true;
}

core::Task<core::Result<>> Ingestion::work(Shared state, IngestionJob job)
{
    core::Result<> done;
    if (job.stage == QLatin1String("extract"))
        done = co_await extract(state, job);
    else if (job.stage == QLatin1String("chunk"))
        done = co_await cut(state, job);
    else
        done = co_await activate(state, job);
    if (state->database.isStopped() || (!done && done.error().reason == QLatin1String("lease_lost")))
        co_return done;
    if (!done) {
        const core::Error error = done.error();
        done = co_await giveUp(state, job, error);
    }
    MOSTRADOR_CO_TRY(done);
    co_return co_await tell(state, job.documentId);
}

core::Task<core::Result<>> Ingestion::extract(Shared state, IngestionJob job)
{
    auto load = [id = job.documentId](sql::Connection &connection) { return store::content(connection, id); };
    core::Result<store::StoredContent> content = co_await state->database.read(std::move(load));
    MOSTRADOR_CO_TRY(content);
    auto read = [extractor = &state->needs.extractor, stored = *content] { return extractor->extract(stored.fileName, stored.bytes); };
    core::Result<ExtractedText> text = co_await core::onPool(&state->needs.pool, std::move(read));
    MOSTRADOR_CO_TRY(text);
    if (state->database.isStopped())
        co_return core::fail(stopping());
    const core::Timestamp now = state->needs.clock.now();
    auto keep = [worker = state->worker, job, now, text = *text](sql::Connection &connection) -> core::Result<> {
        const core::Result<bool> ours = store::advanceJob(connection, worker, job, QStringLiteral("chunk"));
        MOSTRADOR_TRY(ours);
        if (!*ours)
            return core::fail(leaseLost());
        MOSTRADOR_TRY(store::setExtracted(connection, job.documentId, text));
        return store::setStage(connection, job, QStringLiteral("chunk"), chunkProgress, now);
    };
    co_return co_await state->database.write(std::move(keep));
}

core::Task<core::Result<>> Ingestion::cut(Shared state, IngestionJob job)
{
    auto loadText = [id = job.documentId](sql::Connection &connection) { return store::extracted(connection, id); };
    core::Result<ExtractedText> text = co_await state->database.read(std::move(loadText));
    MOSTRADOR_CO_TRY(text);
    auto cutText = [text = *text, limits = state->options.chunks] { return chunk(text, limits); };
    core::Result<ChunkedDocument> chunked = co_await core::onPool(&state->needs.pool, std::move(cutText));
    MOSTRADOR_CO_TRY(chunked);
    if (state->database.isStopped())
        co_return core::fail(stopping());
    const core::Timestamp now = state->needs.clock.now();
    auto keepChunks = [worker = state->worker, job, now, chunks = chunked->chunks](sql::Connection &connection) -> core::Result<> {
        const core::Result<bool> ours = store::advanceJob(connection, worker, job, QStringLiteral("index"));
        MOSTRADOR_TRY(ours);
        if (!*ours)
            return core::fail(leaseLost());
        MOSTRADOR_TRY(store::putChunks(connection, job, chunks));
        return store::setStage(connection, job, QStringLiteral("index"), indexProgress, now);
    };
    co_return co_await state->database.write(std::move(keepChunks));
}

core::Task<core::Result<>> Ingestion::activate(Shared state, IngestionJob job)
{
    const core::Timestamp now = state->needs.clock.now();
    auto finish = [worker = state->worker, job, now](sql::Connection &connection) -> core::Result<> {
        const core::Result<bool> ours = store::finishJob(connection, worker, job);
        MOSTRADOR_TRY(ours);
        if (!*ours)
            return core::fail(leaseLost());
        MOSTRADOR_TRY(store::activate(connection, job, now));
        return store::noteChange(connection, job.documentId);
    };
    core::Result<> activated = co_await state->database.write(std::move(finish));
    if (!activated)
        co_return activated;
    core::logInfo("rag", QStringLiteral("Document indexed"), {{"document", job.documentId.text()}});
    // A feed that cannot be read now is read at the next poll: the document is in.
    const core::Result<> followed = co_await state->needs.follower.catchUp();
    Q_UNUSED(followed)
    co_return core::Result<>();
}

core::Task<core::Result<>> Ingestion::giveUp(Shared state, IngestionJob job, core::Error error)
{
    const core::Timestamp now = state->needs.clock.now();
    const bool later = mayPass(error) && job.attempts < state->options.attempts;
    core::logWarning("rag", QStringLiteral("A stage of ingestion failed"),
                     {{"document", job.documentId.text()}, {"stage", job.stage}, {"reason", error.reason}});
    auto report = [worker = state->worker, job, now, error, later,
                   delay = state->options.retryDelay * job.attempts](sql::Connection &connection) -> core::Result<> {
        if (later) {
            const core::Result<bool> postponed = store::postponeJob(connection, worker, job, now + delay);
            MOSTRADOR_TRY(postponed);
            return {};
        }
        const core::Result<bool> ours = store::finishJob(connection, worker, job);
        MOSTRADOR_TRY(ours);
        return *ours ? store::setFailed(connection, job, error, now) : core::Result<>(core::fail(leaseLost()));
    };
    co_return co_await state->database.write(std::move(report));
}

/// The last stage is told by the follower, with all other replicas' changes.
core::Task<core::Result<>> Ingestion::tell(Shared state, core::DocumentId id)
{
    auto lookUp = [id](sql::Connection &connection) { return store::find(connection, id); };
    core::Result<std::optional<StoredDocument>> stored = co_await state->database.read(std::move(lookUp));
    MOSTRADOR_CO_TRY(stored);
    if (*stored && (*stored)->document.status != api::DocumentStatus::Ready)
        state->changed((*stored)->document);
    co_return core::Result<>();
}

}  // namespace rag
