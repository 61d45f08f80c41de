// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/event_bus.h"
#include "backend/foundation/net/route.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/products/contract.h"
#include "backend/services/products/products_options.h"

#include <memory>

namespace products {

class StockRepository;

/// The room of the catalogue and the stock. Made, started and destroyed on one thread with an event loop; everything else
/// is thread-safe after start(). What it takes by reference outlives it.
class ProductsService final : public Contract {
public:
    ProductsService(sql::Database &database, const core::Clock &clock, eventing::EventBus &bus, ProductsOptions options = {});
    ~ProductsService() override;
    ProductsService(const ProductsService &) = delete;
    ProductsService &operator=(const ProductsService &) = delete;

    /// Brings the schema up to date ("events", "idempotency", "products"), then publishes the outbox and ends reservations
    /// that are over. Consumers of its events subscribe before.
    core::Task<core::Result<>> start();
    /// Ends what runs by itself; also done by the destructor.
    void stop();

    /// All of the room but pictures, import and export, which have routes of their own.
    void registerRoutes(net::RouteTable &table);

    /// Done when every event that was written before the call is published.
    core::Task<core::Result<>> flushEvents();

    // Contract
    core::Task<core::Result<QList<SaleItem>>> saleItems(QList<core::VariantId> variants, QString currency, api::Language language) override;
    core::Task<core::Result<QList<api::ProductSummary>>> search(ProductSearch search) override;
    core::Task<core::Result<api::Product>> product(QString idOrSlug, api::Language language) override;
    core::Task<core::Result<QList<api::Category>>> categories(api::Language language) override;
    core::Task<core::Result<>> reserve(QString key, QList<StockLine> lines, core::Timestamp expiresAt) override;
    core::Task<core::Result<>> extend(QString key, core::Timestamp expiresAt) override;
    core::Task<core::Result<>> release(QString key) override;
    core::Task<core::Result<>> allocate(QString key, QString actor) override;
    core::Task<core::Result<>> ship(QString key, QString id, QList<StockLine> lines, QString actor) override;
    core::Task<core::Result<>> unallocate(QString key, QString id, QList<StockLine> lines, QString actor) override;
    core::Task<core::Result<>> restock(QString id, QList<StockLine> lines, QString reference, QString actor) override;

    [[nodiscard]] StockRepository &stock();  ///< for audits

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace products
