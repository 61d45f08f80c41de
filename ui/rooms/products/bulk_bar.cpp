// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/bulk_bar.h"

#include "ui/rooms/products/product_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress_bar.h"

#include <QHBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int whole = 100;

}  // namespace

BulkBar::BulkBar(const theme::Theme &theme, ProductsPresenter &presenter, QWidget *parent)
    : QFrame(parent)
    , m_presenter(presenter)
    , m_words(widgets::makeLabel({}, "name"))
    , m_bar(new widgets::ProgressBar(theme, metrics::jobBarHeight, theme::Token::Surface))
    , m_clear(new widgets::Button(theme, widgets::Role::Quiet, tr("Tick none")))
    , m_stop(new widgets::Button(theme, widgets::Role::Quiet, tr("Stop")))
{
    setProperty("ground", QStringLiteral("accentSoft"));
    setProperty("edge", QStringLiteral("top"));
    widgets::keepHeight(this, theme, metrics::toolRowHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::edge, 0, metrics::cardGap, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addStretch(1);
    const auto offer = [&](const QString &word, const char *icon, api::ProductStatus status) {
        auto *button = new widgets::Button(theme, widgets::Role::Plain, word);
        button->setIconName(QLatin1String(icon));
        connect(button, &QPushButton::clicked, &m_presenter, [this, status] { m_presenter.setStatusOfChecked(status); });
        row->addWidget(button);
        m_actions.append(button);
    };
    offer(tr("Activate"), "check", api::ProductStatus::Active);
    offer(tr("Make draft"), "note", api::ProductStatus::Draft);
    offer(tr("Archive"), "archive", api::ProductStatus::Archived);
    row->addWidget(m_clear);
    row->addWidget(m_stop);
    m_stop->setIconName(QStringLiteral("square"));
    m_stop->setToolTip(tr("What is done stays done"));
    connect(m_clear, &QPushButton::clicked, this, [this] { m_presenter.products().setAllChecked(false); });
    connect(m_stop, &QPushButton::clicked, &presenter.bulk(), &BulkJob::stop);
    connect(&presenter.products(), &models::ProductsModel::checkedChanged, this, &BulkBar::follow);
    connect(&presenter.bulk(), &BulkJob::progressed, this, &BulkBar::follow);
    follow();
}

void BulkBar::follow()
{
    const BulkJob &job = m_presenter.bulk();
    const int ticked = m_presenter.products().checkedCount();
    setVisible(job.isRunning() || ticked > 0);
    m_bar->setVisible(job.isRunning());
    m_stop->setVisible(job.isRunning());
    m_clear->setVisible(!job.isRunning());
    for (widgets::Button *button : std::as_const(m_actions)) {
        button->setVisible(!job.isRunning());
        button->setEnabled(m_presenter.mayWrite());
        button->setToolTip(m_presenter.mayWrite() ? button->text() : tr("Your role may look at products and not change them"));
    }
    if (job.isRunning()) {
        m_bar->setPercent(job.total() > 0 ? job.done() * whole / job.total() : whole);
        m_words->setText(tr("%1: %2 of %3").arg(Words::status(job.status())).arg(job.done()).arg(job.total()));
    } else {
        m_words->setText(tr("%n ticked", nullptr, ticked));
    }
    setAccessibleName(m_words->text());
}

}  // namespace product_room
