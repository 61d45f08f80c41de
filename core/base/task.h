// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QThread>
#include <functional>
#include <qcorotask.h>

namespace core {

/// A coroutine that can be awaited. It starts at once, on the thread of its caller, and resumes on that same thread.
/// Parameters are taken by value; lambdas that are coroutines capture nothing.
template <class T = void>
using Task = QCoro::Task<T>;

/// Runs `work` in the event loop of `context`'s thread; dropped when `context` dies first. Safe from every thread.
void post(QObject *context, std::function<void()> work);

/// Runs `work` in the event loop of `thread`; the thread must outlive the call and run an event loop. Safe from every
/// thread. The only hand-over between threads in the house, and so the one place that TSan is told about.
void post(QThread *thread, std::function<void()> work);

/// Lets a task run on by itself. A failure goes to `onError`, on the thread the task ends on; `context` dead = dropped.
void detach(Task<Result<>> task, QObject *context, std::function<void(const Error &)> onError);

}  // namespace core
