// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/owner_bar.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>

namespace widgets {

namespace metrics = theme::metrics;

OwnerBar::OwnerBar(const theme::Theme &theme, const QList<QAction *> &actions, QAction *primary, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(theme, QStringLiteral("bot"), theme::Token::Bot))
    , m_head(makeLabel({}, "name"))
    , m_rest(new ElidedLabel({}, "muted"))
{
    setProperty("edge", QStringLiteral("top"));
    keepHeight(this, theme, metrics::ownerBarHeight);
    setAccessibleName(tr("Owner of the chat"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_icon);
    row->addWidget(m_head);
    row->addWidget(m_rest, 1);
    for (QAction *action : actions) {
        auto *button = new Button(theme, action == primary ? Role::Primary : Role::Plain);
        button->setShowsKey(action == primary);
        button->bind(action);
        row->addWidget(button);
    }
}

void OwnerBar::say(Ground ground, const QString &iconName, theme::Token iconToken, const QString &head, const QString &rest)
{
    const char *name = "canvas";
    switch (ground) {
    case Ground::Bot: name = "botSoft"; break;
    case Ground::You: name = "accentSoft"; break;
    case Ground::Other: break;
    }
    setLook(this, "ground", QLatin1String(name));
    m_icon->show(iconName, iconToken);
    m_head->setText(head);
    m_rest->setWords(rest);
    setAccessibleDescription(words());
}

QString OwnerBar::words() const { return m_head->text() + QLatin1Char(' ') + m_rest->words(); }

}  // namespace widgets
