// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/rag/rag.h"

#include <QAbstractListModel>

namespace models {

/// The passages of one document, in its order.
class ChunksModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ChunkRole = Qt::UserRole + 1 };

    explicit ChunksModel(QObject *parent = nullptr);
    /// Replaces the passages: another document is on show.
    void show(const core::DocumentId &document, const QList<api::Chunk> &chunks);
    void append(const QList<api::Chunk> &chunks);
    [[nodiscard]] const core::DocumentId &document() const { return m_document; }
    [[nodiscard]] QModelIndex indexOf(const core::ChunkId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    core::DocumentId m_document;
    QList<api::Chunk> m_chunks;
};

}  // namespace models

Q_DECLARE_METATYPE(api::Chunk)
