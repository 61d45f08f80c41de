// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

namespace widgets {

class Button;
class ElidedLabel;
class IconLabel;

/// The band under the top bar that says the connection is lost or being resumed. Gone when all is well.
class Strip : public QFrame {
    Q_OBJECT
public:
    explicit Strip(const theme::Theme &theme, QWidget *parent = nullptr);
    /// `head` in the warning colour, `rest` in plain words after it. `canRetry` shows the button.
    void say(const QString &head, const QString &rest, bool canRetry);
    void clear();
    [[nodiscard]] bool isSaying() const { return m_saying; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void retryAsked();

private:
    void fold(bool open);

    const theme::Theme &m_theme;
    bool m_saying = false;
    IconLabel *m_icon;
    class QLabel *m_head;
    ElidedLabel *m_rest;
    Button *m_retry;
};

}  // namespace widgets
