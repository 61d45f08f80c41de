// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/domain/catalogue.h"
#include "backend/services/products/store/category_tree.h"
#include "backend/services/products/store/image_rows.h"

/// Products as they go over the wire. Pure functions.
namespace products::views {

/// Who looks: shoppers see the stock capped.
struct Look {
    api::Language language = api::Language::English;
    QString currency;
    qint64 availableShown = 0;
};

[[nodiscard]] api::Product product(const ProductState &state, const QList<StoredImage> &images, const CategoryTree &tree, const Look &look);
[[nodiscard]] api::ProductRecord record(const ProductState &state, const QList<StoredImage> &images, const CategoryTree &tree);
[[nodiscard]] api::VariantRecord variantRecord(const VariantState &variant);
[[nodiscard]] api::ImageRecord imageRecord(const StoredImage &image);
/// The summary without category, prices and stock.
[[nodiscard]] api::ProductSummary card(const ProductState &state, const QList<StoredImage> &images, api::Language language);
/// What all SKUs begin with.
[[nodiscard]] QString sharedSku(const ProductState &state);

}  // namespace products::views
