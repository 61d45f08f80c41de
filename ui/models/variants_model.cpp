// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/variants_model.h"

namespace models {

using Kind = SheetColumn::Kind;

VariantsModel::VariantsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void VariantsModel::show(const VariantSheet &sheet, const SheetRows &rows)
{
    beginResetModel();
    m_sheet = sheet;
    m_rows = rows;
    m_refusals.clear();
    m_mistakes = m_sheet.mistakes(m_rows);
    endResetModel();
    Q_EMIT changed();
}

void VariantsModel::setRows(const SheetRows &rows)
{
    // A refusal is about what was sent; another text in the cell may be right.
    for (auto refusal = m_refusals.begin(); refusal != m_refusals.end();) {
        const auto [row, column] = refusal.key();
        const bool same = rows.value(row).cells.value(column) == m_rows.value(row).cells.value(column);
        refusal = same ? std::next(refusal) : m_refusals.erase(refusal);
    }
    const int before = int(m_rows.size());
    const int after = int(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = rows;
        endRemoveRows();
    } else {
        m_rows = rows;
    }
    check();
}

void VariantsModel::setRefusals(const CellMistakes &refusals)
{
    m_refusals = refusals;
    check();
}

void VariantsModel::setReadOnly(bool readOnly) { m_readOnly = readOnly; }

void VariantsModel::check()
{
    m_mistakes = m_sheet.mistakes(m_rows);
    m_mistakes.insert(m_refusals);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_sheet.columns().size()) - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, int(m_rows.size()) - 1);
    }
    Q_EMIT changed();
}

SheetRows VariantsModel::with(const QList<CellWrite> &writes) const
{
    SheetRows rows = m_rows;
    for (const CellWrite &write : writes) {
        if (write.column < 0 || write.column >= m_sheet.columns().size() || !m_sheet.columns()[write.column].isWritable())
            continue;
        while (rows.size() <= write.row)
            rows.append(m_sheet.emptyRow());
        rows[write.row].cells[write.column] = write.text;
    }
    return rows;
}

int VariantsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int VariantsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_sheet.columns().size()); }

qint64 VariantsModel::countIn(const SheetRow &row, Kind kind) const
{
    for (int column = 0; column < m_sheet.columns().size(); ++column)
        if (m_sheet.columns()[column].kind == kind)
            return VariantSheet::countOf(row.cells.value(column), QLocale::c()).value_or(0);
    return 0;
}

qint64 VariantsModel::availableOf(const SheetRow &row) const
{
    const api::VariantRecord *variant = m_sheet.variantOf(row);
    const qint64 held = variant == nullptr ? 0 : variant->allocated + variant->reserved;
    return std::max<qint64>(0, countIn(row, Kind::OnHand) - held);
}

api::StockState VariantsModel::stockOf(const SheetRow &row) const
{
    const qint64 available = availableOf(row);
    if (available <= 0)
        return api::StockState::SoldOut;
    return available <= countIn(row, Kind::ReorderAt) ? api::StockState::Low : api::StockState::InStock;
}

QVariant VariantsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetRow &row = m_rows[index.row()];
    const SheetColumn &what = m_sheet.columns()[index.column()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        if (what.kind == Kind::Available)
            return QString::number(availableOf(row));
        return row.cells.value(index.column());
    case Qt::TextAlignmentRole: return int((what.isNumber() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case ChangedRole: return m_sheet.isChanged(row, index.column());
    case MistakeRole: {
        const auto found = m_mistakes.constFind({index.row(), index.column()});
        return found == m_mistakes.constEnd() ? QVariant() : QVariant::fromValue(*found);
    }
    case RemovedRole: return row.removed;
    case StockRole: return int(stockOf(row));
    case SavedTextRole: {
        for (const SheetRow &saved : m_sheet.saved())
            if (row.id && saved.id == row.id)
                return saved.cells.value(index.column());
        return {};
    }
    default: return {};
    }
}

Qt::ItemFlags VariantsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_readOnly && !m_rows[index.row()].removed && m_sheet.columns()[index.column()].isWritable())
        flags |= Qt::ItemIsEditable;
    return flags;
}

}  // namespace models
