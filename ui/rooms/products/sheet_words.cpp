// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/sheet_words.h"

#include "ui/rooms/products/product_words.h"
#include "ui/widgets/sheet_view.h"

namespace product_room {

using Kind = models::SheetColumn::Kind;
using models::VariantsModel;
using widgets::SheetView;

SheetWords::SheetWords(VariantsModel &variants, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_variants(variants)
{
    setSourceModel(&variants);
}

QString SheetWords::mistakeAt(int row, int column) const
{
    const auto found = m_variants.mistakes().constFind({row, column});
    if (found == m_variants.mistakes().constEnd())
        return {};
    return Words::mistake(*found, m_variants.rows().value(row).cells.value(column));
}

QString SheetWords::note(int row) const
{
    const models::SheetRow &shown = m_variants.rows()[row];
    if (shown.removed)
        return tr("Removed when saved");
    if (!shown.id)
        return tr("New");
    for (int column = 0; column < m_variants.columnCount(); ++column) {
        if (m_variants.column(column).kind != Kind::Price || !m_variants.sheet().isChanged(shown, column))
            continue;
        const QString before = m_variants.index(row, column).data(VariantsModel::SavedTextRole).toString();
        if (!before.isEmpty())
            return tr("%1 until today").arg(before);
    }
    return {};
}

QString SheetWords::display(const QModelIndex &index) const
{
    switch (m_variants.column(index.column()).kind) {
    case Kind::Stock: return Words::stock(api::StockState(QIdentityProxyModel::data(index, VariantsModel::StockRole).toInt()));
    case Kind::Note: return note(index.row());
    default: return QIdentityProxyModel::data(index, Qt::DisplayRole).toString();
    }
}

QString SheetWords::spoken(const QModelIndex &index) const
{
    QStringList parts{Words::column(m_variants.sheet(), index.column()), display(index)};
    if (QIdentityProxyModel::data(index, VariantsModel::ChangedRole).toBool())
        parts.append(tr("changed"));
    if (const QString wrong = mistakeAt(index.row(), index.column()); !wrong.isEmpty())
        parts.append(wrong);
    if (!flags(index).testFlag(Qt::ItemIsEditable))
        parts.append(tr("read only"));
    return parts.join(QStringLiteral(", "));
}

QVariant SheetWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return display(index);
    case Qt::ToolTipRole: {
        const QString wrong = mistakeAt(index.row(), index.column());
        return wrong.isEmpty() ? QVariant() : wrong;
    }
    case Qt::AccessibleTextRole: return spoken(index);
    case SheetView::ChangedRole: return QIdentityProxyModel::data(index, VariantsModel::ChangedRole);
    case SheetView::StruckRole: return QIdentityProxyModel::data(index, VariantsModel::RemovedRole);
    case SheetView::ErrorRole: return mistakeAt(index.row(), index.column());
    case SheetView::ChipToneRole:
        if (m_variants.column(index.column()).kind != Kind::Stock)
            return {};
        return int(Words::stockTone(api::StockState(QIdentityProxyModel::data(index, VariantsModel::StockRole).toInt())));
    default: return QIdentityProxyModel::data(index, role);
    }
}

QVariant SheetWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return section + 1;
        if (role != SheetView::ErrorRole)
            return {};
        for (int column = 0; column < m_variants.columnCount(); ++column)
            if (const QString wrong = mistakeAt(section, column); !wrong.isEmpty())
                return wrong;
        return {};
    }
    if (section < 0 || section >= m_variants.columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: return Words::column(m_variants.sheet(), section);
    case Qt::TextAlignmentRole: return int(m_variants.column(section).isNumber() ? Qt::AlignRight : Qt::AlignLeft);
    case SheetView::FixedRole: return !m_variants.column(section).isWritable();
    default: return {};
    }
}

}  // namespace product_room
