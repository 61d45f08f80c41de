// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/products/products.h"

/// The catalogue in the pictures: a small shop for the home.
namespace script {

[[nodiscard]] core::ProductId product(int number);
[[nodiscard]] api::ProductList products(bool spanish);
[[nodiscard]] QList<api::CategoryRecord> categories();
/// The blanket with eight variants and pictures.
[[nodiscard]] api::ProductRecord blanket();
[[nodiscard]] QList<api::PriceRow> blanketPrices();
[[nodiscard]] api::ImportPreview importPreview();
[[nodiscard]] QList<api::ImportRow> refusedRows();
/// Where the picture of a product lies in the sources; empty when it has none.
[[nodiscard]] QString pictureOf(const QString &slug);

}  // namespace script
