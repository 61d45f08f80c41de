// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/deferred.h"

#include <QThreadPool>
#include <type_traits>

namespace core {

/// Runs `work` on the pool and resumes on the caller's thread: for what takes longer than a loop thread may stand still.
/// F: R(), called once; owns what it uses.
template <class F, class R = std::invoke_result_t<F>>
Task<R> onPool(QThreadPool *pool, F work)
{
    const Deferred<R> done;
    pool->start([done, work = std::move(work)]() mutable { done.resolve(work()); });
    co_return co_await done;
}

}  // namespace core
