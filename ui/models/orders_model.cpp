// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/orders_model.h"

namespace models {

api::OrderSummary summaryOf(const api::Order &order)
{
    api::OrderSummary row;
    row.id = order.id;
    row.number = order.number;
    row.customer = order.shippingAddress.name;
    row.status = order.status;
    row.paymentStatus = order.paymentStatus;
    row.fulfilmentStatus = order.fulfilmentStatus;
    row.total = order.total;
    row.email = order.email;
    for (const api::OrderLine &line : order.lines) {
        row.pieces += line.quantity;
        row.shippedPieces += line.shipped;
    }
    row.placedAt = order.placedAt;
    return row;
}

OrdersModel::OrdersModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void OrdersModel::take(const api::OrderList &page)
{
    m_count = page.count;
    m_countIsEstimate = page.countIsEstimate;
    Q_EMIT countChanged();
}

void OrdersModel::begin(const api::OrderList &page)
{
    beginResetModel();
    m_rows = page.items;
    m_next = page.nextCursor.value_or(QString());
    m_fetching = false;
    endResetModel();
    take(page);
}

void OrdersModel::append(const api::OrderList &page)
{
    m_fetching = false;
    m_next = page.nextCursor.value_or(QString());
    // An order that moved between two pages is shown once.
    QList<api::OrderSummary> fresh;
    for (const api::OrderSummary &order : page.items) {
        if (rowOf(order.id) < 0)
            fresh.append(order);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

// Rows above `head` that the page no longer has.
void OrdersModel::dropGone(const api::OrderList &page, int head)
{
    QSet<core::OrderId> there;
    for (const api::OrderSummary &order : page.items)
        there.insert(order.id);
    for (int row = head - 1; row >= 0; --row) {
        if (there.contains(m_rows[row].id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void OrdersModel::refresh(const api::OrderList &page)
{
    // What the page covers reaches down to its last row that is known; below are rows of later pages.
    int head = 0;
    for (const api::OrderSummary &order : page.items)
        head = std::max(head, rowOf(order.id) + 1);
    const bool whole = !page.nextCursor;
    if (whole)
        head = int(m_rows.size());
    if (head == 0 && !m_rows.isEmpty())
        return begin(page);
    dropGone(page, head);
    int place = 0;
    for (const api::OrderSummary &order : page.items) {
        const int row = rowOf(order.id);
        if (row >= 0 && row < place)
            return begin(page);  // the order of the rows itself has changed
        if (row >= 0) {
            m_rows[row] = order;
            Q_EMIT dataChanged(index(row), index(row));
            place = row + 1;
            continue;
        }
        beginInsertRows({}, place, place);
        m_rows.insert(place++, order);
        endInsertRows();
    }
    if (whole)
        m_next.clear();
    else if (place == m_rows.size())
        m_next = *page.nextCursor;
    take(page);
}

void OrdersModel::update(const api::OrderSummary &order)
{
    const int row = rowOf(order.id);
    if (row < 0)
        return;
    m_rows[row] = order;
    Q_EMIT dataChanged(index(row), index(row));
}

void OrdersModel::clear() { begin({}); }

int OrdersModel::rowOf(const core::OrderId &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return row;
    }
    return -1;
}

QModelIndex OrdersModel::indexOf(const core::OrderId &id) const { return index(rowOf(id), 0); }

int OrdersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::OrderSummary &order = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return QString::number(order.number);
    case OrderRole: return QVariant::fromValue(order);
    case IdRole: return order.id.text();
    default: return {};
    }
}

bool OrdersModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !m_fetching && !m_next.isEmpty(); }

void OrdersModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    Q_EMIT moreWanted(m_next);
}

}  // namespace models
