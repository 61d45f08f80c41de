// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/inbox/thread_text.h"
#include "ui/theme/theme.h"

#include <QRectF>
#include <QTextLayout>
#include <memory>

namespace inbox {

/// Where everything of one row stands, for a width of the thread. Made once for a row, its revision, width and look.
struct BubbleLayout {
    struct Chip {
        QRectF box;
        int number = 0;
        QString title;
    };
    /// An order or product beside a message, in one line.
    struct Card {
        QRectF box;
        QString icon;
        QString words;
    };
    qreal height = 0;
    QRectF newLine;  ///< "New" above the row; null when there is none
    QRectF bubble;   ///< null for system lines
    QPointF textAt;
    std::shared_ptr<QTextLayout> text;
    QList<Chip> chips;
    QList<Card> cards;
    QRectF meta;
    bool right = false;
};

[[nodiscard]] BubbleLayout layOut(const models::ThreadRow &row, qreal width, const theme::Theme &theme);

/// Width of a line of runs with its icons.
[[nodiscard]] qreal runsWidth(const QList<Run> &runs, const theme::Theme &theme);

}  // namespace inbox
