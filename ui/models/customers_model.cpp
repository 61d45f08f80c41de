// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/customers_model.h"

namespace models {

CustomersModel::CustomersModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CustomersModel::begin(const api::CustomerList &page)
{
    beginResetModel();
    m_rows = page.items;
    m_next = page.nextCursor.value_or(QString());
    m_fetching = false;
    m_count = page.count;
    m_countIsEstimate = page.countIsEstimate;
    endResetModel();
    Q_EMIT countChanged();
}

void CustomersModel::append(const api::CustomerList &page)
{
    m_fetching = false;
    m_next = page.nextCursor.value_or(QString());
    if (page.items.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.items.size()) - 1);
    m_rows += page.items;
    endInsertRows();
}

void CustomersModel::clear() { begin({}); }

QModelIndex CustomersModel::indexOf(const QString &key) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (m_rows[row].key == key)
            return index(row, 0);
    return {};
}

int CustomersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int CustomersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant CustomersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::CustomerSummary &customer = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return index.column() == NameColumn ? customer.name : QVariant();
    case CustomerRole: return QVariant::fromValue(customer);
    case KeyRole: return customer.key;
    default: return {};
    }
}

bool CustomersModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_fetching && !m_next.isEmpty(); }

void CustomersModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted(m_next);
}

}  // namespace models
