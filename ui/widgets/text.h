// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <QCoreApplication>
#include <QString>

namespace widgets {

/// Words for values, in the language of the console.
class Text {
    Q_DECLARE_TR_FUNCTIONS(Text)
public:
    /// "14:05" for today, else "16 Nov".
    [[nodiscard]] static QString when(core::Timestamp at, core::Timestamp now);
    /// The full date and time, for tooltips.
    [[nodiscard]] static QString whenInFull(core::Timestamp at);
    /// "14:08:51"
    [[nodiscard]] static QString clock(core::Timestamp at);
    /// "0:42" under ten minutes, "12 min", "3 h", "2 d" above: what a wait timer shows.
    [[nodiscard]] static QString wait(std::chrono::milliseconds span);
    /// "6 s", "2 min", "3 h".
    [[nodiscard]] static QString span(std::chrono::milliseconds span);
    /// "612 B", "14 kB", "1.3 MB".
    [[nodiscard]] static QString bytes(qint64 count);
    /// Up to two letters that stand for a name.
    [[nodiscard]] static QString initials(const QString &name);
    /// One sentence for a failure: what is so, then what can be done.
    [[nodiscard]] static QString sentence(const core::Error &error);
};

}  // namespace widgets
