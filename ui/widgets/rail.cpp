// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QMenu>
#include <QVBoxLayout>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
using theme::Token;

/// The person at the bottom of the rail.
class PersonButton : public QAbstractButton {
public:
    PersonButton(const theme::Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
    {
        setFocusPolicy(Qt::StrongFocus);
        setFixedSize(theme.scaled(metrics::largeAvatarSize), theme.scaled(metrics::largeAvatarSize));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const qreal inset = (width() - m_theme.scaled(metrics::avatarSize)) / 2.0;
        const QRectF face = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
        paint::avatar(painter, m_theme, face, Text::initials(text()));
        if (hasFocus() && property("keyFocus").toBool()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
            painter.drawEllipse(face.adjusted(-2, -2, 2, 2));
        }
    }

private:
    const theme::Theme &m_theme;
};

}  // namespace

RailItem::RailItem(const theme::Theme &theme, QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_iconName(action->property("iconName").toString())
{
    setText(action->text());
    setAccessibleName(action->text());
    setToolTip(QStringLiteral("%1 · %2").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setChecked(action->isChecked());
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
}

void RailItem::setWaiting(int count)
{
    m_waiting = count;
    setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
    update();
}

QSize RailItem::sizeHint() const { return {metrics::railItemWidth, m_theme.scaled(metrics::railItemHeight)}; }

void RailItem::paintEvent(QPaintEvent *)
{
    constexpr int iconTop = 8;
    constexpr int wordTop = 32;
    constexpr int countLeft = 38;
    QPainter painter(this);
    const bool on = isChecked();
    if (on || underMouse())
        paint::rounded(painter, rect(), metrics::radius, m_theme.color(on ? Token::AccentSoft : Token::Hover));
    const Token token = on ? Token::Accent : Token::Muted;
    paint::icon(painter, m_theme, {(width() - metrics::railIconSize) / 2.0, qreal(m_theme.scaled(iconTop))}, m_iconName, token,
                metrics::railIconSize);
    const qreal line = m_theme.lineHeight(theme::Type::Meta);
    // A word that only just fits is not cut for the sake of its weight.
    const bool strong = on && paint::textWidth(m_theme, theme::Type::MetaStrong, text()) <= width();
    paint::text(painter, m_theme, QRectF(0, m_theme.scaled(wordTop), width(), line),
                {text(), strong ? theme::Type::MetaStrong : theme::Type::MetaMedium, token}, Qt::AlignHCenter);
    if (m_waiting > 0)
        paint::counter(painter, m_theme, {countLeft, metrics::grid}, m_waiting, paint::CounterTone::Danger);
    if (hasFocus() && property("keyFocus").toBool()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    }
}

Rail::Rail(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_rooms(new QVBoxLayout)
    , m_person(new PersonButton(theme, this))
{
    constexpr QSize logoSize(28, 28);
    constexpr int logoRow = 40;
    setProperty("ground", QStringLiteral("surface"));
    setProperty("edge", QStringLiteral("right"));
    setFixedWidth(metrics::railWidth);
    setAccessibleName(tr("Rooms"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::grid, metrics::gap, metrics::grid, metrics::gap);
    column->setSpacing(0);
    auto *logo = new QWidget;
    logo->setFixedHeight(logoRow);
    auto *logoLayout = new QVBoxLayout(logo);
    plain(logoLayout);
    logoLayout->addWidget(new Drawing(theme, QStringLiteral("logo"), logoSize), 0, Qt::AlignCenter);
    column->addWidget(logo);
    column->addSpacing(metrics::grid);
    plain(m_rooms, metrics::grid);
    column->addLayout(m_rooms);
    column->addStretch(1);
    column->addWidget(m_person, 0, Qt::AlignHCenter);
}

RailItem *Rail::addRoom(QAction *action)
{
    auto *item = new RailItem(m_theme, action, this);
    m_rooms->addWidget(item);
    return item;
}

void Rail::setPerson(const QString &name, QMenu *menu)
{
    m_person->setText(name);
    m_person->setAccessibleName(tr("%1: account, language, look").arg(name));
    m_person->setToolTip(m_person->accessibleName());
    connect(m_person, &QAbstractButton::clicked, menu, [this, menu] {
        menu->popup(m_person->mapToGlobal(QPoint(m_person->width() + metrics::grid, m_person->height() - menu->sizeHint().height())));
    });
}

}  // namespace widgets
