// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QEventLoop>
#include <functional>
#include <thread>
#include <vector>

namespace test {

/// The values of tasks that run at the same time, in order.
template <class T>
std::vector<T> waitForAll(std::vector<core::Task<T>> tasks)
{
    std::vector<T> values;
    values.reserve(tasks.size());
    for (core::Task<T> &task : tasks)
        values.push_back(QCoro::waitFor(task));
    return values;
}

/// Runs work(0) ... work(count - 1), each on a thread of its own that can wait for tasks; returns when all are done.
inline void runThreads(int count, const std::function<void(int)> &work)
{
    std::vector<std::thread> threads;
    for (int index = 0; index < count; ++index)
        threads.emplace_back([&work, index] {
            const QEventLoop loop;  // gives the thread what a value from another thread arrives through
            work(index);
        });
    for (std::thread &thread : threads)
        thread.join();
}

}  // namespace test
