// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/orders_service.h"

#include "backend/foundation/events/outbox.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/services/orders/background.h"
#include "backend/services/orders/commands/carts.h"
#include "backend/services/orders/routes/cart_routes.h"
#include "backend/services/orders/routes/order_routes.h"

namespace orders {
namespace {

struct Found {
    core::OrderId id;
    Viewer viewer = Viewer::Reader;
};

core::Result<Found> found(sql::Connection &connection, const OrderQuestion &question)
{
    if (question.id)
        return Found{*question.id, Viewer::Reader};
    if (question.customer) {
        const core::Result<std::optional<core::OrderId>> id =
            question.number ? store::idOfNumber(connection, *question.number) : store::newestOf(connection, *question.customer);
        if (!id)
            return core::fail(id.error());
        const core::Result<std::optional<OrderRecord>> record =
            *id ? store::find(connection, **id) : core::Result<std::optional<OrderRecord>>();
        if (!record)
            return core::fail(record.error());
        if (*record && (*record)->header.customer == question.customer)
            return Found{**id, Viewer::Shopper};
    }
    if (question.number && question.email) {
        const core::Result<std::optional<core::OrderId>> id = store::idForGuest(connection, *question.number, *question.email);
        if (!id)
            return core::fail(id.error());
        if (*id)
            return Found{**id, Viewer::Reader};
    }
    return core::fail(unknownOrder());
}

}  // namespace

class OrdersService::Private {
public:
    Private(sql::Database &given, const core::Clock &time, products::Contract &products, auth::Contract &auth, eventing::EventBus &toBus,
            OrdersOptions wanted, Providers someProviders)
        : database(given)
        , clock(time)
        , bus(toBus)
        , options(std::move(wanted))
        , providers(Providers::completed(std::move(someProviders), options))
        , pricing(products, providers, options)
        , runner(database, clock, products, providers, options)
        , desk(database, clock, runner)
        , carts(database, clock, pricing, options)
        , place(database, pricing, providers, auth, desk, options)
        , list(database)
    {
    }

    sql::Database &database;
    const core::Clock &clock;
    eventing::EventBus &bus;
    const OrdersOptions options;
    const Providers providers;
    Pricing pricing;
    DutyRunner runner;
    OrderDesk desk;
    Carts carts;
    PlaceOrderHandler place;
    OrdersList list;
    std::unique_ptr<eventing::OutboxRelay> relay;  // from start() on
    std::unique_ptr<Background> background;        // from start() on
};

OrdersService::OrdersService(sql::Database &database, const core::Clock &clock, products::Contract &products, auth::Contract &auth,
                             eventing::EventBus &bus, OrdersOptions options, Providers providers)
    : m_d(std::make_unique<Private>(database, clock, products, auth, bus, std::move(options), std::move(providers)))
{
}

OrdersService::~OrdersService()
{
    // Whoever did not wait for stop() waits here: what runs uses what dies now.
    if (m_d->background)
        QCoro::waitFor(m_d->background->stop());
}

core::Task<core::Result<>> OrdersService::start()
{
    for (const char *module : {"events", "idempotency", "orders"}) {
        const core::Result<int> migrated = co_await sql::migrate(m_d->database, QString::fromLatin1(module));
        MOSTRADOR_CO_TRY(migrated);
    }
    m_d->relay = std::make_unique<eventing::OutboxRelay>(m_d->database, m_d->bus, m_d->clock, m_d->options.outboxInterval);
    m_d->relay->start();
    m_d->background = std::make_unique<Background>(m_d->database, m_d->clock, m_d->runner, m_d->options);
    m_d->background->start();
    co_return core::Result<>();
}

void OrdersService::registerRoutes(net::RouteTable &table)
{
    const OrderRoutesNeeds needs{m_d->database, m_d->desk, m_d->place, m_d->list};
    addCartRoutes(table, m_d->carts, m_d->options.language);
    addOrderRoutes(table, needs);
    addOrderMoveRoutes(table, needs);
}

core::Task<> OrdersService::stop()
{
    if (m_d->background)
        co_await m_d->background->stop();
}

core::Task<core::Result<api::Order>> OrdersService::orderFor(OrderQuestion question)
{
    auto find = [question](sql::Connection &connection) { return found(connection, question); };
    const core::Result<Found> order = co_await m_d->database.read(std::move(find));
    MOSTRADOR_CO_TRY(order);
    co_return co_await readOrder(m_d->database, order->id, order->viewer);
}

core::Task<> OrdersService::idle()
{
    if (m_d->background)
        co_await m_d->background->idle();
}

core::Task<core::Result<int>> OrdersService::finishDue() { return m_d->runner.finishDue(m_d->clock.now()); }

core::Task<core::Result<>> OrdersService::flushEvents() { return m_d->relay->flush(); }

}  // namespace orders
