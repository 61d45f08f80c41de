// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/models/products_model.h"
#include "ui/rooms/products/thumbnails.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/spoken_model.h"

namespace product_room {

/// Words of the head row of the products table.
class ProductHead : public widgets::SpokenModel {
    Q_OBJECT
public:
    using SpokenModel::SpokenModel;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] static QString word(int column);
};

/// Rows of the products table: picture and name, SKU, category, count of variants, price, stock, status, changed. Title,
/// price and count are written in a field, the status is chosen from a list.
class ProductDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    ProductDelegate(const theme::Theme &theme, const core::Clock &clock, Thumbnails &thumbnails, widgets::DataTable *table);
    void setCategories(const QList<api::CategoryRecord> &categories);
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const override;

private:
    void paintTitle(QPainter &painter, const QRectF &inside, const api::ProductSummary &product) const;
    void paintAvailable(QPainter &painter, const QRectF &inside, const api::ProductSummary &product) const;

    const core::Clock &m_clock;
    Thumbnails &m_thumbnails;
    QList<api::CategoryRecord> m_categories;
};

/// A picture of `side` pixels with round corners, or its ground with an icon while there is none.
void paintThumbnail(QPainter &painter, const theme::Theme &theme, const QRectF &area, const QImage &image);

}  // namespace product_room
