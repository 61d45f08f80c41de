// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <functional>

namespace widgets {

/// A choice that is due because it cannot be undone: the title says what happens, the button does it, Escape does not.
class AskDialog : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString sentence;
        QString doIt;
        QString leaveIt;
    };
    /// Opens it; `done` is called when the person says yes.
    static AskDialog *ask(const theme::Theme &theme, const Words &words, QWidget *parent, std::function<void()> done);

private:
    AskDialog(const theme::Theme &theme, const Words &words, QWidget *parent);
};

}  // namespace widgets
