// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <coroutine>
#include <memory>
#include <mutex>
#include <optional>

namespace core {

/// A value that somebody, on any thread, delivers once; a coroutine awaits it and resumes on its own thread's loop.
///
///     auto deferred = core::Deferred<int>();
///     pool.start([deferred]() mutable { deferred.resolve(compute()); });
///     const int value = co_await deferred;
///
/// Copies share the state. resolve() after the first is ignored. One awaiter. The awaiting thread needs an event loop
/// and must not end before the value came. When the value is there already, awaiting does not suspend.
template <class T>
class Deferred {
    struct State {
        std::mutex mutex;
        std::optional<T> value;
        std::coroutine_handle<> waiter;
        QThread *waiterThread = nullptr;
    };

public:
    Deferred()
        : m_state(std::make_shared<State>())
    {
    }

    void resolve(T value) const
    {
        std::coroutine_handle<> waiter;
        QThread *thread = nullptr;
        {
            const std::lock_guard lock(m_state->mutex);
            if (m_state->value)
                return;
            m_state->value.emplace(std::move(value));
            waiter = std::exchange(m_state->waiter, nullptr);
            thread = m_state->waiterThread;
        }
        if (waiter)
            post(thread, [waiter, state = m_state] { waiter.resume(); });
    }

    [[nodiscard]] bool isResolved() const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->value.has_value();
    }

    bool await_ready() const { return isResolved(); }
    bool await_suspend(std::coroutine_handle<> handle) const
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->value)
            return false;
        m_state->waiter = handle;
        m_state->waiterThread = QThread::currentThread();
        return true;
    }
    T await_resume() const { return std::move(*m_state->value); }

private:
    std::shared_ptr<State> m_state;
};

}  // namespace core
