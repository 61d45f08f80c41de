// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "core/api/products/products.h"

namespace products {

constexpr int thumbnailWidth = 160;  ///< px
constexpr int pictureWidth = 960;    ///< px; smaller pictures keep their own

/// A row of product_image.
struct StoredImage {
    core::ImageId id;
    core::ProductId product;
    qint64 position = 0;
    QString sha256;  ///< of the largest one made, hexadecimal; the original is not kept
    int width = 0;   ///< of the largest one
    int height = 0;
    QString mediaType;  ///< of what is served: "image/jpeg"
    QString altEn;
    QString altEs;
    QStringList options;  ///< codes of option values that it shows
};

/// "/api/v1/images/<sha256>-<width>.<ext>"; a width above the picture's own is its own.
[[nodiscard]] QString imageAddress(const StoredImage &image, int width);

namespace rows {

/// In the order of their position.
[[nodiscard]] core::Result<QList<StoredImage>> imagesOf(sql::Connection &connection, const core::ProductId &product);

}  // namespace rows
}  // namespace products
