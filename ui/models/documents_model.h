// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/rag/rag.h"

#include <QAbstractTableModel>

namespace models {

/// Documents of the library, the latest change first. Rows are put in and replaced by id; an older state (by updatedAt)
/// is ignored; nothing is reset.
class DocumentsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TitleColumn, LanguageColumn, ChunksColumn, AudienceColumn, StateColumn, ChangedColumn, ColumnCount };
    enum Role { DocumentRole = Qt::UserRole + 1, IdRole };

    explicit DocumentsModel(QObject *parent = nullptr);

    void apply(const api::Document &document);
    void remove(const core::DocumentId &id);
    /// Out of sight while its deletion can still be undone.
    void setHidden(const core::DocumentId &id, bool hidden);
    void setFilter(const QString &text);
    void clear();

    [[nodiscard]] int total() const { return int(m_all.size()); }
    [[nodiscard]] std::optional<api::Document> document(const core::DocumentId &id) const;
    [[nodiscard]] QModelIndex indexOf(const core::DocumentId &id) const;
    /// Those that are queued or being worked on.
    [[nodiscard]] QList<api::Document> inProgress() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void totalChanged();

private:
    void refresh(const core::DocumentId &id);
    [[nodiscard]] bool shows(const api::Document &document) const;
    [[nodiscard]] int placeFor(const api::Document &document) const;

    QHash<core::DocumentId, api::Document> m_all;
    QSet<core::DocumentId> m_hidden;
    QList<core::DocumentId> m_rows;
    QString m_filter;
};

}  // namespace models

Q_DECLARE_METATYPE(api::Document)
