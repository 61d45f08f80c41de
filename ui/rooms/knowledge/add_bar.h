// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/knowledge/knowledge_presenter.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QLabel;

namespace widgets {
class ProgressBar;
}

namespace knowledge {

/// The row that says how adding goes, in words and as a bar; gone when there is nothing under way.
class AddBar : public QFrame {
    Q_OBJECT
public:
    explicit AddBar(const theme::Theme &theme, QWidget *parent = nullptr);
    void show(const KnowledgePresenter::Job &job);

Q_SIGNALS:
    void stopAsked();

private:
    QLabel *m_head;
    widgets::ProgressBar *m_bar;
    QLabel *m_rest;
};

}  // namespace knowledge
