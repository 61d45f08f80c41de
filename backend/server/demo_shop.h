// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/blobs/blob_store.h"
#include "backend/foundation/sql/database.h"
#include "backend/server/demo_sales.h"
#include "backend/services/auth/contract.h"

#include <QHash>

namespace backend {

/// Where the goods of the demo go. The rooms of products and orders have not started: nothing else moves what is written
/// here.
struct DemoShopNeeds {
    sql::Database *products = nullptr;
    sql::Database *orders = nullptr;
    auth::Contract *auth = nullptr;
    blobs::BlobStore *blobs = nullptr;  ///< of the pictures; null: products are shown without
};

struct DemoClerk {
    QString id;
    QString name;
};

[[nodiscard]] core::Result<QList<DemoSale>> demoSales();

/// Categories, products with their pictures, and as much stock as is left once `sales` stand. What is there already stays as
/// it is, so that a start which was cut off may be made again.
core::Task<core::Result<>> fillShelves(DemoShopNeeds needs, QList<DemoSale> sales);

/// Replays the sales at their times, each through the commands of carts and orders. `staff` by key. A sale whose number is
/// taken is left out.
core::Task<core::Result<>> fillOrders(DemoShopNeeds needs, QList<DemoSale> sales, QHash<QString, DemoClerk> staff);

}  // namespace backend
