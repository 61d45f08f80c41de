// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QTimer>
#include <QTreeView>

namespace models {
class InboxModel;
}
namespace widgets {
class SearchField;
class SpokenModel;
}  // namespace widgets

namespace inbox {

class ConversationDelegate;

/// The tree of the list: arrows move the focus, Return or a click opens, Left and Right fold a section.
class InboxTree : public QTreeView {
    Q_OBJECT
public:
    using QTreeView::QTreeView;

Q_SIGNALS:
    void opened(const QModelIndex &index);

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}

private:
    void toggle(const QModelIndex &section);
};

/// Left pane of the inbox: a filter, then the sections.
class InboxList : public QFrame {
    Q_OBJECT
public:
    InboxList(const theme::Theme &theme, const core::Clock &clock, models::InboxModel &model, QWidget *parent = nullptr);
    void select(const core::ConversationId &id);
    void focusFilter();
    [[nodiscard]] QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void conversationAsked(const core::ConversationId &id);

private:
    void showSelection();

    models::InboxModel &m_model;
    widgets::SearchField *m_filter;
    InboxTree *m_tree;
    ConversationDelegate *m_delegate;
    widgets::SpokenModel *m_spoken;
    core::ConversationId m_selected;
    QTimer m_tick;
};

}  // namespace inbox
