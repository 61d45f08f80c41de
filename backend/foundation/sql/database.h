// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "core/base/deferred.h"

#include <QString>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace sql {

/// "sqlite:///absolute/path.db", "postgresql://user:password@host:port/name?sslmode=..."; never logged whole.
struct DatabaseUrl {
    QString text;
    /// Invalid "invalid_database_url".
    [[nodiscard]] static core::Result<DatabaseUrl> parse(const QString &text);
    [[nodiscard]] Dialect dialect() const;
    [[nodiscard]] QString masked() const;    ///< without the password
    [[nodiscard]] QString filePath() const;  ///< SQLite only
};

struct DatabaseOptions {
    QString name;                  ///< of the service, for logs and metrics: "chat"
    int readers = 4;               ///< PostgreSQL pool
    int groupCommitMax = 256;      ///< most writes in one commit
    int queuedWritesMax = 10'000;  ///< more: Unavailable "database_busy"
    std::chrono::milliseconds statementTimeout{10'000};
};

/// Since the database was opened; for metrics.
struct DatabaseStatistics {
    quint64 writes = 0;        ///< acknowledged
    quint64 failedWrites = 0;  ///< answered with an error
    quint64 commits = 0;       ///< transactions, one fsync each
    int largestGroup = 0;      ///< writes in one of them
    int queuedWrites = 0;      ///< now
};

/// One service's database: one writer thread with group commit, and readers. Thread-safe.
///
/// Writes of several callers that wait at the same time share one transaction and one fsync; each runs in a savepoint of
/// its own, so that one that fails takes nobody with it. A write has returned only when it is durable.
class Database {
public:
    /// Opens (creates, for SQLite: WAL, synchronous=FULL, foreign keys) and checks. Unavailable "database_unavailable".
    /// Blocks; call it at start-up. A PostgreSQL server that is away for a moment later on is found again by itself.
    [[nodiscard]] static core::Result<std::unique_ptr<Database>> open(const DatabaseUrl &url, const DatabaseOptions &options);
    ~Database();  ///< finishes queued writes; no read may be under way

    [[nodiscard]] Dialect dialect() const;
    [[nodiscard]] const QString &name() const;

    /// Give a lambda with captures a name before it goes into a `co_await`: g++ 12 destroys a closure that is a temporary of
    /// such an expression twice, and the heap with it (tests/contract/await_rule_test.cpp looks for them).
    ///
    ///     auto work = [id](sql::Connection &connection) { return find(connection, id); };
    ///     const auto found = co_await database.read(std::move(work));
    ///
    /// Applies `work` on the writer thread inside a transaction. Failing rolls back what `work` did, and only that.
    /// F: core::Result<T>(Connection &), copyable, called once, must not block on anything else. (On PostgreSQL a fresh copy is
    /// called again after a deadlock or a serialization failure, when all that the first call did is undone.)
    /// More errors: Unavailable "database_busy" when too many writes wait.
    template <class F, class R = std::invoke_result_t<F, Connection &>>
    core::Task<R> write(F work)
    {
        const core::Deferred<R> done = startWrite<F, R>(std::move(work));
        co_return co_await done;
    }

    /// Runs `work` on a read-only connection: in place on SQLite (one connection a thread), on the pool for PostgreSQL.
    /// All its statements see one snapshot. F: core::Result<T>(Connection &).
    template <class F, class R = std::invoke_result_t<F, Connection &>>
    core::Task<R> read(F work)
    {
        if (readsInPlace()) {
            core::Result<Connection *> connection = beginReadHere();
            if (!connection)
                co_return R(core::fail(connection.error()));
            R result = work(**connection);
            endReadHere(**connection);
            co_return result;
        }
        const core::Deferred<R> done = startRead<F, R>(std::move(work));
        co_return co_await done;
    }

    /// Called on the writer thread after each commit that changed something, for relays that wake on it; never taken back,
    /// so a reaction guards what it touches.
    void onCommitted(std::function<void()> reaction);

    [[nodiscard]] DatabaseStatistics statistics() const;

    /// One queued write; the templates above make them.
    struct Write {
        std::function<core::Result<>(Connection &)> run;
        std::function<void(const core::Result<> &committed)> done;
    };

private:
    // Not inside the coroutines: g++ 12 destroys some temporaries of a coroutine's body twice.
    template <class F, class R>
    core::Deferred<R> startWrite(F work)
    {
        core::Deferred<R> done;
        auto result = std::make_shared<std::optional<R>>();
        Write write;
        write.run = [work = std::move(work), result](Connection &connection) mutable -> core::Result<> {
            result->emplace(work(connection));
            if (!**result)
                return core::fail((*result)->error());
            return {};
        };
        write.done = [done, result](const core::Result<> &committed) {
            if (committed || (result->has_value() && !**result))
                done.resolve(std::move(**result));
            else
                done.resolve(R(core::fail(committed.error())));
        };
        enqueueWrite(std::move(write));
        return done;
    }

    template <class F, class R>
    core::Deferred<R> startRead(F work)
    {
        core::Deferred<R> done;
        enqueueRead([work = std::move(work), done](core::Result<Connection *> connection) mutable {
            if (connection)
                done.resolve(work(**connection));
            else
                done.resolve(R(core::fail(connection.error())));
        });
        return done;
    }

    class Private;
    explicit Database(std::unique_ptr<Private> d);
    void enqueueWrite(Write write);
    void enqueueRead(std::function<void(core::Result<Connection *>)> work);
    [[nodiscard]] bool readsInPlace() const;
    core::Result<Connection *> beginReadHere();
    void endReadHere(Connection &connection);
    std::unique_ptr<Private> m_d;
};

}  // namespace sql
