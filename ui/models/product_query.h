// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

#include <QJsonObject>
#include <QUrlQuery>

namespace models {

/// Which products a list shows and in what order; a saved view is one of these with a name.
struct ProductQuery {
    QString text;
    QList<api::ProductStatus> statuses;  ///< none: all
    QString category;                    ///< slug, with what is below it
    std::optional<api::StockState> stock;
    std::optional<qint64> priceMin;  ///< minor units
    std::optional<qint64> priceMax;
    QString sort;  ///< as on the wire; empty: by title, or by relevance while there is a text

    bool operator==(const ProductQuery &) const = default;
    /// Does it leave anything out?
    [[nodiscard]] bool narrows() const;
    [[nodiscard]] QString sortKey() const;
    [[nodiscard]] QUrlQuery toQuery(api::Language language) const;
    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be understood is left out: the file may be of another version.
    [[nodiscard]] static ProductQuery fromJson(const QJsonObject &object);
};

[[nodiscard]] QString productStatusWord(api::ProductStatus status);  ///< "draft"
[[nodiscard]] QString stockStateWord(api::StockState state);         ///< "in_stock"

/// A tab over the table.
struct ProductView {
    QString name;
    ProductQuery query;
};

[[nodiscard]] QByteArray viewsToJson(const QList<ProductView> &views);
[[nodiscard]] QList<ProductView> viewsFromJson(const QByteArray &text);

}  // namespace models
