// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/automation_hands.h"

#include <QApplication>
#include <QKeyEvent>

namespace shell {

void pressKey(QWidget *widget, int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(widget, &release);
}

void typeText(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        if (letter == QLatin1Char('\n'))
            pressKey(widget, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
        else
            pressKey(widget, 0, Qt::NoModifier, QString(letter));
    }
}

void retype(QLineEdit *edit, const QString &text)
{
    edit->setFocus(Qt::OtherFocusReason);
    edit->selectAll();
    pressKey(edit, Qt::Key_Delete, Qt::NoModifier, {});
    typeText(edit, text);
}

QString press(QAbstractButton *button)
{
    if (!button->isVisible() || !button->isEnabled())
        return QStringLiteral("The button \"%1\" cannot be pressed now.").arg(button->accessibleName());
    button->click();
    return {};
}

}  // namespace shell
