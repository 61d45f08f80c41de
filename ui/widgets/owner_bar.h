// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAction>
#include <QFrame>

class QLabel;

namespace widgets {

class ElidedLabel;
class IconLabel;

/// Always just above the composer: who owns the chat, since when, and what can be done about it.
class OwnerBar : public QFrame {
    Q_OBJECT
public:
    enum class Ground { Bot, You, Other };
    /// Buttons of these actions, in this order; the one named `primary` is the one primary button.
    OwnerBar(const theme::Theme &theme, const QList<QAction *> &actions, QAction *primary, QWidget *parent = nullptr);
    void say(Ground ground, const QString &iconName, theme::Token iconToken, const QString &head, const QString &rest);
    [[nodiscard]] QString words() const;

private:
    IconLabel *m_icon;
    QLabel *m_head;
    ElidedLabel *m_rest;
};

}  // namespace widgets
