// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/field.h"

#include <QAbstractButton>

/// What hands do at a keyboard and a mouse, for Automation. On the GUI thread.
namespace shell {

inline const QString notHere = QStringLiteral("That is not on the page that is shown.");

/// Sends the key events that a keyboard would.
void pressKey(QWidget *widget, int key, Qt::KeyboardModifiers modifiers, const QString &text);
void typeText(QWidget *widget, const QString &text);
/// Types in place of what is there.
void retype(QLineEdit *edit, const QString &text);
inline void retype(widgets::Field *field, const QString &text) { retype(field->edit(), text); }
/// Empty, or why it could not be pressed.
[[nodiscard]] QString press(QAbstractButton *button);

}  // namespace shell
