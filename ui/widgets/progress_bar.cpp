// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_bar.h"

#include "ui/widgets/paint.h"

namespace widgets {

ProgressBar::ProgressBar(const theme::Theme &theme, int height, theme::Token ground, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setPercent(int percent)
{
    constexpr int whole = 100;
    m_percent = std::clamp(percent, 0, whole);
    update();
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    constexpr qreal whole = 100;
    QPainter painter(this);
    const qreal radius = height() / 2.0;
    paint::rounded(painter, rect(), radius, m_theme.color(m_ground));
    if (m_percent > 0)
        paint::rounded(painter, QRectF(0, 0, std::max<qreal>(height(), width() * m_percent / whole), height()), radius,
                       m_theme.color(theme::Token::Accent));
}

}  // namespace widgets
