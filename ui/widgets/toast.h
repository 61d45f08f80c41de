// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QFrame>
#include <QTimer>
#include <functional>

namespace widgets {

class Button;
class ElidedLabel;

/// One line at the bottom right of its parent for six seconds, with at most one link; it stays while the pointer or the
/// focus is on it. One at a time: a new one takes the place of the old.
class Toast : public QFrame {
    Q_OBJECT
public:
    explicit Toast(const theme::Theme &theme, QWidget *parent);
    void say(const QString &words, paint::Tone tone, const QString &link = {}, std::function<void()> followed = {});
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    /// It is over without its link having been followed.
    void passed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void settle();
    void place();
    void leave(bool followed);

    const theme::Theme &m_theme;
    paint::Tone m_tone = paint::Tone::Neutral;
    ElidedLabel *m_words;
    Button *m_link;
    Button *m_close;
    std::function<void()> m_followed;
    QTimer m_timer;
};

}  // namespace widgets
