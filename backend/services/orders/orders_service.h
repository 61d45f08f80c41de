// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/event_bus.h"
#include "backend/foundation/net/route.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/auth/contract.h"
#include "backend/services/orders/contract.h"
#include "backend/services/orders/orders_options.h"
#include "backend/services/orders/providers/providers.h"
#include "backend/services/products/contract.h"

#include <memory>

namespace orders {

/// The room of carts and orders. Made, started and destroyed on one thread with an event loop; everything else is
/// thread-safe after start(). Outlives the requests and the tasks it handed out; what it is given outlives it.
class OrdersService final : public Contract {
public:
    OrdersService(sql::Database &database, const core::Clock &clock, products::Contract &products, auth::Contract &auth,
                  eventing::EventBus &bus, OrdersOptions options = {}, Providers providers = {});
    ~OrdersService() override;
    OrdersService(const OrdersService &) = delete;
    OrdersService &operator=(const OrdersService &) = delete;

    /// Migrates the database and begins to finish what an earlier run left half done: that goes on after the return, for a
    /// provider may be slow. Errors of sql::migrate. Consumers of the bus subscribe before.
    core::Task<core::Result<>> start();
    /// Before or after start(), but before the first request.
    void registerRoutes(net::RouteTable &table);
    /// No new work of its own begins; what waits is in the database and is taken up by the next start.
    core::Task<> stop();

    core::Task<core::Result<api::Order>> orderFor(OrderQuestion question) override;

    /// Looks once for work that is due (authorizations, releases, refunds...) and does it; how many steps were done. A timer
    /// calls it; tests do so to wait.
    core::Task<core::Result<int>> finishDue();
    /// Done when no work of its own is under way. For tests.
    core::Task<> idle();
    /// Done when all events that are in the outbox at the call are published.
    core::Task<core::Result<>> flushEvents();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace orders
