// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>
#include <functional>

namespace product_room {

/// Two people changed the same: what each has, and what to do about it. Nothing is saved until one of the two is called;
/// dropping both leaves what was typed on screen.
struct Conflict {
    struct Line {
        QString what;  ///< "MAN-SER-ARE-S, Price, EUR"
        QString mine;
        QString theirs;
    };
    QString product;
    core::Timestamp theirsAt;
    QList<Line> lines;
    std::function<void()> keepMine;
    std::function<void()> takeTheirs;
};

}  // namespace product_room
