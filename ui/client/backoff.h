// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace client {

/// Exponential backoff with full jitter: the n-th wait is drawn evenly from [0, min(cap, base * 2^n)], so that many
/// consoles do not come back at the same moment (M. Brooker, "Exponential Backoff And Jitter", 2015).
class Backoff {
public:
    /// `draw` gives a number in [0, 1).
    Backoff(std::chrono::milliseconds base, std::chrono::milliseconds cap, std::function<double()> draw);
    [[nodiscard]] std::chrono::milliseconds next();
    void reset() { m_attempt = 0; }
    [[nodiscard]] int attempt() const { return m_attempt; }

private:
    std::chrono::milliseconds m_base;
    std::chrono::milliseconds m_cap;
    std::function<double()> m_draw;
    int m_attempt = 0;
};

}  // namespace client
