// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/backoff.h"

#include <algorithm>

namespace client {

Backoff::Backoff(std::chrono::milliseconds base, std::chrono::milliseconds cap, std::function<double()> draw)
    : m_base(base)
    , m_cap(cap)
    , m_draw(std::move(draw))
{
}

std::chrono::milliseconds Backoff::next()
{
    constexpr int highestPower = 20;  // past it the cap holds anyway, and nothing may overflow
    const auto ceiling = std::min<std::chrono::milliseconds>(m_cap, m_base * (1LL << std::min(m_attempt, highestPower)));
    ++m_attempt;
    return std::chrono::milliseconds(qint64(double(ceiling.count()) * m_draw()));
}

}  // namespace client
