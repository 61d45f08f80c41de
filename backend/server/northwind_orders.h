// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/server/northwind_files.h"
#include "core/base/commerce_id.h"

namespace backend {

/// What became of a row of products.csv.
struct NorthwindItem {
    core::VariantId variant;
    core::ProductId product;
    QString title;
    QString slug;
};

/// The same for the same number, so that an import may be cut off anywhere and made again.
[[nodiscard]] core::OrderId northwindOrderId(qint64 number);

/// Those that are not there yet. Conflict "order_number_taken".
[[nodiscard]] core::Result<QList<NorthwindOrder>> missingOrders(sql::Connection &connection, const QList<NorthwindOrder> &orders);

/// Inside a write of the caller. Errors of the domain's sums and of orders::store.
[[nodiscard]] core::Result<> addOrders(sql::Connection &connection, const QList<NorthwindOrder> &orders,
                                       const QHash<QString, NorthwindItem> &items, const QHash<QString, NorthwindCustomer> &customers);

}  // namespace backend
