// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/rag/rag.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

class QTableView;

namespace knowledge {

/// Rows of the document table: name, language, passages, audience, state with progress, last change.
class DocumentDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    DocumentDelegate(const theme::Theme &theme, const core::Clock &clock, QTableView *view);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    [[nodiscard]] static QString audienceName(api::Audience audience);
    /// "Waiting", "Reading", "Cutting up"...
    [[nodiscard]] static QString stageName(const api::Document &document);
    /// Why a failed one failed, in the reader's language.
    [[nodiscard]] static QString failure(const api::Document &document);

private:
    void paintState(QPainter &painter, const QRectF &area, const api::Document &document) const;

    const theme::Theme &m_theme;
    const core::Clock &m_clock;
    QTableView *m_view;
};

}  // namespace knowledge
