// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet_view.h"

#include "ui/widgets/tsv.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>

namespace widgets {
namespace {

namespace metrics = theme::metrics;
using theme::Token;
using theme::Type;

constexpr int sheetRowHeight = 28;
constexpr int rowHeadWidth = 36;
constexpr int cornerSize = 8;

void corner(QPainter &painter, const QRectF &area, const QColor &color)
{
    const QPointF points[] = {{area.right() - cornerSize, area.top()}, area.topRight(), {area.right(), area.top() + cornerSize}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(points, int(std::size(points)));
}

void gridLines(QPainter &painter, const theme::Theme &theme, const QRectF &area)
{
    paint::bottomLine(painter, theme, area);
    painter.fillRect(QRectF(area.right() - metrics::line, area.top(), metrics::line, area.height()), theme.color(Token::Line));
}

/// Column words and row numbers on canvas; a row with an error has its icon instead of the number.
class SheetHead : public QHeaderView {
public:
    SheetHead(const theme::Theme &theme, Qt::Orientation orientation, QWidget *parent)
        : QHeaderView(orientation, parent)
        , m_theme(theme)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return orientation() == Qt::Horizontal ? QSize(QHeaderView::sizeHint().width(), m_theme.scaled(metrics::tableHeadHeight))
                                               : QSize(m_theme.scaled(rowHeadWidth), QHeaderView::sizeHint().height());
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->save();
        const QRectF area(rect);
        painter->fillRect(area, m_theme.color(Token::Canvas));
        gridLines(*painter, m_theme, area);
        if (orientation() == Qt::Horizontal) {
            const bool right = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            paint::text(*painter, m_theme, area.adjusted(metrics::gap, 0, -metrics::gap, -metrics::line),
                        {model()->headerData(section, orientation(), Qt::DisplayRole).toString(), Type::MetaStrong, Token::Muted},
                        right ? Qt::AlignRight : Qt::AlignLeft);
        } else if (!model()->headerData(section, orientation(), SheetView::ErrorRole).toString().isEmpty()) {
            const QPointF at(area.center().x() - metrics::iconSize / 2.0, area.center().y() - metrics::iconSize / 2.0);
            paint::icon(*painter, m_theme, at, QStringLiteral("circle-x"), Token::Danger);
        } else {
            const QString number = QString::number(section + 1);
            const qreal width = paint::numberWidth(m_theme, Type::Body, number);
            paint::number(*painter, m_theme, QRectF(area.center().x() - width / 2, area.top(), width, area.height()),
                          {number, Type::Body, Token::Muted});
        }
        painter->restore();
    }

private:
    const theme::Theme &m_theme;
};

}  // namespace

class SheetDelegate : public QStyledItemDelegate {
public:
    SheetDelegate(const theme::Theme &theme, SheetView *view)
        : QStyledItemDelegate(view)
        , m_theme(theme)
        , m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const QRectF area = option.rect;
        const bool wrong = !index.data(SheetView::ErrorRole).toString().isEmpty();
        const bool changed = index.data(SheetView::ChangedRole).toBool();
        const bool writable = index.flags().testFlag(Qt::ItemIsEditable);
        const bool struck = index.data(SheetView::StruckRole).toBool();
        const bool current = m_view->currentIndex() == index;
        const bool selected = option.state.testFlag(QStyle::State_Selected) && !(current && single());
        const Token ground = wrong ? Token::DangerSoft : selected ? Token::Selected : writable ? Token::Surface : Token::Canvas;
        painter->fillRect(area, m_theme.color(ground));
        gridLines(*painter, m_theme, area);
        paintWords(*painter, area.adjusted(metrics::gap, 0, -metrics::gap, -metrics::line), index, wrong, writable, struck);
        if (wrong || changed)
            corner(*painter, area.adjusted(0, 0, -metrics::line, 0), m_theme.color(wrong ? Token::Danger : Token::Warning));
        if (current) {
            painter->setPen(QPen(m_theme.color(Token::Accent), metrics::focusRing));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(area.adjusted(0, 0, -metrics::line, -metrics::line).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setProperty("role", QStringLiteral("cell"));
        edit->setAlignment(Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        edit->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
        return edit;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        static_cast<QLineEdit *>(editor)->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget *editor, QAbstractItemModel *, const QModelIndex &index) const override
    {
        const QString text = static_cast<QLineEdit *>(editor)->text();
        if (text != index.data(Qt::EditRole).toString())
            Q_EMIT m_view->written({{index.row(), index.column(), text}});
    }
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect);
    }

private:
    [[nodiscard]] bool single() const { return m_view->selectionModel()->selectedIndexes().size() < 2; }

    void paintWords(QPainter &painter, const QRectF &inside, const QModelIndex &index, bool wrong, bool writable, bool struck) const
    {
        const QString words = index.data(Qt::DisplayRole).toString();
        if (words.isEmpty())
            return;
        const QVariant tone = index.data(SheetView::ChipToneRole);
        if (tone.isValid()) {
            paint::chip(painter, m_theme, inside, words, paint::Tone(tone.toInt()));
            return;
        }
        const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        const Token token = wrong ? Token::Danger : writable && !struck ? Token::Text : Token::Muted;
        const Type type = wrong ? Type::BodyMedium : Type::Body;
        qreal width = 0;
        if (right)
            width = paint::number(painter, m_theme, inside, {words, type, token}, Qt::AlignRight);
        else
            width = paint::text(painter, m_theme, inside, {words, type, token});
        if (struck) {
            const qreal left = right ? inside.right() - width : inside.left();
            painter.fillRect(QRectF(left, std::round(inside.center().y()), width, metrics::line), m_theme.color(token));
        }
    }

    const theme::Theme &m_theme;
    SheetView *m_view;
};

SheetView::SheetView(const theme::Theme &theme, const QString &accessibleName, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setAccessibleName(accessibleName);
    setHorizontalHeader(new SheetHead(theme, Qt::Horizontal, this));
    setVerticalHeader(new SheetHead(theme, Qt::Vertical, this));
    setItemDelegate(new SheetDelegate(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->setMinimumSectionSize(theme.scaled(sheetRowHeight));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(theme.scaled(sheetRowHeight));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setAccessibleName(accessibleName);
    verticalHeader()->setAccessibleName(accessibleName);
}

void SheetView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] { verticalHeader()->viewport()->update(); });
}

QRect SheetView::selectedRange() const
{
    QRect range;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        range |= QRect(index.column(), index.row(), 1, 1);
    if (range.isNull() && currentIndex().isValid())
        range = QRect(currentIndex().column(), currentIndex().row(), 1, 1);
    return range;
}

bool SheetView::writable(int row, int column) const
{
    // A row that is still to come can be written wherever its column can.
    if (row >= model()->rowCount())
        return column < model()->columnCount() && !model()->headerData(column, Qt::Horizontal, FixedRole).toBool();
    return model()->index(row, column).flags().testFlag(Qt::ItemIsEditable);
}

QString SheetView::selectedText() const
{
    const QRect range = selectedRange();
    QList<QStringList> rows;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        QStringList cells;
        for (int column = range.left(); column <= range.right(); ++column)
            cells.append(model()->index(row, column).data(Qt::DisplayRole).toString());
        rows.append(cells);
    }
    return toTsv(rows);
}

void SheetView::copy() const { QApplication::clipboard()->setText(selectedText()); }

void SheetView::paste(const QString &text)
{
    const QList<QStringList> block = fromTsv(text);
    const QRect range = selectedRange();
    if (block.isEmpty() || range.isNull())
        return;
    QList<SheetWrite> writes;
    const auto write = [&](int row, int column, const QString &cell) {
        if (column < model()->columnCount() && writable(row, column))
            writes.append({row, column, cell.trimmed()});
    };
    const bool one = block.size() == 1 && block.first().size() == 1;
    if (one) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            for (int column = range.left(); column <= range.right(); ++column)
                write(row, column, block.first().first());
    } else {
        for (int row = 0; row < block.size(); ++row)
            for (int column = 0; column < block[row].size(); ++column)
                write(range.top() + row, range.left() + column, block[row][column]);
    }
    if (!writes.isEmpty())
        Q_EMIT written(writes);
}

void SheetView::fillDown()
{
    const QRect range = selectedRange();
    if (range.isNull())
        return;
    QList<SheetWrite> writes;
    // One row selected: from the cell above, as spreadsheets do.
    const bool fromAbove = range.height() == 1;
    const int source = fromAbove ? range.top() - 1 : range.top();
    if (source < 0)
        return;
    for (int column = range.left(); column <= range.right(); ++column)
        for (int row = source + 1; row <= range.bottom(); ++row)
            if (writable(row, column))
                writes.append({row, column, model()->index(source, column).data(Qt::EditRole).toString()});
    if (!writes.isEmpty())
        Q_EMIT written(writes);
}

void SheetView::clearSelected()
{
    QList<SheetWrite> writes;
    const QModelIndexList selected = selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        if (writable(index.row(), index.column()))
            writes.append({index.row(), index.column(), {}});
    if (!writes.isEmpty())
        Q_EMIT written(writes);
}

void SheetView::goTo(int row, int column)
{
    const QModelIndex index = model()->index(row, column);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    setFocus(Qt::OtherFocusReason);
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Paste))
        return paste(QApplication::clipboard()->text());
    if (event->matches(QKeySequence::Cut)) {
        copy();
        return clearSelected();
    }
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier)
        return fillDown();
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return clearSelected();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState) {
        const int step = event->modifiers() & Qt::ShiftModifier ? -1 : 1;
        const QModelIndex next = model()->index(currentIndex().row() + step, currentIndex().column());
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    // A key with Ctrl or Alt is a shortcut and not the first letter of a cell.
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        const auto triggers = editTriggers();
        setEditTriggers(triggers & ~EditTriggers(AnyKeyPressed));
        QTableView::keyPressEvent(event);
        setEditTriggers(triggers);
        return;
    }
    QTableView::keyPressEvent(event);
}

void SheetView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    viewport()->update();
    Q_EMIT selectionMoved();
}

}  // namespace widgets
