// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/import_tables.h"

#include "ui/rooms/products/import_panel.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/paint.h"

namespace product_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::ImportMappingModel;
using models::ImportRowsModel;
using theme::Token;
using theme::Type;

QString spokenMapping(const QModelIndex &index)
{
    const QString column = index.siblingAtColumn(ImportMappingModel::HeadColumn).data().toString();
    return QStringLiteral("%1: %2").arg(column, ImportPanel::fieldWord(index.data(ImportMappingModel::FieldRole).toString()));
}

QString spokenRow(const QModelIndex &index)
{
    const auto row = index.data(ImportRowsModel::RowRole).value<api::ImportRow>();
    return QStringLiteral("%1, %2, %3").arg(row.row).arg(row.sku, RefusedHead::problems(row));
}

}  // namespace

MappingHead::MappingHead(ImportMappingModel &mapping, QObject *parent)
    : SpokenModel(mapping, spokenMapping, parent)
{
}

QVariant MappingHead::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == ImportMappingModel::HeadColumn)
        return QString(QStringLiteral("  ") + tr("Column of the file"));
    if (section == ImportMappingModel::FieldColumn)
        return tr("Goes to");
    return tr("Row %1").arg(section - ImportMappingModel::FirstSampleColumn + 2);
}

void MappingDelegate::paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const
{
    if (index.column() == ImportMappingModel::HeadColumn) {
        paint::text(painter, look(), inside.adjusted(metrics::gap, 0, 0, 0), {index.data().toString(), Type::BodyMedium, Token::Text});
        return;
    }
    if (index.column() != ImportMappingModel::FieldColumn) {
        paint::text(painter, look(), inside, {index.data().toString(), Type::Body, Token::Muted});
        return;
    }
    const QString field = index.data(ImportMappingModel::FieldRole).toString();
    const bool twice = !field.isEmpty() && index.data(ImportMappingModel::TwiceRole).toBool();
    QRectF words = inside;
    if (twice) {
        paint::icon(painter, look(), {words.left(), words.center().y() - metrics::iconSize / 2.0}, QStringLiteral("circle-x"),
                    Token::Danger);
        words.setLeft(words.left() + metrics::iconSize + metrics::grid);
    }
    words.setRight(words.right() - metrics::iconSize - metrics::grid);
    paint::text(painter, look(), words,
                {ImportPanel::fieldWord(field), Type::Body,
                 twice             ? Token::Danger
                 : field.isEmpty() ? Token::Muted
                                   : Token::Text});
    paint::icon(painter, look(), {inside.right() - metrics::iconSize, inside.center().y() - metrics::iconSize / 2.0},
                QStringLiteral("chevron-down"), Token::Muted);
}

RefusedHead::RefusedHead(ImportRowsModel &rows, QObject *parent)
    : SpokenModel(rows, spokenRow, parent)
{
}

QString RefusedHead::problems(const api::ImportRow &row)
{
    QStringList sentences;
    for (const api::RowMistake &mistake : row.errors)
        sentences.append(mistake.column.isEmpty() ? Words::rowMistake(mistake)
                                                  : QStringLiteral("%1: %2").arg(mistake.column, Words::rowMistake(mistake)));
    return sentences.join(QStringLiteral(" · "));
}

QVariant RefusedHead::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == ImportRowsModel::RowColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (ImportRowsModel::Column(section)) {
    case ImportRowsModel::RowColumn: return tr("Row");
    case ImportRowsModel::SkuColumn: return tr("SKU");
    case ImportRowsModel::ProblemColumn: return tr("What is wrong");
    case ImportRowsModel::ColumnCount: break;
    }
    return {};
}

void RefusedDelegate::paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const
{
    const auto row = index.data(ImportRowsModel::RowRole).value<api::ImportRow>();
    switch (ImportRowsModel::Column(index.column())) {
    case ImportRowsModel::RowColumn:
        paint::number(painter, look(), inside, {QLocale().toString(row.row), Type::Body, Token::Muted}, Qt::AlignRight);
        break;
    case ImportRowsModel::SkuColumn: paint::text(painter, look(), inside, {row.sku, Type::BodyMedium, Token::Text}); break;
    case ImportRowsModel::ProblemColumn:
        paint::text(painter, look(), inside, {RefusedHead::problems(row), Type::Body, Token::Danger});
        break;
    case ImportRowsModel::ColumnCount: break;
    }
}

}  // namespace product_room
