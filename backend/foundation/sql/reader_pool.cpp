// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/sql/reader_pool.h"

namespace sql {

ReaderPool::ReaderPool(const std::function<std::unique_ptr<Engine>()> &factory, int threads, int queuedMax)
    : m_queuedMax(queuedMax)
{
    for (int index = 0; index < threads; ++index)
        m_engines.push_back(factory());
    for (const std::unique_ptr<Engine> &engine : m_engines)
        m_threads.emplace_back([this, &engine] { loop(*engine); });
}

ReaderPool::~ReaderPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ReaderPool::enqueue(Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && int(m_queue.size()) < m_queuedMax) {
            m_queue.push_back(std::move(work));
            m_wake.notify_one();
            return;
        }
    }
    work(core::fail(databaseBusy()));
}

void ReaderPool::loop(Engine &engine)
{
    for (;;) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        run(engine, work);
    }
}

void ReaderPool::run(Engine &engine, const Work &work)
{
    core::Result<> begun = engine.ensureOpen();
    if (begun)
        begun = engine.begin();
    if (!begun && engine.isBroken()) {
        // The server was restarted since the last read: ask once more on a new connection.
        begun = engine.ensureOpen();
        if (begun)
            begun = engine.begin();
    }
    if (!begun) {
        work(core::fail(begun.error()));
        return;
    }
    work(&engine);
    engine.rollback();
}

}  // namespace sql
