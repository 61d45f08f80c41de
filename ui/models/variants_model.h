// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/variant_sheet.h"

#include <QAbstractTableModel>

namespace models {

/// What a cell of a table is to become.
struct CellWrite {
    int row = 0;  ///< past the last: a new row
    int column = 0;
    QString text;
};

/// The variant spreadsheet as a table. What is written goes through written() and comes back by setRows(), so that one
/// history of whole states is enough for undo. It knows no words.
class VariantsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        ChangedRole = Qt::UserRole + 1,  ///< bool
        MistakeRole,                     ///< CellMistake, or nothing
        RemovedRole,                     ///< bool, of the row
        StockRole,                       ///< int of api::StockState, as what is typed would make it
        SavedTextRole                    ///< what the cell had when it was loaded
    };

    explicit VariantsModel(QObject *parent = nullptr);

    void show(const VariantSheet &sheet, const SheetRows &rows);
    void setRows(const SheetRows &rows);
    /// Refusals of the server, kept until the cell is written anew.
    void setRefusals(const CellMistakes &refusals);
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] const VariantSheet &sheet() const { return m_sheet; }
    [[nodiscard]] const SheetRows &rows() const { return m_rows; }
    /// The rows with these cells written; rows past the end are added.
    [[nodiscard]] SheetRows with(const QList<CellWrite> &writes) const;
    [[nodiscard]] const CellMistakes &mistakes() const { return m_mistakes; }
    [[nodiscard]] int changeCount() const { return m_sheet.changeCount(m_rows); }
    [[nodiscard]] const SheetColumn &column(int at) const { return m_sheet.columns()[at]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Rows, mistakes or the number of changes are others now.
    void changed();

private:
    void check();
    [[nodiscard]] qint64 availableOf(const SheetRow &row) const;
    [[nodiscard]] api::StockState stockOf(const SheetRow &row) const;
    [[nodiscard]] qint64 countIn(const SheetRow &row, SheetColumn::Kind kind) const;

    VariantSheet m_sheet;
    SheetRows m_rows;
    CellMistakes m_mistakes;
    CellMistakes m_refusals;
    bool m_readOnly = false;
};

}  // namespace models

Q_DECLARE_METATYPE(models::CellMistake)
