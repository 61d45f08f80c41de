// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;

namespace widgets {

class WrappedLabel;

/// What stands where nothing is: drawing, title, one sentence, at most one primary action.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const theme::Theme &theme, const QString &drawing, const QString &title, const QString &sentence, QAction *action,
               QWidget *parent = nullptr);
    void say(const QString &title, const QString &sentence);

private:
    QLabel *m_title;
    WrappedLabel *m_sentence;
};

}  // namespace widgets
