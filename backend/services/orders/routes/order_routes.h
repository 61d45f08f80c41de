// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/orders/commands/place_order.h"
#include "backend/services/orders/queries/order_views.h"
#include "backend/services/orders/queries/orders_list.h"

namespace orders {

/// What the routes of orders need; all of it outlives the table.
struct OrderRoutesNeeds {
    sql::Database &database;
    OrderDesk &desk;
    PlaceOrderHandler &place;
    OrdersList &list;
};

/// Placing, looking up, reading and lists.
void addOrderRoutes(net::RouteTable &table, const OrderRoutesNeeds &needs);
/// What is done with an order.
void addOrderMoveRoutes(net::RouteTable &table, const OrderRoutesNeeds &needs);

/// The order as the asker may see it, with its ETag.
core::Task<net::HandlerResult> orderAnswer(OrderRoutesNeeds needs, core::OrderId id, Asker asker, int status);
/// The order with its timeline. NotFound "unknown_order".
core::Task<core::Result<api::Order>> readOrder(sql::Database &database, core::OrderId id, Viewer viewer);

}  // namespace orders
