// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/foundation/sql/migrator.h"
#include "backend/server/demo_clock.h"
#include "backend/server/demo_shop.h"
#include "backend/services/orders/commands/carts.h"
#include "backend/services/orders/commands/order_moves.h"
#include "backend/services/orders/commands/place_order.h"
#include "backend/services/orders/providers/manual_payment_provider.h"
#include "backend/services/products/products_service.h"
#include "backend/services/products/store/catalogue_repository.h"

#include <algorithm>

namespace backend {
namespace {

/// As the conditions say: a transfer that has not come keeps its goods for three days.
constexpr std::chrono::hours transferLifetime{72};
constexpr char awaitedTransfer[] = "transfer";

/// Money that has not come: whoever asks gets no answer, so the order waits for it until it expires.
class AwaitedTransfer final : public orders::PaymentProvider {
public:
    [[nodiscard]] QString code() const override { return QString::fromLatin1(awaitedTransfer); }
    [[nodiscard]] api::PaymentOption option(api::Language) const override { return {code(), code(), {}}; }
    core::Task<orders::PaymentAnswer> authorize(orders::PaymentAct) override { co_return orders::PaymentAnswer::unknown(); }
    core::Task<orders::PaymentAnswer> capture(orders::PaymentAct) override { co_return orders::PaymentAnswer::unknown(); }
    core::Task<orders::PaymentAnswer> letGo(orders::PaymentAct) override { co_return orders::PaymentAnswer::done(); }
    core::Task<orders::PaymentAnswer> refund(orders::PaymentAct) override { co_return orders::PaymentAnswer::unknown(); }
};

orders::OrdersOptions saleOptions()
{
    orders::OrdersOptions options;
    options.reservationLifetime = transferLifetime;
    return options;
}

orders::Providers saleProviders(const orders::OrdersOptions &options)
{
    orders::Providers providers;
    providers.payments = {std::make_shared<orders::ManualPaymentProvider>(), std::make_shared<AwaitedTransfer>()};
    return orders::Providers::completed(std::move(providers), options);
}

products::ProductsOptions quietProducts()
{
    products::ProductsOptions options;
    options.housekeeping = false;
    return options;
}

/// The two rooms as they were at a time that the script says.
class PastShop {
public:
    PastShop(const DemoShopNeeds &needs, QHash<QString, DemoClerk> staff)
        : m_staff(std::move(staff))
        , m_products(*needs.products, m_clock, m_bus, quietProducts())
        , m_providers(saleProviders(m_options))
        , m_pricing(m_products, m_providers, m_options)
        , m_runner(*needs.orders, m_clock, m_products, m_providers, m_options)
        , m_desk(*needs.orders, m_clock, m_runner)
        , m_carts(*needs.orders, m_clock, m_pricing, m_options)
        , m_place(*needs.orders, m_pricing, m_providers, *needs.auth, m_desk, m_options)
    {
    }

    core::Task<core::Result<>> play(DemoSale sale, QHash<QString, core::VariantId> variants)
    {
        m_clock.set(m_start - sale.ago);
        const core::Result<core::OrderId> order = co_await place(sale, variants);
        MOSTRADOR_CO_TRY(order);
        for (const DemoSaleStep &step : std::as_const(sale.steps)) {
            m_clock.set(m_start - step.ago);
            const core::Result<> done = co_await take(*order, step);
            if (!done)
                co_return core::fail(done.error());
        }
        co_return core::Result<>();
    }

private:
    core::Task<core::Result<core::OrderId>> place(DemoSale sale, QHash<QString, core::VariantId> variants)
    {
        orders::Asker shopper;
        shopper.actor.kind = QStringLiteral("guest");
        const core::Result<orders::Carts::Opened> opened = co_await m_carts.open(shopper, sale.order.language);
        MOSTRADOR_CO_TRY(opened);
        shopper.cartToken = opened->cart.token.value_or(QString()).toLatin1();
        for (const DemoSaleLine &line : std::as_const(sale.lines)) {
            const core::Result<api::Cart> cart =
                co_await m_carts.setLine(opened->cart.id, variants.value(line.sku), int(line.quantity), shopper, sale.order.language);
            if (!cart)
                co_return core::fail(cart.error());
        }
        orders::PlaceOrder command{sale.order, shopper, std::nullopt};
        command.order.cartId = opened->cart.id;
        command.order.paymentMethod = QString::fromLatin1(sale.paysLater ? awaitedTransfer : orders::manualPayments);
        const core::Result<orders::PlacedOrder> placed = co_await m_place.handle(std::move(command));
        MOSTRADOR_CO_TRY(placed);
        co_return placed->id;
    }

    core::Task<core::Result<>> take(core::OrderId order, DemoSaleStep step)
    {
        if (step.kind == DemoSaleStep::Kind::Expire) {
            const core::Result<orders::Finished> finished = co_await m_runner.finish(order);
            MOSTRADOR_CO_TRY(finished);
            co_return core::Result<>();
        }
        orders::OrderWish wish;
        wish.order.id = order;
        wish.asker.reads = true;
        wish.asker.handles = true;
        if (m_staff.contains(step.by))
            wish.asker.actor = {QStringLiteral("user"), m_staff[step.by].id, m_staff[step.by].name, {}, {}};
        else if (!step.by.isEmpty() || step.kind == DemoSaleStep::Kind::Return)
            wish.asker.actor.kind = QStringLiteral("guest");
        auto change = [step](orders::Changing &changing) { return apply(changing, step); };
        const core::Result<core::OrderId> changed = co_await m_desk.change(wish, std::move(change));
        MOSTRADOR_CO_TRY(changed);
        co_return core::Result<>();
    }

    static QString lineOf(const orders::Order &order, const QString &sku)
    {
        const auto line =
            std::find_if(order.lines.cbegin(), order.lines.cend(), [&sku](const orders::OrderLine &entry) { return entry.sku == sku; });
        return line == order.lines.cend() ? QString() : line->id;
    }

    static QList<api::LineQuantity> linesOf(const orders::Order &order, const DemoSaleStep &step)
    {
        QList<api::LineQuantity> lines;
        for (const DemoSaleLine &line : step.lines)
            lines.append({lineOf(order, line.sku), line.quantity});
        return lines;
    }

    static core::Result<> ship(orders::Changing &changing, const DemoSaleStep &step)
    {
        return orders::moves::ship(changing, {linesOf(changing.order(), step), step.carrier, step.tracking});
    }

    static core::Result<> moveReturn(orders::Changing &changing, orders::ReturnState to)
    {
        if (changing.order().returns.isEmpty())
            return core::fail(core::ErrorCode::Internal, QStringLiteral("demo_invalid"),
                              QStringLiteral("A demo order moves a return that it does not have."));
        return orders::moves::moveReturn(changing, changing.order().returns.last().id, to);
    }

    static core::Result<> refund(orders::Changing &changing, const DemoSaleStep &step)
    {
        api::RefundOrder wish;
        for (const DemoSaleLine &line : step.lines)
            wish.lines.append({lineOf(changing.order(), line.sku), line.quantity, line.withdraw});
        if (step.shipping > 0)
            wish.shipping = api::Money{step.shipping, changing.order().currency};
        if (step.ofReturn && !changing.order().returns.isEmpty())
            wish.returnId = changing.order().returns.last().id;
        wish.reason = step.text;
        wish.restock = step.restock;
        return orders::moves::refund(changing, wish);
    }

    static core::Result<> apply(orders::Changing &changing, const DemoSaleStep &step)
    {
        using Kind = DemoSaleStep::Kind;
        const std::optional<QString> reason = step.text.isEmpty() ? std::nullopt : std::optional(step.text);
        switch (step.kind) {
        case Kind::Pay: return orders::moves::recordPayment(changing, {});
        case Kind::Ship: return ship(changing, step);
        case Kind::Deliver: return orders::moves::deliver(changing, changing.order().fulfilments.value(step.parcel - 1).id);
        case Kind::Hold: return orders::moves::hold(changing, reason);
        case Kind::Release: return orders::moves::release(changing, reason);
        case Kind::Complete: return orders::moves::complete(changing, reason);
        case Kind::Cancel: return orders::moves::cancel(changing, reason);
        case Kind::Note: return orders::moves::addNote(changing, step.text);
        case Kind::Return: return orders::moves::requestReturn(changing, {linesOf(changing.order(), step), reason});
        case Kind::Approve: return moveReturn(changing, orders::ReturnState::Approved);
        case Kind::Receive: return moveReturn(changing, orders::ReturnState::Received);
        case Kind::Refund: return refund(changing, step);
        case Kind::Expire: break;
        }
        return {};
    }

    const core::Timestamp m_start = core::SystemClock().now();
    const QHash<QString, DemoClerk> m_staff;
    const orders::OrdersOptions m_options = saleOptions();
    ScriptClock m_clock;
    eventing::InProcessEventBus m_bus;
    products::ProductsService m_products;
    const orders::Providers m_providers;
    orders::Pricing m_pricing;
    orders::DutyRunner m_runner;
    orders::OrderDesk m_desk;
    orders::Carts m_carts;
    orders::PlaceOrderHandler m_place;
};

core::Result<QHash<QString, core::VariantId>> variantsOf(sql::Connection &connection, const QList<DemoSale> &sales)
{
    QHash<QString, core::VariantId> variants;
    for (const DemoSale &sale : sales) {
        for (const DemoSaleLine &line : sale.lines) {
            const auto owner = products::catalogue::findBySku(connection, line.sku);
            if (!owner)
                return core::fail(owner.error());
            if (!*owner)
                return core::fail(core::ErrorCode::Internal, QStringLiteral("demo_invalid"),
                                  QStringLiteral("A demo order sells %1, which is not there.").arg(line.sku));
            variants.insert(line.sku, (*owner)->variant);
        }
    }
    return variants;
}

core::Result<bool> nextNumberIs(sql::Connection &connection, qint64 number)
{
    const auto taken = orders::store::idOfNumber(connection, number);
    if (!taken)
        return core::fail(taken.error());
    if (*taken)
        return false;
    static const sql::Statement statement("shop_data/next_order_number");
    MOSTRADOR_TRY(connection.execute(statement, {{"number", number}}));
    return true;
}

}  // namespace

core::Task<core::Result<>> fillOrders(DemoShopNeeds needs, QList<DemoSale> sales, QHash<QString, DemoClerk> staff)
{
    for (const char *module : {"events", "idempotency", "orders"}) {
        const core::Result<int> migrated = co_await sql::migrate(*needs.orders, QString::fromLatin1(module));
        MOSTRADOR_CO_TRY(migrated);
    }
    auto find = [sales](sql::Connection &connection) { return variantsOf(connection, sales); };
    const core::Result<QHash<QString, core::VariantId>> variants = co_await needs.products->read(std::move(find));
    MOSTRADOR_CO_TRY(variants);
    PastShop shop(needs, std::move(staff));
    for (const DemoSale &sale : std::as_const(sales)) {
        const qint64 number = sale.number;
        auto prepare = [number](sql::Connection &connection) { return nextNumberIs(connection, number); };
        const core::Result<bool> free = co_await needs.orders->write(std::move(prepare));
        MOSTRADOR_CO_TRY(free);
        if (!*free)
            continue;
        const core::Result<> played = co_await shop.play(sale, *variants);
        if (!played)
            co_return core::fail(core::Error(played.error()).with(QStringLiteral("order"), QString::number(number)));
    }
    co_return core::Result<>();
}

}  // namespace backend
