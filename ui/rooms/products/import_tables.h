// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/spoken_model.h"

namespace product_room {

/// The columns of the file: head, field, first cells.
class MappingHead : public widgets::SpokenModel {
    Q_OBJECT
public:
    explicit MappingHead(models::ImportMappingModel &mapping, QObject *parent);
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};
class MappingDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const override;
};

/// Rows that were refused: number in the file, SKU, what is wrong.
class RefusedHead : public widgets::SpokenModel {
    Q_OBJECT
public:
    explicit RefusedHead(models::ImportRowsModel &rows, QObject *parent);
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] static QString problems(const api::ImportRow &row);
};
class RefusedDelegate : public widgets::RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const QRectF &inside, const QModelIndex &index) const override;
};

}  // namespace product_room
