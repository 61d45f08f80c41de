// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/saga/duty_runner.h"

#include <QObject>
#include <QTimer>

namespace orders {

/// What nobody asks for and must happen: work that a crash or a silent provider left behind goes on, and old carts, keys and
/// orders that never came to be are dropped. Lives on the thread that makes it, which needs an event loop.
class Background final : public QObject {
public:
    Background(sql::Database &database, const core::Clock &clock, DutyRunner &runner, const OrdersOptions &options);

    /// What is left of the last run first, whenever it would be due.
    void start();
    /// Returns when nothing runs any more; what has not begun is left to the next start.
    core::Task<> stop();
    /// Returns when nothing runs.
    core::Task<> idle();

private:
    void work(core::Timestamp until);
    void purge();
    core::Task<core::Result<>> finish(core::Timestamp until);
    core::Task<core::Result<>> purgeAll();
    void ended();

    sql::Database &m_database;
    const core::Clock &m_clock;
    DutyRunner &m_runner;
    const OrdersOptions &m_options;
    QTimer m_dutyTimer;
    QTimer m_purgeTimer;
    bool m_working = false;
    int m_running = 0;
    bool m_stopping = false;
    QList<core::Deferred<bool>> m_waiting;
};

}  // namespace orders
