// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainterPath>

namespace widgets {

namespace metrics = theme::metrics;

Toast::Toast(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_words(new ElidedLabel)
    , m_link(new Button(theme, Role::Link))
    , m_close(new Button(theme, Role::Icon))
{
    m_close->setIconName(QStringLiteral("x"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::grid, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_words, 1);
    row->addWidget(m_link);
    row->addWidget(m_close);
    setFixedSize(theme.scaled(metrics::toastWidth), theme.scaled(metrics::toastHeight));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::settle);
    connect(m_close, &QPushButton::clicked, this, [this] { leave(false); });
    connect(m_link, &QPushButton::clicked, this, [this] { leave(true); });
    parent->installEventFilter(this);
    hide();
}

QString Toast::words() const { return isVisible() ? m_words->words() : QString(); }

void Toast::say(const QString &words, paint::Tone tone, const QString &link, std::function<void()> followed)
{
    if (isVisible())
        leave(false);
    m_tone = tone;
    m_words->setWords(words);
    m_link->setText(link);
    m_link->setAccessibleName(link);
    m_link->setVisible(!link.isEmpty());
    m_link->updateGeometry();
    m_followed = std::move(followed);
    setAccessibleName(words);
    // A sentence that says what to do is not cut; the toast grows to the left for it.
    const int needed = layout()->sizeHint().width();
    setFixedWidth(std::clamp(needed, m_theme.scaled(metrics::toastWidth), m_theme.scaled(metrics::toastMaximumWidth)));
    place();
    show();
    raise();
    m_timer.start(metrics::toastMilliseconds);
}

void Toast::settle()
{
    if (underMouse() || isAncestorOf(focusWidget()))
        m_timer.start(metrics::toastMilliseconds);
    else
        leave(false);
}

void Toast::leave(bool followed)
{
    if (isHidden())
        return;
    m_timer.stop();
    hide();
    const std::function<void()> action = std::exchange(m_followed, {});
    if (followed && action)
        action();
    else if (!followed)
        Q_EMIT passed();
}

void Toast::place()
{
    const QSize room = parentWidget()->size();
    move(room.width() - width() - metrics::edge, room.height() - height() - metrics::edge - m_theme.scaled(metrics::statusBarHeight));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::rounded(painter, rect(), metrics::radius, m_theme.color(theme::Token::Surface), m_theme.color(theme::Token::Line));
    QPainterPath shape;
    shape.addRoundedRect(rect(), metrics::radius, metrics::radius);
    painter.setClipPath(shape);
    painter.fillRect(QRectF(0, 0, metrics::selectionBar, height()), m_theme.color(paint::strongToken(m_tone)));
}

}  // namespace widgets
