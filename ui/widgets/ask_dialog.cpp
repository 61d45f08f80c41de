// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask_dialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QVBoxLayout>

namespace widgets {

namespace metrics = theme::metrics;

AskDialog::AskDialog(const theme::Theme &theme, const Words &words, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    setProperty("ground", QStringLiteral("surface"));
    setFixedWidth(theme.scaled(metrics::dialogWidth));
    auto *leave = new Button(theme, Role::Plain, words.leaveIt);
    auto *act = new Button(theme, Role::Danger, words.doIt);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::edge, metrics::edge, metrics::edge, metrics::edge);
    column->setSpacing(metrics::cardGap);
    column->addWidget(new WrappedLabel(words.title, "title"));
    column->addWidget(new WrappedLabel(words.sentence, "muted"));
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::gap);
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(act);
    column->addLayout(row);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    leave->setFocus();
}

AskDialog *AskDialog::ask(const theme::Theme &theme, const Words &words, QWidget *parent, std::function<void()> done)
{
    auto *dialog = new AskDialog(theme, words, parent);
    connect(dialog, &QDialog::accepted, parent, [done = std::move(done)] { done(); });
    dialog->open();
    return dialog;
}

}  // namespace widgets
