// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/cache/cache.h"
#include "backend/foundation/net/route.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/products/products_options.h"

namespace products {

constexpr qint64 productBodyLimitBytes = 2 * 1024 * 1024;  ///< a spreadsheet of variants, long texts in both languages

inline constexpr char listsTag[] = "lists";
[[nodiscard]] QString productTag(const QString &productId);

/// What the routes need; all of it outlives them.
struct RoutesNeeds {
    sql::Database &database;
    const core::Clock &clock;
    cache::Cache &cache;
    const ProductsOptions &options;
};

/// Lists, pages and categories, as shoppers and staff read them.
void addReadRoutes(net::RouteTable &table, const RoutesNeeds &needs);
/// Records, histories, and all that changes something.
void addStaffRoutes(net::RouteTable &table, const RoutesNeeds &needs);
void addCategoryRoutes(net::RouteTable &table, const RoutesNeeds &needs);

/// What all routes of the room have in common.
[[nodiscard]] net::Route productRoute(net::Method method, const char *pattern, api::Permission permission, const char *operationId,
                                      const char *summary);

}  // namespace products
