// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"

#include <QAbstractListModel>

namespace models {

/// The row of an order, from the whole of it.
[[nodiscard]] api::OrderSummary summaryOf(const api::Order &order);

/// Orders as the server lists them, fed page by page: a view that reaches the end asks for more through fetchMore(). A
/// refreshed first page is merged, so that selection and scroll stay.
class OrdersModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        OrderRole = Qt::UserRole + 1,  ///< api::OrderSummary
        IdRole,                        ///< QString
    };

    explicit OrdersModel(QObject *parent = nullptr);

    /// The first page of another question.
    void begin(const api::OrderList &page);
    /// The next page, asked for with nextCursor().
    void append(const api::OrderList &page);
    /// The first page of the same question, later: rows are replaced, put in and taken out; those of later pages stay.
    void refresh(const api::OrderList &page);
    /// One order has changed; the list keeps its place for it, whether or not it still answers the question.
    void update(const api::OrderSummary &order);
    void clear();

    [[nodiscard]] const QString &nextCursor() const { return m_next; }
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] bool countIsEstimate() const { return m_countIsEstimate; }
    [[nodiscard]] QModelIndex indexOf(const core::OrderId &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// The page that was asked for will not come; it may be asked for again.
    void fetchFailed() { m_fetching = false; }

Q_SIGNALS:
    void moreWanted(const QString &cursor);
    void countChanged();

private:
    [[nodiscard]] int rowOf(const core::OrderId &id) const;
    void take(const api::OrderList &page);
    void dropGone(const api::OrderList &page, int head);

    QList<api::OrderSummary> m_rows;
    QString m_next;
    bool m_fetching = false;
    qint64 m_count = 0;
    bool m_countIsEstimate = false;
};

}  // namespace models

Q_DECLARE_METATYPE(api::OrderSummary)
