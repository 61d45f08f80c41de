// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"

#include <QAbstractTableModel>

namespace models {

/// Who has ordered, as the server lists them, fed page by page through fetchMore().
class CustomersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, EmailColumn, OrdersColumn, SpentColumn, LastColumn, ColumnCount };
    enum Role {
        CustomerRole = Qt::UserRole + 1,  ///< api::CustomerSummary
        KeyRole,                          ///< QString
    };

    explicit CustomersModel(QObject *parent = nullptr);

    void begin(const api::CustomerList &page);
    void append(const api::CustomerList &page);
    void clear();

    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] bool countIsEstimate() const { return m_countIsEstimate; }
    [[nodiscard]] QModelIndex indexOf(const QString &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// The page that was asked for will not come; it may be asked for again.
    void fetchFailed() { m_fetching = false; }

Q_SIGNALS:
    void moreWanted(const QString &cursor);
    void countChanged();

private:
    QList<api::CustomerSummary> m_rows;
    QString m_next;
    bool m_fetching = false;
    qint64 m_count = 0;
    bool m_countIsEstimate = false;
};

}  // namespace models

Q_DECLARE_METATYPE(api::CustomerSummary)
