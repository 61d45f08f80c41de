// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rooms/inbox/bubble_layout.h"

#include <QCache>
#include <QStyledItemDelegate>

class QListView;

namespace inbox {

/// Rows of a thread: bubbles with citations, notes, system lines. Layouts are kept by row, revision, width and look, so
/// that a streamed piece of text lays out one row and no more.
class ThreadDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ThreadDelegate(const theme::Theme &theme, const core::Clock &clock, QListView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    void setCaretShown(bool shown) { m_caretShown = shown; }
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

Q_SIGNALS:
    void citationAsked(const api::Citation &citation);
    void cardAsked(const api::CardRef &card);
    void retryAsked(const QString &clientMessageId);

private:
    [[nodiscard]] const BubbleLayout &layoutOf(const models::ThreadRow &row) const;
    void paintBubble(QPainter &painter, const models::ThreadRow &row, const BubbleLayout &layout, bool focused) const;
    void paintCard(QPainter &painter, const BubbleLayout::Card &card) const;
    void paintChip(QPainter &painter, const BubbleLayout::Chip &chip) const;
    void paintRuns(QPainter &painter, const QRectF &line, const QList<Run> &runs, Qt::Alignment alignment) const;
    [[nodiscard]] QRectF actionBox(const models::ThreadRow &row, const BubbleLayout &layout) const;

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    QListView *m_view;
    bool m_caretShown = true;
    mutable QCache<QString, BubbleLayout> m_layouts;
};

}  // namespace inbox
