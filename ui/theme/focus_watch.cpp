// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_watch.h"

#include <QAbstractButton>
#include <QFocusEvent>
#include <QStyle>

namespace theme {

bool FocusWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (button == nullptr)
        return false;
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    const bool byKey = event->type() == QEvent::FocusIn && reason != Qt::MouseFocusReason && reason != Qt::ActiveWindowFocusReason;
    if (button->property("keyFocus").toBool() != byKey) {
        button->setProperty("keyFocus", byKey);
        button->style()->unpolish(button);
        button->style()->polish(button);
        button->update();
    }
    return false;
}

}  // namespace theme
