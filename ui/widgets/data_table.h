// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QSet>
#include <QStyledItemDelegate>
#include <QTableView>

namespace widgets {

class DataTable;

/// The head row of a table: muted words, an arrow where it is sorted, and a box that ticks every row that is loaded.
class TableHead : public QHeaderView {
    Q_OBJECT
public:
    TableHead(const theme::Theme &theme, DataTable &table);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const theme::Theme &m_theme;
    DataTable &m_table;
};

/// A table of the look: rows of 32, horizontal lines only, hover and selected ground, a bar at the selected row. Column
/// words come from the model's headerData(). Its model may be fed page by page: more is asked for well before the end
/// comes into view. A column that is `checkable` has Qt::CheckStateRole; Space ticks the current row.
class DataTable : public QTableView {
    Q_OBJECT
public:
    DataTable(const theme::Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    /// After setModel(): the column that takes what is left, and the others' widths in pixels at 100 %.
    void setColumns(int stretching, const QList<int> &widths);
    void setCheckColumn(int column) { m_checkColumn = column; }
    [[nodiscard]] int checkColumn() const { return m_checkColumn; }
    /// Columns whose head can be clicked to sort by them.
    void setSortable(const QSet<int> &columns) { m_sortable = columns; }
    [[nodiscard]] bool isSortable(int column) const { return m_sortable.contains(column); }
    void showSort(int column, Qt::SortOrder order);
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// Ticked: all, some or none of the rows that are loaded.
    [[nodiscard]] Qt::CheckState checkedState() const;

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void sortAsked(int column, Qt::SortOrder order);
    void checkAllAsked(bool checked);
    /// Enter or a double click on a row.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    friend class TableHead;
    void clickHead(int section);
    void hover(int row);
    void toggle(int row);
    void fetchAhead();

    const theme::Theme &m_theme;
    QSet<int> m_sortable;
    int m_checkColumn = -1;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    int m_hoveredRow = -1;
};

/// Paints the ground of a cell, its line, the bar of the selected row, the frame of the focused one and the tick box;
/// a room paints the inside.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RowDelegate(const theme::Theme &theme, DataTable *table);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// `inside` leaves 8 px at both sides.
    virtual void paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const = 0;
    [[nodiscard]] const theme::Theme &look() const { return m_theme; }
    [[nodiscard]] const DataTable &table() const { return *m_table; }

private:
    const theme::Theme &m_theme;
    DataTable *m_table;
};

}  // namespace widgets
