// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

#include <QAbstractTableModel>

namespace models {

/// The columns of a file that is to be imported, one a row: its head, the field it goes to, and its first cells.
class ImportMappingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { HeadColumn, FieldColumn, FirstSampleColumn };
    static constexpr int samples = 3;
    enum Role { FieldRole = Qt::UserRole + 1, TwiceRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const api::ImportPreview &preview);
    [[nodiscard]] const QList<api::ColumnMapping> &mapping() const { return m_mapping; }
    void setField(int row, const QString &field);
    /// Fields that two columns go to.
    [[nodiscard]] QStringList doubled() const;
    [[nodiscard]] int leftOut() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed();

private:
    QList<api::ColumnMapping> m_mapping;
    QList<QStringList> m_sample;
};

/// Rows of an import that were refused.
class ImportRowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { RowColumn, SkuColumn, ProblemColumn, ColumnCount };
    enum Role { RowRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void append(const QList<api::ImportRow> &rows);
    [[nodiscard]] const QList<api::ImportRow> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<api::ImportRow> m_rows;
};

/// One record of CSV (RFC 4180), with its line end.
[[nodiscard]] QByteArray csvRecord(const QStringList &cells);

}  // namespace models
