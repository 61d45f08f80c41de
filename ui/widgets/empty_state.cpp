// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/parts.h"

#include <QVBoxLayout>

namespace widgets {

namespace metrics = theme::metrics;

EmptyState::EmptyState(const theme::Theme &theme, const QString &drawing, const QString &title, const QString &sentence, QAction *action,
                       QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title, "subject"))
    , m_sentence(new WrappedLabel(sentence, "muted"))
{
    constexpr QSize drawingSize(176, 148);
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(theme.scaled(metrics::emptyStateWidth));
    auto *column = new QVBoxLayout(this);
    plain(column);
    column->addStretch(1);
    if (!drawing.isEmpty()) {
        column->addWidget(new Drawing(theme, drawing, drawingSize), 0, Qt::AlignHCenter);
        column->addSpacing(metrics::edge);
    }
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::grid);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    if (action != nullptr) {
        auto *button = new Button(theme, Role::Primary);
        button->bind(action);
        column->addSpacing(metrics::edge);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
}

void EmptyState::say(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setWords(sentence);
}

}  // namespace widgets
