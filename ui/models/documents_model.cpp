// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/documents_model.h"

#include "ui/models/inbox_model.h"

namespace models {

DocumentsModel::DocumentsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void DocumentsModel::apply(const api::Document &document)
{
    const auto found = m_all.constFind(document.id);
    const bool known = found != m_all.constEnd();
    if (known && document.updatedAt < found->updatedAt)
        return;
    m_all.insert(document.id, document);
    refresh(document.id);
    if (!known)
        Q_EMIT totalChanged();
}

void DocumentsModel::remove(const core::DocumentId &id)
{
    if (!m_all.contains(id))
        return;
    m_all.remove(id);
    m_hidden.remove(id);
    refresh(id);
    Q_EMIT totalChanged();
}

void DocumentsModel::setHidden(const core::DocumentId &id, bool hidden)
{
    if (hidden)
        m_hidden.insert(id);
    else
        m_hidden.remove(id);
    refresh(id);
}

void DocumentsModel::setFilter(const QString &text)
{
    m_filter = foldedForSearch(text.trimmed());
    const QList<core::DocumentId> ids = m_all.keys();
    for (const core::DocumentId &id : ids)
        refresh(id);
}

void DocumentsModel::clear()
{
    if (!m_rows.isEmpty()) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    m_all.clear();
    m_hidden.clear();
    Q_EMIT totalChanged();
}

std::optional<api::Document> DocumentsModel::document(const core::DocumentId &id) const
{
    const auto found = m_all.constFind(id);
    return found == m_all.constEnd() ? std::nullopt : std::optional(*found);
}

QModelIndex DocumentsModel::indexOf(const core::DocumentId &id) const { return index(int(m_rows.indexOf(id)), 0); }

QList<api::Document> DocumentsModel::inProgress() const
{
    QList<api::Document> working;
    for (const api::Document &document : m_all)
        if (document.status == api::DocumentStatus::Queued || document.status == api::DocumentStatus::Processing)
            working.append(document);
    return working;
}

bool DocumentsModel::shows(const api::Document &document) const
{
    return !m_hidden.contains(document.id) && (m_filter.isEmpty() || foldedForSearch(document.title).contains(m_filter) ||
                                               foldedForSearch(document.fileName).contains(m_filter));
}

int DocumentsModel::placeFor(const api::Document &document) const
{
    // By when it came in, not by when it changed: progress must not shuffle rows.
    int place = 0;
    for (const core::DocumentId &id : m_rows) {
        const api::Document &other = *m_all.constFind(id);
        if (other.createdAt > document.createdAt || (other.createdAt == document.createdAt && other.id > document.id))
            ++place;
    }
    return place;
}

void DocumentsModel::refresh(const core::DocumentId &id)
{
    const int row = int(m_rows.indexOf(id));
    const auto found = m_all.constFind(id);
    const bool show = found != m_all.constEnd() && shows(*found);
    if (row >= 0 && show) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    } else if (row >= 0) {
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    } else if (show) {
        const int place = placeFor(*found);
        beginInsertRows({}, place, place);
        m_rows.insert(place, id);
        endInsertRows();
    }
}

int DocumentsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int DocumentsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant DocumentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::Document &document = *m_all.constFind(m_rows[index.row()]);
    switch (role) {
    case Qt::DisplayRole: return index.column() == TitleColumn ? document.title : QVariant();
    case DocumentRole: return QVariant::fromValue(document);
    case IdRole: return document.id.text();
    default: return {};
    }
}

}  // namespace models
