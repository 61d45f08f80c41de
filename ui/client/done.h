// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QPointer>
#include <functional>

namespace client {

namespace detail {

template <class T>
core::Task<> awaitAndCall(core::Task<core::Result<T>> task, QPointer<QObject> context, std::function<void(core::Result<T>)> reaction)
{
    core::Result<T> result = co_await task;
    if (context)
        reaction(std::move(result));
}

}  // namespace detail

/// Lets a task run and calls `reaction` with its result, on this thread; dropped when `context` has died by then.
template <class T, class Reaction>
void whenDone(core::Task<core::Result<T>> task, QObject *context, Reaction &&reaction)
{
    detail::awaitAndCall<T>(std::move(task), QPointer<QObject>(context),
                            std::function<void(core::Result<T>)>(std::forward<Reaction>(reaction)));
}

}  // namespace client
