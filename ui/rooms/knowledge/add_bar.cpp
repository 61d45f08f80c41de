// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/knowledge/add_bar.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress_bar.h"

#include <QHBoxLayout>

namespace knowledge {

namespace metrics = theme::metrics;

AddBar::AddBar(const theme::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_head(widgets::makeLabel({}, "name"))
    , m_bar(new widgets::ProgressBar(theme, metrics::jobBarHeight, theme::Token::Surface))
    , m_rest(widgets::makeLabel({}, "body"))
{
    setProperty("ground", QStringLiteral("accentSoft"));
    setProperty("edge", QStringLiteral("bottom"));
    widgets::keepHeight(this, theme, metrics::topBarHeight);
    auto *stop = new widgets::Button(theme, widgets::Role::Quiet, tr("Stop"));
    stop->setIconName(QStringLiteral("square"));
    stop->setToolTip(tr("The file under way is finished, the others are left out"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::edge, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(new widgets::IconLabel(theme, QStringLiteral("file-up"), theme::Token::Accent));
    row->addWidget(m_head);
    row->addWidget(m_bar, 1);
    row->addWidget(m_rest);
    row->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &AddBar::stopAsked);
    hide();
}

void AddBar::show(const KnowledgePresenter::Job &job)
{
    setVisible(job.total > 0);
    m_head->setText(tr("Adding %n file(s)", nullptr, job.total));
    m_bar->setPercent(job.percent);
    m_rest->setText(tr("%1 of %2 · %3").arg(job.done).arg(job.total).arg(job.fileName));
    setAccessibleName(m_head->text() + QLatin1Char(' ') + m_rest->text());
}

}  // namespace knowledge
