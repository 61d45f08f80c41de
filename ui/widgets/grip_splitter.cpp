// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/grip_splitter.h"

#include "ui/widgets/paint.h"

#include <QMouseEvent>

namespace widgets {
namespace {

constexpr int handleHeight = 5;
constexpr int gripWidth = 32;
constexpr int gripHeight = 2;

class GripHandle : public QSplitterHandle {
public:
    GripHandle(const theme::Theme &theme, GripSplitter *splitter)
        : QSplitterHandle(splitter->orientation(), splitter)
        , m_theme(theme)
        , m_splitter(splitter)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.color(theme::Token::Surface));
        const theme::Token token = underMouse() ? theme::Token::Accent : theme::Token::Line;
        painter.fillRect(QRect(0, 0, width(), theme::metrics::line), m_theme.color(token));
        painter.fillRect(QRect((width() - gripWidth) / 2, theme::metrics::line, gripWidth, gripHeight),
                         m_theme.color(underMouse() ? theme::Token::Accent : theme::Token::ButtonLine));
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
    void mouseDoubleClickEvent(QMouseEvent *) override { m_splitter->restoreDefault(); }

private:
    const theme::Theme &m_theme;
    GripSplitter *m_splitter;
};

}  // namespace

GripSplitter::GripSplitter(const theme::Theme &theme, QWidget *parent)
    : QSplitter(Qt::Vertical, parent)
    , m_theme(theme)
{
    setChildrenCollapsible(false);
    setHandleWidth(handleHeight);
}

void GripSplitter::setDefaultSizes(const QList<int> &sizes)
{
    m_default = sizes;
    setSizes(sizes);
}

QSplitterHandle *GripSplitter::createHandle() { return new GripHandle(m_theme, this); }

}  // namespace widgets
