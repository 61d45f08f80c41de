// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chunks_model.h"

namespace models {

ChunksModel::ChunksModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ChunksModel::show(const core::DocumentId &document, const QList<api::Chunk> &chunks)
{
    m_document = document;
    if (!m_chunks.isEmpty()) {
        beginRemoveRows({}, 0, int(m_chunks.size()) - 1);
        m_chunks.clear();
        endRemoveRows();
    }
    append(chunks);
}

void ChunksModel::append(const QList<api::Chunk> &chunks)
{
    if (chunks.isEmpty())
        return;
    const int first = int(m_chunks.size());
    beginInsertRows({}, first, first + int(chunks.size()) - 1);
    m_chunks += chunks;
    endInsertRows();
}

QModelIndex ChunksModel::indexOf(const core::ChunkId &id) const
{
    for (int row = 0; row < m_chunks.size(); ++row)
        if (m_chunks[row].id == id)
            return index(row);
    return {};
}

int ChunksModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_chunks.size()); }

QVariant ChunksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::Chunk &chunk = m_chunks[index.row()];
    switch (role) {
    case Qt::DisplayRole: return chunk.titlePath;
    case ChunkRole: return QVariant::fromValue(chunk);
    default: return {};
    }
}

}  // namespace models
