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

/// The one writer of a database: a thread that turns all writes that wait into one transaction. Thread-safe.
class Writer {
public:
    Writer(std::unique_ptr<Engine> engine, DatabaseOptions options);
    ~Writer();  ///< finishes what is queued

    void enqueue(Database::Write write);
    void onCommitted(std::function<void()> reaction);
    [[nodiscard]] DatabaseStatistics statistics() const;

private:
    struct Pending {
        Database::Write write;
        core::Result<> outcome;
    };
    using Group = std::vector<Pending>;
    enum class Verdict { Done, Retry };

    void loop();
    void takeMore(Group &group);
    void putBack(Group &group, size_t first);
    void commitTogether(Group &group);
    [[nodiscard]] Verdict attempt(Group &group);
    [[nodiscard]] core::Result<> beginAfresh();
    [[nodiscard]] core::Result<> runOne(Pending &pending, bool alone);
    [[nodiscard]] Verdict finish(Group &group);
    static void failAll(Group &group, const core::Error &error);
    void deliver(const Group &group);

    const DatabaseOptions m_options;
    const std::unique_ptr<Engine> m_engine;
    bool m_committed = false;  ///< the last transaction changed something durably

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Database::Write> m_queue;
    std::vector<std::function<void()>> m_reactions;
    DatabaseStatistics m_statistics;
    bool m_stopping = false;
    std::thread m_thread;
};

}  // namespace sql
