// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/store/catalogue_repository.h"
#include "core/api/products/products.h"

namespace backend {

/// resources/demo/products.json, read. Part of the program, so a mistake in it is ours (Internal).
struct DemoSwap {
    QString from;  ///< a colour family of the drawing: "ochre"
    QString to;
};
struct DemoPicture {
    QString file;  ///< "luna-table-lamp.svg"
    QString altEn;
    QString altEs;
    QStringList options;
    std::optional<DemoSwap> swap;  ///< the same drawing in another colour
};
struct DemoProduct {
    products::ProductEntry entry;  ///< variants count what is for sale once the demo orders stand
    QList<DemoPicture> pictures;
    int addedDaysAgo = 0;
};
struct DemoCategory {
    api::SaveCategory category;
    QString parent;  ///< slug; empty for a root
};
struct DemoCatalogue {
    QList<DemoCategory> categories;  ///< parents first
    QList<DemoProduct> products;
};

[[nodiscard]] core::Result<DemoCatalogue> readDemoCatalogue(const QByteArray &json);

/// A drawing of the shop in the colours of another variant: each of the three tones of a family becomes that of the other.
[[nodiscard]] QByteArray swapped(QByteArray drawing, const DemoSwap &swap);

}  // namespace backend
