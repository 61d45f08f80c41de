// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_model.h"

namespace models {

void ImportMappingModel::show(const api::ImportPreview &preview)
{
    beginResetModel();
    m_mapping = preview.mapping;
    m_sample = preview.sample;
    endResetModel();
    Q_EMIT changed();
}

void ImportMappingModel::setField(int row, const QString &field)
{
    if (row < 0 || row >= m_mapping.size() || m_mapping[row].field == field)
        return;
    m_mapping[row].field = field;
    // Which columns share a field may have changed anywhere.
    Q_EMIT dataChanged(index(0, 0), index(int(m_mapping.size()) - 1, columnCount() - 1));
    Q_EMIT changed();
}

QStringList ImportMappingModel::doubled() const
{
    QStringList seen;
    QStringList twice;
    for (const api::ColumnMapping &mapping : m_mapping) {
        if (mapping.field.isEmpty())
            continue;
        if (seen.contains(mapping.field) && !twice.contains(mapping.field))
            twice.append(mapping.field);
        seen.append(mapping.field);
    }
    return twice;
}

int ImportMappingModel::leftOut() const
{
    return int(
        std::count_if(m_mapping.begin(), m_mapping.end(), [](const api::ColumnMapping &mapping) { return mapping.field.isEmpty(); }));
}

int ImportMappingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_mapping.size()); }

int ImportMappingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : FirstSampleColumn + samples; }

QVariant ImportMappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::ColumnMapping &mapping = m_mapping[index.row()];
    if (role == FieldRole)
        return mapping.field;
    if (role == TwiceRole)
        return doubled().contains(mapping.field);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case HeadColumn: return mapping.column;
    case FieldColumn: return mapping.field;
    default: return m_sample.value(index.column() - FirstSampleColumn).value(index.row());
    }
}

void ImportRowsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void ImportRowsModel::append(const QList<api::ImportRow> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ImportRowsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const api::ImportRow &row = m_rows[index.row()];
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case RowColumn: return row.row;
    case SkuColumn: return row.sku;
    case ProblemColumn:
    case ColumnCount: break;
    }
    return {};
}

QByteArray csvRecord(const QStringList &cells)
{
    QStringList written;
    for (QString cell : cells) {
        const bool quoted = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
                            cell.contains(QLatin1Char('\r'));
        written.append(quoted ? QLatin1Char('"') + cell.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"') : cell);
    }
    return written.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

}  // namespace models
