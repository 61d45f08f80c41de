// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/rag/rag.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

class QListView;

namespace knowledge {

/// Passages of a document: number, headings above it, the text. The selected one shows the whole text.
class ChunkDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ChunkDelegate(const theme::Theme &theme, QListView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] static QString spoken(const QModelIndex &index);

private:
    struct Block {
        QStringList lines;
    };
    [[nodiscard]] Block breakText(const QString &text, qreal width, int most) const;
    [[nodiscard]] int linesOf(const QModelIndex &index) const;

    const theme::Theme &m_theme;
    QListView *m_view;
};

}  // namespace knowledge
