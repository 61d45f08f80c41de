// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionButton>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using theme::Type;

constexpr int rowsAhead = 100;  // asked for before they come into view

QRect checkBox(const QRectF &area)
{
    return {int(area.left()) + metrics::gap, int(area.center().y()) - metrics::iconSize / 2, metrics::iconSize, metrics::iconSize};
}

void drawCheck(QPainter &painter, const theme::Theme &theme, const QWidget *widget, const QRect &box, Qt::CheckState state)
{
    if (state == Qt::PartiallyChecked) {
        constexpr int dashWidth = 8;
        constexpr int dashHeight = 2;
        paint::rounded(painter, box, metrics::smallRadius, theme.color(Token::Accent));
        painter.fillRect(
            QRect(box.left() + (box.width() - dashWidth) / 2, box.top() + (box.height() - dashHeight) / 2, dashWidth, dashHeight),
            theme.color(Token::OnAccent));
        return;
    }
    QStyleOptionButton option;
    option.rect = box;
    option.state = QStyle::State_Enabled | (state == Qt::Unchecked ? QStyle::State_Off : QStyle::State_On);
    widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, widget);
}

}  // namespace

TableHead::TableHead(const theme::Theme &theme, DataTable &table)
    : QHeaderView(Qt::Horizontal, &table)
    , m_theme(theme)
    , m_table(table)
{
    setHighlightSections(false);
    setSectionsClickable(true);
    setStretchLastSection(false);
    setMinimumSectionSize(metrics::edge);
}

QSize TableHead::sizeHint() const { return {QHeaderView::sizeHint().width(), m_theme.scaled(metrics::tableHeadHeight)}; }

void TableHead::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.color(Token::Surface));
    paint::bottomLine(*painter, m_theme, QRectF(rect));
    if (section == m_table.checkColumn()) {
        drawCheck(*painter, m_theme, this, checkBox(rect), m_table.checkedState());
        painter->restore();
        return;
    }
    const QString words = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool right = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const bool sorted = section == m_table.sortColumn();
    QRectF inside = QRectF(rect).adjusted(metrics::gap, 0, -metrics::gap, -metrics::line);
    const QString arrow = m_table.sortOrder() == Qt::AscendingOrder ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down");
    const qreal arrowTop = inside.center().y() - metrics::iconSize / 2.0;
    if (sorted && right) {
        const qreal width = std::min(inside.width() - metrics::iconSize, paint::textWidth(m_theme, Type::MetaStrong, words));
        paint::icon(*painter, m_theme, {inside.right() - width - metrics::iconSize - metrics::grid, arrowTop}, arrow, Token::Muted);
    }
    const qreal width =
        paint::text(*painter, m_theme, inside, {words, Type::MetaStrong, Token::Muted}, right ? Qt::AlignRight : Qt::AlignLeft);
    if (sorted && !right)
        paint::icon(*painter, m_theme, {inside.left() + width + metrics::grid, arrowTop}, arrow, Token::Muted);
    painter->restore();
}

void TableHead::mouseReleaseEvent(QMouseEvent *event)
{
    const bool resized = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    const int section = logicalIndexAt(event->pos());
    if (event->button() == Qt::LeftButton && section >= 0 && !resized)
        m_table.clickHead(section);
}

DataTable::DataTable(const theme::Theme &theme, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setAccessibleName(accessibleName);
    setHorizontalHeader(new TableHead(theme, *this));
    horizontalHeader()->setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(EditKeyPressed);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(theme.scaled(metrics::tableRowHeight));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme.scaled(metrics::tableRowHeight));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DataTable::fetchAhead);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != m_checkColumn)
            Q_EMIT opened(index);
    });
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &DataTable::fetchAhead, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { hover(-1); });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] { horizontalHeader()->viewport()->update(); });
}

void DataTable::setColumns(int stretching, const QList<int> &widths)
{
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    for (int column = 0; column < widths.size(); ++column)
        if (column != stretching)
            setColumnWidth(column, m_theme.scaled(widths[column]));
    if (m_checkColumn >= 0)
        horizontalHeader()->setSectionResizeMode(m_checkColumn, QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(stretching, QHeaderView::Stretch);
}

void DataTable::showSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    horizontalHeader()->viewport()->update();
}

Qt::CheckState DataTable::checkedState() const
{
    if (model() == nullptr || m_checkColumn < 0)
        return Qt::Unchecked;
    return Qt::CheckState(model()->headerData(m_checkColumn, Qt::Horizontal, Qt::CheckStateRole).toInt());
}

void DataTable::clickHead(int section)
{
    if (section == m_checkColumn) {
        Q_EMIT checkAllAsked(checkedState() != Qt::Checked);
        return;
    }
    if (!isSortable(section))
        return;
    const bool turn = section == m_sortColumn && m_sortOrder == Qt::AscendingOrder;
    Q_EMIT sortAsked(section, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void DataTable::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {std::exchange(m_hoveredRow, row), row})
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
}

void DataTable::toggle(int row)
{
    const QModelIndex index = model()->index(row, m_checkColumn);
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    const bool onRow = currentIndex().isValid() && state() != EditingState;
    if (onRow && event->key() == Qt::Key_Space && m_checkColumn >= 0)
        return toggle(currentIndex().row());
    if (onRow && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && index.column() == m_checkColumn && event->button() == Qt::LeftButton)
        return toggle(index.row());
    QTableView::mousePressEvent(event);
}

void DataTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(int(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

void DataTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fetchAhead();
}

void DataTable::fetchAhead()
{
    if (model() == nullptr || model()->rowCount() == 0)
        return;
    const int last = rowAt(viewport()->height() - 1);
    const bool near = last < 0 || model()->rowCount() - last < rowsAhead;
    if (near && model()->canFetchMore({}))
        model()->fetchMore({});
}

RowDelegate::RowDelegate(const theme::Theme &theme, DataTable *table)
    : QStyledItemDelegate(table)
    , m_theme(theme)
    , m_table(table)
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF area = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool first = m_table->horizontalHeader()->visualIndex(index.column()) == 0;
    const bool hovered = m_table->hoveredRow() == index.row();
    painter->save();
    painter->fillRect(area, m_theme.color(selected ? Token::Selected : hovered ? Token::Hover : Token::Surface));
    paint::bottomLine(*painter, m_theme, area);
    if (selected && first)
        painter->fillRect(QRectF(area.left(), area.top(), metrics::selectionBar, area.height()), m_theme.color(Token::Accent));
    if (index.column() == m_table->checkColumn())
        drawCheck(*painter, m_theme, m_table, checkBox(area), Qt::CheckState(index.data(Qt::CheckStateRole).toInt()));
    else
        paintCell(*painter, area.adjusted(metrics::gap, 0, -metrics::gap, -metrics::line), index);
    const bool current = m_table->currentIndex().row() == index.row() && m_table->hasFocus() && m_table->property("keyFocus").toBool();
    if (current) {
        const QColor ring = m_theme.color(Token::Accent);
        painter->fillRect(QRectF(area.left(), area.top(), area.width(), metrics::focusRing), ring);
        painter->fillRect(QRectF(area.left(), area.bottom() - metrics::focusRing, area.width(), metrics::focusRing), ring);
    }
    painter->restore();
}

}  // namespace widgets
