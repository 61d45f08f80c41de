// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/commerce_id.h"

/// Addresses of the products room, below /api/v1.
namespace product_room::paths {

[[nodiscard]] inline QString products() { return QStringLiteral("/products"); }
[[nodiscard]] inline QString product(const core::ProductId &id) { return QStringLiteral("/products/") + id.text(); }
[[nodiscard]] inline QString record(const core::ProductId &id) { return product(id) + QStringLiteral("/record"); }
[[nodiscard]] inline QString prices(const core::ProductId &id) { return product(id) + QStringLiteral("/prices"); }
[[nodiscard]] inline QString images(const core::ProductId &id) { return product(id) + QStringLiteral("/images"); }
[[nodiscard]] inline QString image(const core::ProductId &id, const core::ImageId &image)
{
    return images(id) + QLatin1Char('/') + image.text();
}
[[nodiscard]] inline QString categories() { return QStringLiteral("/categories/record"); }
[[nodiscard]] inline QString exported() { return QStringLiteral("/products/export"); }
[[nodiscard]] inline QString imports() { return QStringLiteral("/products/import"); }
[[nodiscard]] inline QString importPreview() { return QStringLiteral("/products/import/preview"); }
[[nodiscard]] inline QString importJob(const core::ImportId &id) { return QStringLiteral("/products/imports/") + id.text(); }

}  // namespace product_room::paths
