// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/products_model.h"

namespace models {

ProductsModel::ProductsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ProductsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_places.clear();
    m_checked.clear();
    m_nextCursor.reset();
    m_count = 0;
    m_countIsEstimate = false;
    m_loaded = false;
    m_fetching = false;
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT checkedChanged();
}

void ProductsModel::takeCounts(const api::ProductList &page)
{
    m_nextCursor = page.nextCursor;
    m_count = page.count;
    m_countIsEstimate = page.countIsEstimate;
    m_loaded = true;
    m_fetching = false;
}

void ProductsModel::append(const api::ProductList &page)
{
    takeCounts(page);
    QList<api::ProductSummary> fresh;
    for (const api::ProductSummary &product : page.items) {
        if (m_places.contains(product.id))
            apply(product);
        else
            fresh.append(product);
    }
    if (!fresh.isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(fresh.size()) - 1);
        m_rows += fresh;
        reindex(first);
        endInsertRows();
    }
    Q_EMIT countChanged();
}

void ProductsModel::replace(const QList<api::ProductSummary> &rows, const api::ProductList &lastPage)
{
    QHash<core::ProductId, int> wanted;
    QList<api::ProductSummary> unique;
    for (const api::ProductSummary &product : rows) {
        if (wanted.contains(product.id))
            continue;
        wanted.insert(product.id, int(unique.size()));
        unique.append(product);
    }
    removeMissing(wanted);
    reorder(wanted);
    insertNew(unique);
    m_rows = unique;
    reindex();
    takeCounts(lastPage);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    Q_EMIT countChanged();
    Q_EMIT checkedChanged();
}

void ProductsModel::removeMissing(const QHash<core::ProductId, int> &wanted)
{
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_rows[last].id))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_rows[first - 1].id))
            --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_checked.remove(m_rows[row].id);
        m_rows.remove(first, last - first + 1);
        reindex(0);
        endRemoveRows();
        last = first;
    }
}

void ProductsModel::reorder(const QHash<core::ProductId, int> &wanted)
{
    const auto before = [&wanted](const api::ProductSummary &left, const api::ProductSummary &right) {
        return wanted.value(left.id) < wanted.value(right.id);
    };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), before))
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    QList<core::ProductId> ids;
    for (const QModelIndex &index : old)
        ids.append(m_rows[index.row()].id);
    std::sort(m_rows.begin(), m_rows.end(), before);
    reindex();
    QModelIndexList moved;
    for (int at = 0; at < old.size(); ++at)
        moved.append(index(m_places.value(ids[at]), old[at].column()));
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged();
}

void ProductsModel::insertNew(const QList<api::ProductSummary> &rows)
{
    for (int first = 0; first < rows.size(); ++first) {
        if (m_places.contains(rows[first].id))
            continue;
        int last = first;
        while (last + 1 < rows.size() && !m_places.contains(rows[last + 1].id))
            ++last;
        beginInsertRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rows.insert(row, rows[row]);
        reindex(first);
        endInsertRows();
        first = last;
    }
}

void ProductsModel::reindex(int from)
{
    if (from == 0)
        m_places.clear();
    for (int row = from; row < m_rows.size(); ++row)
        m_places.insert(m_rows[row].id, row);
}

void ProductsModel::apply(const api::ProductSummary &summary)
{
    const auto found = m_places.constFind(summary.id);
    if (found == m_places.constEnd())
        return;
    m_rows[*found] = summary;
    Q_EMIT dataChanged(index(*found, 0), index(*found, ColumnCount - 1));
}

void ProductsModel::remove(const core::ProductId &id)
{
    const auto found = m_places.constFind(id);
    if (found == m_places.constEnd())
        return;
    const int row = *found;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    m_checked.remove(id);
    reindex();
    endRemoveRows();
    m_count = std::max<qint64>(0, m_count - 1);
    Q_EMIT countChanged();
    Q_EMIT checkedChanged();
}

std::optional<api::ProductSummary> ProductsModel::product(const core::ProductId &id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? std::nullopt : std::optional(m_rows[*found]);
}

QModelIndex ProductsModel::indexOf(const core::ProductId &id) const
{
    const auto found = m_places.constFind(id);
    return found == m_places.constEnd() ? QModelIndex() : index(*found, TitleColumn);
}

QList<core::ProductId> ProductsModel::checked() const
{
    QList<core::ProductId> ids;
    for (const api::ProductSummary &product : m_rows)
        if (m_checked.contains(product.id))
            ids.append(product.id);
    return ids;
}

void ProductsModel::setAllChecked(bool checked)
{
    m_checked.clear();
    if (checked)
        for (const api::ProductSummary &product : std::as_const(m_rows))
            m_checked.insert(product.id);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, CheckColumn), index(int(m_rows.size()) - 1, CheckColumn), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

void ProductsModel::setWritable(bool writable) { m_writable = writable; }

bool ProductsModel::isWritable(const api::ProductSummary &product, Column column) const
{
    if (!m_writable)
        return false;
    switch (column) {
    case TitleColumn:
    case StatusColumn: return true;
    case PriceColumn:
    case AvailableColumn: return product.variants == 1;
    case CheckColumn:
    case SkuColumn:
    case CategoryColumn:
    case VariantsColumn:
    case ChangedColumn:
    case ColumnCount: return false;
    }
    Q_UNREACHABLE();
}

int ProductsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ProductsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ProductsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::ProductSummary &product = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return index.column() == TitleColumn ? product.title : QVariant();
    case Qt::CheckStateRole:
        return index.column() == CheckColumn ? QVariant(int(m_checked.contains(product.id) ? Qt::Checked : Qt::Unchecked)) : QVariant();
    case SummaryRole: return QVariant::fromValue(product);
    case IdRole: return product.id.text();
    default: return {};
    }
}

Qt::CheckState ProductsModel::allChecked() const
{
    if (m_checked.isEmpty())
        return Qt::Unchecked;
    return m_checked.size() == m_rows.size() ? Qt::Checked : Qt::PartiallyChecked;
}

QVariant ProductsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == CheckColumn && role == Qt::CheckStateRole)
        return int(allChecked());
    return {};
}

Qt::ItemFlags ProductsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == CheckColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (isWritable(m_rows[index.row()], Column(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ProductsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const core::ProductId id = m_rows[index.row()].id;
    if (role == Qt::CheckStateRole && index.column() == CheckColumn) {
        if (value.toInt() == Qt::Checked)
            m_checked.insert(id);
        else
            m_checked.remove(id);
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        Q_EMIT checkedChanged();
        return true;
    }
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    Q_EMIT editAsked(id, index.column(), value.toString());
    return true;
}

bool ProductsModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_nextCursor && !m_fetching; }

void ProductsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted(*m_nextCursor);
}

}  // namespace models
