// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/engine.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace sql {

/// A fixed number of threads, each with a read-only connection of its own, and one bounded queue. Thread-safe.
class ReaderPool {
public:
    using Work = std::function<void(core::Result<Connection *>)>;
    ReaderPool(const std::function<std::unique_ptr<Engine>()> &factory, int threads, int queuedMax);
    ~ReaderPool();  ///< finishes what is queued
    void enqueue(Work work);

private:
    void loop(Engine &engine);
    static void run(Engine &engine, const Work &work);

    const int m_queuedMax;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Work> m_queue;
    bool m_stopping = false;
    std::vector<std::unique_ptr<Engine>> m_engines;
    std::vector<std::thread> m_threads;
};

}  // namespace sql
