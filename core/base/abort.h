// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace core {

/// The receiving end of a wish to stop: asked by whoever works, cheap. Copies share the state. Thread-safe.
class AbortSignal {
public:
    AbortSignal() = default;  ///< never aborts
    [[nodiscard]] bool isAborted() const;

    /// Runs `reaction` once when abort() is called, on the thread that calls it, or at once when it already was. Use
    /// core::post inside to change threads.
    void onAbort(std::function<void()> reaction) const;

private:
    friend class AbortSource;
    struct State {
        std::mutex mutex;
        bool aborted = false;
        std::vector<std::function<void()>> reactions;
    };
    std::shared_ptr<State> m_state;
};

/// The sending end. Thread-safe; abort() may be called many times and counts once.
class AbortSource {
public:
    AbortSource();
    [[nodiscard]] AbortSignal signal() const { return m_signal; }
    void abort() const;

private:
    AbortSignal m_signal;
};

}  // namespace core
