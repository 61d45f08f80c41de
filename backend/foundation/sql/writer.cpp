// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/writer.h"

namespace sql {
namespace {

constexpr int maxAttempts = 4;  // of a transaction that met a deadlock or a serialization failure

}  // namespace

Writer::Writer(std::unique_ptr<Engine> engine, DatabaseOptions options)
    : m_options(std::move(options))
    , m_engine(std::move(engine))
    , m_thread([this] { loop(); })
{
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Writer::enqueue(Database::Write write)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && int(m_queue.size()) < m_options.queuedWritesMax) {
            m_queue.push_back(std::move(write));
            m_wake.notify_one();
            return;
        }
        ++m_statistics.failedWrites;
    }
    write.done(core::fail(databaseBusy()));
}

void Writer::onCommitted(std::function<void()> reaction)
{
    const std::lock_guard lock(m_mutex);
    m_reactions.push_back(std::move(reaction));
}

DatabaseStatistics Writer::statistics() const
{
    const std::lock_guard lock(m_mutex);
    DatabaseStatistics result = m_statistics;
    result.queuedWrites = int(m_queue.size());
    return result;
}

void Writer::loop()
{
    for (;;) {
        Group group;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
        }
        takeMore(group);
        commitTogether(group);
        deliver(group);
    }
}

void Writer::takeMore(Group &group)
{
    const std::lock_guard lock(m_mutex);
    while (!m_queue.empty() && int(group.size()) < m_options.groupCommitMax) {
        group.push_back({std::move(m_queue.front()), {}});
        m_queue.pop_front();
    }
}

void Writer::putBack(Group &group, size_t first)
{
    const std::lock_guard lock(m_mutex);
    while (group.size() > first) {
        m_queue.push_front(std::move(group.back().write));
        group.pop_back();
    }
}

void Writer::commitTogether(Group &group)
{
    m_committed = false;
    for (int count = 1; count <= maxAttempts; ++count)
        if (attempt(group) == Verdict::Done)
            return;
    failAll(group, databaseBusy());
}

core::Result<> Writer::beginAfresh()
{
    // A server that was restarted shows only now, on the first statement: nothing is lost by asking on a new connection.
    MOSTRADOR_TRY(m_engine->ensureOpen());
    core::Result<> begun = m_engine->begin();
    if (begun || !m_engine->isBroken())
        return begun;
    MOSTRADOR_TRY(m_engine->ensureOpen());
    return m_engine->begin();
}

Writer::Verdict Writer::attempt(Group &group)
{
    if (core::Result<> begun = beginAfresh(); !begun) {
        failAll(group, begun.error());
        return Verdict::Done;
    }
    for (size_t index = 0; index < group.size(); ++index) {
        group[index].outcome = runOne(group[index], group.size() == 1);
        if (m_engine->wantsRetry()) {
            m_engine->rollback();
            return Verdict::Retry;
        }
        if (m_engine->transactionState() == TransactionState::None || m_engine->isBroken()) {
            // A failing write alone in its group was rolled back on purpose; else the database dropped the transaction and
            // with it what the others did. Those that have not run begin a new one.
            m_engine->rollback();
            putBack(group, index + 1);
            failAll(group, unavailable(QStringLiteral("The database gave up the transaction; nothing was written.")));
            return Verdict::Done;
        }
        if (index + 1 == group.size())
            takeMore(group);
    }
    return finish(group);
}

core::Result<> Writer::runOne(Pending &pending, bool alone)
{
    if (!alone)
        MOSTRADOR_TRY(m_engine->mark());
    core::Result<> outcome;
    if (m_engine->dialect() == Dialect::Postgres) {
        auto copy = pending.write.run;  // the original stays fresh for another attempt
        outcome = copy(*m_engine);
    } else {
        outcome = pending.write.run(*m_engine);
    }
    if (outcome && m_engine->transactionState() == TransactionState::Failed)
        outcome = core::fail(sqlError("a statement whose error was passed over"));
    if (outcome)
        return outcome;
    if (alone)
        m_engine->rollback();
    else if (core::Result<> undone = m_engine->undoToMark(); !undone)
        m_engine->rollback();
    return outcome;
}

Writer::Verdict Writer::finish(Group &group)
{
    const bool worthCommitting = std::ranges::any_of(group, [](const Pending &pending) { return bool(pending.outcome); });
    if (!worthCommitting) {
        m_engine->rollback();
        return Verdict::Done;
    }
    const bool changed = m_engine->hasChanged();
    core::Result<> committed = m_engine->commit();
    if (!committed && m_engine->wantsRetry())
        return Verdict::Retry;
    if (committed) {
        m_committed = changed;
        const std::lock_guard lock(m_mutex);
        ++m_statistics.commits;
        m_statistics.largestGroup = std::max(m_statistics.largestGroup, int(group.size()));
    } else {
        failAll(group, committed.error());
    }
    return Verdict::Done;
}

void Writer::failAll(Group &group, const core::Error &error)
{
    for (Pending &pending : group)
        if (pending.outcome)  // one that failed by itself keeps its own reason
            pending.outcome = core::fail(error);
}

void Writer::deliver(const Group &group)
{
    std::vector<std::function<void()>> reactions;
    {
        const std::lock_guard lock(m_mutex);
        for (const Pending &pending : group)
            ++(pending.outcome ? m_statistics.writes : m_statistics.failedWrites);
        if (m_committed)
            reactions = m_reactions;
    }
    for (const Pending &pending : group)
        pending.write.done(pending.outcome);
    for (const std::function<void()> &reaction : reactions)
        reaction();
    if (m_committed)
        m_engine->afterCommit();
}

}  // namespace sql
