// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/conflict_dialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
constexpr int mostLines = 8;
constexpr int wideDialog = 560;

}  // namespace

ConflictDialog::ConflictDialog(const theme::Theme &theme, const Conflict &conflict, core::Timestamp now, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Someone changed this product too"));
    setProperty("ground", QStringLiteral("surface"));
    setFixedWidth(theme.scaled(wideDialog));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::edge, metrics::edge, metrics::edge, metrics::edge);
    column->setSpacing(metrics::cardGap);
    column->addWidget(widgets::makeLabel(tr("Someone changed this product too"), "title"));
    column->addWidget(new widgets::WrappedLabel(
        tr("%1. Saved %2 ago. Nothing of yours is saved yet.").arg(conflict.product, widgets::Text::span(now - conflict.theirsAt)),
        "muted"));
    column->addWidget(buildLines(conflict));
    auto *again = new widgets::Button(theme, widgets::Role::Plain, tr("Look again"));
    auto *theirs = new widgets::Button(theme, widgets::Role::Plain, tr("Take theirs"));
    auto *mine = new widgets::Button(theme, widgets::Role::Primary, tr("Keep mine"));
    m_theirs = theirs;
    m_mine = mine;
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addStretch(1);
    row->addWidget(again);
    row->addWidget(theirs);
    row->addWidget(mine);
    column->addLayout(row);
    connect(again, &QPushButton::clicked, this, &QDialog::reject);
    connect(theirs, &QPushButton::clicked, this, [this, take = conflict.takeTheirs] {
        accept();
        take();
    });
    connect(mine, &QPushButton::clicked, this, [this, keep = conflict.keepMine] {
        accept();
        keep();
    });
    again->setFocus();
}

QWidget *ConflictDialog::buildLines(const Conflict &conflict)
{
    auto *card = widgets::makePane("surface", "card");
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(metrics::cardGap, metrics::gap, metrics::cardGap, metrics::gap);
    grid->setHorizontalSpacing(metrics::edge);
    grid->setVerticalSpacing(metrics::gap);
    grid->addWidget(widgets::makeLabel(tr("Mine"), "metaStrong"), 0, 1);
    grid->addWidget(widgets::makeLabel(tr("Theirs"), "metaStrong"), 0, 2);
    int row = 1;
    for (const Conflict::Line &line : conflict.lines.first(std::min<qsizetype>(mostLines, conflict.lines.size()))) {
        grid->addWidget(new widgets::ElidedLabel(line.what, "muted"), row, 0);
        grid->addWidget(new widgets::ElidedLabel(line.mine, "name"), row, 1);
        grid->addWidget(new widgets::ElidedLabel(line.theirs), row, 2);
        ++row;
    }
    const int more = int(conflict.lines.size()) - mostLines;
    if (more > 0)
        grid->addWidget(widgets::makeLabel(tr("and %n more", nullptr, more), "meta"), row, 0);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    return card;
}

}  // namespace product_room
