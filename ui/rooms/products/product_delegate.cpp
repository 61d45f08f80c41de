// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_delegate.h"

#include "ui/models/variant_sheet.h"
#include "ui/rooms/products/product_words.h"
#include "ui/widgets/money_text.h"
#include "ui/widgets/paint.h"

#include <QLineEdit>
#include <QPainterPath>

namespace product_room {
namespace {

namespace metrics = theme::metrics;
namespace paint = widgets::paint;
using models::ProductsModel;
using theme::Token;
using theme::Type;

constexpr int thumbnailSide = 24;

api::ProductSummary productAt(const QModelIndex &index) { return index.data(ProductsModel::SummaryRole).value<api::ProductSummary>(); }

}  // namespace

void paintThumbnail(QPainter &painter, const theme::Theme &theme, const QRectF &area, const QImage &image)
{
    paint::rounded(painter, area, metrics::smallRadius, theme.color(Token::Visitor));
    if (image.isNull()) {
        const qreal inset = (area.width() - metrics::iconSize) / 2;
        if (inset >= 0)
            paint::icon(painter, theme, area.topLeft() + QPointF(inset, inset), QStringLiteral("image"), Token::Muted);
        return;
    }
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(area, metrics::smallRadius, metrics::smallRadius);
    painter.setClipPath(clip);
    const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(area.center() - QPointF(size.width() / 2, size.height() / 2), size), image);
    painter.restore();
}

QString ProductHead::word(int column)
{
    switch (ProductsModel::Column(column)) {
    case ProductsModel::CheckColumn: return tr("Ticked");
    case ProductsModel::TitleColumn: return tr("Product");
    case ProductsModel::SkuColumn: return tr("SKU");
    case ProductsModel::CategoryColumn: return tr("Category");
    case ProductsModel::VariantsColumn: return tr("Variants");
    case ProductsModel::PriceColumn: return tr("Price");
    case ProductsModel::AvailableColumn: return tr("Available");
    case ProductsModel::StatusColumn: return tr("Status");
    case ProductsModel::ChangedColumn: return tr("Changed");
    case ProductsModel::ColumnCount: break;
    }
    return {};
}

QVariant ProductHead::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool number =
        section == ProductsModel::VariantsColumn || section == ProductsModel::PriceColumn || section == ProductsModel::AvailableColumn;
    if (role == Qt::TextAlignmentRole)
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(word(section)) : SpokenModel::headerData(section, orientation, role);
}

ProductDelegate::ProductDelegate(const theme::Theme &theme, const core::Clock &clock, Thumbnails &thumbnails, widgets::DataTable *table)
    : RowDelegate(theme, table)
    , m_clock(clock)
    , m_thumbnails(thumbnails)
{
    connect(&thumbnails, &Thumbnails::arrived, table, [table] { table->viewport()->update(); });
}

void ProductDelegate::setCategories(const QList<api::CategoryRecord> &categories) { m_categories = categories; }

void ProductDelegate::paintTitle(QPainter &painter, const QRectF &inside, const api::ProductSummary &product) const
{
    const QRectF box(inside.left(), std::round(inside.center().y() - thumbnailSide / 2.0), thumbnailSide, thumbnailSide);
    paintThumbnail(painter, look(), box, product.image ? m_thumbnails.image(product.image->thumbnail) : QImage());
    paint::text(painter, look(), inside.adjusted(thumbnailSide + metrics::gap, 0, 0, 0), {product.title, Type::BodyMedium, Token::Text});
}

void ProductDelegate::paintAvailable(QPainter &painter, const QRectF &inside, const api::ProductSummary &product) const
{
    switch (product.stock) {
    case api::StockState::SoldOut:
        paint::text(painter, look(), inside, {Words::stock(product.stock), Type::BodyStrong, Token::Danger}, Qt::AlignRight);
        return;
    case api::StockState::Low:
        paint::number(painter, look(), inside, {QLocale().toString(product.available), Type::BodyStrong, Token::Warning}, Qt::AlignRight);
        return;
    case api::StockState::InStock:
        paint::number(painter, look(), inside, {QLocale().toString(product.available), Type::Body, Token::Text}, Qt::AlignRight);
        return;
    }
}

void ProductDelegate::paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const
{
    const api::ProductSummary product = productAt(index);
    const auto muted = [&](const QString &words) { paint::text(painter, look(), inside, {words, Type::Body, Token::Muted}); };
    const auto number = [&](const QString &words) {
        paint::number(painter, look(), inside, {words, Type::Body, Token::Text}, Qt::AlignRight);
    };
    switch (ProductsModel::Column(index.column())) {
    case ProductsModel::TitleColumn: paintTitle(painter, inside, product); break;
    case ProductsModel::SkuColumn: muted(product.sku); break;
    case ProductsModel::CategoryColumn: muted(Words::categoryPath(product.categoryPath, m_categories)); break;
    case ProductsModel::VariantsColumn: number(QLocale().toString(product.variants)); break;
    case ProductsModel::PriceColumn: number(widgets::moneyRange(product.priceFrom, product.priceTo)); break;
    case ProductsModel::AvailableColumn: paintAvailable(painter, inside, product); break;
    case ProductsModel::StatusColumn:
        paint::chip(painter, look(), inside, Words::status(product.status), Words::statusTone(product.status));
        break;
    case ProductsModel::ChangedColumn: muted(Words::changed(product.updatedAt, m_clock.now())); break;
    case ProductsModel::CheckColumn:
    case ProductsModel::ColumnCount: break;
    }
}

QString ProductDelegate::spoken(const QModelIndex &index) const
{
    const api::ProductSummary product = productAt(index);
    return QStringList{product.title,
                       product.sku,
                       Words::categoryPath(product.categoryPath, m_categories),
                       tr("%n variant(s)", nullptr, product.variants),
                       widgets::moneyRange(product.priceFrom, product.priceTo),
                       product.stock == api::StockState::InStock ? tr("%n available", nullptr, int(product.available))
                                                                 : Words::stock(product.stock),
                       Words::status(product.status)}
        .join(QStringLiteral(", "));
}

QWidget *ProductDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    // The status is chosen from a list, which the page opens.
    if (index.column() == ProductsModel::StatusColumn)
        return nullptr;
    auto *edit = new QLineEdit(parent);
    edit->setProperty("role", QStringLiteral("cell"));
    edit->setAccessibleName(ProductHead::word(index.column()));
    if (index.column() != ProductsModel::TitleColumn)
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return edit;
}

void ProductDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const api::ProductSummary product = productAt(index);
    const api::Money price = product.listPriceFrom.value_or(product.priceFrom);
    QString text = product.title;
    if (index.column() == ProductsModel::PriceColumn)
        text = models::VariantSheet::amountText(price.amount, price.currency, QLocale());
    else if (index.column() == ProductsModel::AvailableColumn)
        text = QString::number(product.available);
    static_cast<QLineEdit *>(editor)->setText(text);
    static_cast<QLineEdit *>(editor)->selectAll();
}

void ProductDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, static_cast<QLineEdit *>(editor)->text(), Qt::EditRole);
}

void ProductDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int left = index.column() == ProductsModel::TitleColumn ? thumbnailSide + metrics::gap : 0;
    editor->setGeometry(option.rect.adjusted(left, 0, 0, 0));
}

}  // namespace product_room
