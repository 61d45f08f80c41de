// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paint.h"

#include <QStyledItemDelegate>

class QTreeView;

namespace inbox {

/// Rows of the inbox list: section heads of 28 and conversations of 52.
class ConversationDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ConversationDelegate(const theme::Theme &theme, const core::Clock &clock, QTreeView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// What a screen reader says of the row.
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintConversation(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Returns the left edge of what it painted.
    qreal paintWait(QPainter &painter, const QRectF &line, const api::ConversationSummary &summary, int section) const;
    [[nodiscard]] widgets::paint::Words secondLine(const QModelIndex &index, const api::ConversationSummary &summary) const;
    [[nodiscard]] widgets::paint::Badge badge(const api::ConversationSummary &summary, int section) const;
    [[nodiscard]] theme::Token waitToken(const api::ConversationSummary &summary) const;

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    QTreeView *m_view;
};

/// "Needs a person", "Mine"...
[[nodiscard]] QString sectionName(int section);

}  // namespace inbox
