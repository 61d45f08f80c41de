// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_watch.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QFocusEvent>
#include <QStyle>

namespace theme {

bool FocusWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    const bool shows = qobject_cast<QAbstractButton *>(watched) != nullptr || qobject_cast<QAbstractItemView *>(watched) != nullptr;
    if (!shows)
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    const bool byKey = event->type() == QEvent::FocusIn && reason != Qt::MouseFocusReason && reason != Qt::ActiveWindowFocusReason;
    if (widget->property("keyFocus").toBool() != byKey) {
        widget->setProperty("keyFocus", byKey);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
        widget->update();
    }
    return false;
}

}  // namespace theme
