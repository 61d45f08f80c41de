// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_row.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
constexpr int padding = 10;
constexpr int gap = 6;
constexpr int underline = 2;

}  // namespace

TabButton::TabButton(const theme::Theme &theme, const QString &text, const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_iconName(iconName)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void TabButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void TabButton::setCount(int count)
{
    m_count = count;
    updateGeometry();
    update();
}

QSize TabButton::sizeHint() const
{
    qreal width = 2 * padding + std::ceil(paint::textWidth(m_theme, theme::Type::BodyStrong, text()));
    if (!m_iconName.isEmpty())
        width += metrics::iconSize + gap;
    if (m_count >= 0)
        width += gap + paint::counterWidth(m_theme, m_count);
    return {int(width), m_theme.scaled(metrics::tabRowHeight)};
}

void TabButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool on = isChecked();
    const theme::Token token = !isEnabled() ? theme::Token::Disabled : on || underMouse() ? theme::Token::Text : theme::Token::Muted;
    QRectF rest = QRectF(rect()).adjusted(padding, 0, 0, 0);
    if (!m_iconName.isEmpty()) {
        paint::icon(painter, m_theme, {rest.left(), rest.center().y() - metrics::iconSize / 2.0}, m_iconName, token);
        rest.setLeft(rest.left() + metrics::iconSize + gap);
    }
    const theme::Type type = on ? theme::Type::BodyStrong : theme::Type::BodyMedium;
    rest.setLeft(rest.left() + paint::text(painter, m_theme, rest, {text(), type, token}) + gap);
    if (m_count >= 0) {
        const qreal top = rest.center().y() - m_theme.scaled(metrics::counterHeight) / 2.0;
        paint::counter(painter, m_theme, {rest.left(), top}, m_count, paint::CounterTone::Quiet);
    }
    if (on)
        painter.fillRect(QRectF(0, height() - underline, width(), underline), m_theme.color(theme::Token::Accent));
    if (hasFocus() && property("keyFocus").toBool()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(theme::Token::Accent), metrics::focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -3), metrics::radius, metrics::radius);
    }
}

TabRow::TabRow(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new QHBoxLayout)
    , m_trailing(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    plain(row, metrics::grid);
    plain(m_tabs, metrics::grid);
    plain(m_trailing, metrics::gap);
    row->addLayout(m_tabs);
    row->addStretch(1);
    row->addLayout(m_trailing);
    m_group.setExclusive(true);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

TabButton *TabRow::addTab(const QString &text, const QString &iconName)
{
    auto *tab = new TabButton(m_theme, text, iconName, this);
    m_group.addButton(tab, int(m_group.buttons().size()));
    m_tabs->addWidget(tab);
    if (m_group.checkedId() < 0)
        tab->setChecked(true);
    return tab;
}

TabButton *TabRow::tab(int index) const { return static_cast<TabButton *>(m_group.button(index)); }

int TabRow::current() const { return m_group.checkedId(); }

void TabRow::setCurrent(int index) { m_group.button(index)->setChecked(true); }

}  // namespace widgets
