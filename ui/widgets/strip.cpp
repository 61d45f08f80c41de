// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strip.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QPropertyAnimation>

namespace widgets {

namespace metrics = theme::metrics;

Strip::Strip(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(theme, QStringLiteral("wifi-off"), theme::Token::Warning))
    , m_head(makeLabel({}, "warning"))
    , m_rest(new ElidedLabel)
    , m_retry(new Button(theme, Role::Plain, tr("Try now")))
{
    setProperty("ground", QStringLiteral("warningSoft"));
    setProperty("edge", QStringLiteral("bottom"));
    setAccessibleName(tr("Connection"));
    m_retry->setIconName(QStringLiteral("refresh"));
    m_retry->setToolTip(tr("Try to connect now"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_icon);
    row->addWidget(m_head);
    row->addWidget(m_rest, 1);
    row->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &Strip::retryAsked);
    setMaximumHeight(0);
    hide();
}

QString Strip::words() const { return m_saying ? QString(m_head->text() + QLatin1Char(' ') + m_rest->words()) : QString(); }

void Strip::say(const QString &head, const QString &rest, bool canRetry)
{
    m_head->setText(head);
    m_rest->setWords(rest);
    m_retry->setVisible(canRetry);
    m_icon->show(canRetry ? QStringLiteral("wifi-off") : QStringLiteral("refresh"), theme::Token::Warning);
    setAccessibleDescription(head + QLatin1Char(' ') + rest);
    if (!m_saying) {
        m_saying = true;
        fold(true);
    }
}

void Strip::clear()
{
    if (!m_saying)
        return;
    m_saying = false;
    fold(false);
}

void Strip::fold(bool open)
{
    const int height = m_theme.scaled(metrics::stripHeight);
    if (open)
        show();
    if (m_theme.reducedMotion() || !isVisible()) {
        setFixedHeight(open ? height : 0);
        setVisible(open);
        return;
    }
    setMinimumHeight(0);
    auto *animation = new QPropertyAnimation(this, "maximumHeight", this);
    animation->setDuration(metrics::motionMilliseconds);
    animation->setEasingCurve(QEasingCurve::OutQuad);
    animation->setStartValue(open ? 0 : height);
    animation->setEndValue(open ? height : 0);
    connect(animation, &QPropertyAnimation::finished, this, [this, height] {
        if (m_saying)
            setFixedHeight(height);
        else
            hide();
    });
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

}  // namespace widgets
