// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

namespace rag {

[[nodiscard]] inline core::Error stopping()
{
    return core::Error{core::ErrorCode::Unavailable, QStringLiteral("stopping"), QStringLiteral("The program is stopping."), {}};
}

/// The database for coroutines that may outlive the service they began in: once stopped, it is not touched again, and
/// whoever waits for it or asks it gets Unavailable "stopping". A write that was under way may have been made. On the
/// thread of the service; lives in the state that its coroutines share.
class StoppableDatabase {
public:
    explicit StoppableDatabase(sql::Database &database)
        : m_database(database)
    {
    }

    void stop() { m_stopped = true; }
    [[nodiscard]] bool isStopped() const { return m_stopped; }

    /// As sql::Database::read() and write().
    template <class F, class R = std::invoke_result_t<F, sql::Connection &>>
    core::Task<R> read(F work)
    {
        if (m_stopped)
            co_return R(core::fail(stopping()));
        co_return unlessStopped(co_await m_database.read(std::move(work)));
    }
    template <class F, class R = std::invoke_result_t<F, sql::Connection &>>
    core::Task<R> write(F work)
    {
        if (m_stopped)
            co_return R(core::fail(stopping()));
        co_return unlessStopped(co_await m_database.write(std::move(work)));
    }

private:
    template <class R>
    R unlessStopped(R result) const
    {
        return m_stopped ? R(core::fail(stopping())) : result;
    }

    sql::Database &m_database;
    bool m_stopped = false;
};

}  // namespace rag
