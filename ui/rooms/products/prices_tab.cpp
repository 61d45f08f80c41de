// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/prices_tab.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/text.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace product_room {
namespace {

namespace paint = widgets::paint;
using theme::Token;
using theme::Type;

enum Column { SkuColumn, ListColumn, PriceColumn, FromColumn, UntilColumn, ColumnCount };

}  // namespace

class PricesModel : public QAbstractTableModel {
public:
    PricesModel(const core::Clock &clock, QObject *parent)
        : QAbstractTableModel(parent)
        , m_clock(clock)
    {
    }
    void show(const QList<api::PriceRow> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] const api::PriceRow &at(int row) const { return m_rows[row]; }
    [[nodiscard]] bool holdsNow(const api::PriceRow &row) const { return !row.until || *row.until > m_clock.now(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::AccessibleTextRole) {
            QStringList cells;
            for (int column = 0; column < ColumnCount; ++column)
                cells.append(words(m_rows[index.row()], column));
            return cells.join(QStringLiteral(", "));
        }
        return role == Qt::DisplayRole ? QVariant(words(m_rows[index.row()], index.column())) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return int((section == PriceColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        switch (Column(section)) {
        case SkuColumn: return QString(QStringLiteral("  ") + PricesTab::tr("SKU"));
        case ListColumn: return PricesTab::tr("List");
        case PriceColumn: return PricesTab::tr("Price");
        case FromColumn: return PricesTab::tr("From");
        case UntilColumn: return PricesTab::tr("Until");
        case ColumnCount: break;
        }
        return {};
    }

private:
    [[nodiscard]] QString words(const api::PriceRow &row, int column) const
    {
        switch (Column(column)) {
        case SkuColumn: return row.sku;
        case ListColumn: return row.list == api::PriceList::Sale ? PricesTab::tr("Sale") : PricesTab::tr("Regular");
        case PriceColumn: return widgets::moneyText(row.price);
        case FromColumn: return QLocale().toString(row.from.toDateTime().toLocalTime(), QLocale::ShortFormat);
        case UntilColumn:
            return row.until ? QLocale().toString(row.until->toDateTime().toLocalTime(), QLocale::ShortFormat) : PricesTab::tr("holds now");
        case ColumnCount: break;
        }
        return {};
    }

    const core::Clock &m_clock;
    QList<api::PriceRow> m_rows;
};

namespace {

class PriceDelegate : public widgets::RowDelegate {
public:
    PriceDelegate(const theme::Theme &theme, widgets::DataTable *table, const PricesModel &model)
        : RowDelegate(theme, table)
        , m_model(model)
    {
    }

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const override
    {
        const api::PriceRow &row = m_model.at(index.row());
        const QString words = index.data().toString();
        const bool now = m_model.holdsNow(row);
        switch (Column(index.column())) {
        case SkuColumn:
            paint::text(painter, look(), inside.adjusted(theme::metrics::gap, 0, 0, 0), {words, Type::BodyMedium, Token::Text});
            break;
        case ListColumn:
            paint::chip(painter, look(), inside, words, row.list == api::PriceList::Sale ? paint::Tone::Accent : paint::Tone::Neutral);
            break;
        case PriceColumn:
            paint::number(painter, look(), inside, {words, now ? Type::BodyStrong : Type::Body, now ? Token::Text : Token::Muted},
                          Qt::AlignRight);
            break;
        case FromColumn:
        case UntilColumn: paint::text(painter, look(), inside, {words, Type::Body, Token::Muted}); break;
        case ColumnCount: break;
        }
    }

private:
    const PricesModel &m_model;
};

}  // namespace

PricesTab::PricesTab(const theme::Theme &theme, const core::Clock &clock, ProductEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_model(new PricesModel(clock, this))
{
    setProperty("ground", QStringLiteral("surface"));
    auto *table = new widgets::DataTable(theme, tr("Price history"));
    table->setModel(m_model);
    table->setItemDelegate(new PriceDelegate(theme, table, *m_model));
    table->setColumns(UntilColumn, {224, 112, 120, 176, 0});
    auto *stack = new QStackedWidget;
    stack->addWidget(table);
    stack->addWidget(
        new widgets::EmptyState(theme, {}, tr("No prices yet"), tr("A price stands here from the moment it is saved."), nullptr));
    auto *column = new QVBoxLayout(this);
    widgets::plain(column);
    column->addWidget(stack);
    const auto follow = [this, stack, &editor] {
        m_model->show(editor.prices());
        stack->setCurrentIndex(editor.prices().isEmpty() ? 1 : 0);
    };
    connect(&editor, &ProductEditor::pricesChanged, this, follow);
    connect(&editor, &ProductEditor::stateChanged, this, follow);
}

}  // namespace product_room
