// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/products/images/image_store.h"

namespace products {

struct ImageRoutesNeeds {
    sql::Database &database;
    const core::Clock &clock;
    ImageStore &images;
};

/// POST /products/{id}/images, PATCH and DELETE /products/{id}/images/{imageId}, GET /images/{name}. The needs outlive the
/// table.
void addImageRoutes(net::RouteTable &table, const ImageRoutesNeeds &needs);

struct ImageUpload {
    QByteArray bytes;
    ImageWords words;
};
/// What the form says, strictly: parts "file", "altEn", "altEs" and "options" (codes, separated by commas), nothing else.
[[nodiscard]] core::Result<ImageUpload> readImageUpload(const QByteArray &contentType, const QByteArray &body);

}  // namespace products
