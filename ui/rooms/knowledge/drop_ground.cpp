// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/knowledge/drop_ground.h"

#include "ui/widgets/paint.h"

namespace knowledge {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using theme::Token;

DropGround::DropGround(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    // The page below takes the drop.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Drop the files to add them"));
}

void DropGround::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(metrics::cardGap, metrics::cardGap, -metrics::cardGap, -metrics::cardGap);
    painter.fillRect(rect(), m_theme.color(Token::Surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing, Qt::DashLine));
    painter.setBrush(m_theme.color(Token::AccentSoft));
    painter.drawRoundedRect(area, metrics::bubbleRadius, metrics::bubbleRadius);
    const qreal line = m_theme.lineHeight(theme::Type::Subject);
    const QRectF head(area.left(), area.center().y() - line, area.width(), line);
    paint::icon(painter, m_theme, {area.center().x() - metrics::railIconSize / 2.0, head.top() - metrics::railIconSize - metrics::gap},
                QStringLiteral("file-up"), Token::Accent, metrics::railIconSize);
    paint::text(painter, m_theme, head, {tr("Drop the files to add them"), theme::Type::Subject, Token::Text}, Qt::AlignHCenter);
    paint::text(painter, m_theme, QRectF(head.left(), head.bottom() + metrics::grid, head.width(), m_theme.lineHeight(theme::Type::Body)),
                {tr("Text and Markdown. The old versions keep answering until the new ones are ready."), theme::Type::Body, Token::Muted},
                Qt::AlignHCenter);
}

}  // namespace knowledge
