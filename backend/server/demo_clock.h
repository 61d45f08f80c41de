// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

namespace backend {

/// Shows the time at which a step of a script happened.
class ScriptClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return core::Timestamp::fromMilliseconds(m_now.load()); }
    void set(core::Timestamp now) { m_now = now.milliseconds(); }

private:
    std::atomic<qint64> m_now = 0;
};

}  // namespace backend
