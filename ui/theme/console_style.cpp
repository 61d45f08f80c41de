// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/console_style.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace theme {
namespace {

constexpr int indicatorSize = 16;
constexpr int scrollBarWidth = 8;
constexpr int radioRing = 5;

}  // namespace

ConsoleStyle::ConsoleStyle(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarWidth;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::gap;
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return metrics::iconSize;
    case PM_SplitterWidth: return metrics::line;
    case PM_DefaultFrameWidth: return 0;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration: return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_MessageBox_CenterButtons: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
    case PE_PanelItemViewRow:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem: return;
    case PE_IndicatorCheckBox: drawCheck(*option, *painter); return;
    case PE_IndicatorRadioButton: drawRadio(*option, *painter); return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ConsoleStyle::drawCheck(const QStyleOption &option, QPainter &painter) const
{
    const bool on = option.state & State_On;
    const bool focused = (option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_theme.color(on ? Token::Accent : Token::Edge));
    painter.setBrush(m_theme.color(on ? Token::Accent : Token::Surface));
    painter.drawRoundedRect(box, metrics::smallRadius, metrics::smallRadius);
    if (on) {
        constexpr QPointF mark[] = {{3.5, 8.3}, {6.6, 11.2}, {12.3, 5.2}};
        constexpr qreal markWidth = 1.8;
        painter.setPen(QPen(m_theme.color(Token::OnAccent), markWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.translate(option.rect.topLeft());
        painter.drawPolyline(mark, int(std::size(mark)));
        painter.translate(-option.rect.topLeft());
    }
    if (focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(on ? Token::Text : Token::Accent), metrics::focusRing));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), metrics::smallRadius, metrics::smallRadius);
    }
    painter.restore();
}

void ConsoleStyle::drawRadio(const QStyleOption &option, QPainter &painter) const
{
    const bool on = option.state & State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (on) {
        painter.setPen(QPen(m_theme.color(Token::Accent), radioRing));
        painter.setBrush(m_theme.color(Token::Surface));
        const qreal half = radioRing / 2.0;
        painter.drawEllipse(QRectF(option.rect).adjusted(half, half, -half, -half));
    } else {
        painter.setPen(m_theme.color(Token::Edge));
        painter.setBrush(m_theme.color(Token::Surface));
        painter.drawEllipse(box);
    }
    painter.restore();
}

}  // namespace theme
