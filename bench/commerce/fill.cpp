// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fill.h"

#include "backend/services/orders/commands/asker.h"
#include "backend/services/orders/domain/changes.h"
#include "backend/services/orders/store/order_store.h"
#include "backend/services/products/store/category_repository.h"
#include "goods.h"

#include <cstdio>

namespace bench {
namespace {

constexpr int productsAtOnce = 250;
constexpr int ordersAtOnce = 500;
constexpr quint64 seedOfOrders = 0x6f726465727300;
constexpr int customersShare = 5;  ///< orders for each customer
constexpr int linesMost = 4;
constexpr int piecesMost = 3;
constexpr int minutesApart = 3;
constexpr int shippingPrice = 490;
constexpr int taxBasisPoints = 2'100;
constexpr qint64 firstDay = 1'735'689'600'000;  ///< 2025-01-01, so that all runs have the same days

core::Result<> addCategories(sql::Connection &connection)
{
    const core::Result<api::CategoryRecordList> known = products::categories::records(connection);
    MOSTRADOR_TRY(known);
    if (!known->items.isEmpty())
        return {};
    products::Origin origin;
    origin.at = core::Timestamp::fromMilliseconds(firstDay);
    for (int number = 0; number < categoryCount; ++number) {
        const QString name = QStringLiteral("Category %1").arg(number);
        MOSTRADOR_TRY(products::categories::create(connection, {categorySlug(number), name, name, {}, number}, origin));
    }
    return {};
}

core::Result<> addProducts(sql::Connection &connection, int from, int to)
{
    products::Origin origin;
    for (int index = from; index < to; ++index) {
        origin.at = core::Timestamp::fromMilliseconds(firstDay) + std::chrono::minutes(index);
        MOSTRADOR_TRY(products::catalogue::apply(connection, productOf(index), 0, origin));
    }
    return {};
}

/// Id of a variant and what one piece costs.
struct Good {
    core::VariantId variant;
    core::ProductId product;
    core::Money price;
};

core::Result<QList<Good>> sampleOf(sql::Connection &connection, int products, int wanted)
{
    Random random(seedOfOrders);
    QList<Good> goods;
    for (int count = 0; count < wanted; ++count) {
        const int index = random.leaning(products);
        const int variant = random.below(variantsPerProduct);
        const auto owner = products::catalogue::findBySku(connection, skuOf(index, variant));
        MOSTRADOR_TRY(owner);
        if (!*owner)
            continue;
        const products::ProductEntry entry = productOf(index);
        const core::Result<core::Money> price = core::Money::of(entry.variants[variant].prices->first().amount, QStringLiteral("EUR"));
        MOSTRADOR_TRY(price);
        goods.append({(*owner)->variant, (*owner)->product, *price});
    }
    return goods;
}

orders::OrderHeader headerOf(Random &random, int number, int customers)
{
    const int customer = random.leaning(customers);
    orders::OrderHeader header;
    header.email = QStringLiteral("customer%1@mail.example").arg(customer);
    header.customerKey = orders::customerKeyOf(header.email);
    header.customerName = QStringLiteral("Customer %1 Surname%2").arg(customer).arg(customer % 499);
    header.address = {header.customerName,
                      QStringLiteral("Street %1").arg(customer),
                      {},
                      QStringLiteral("Valencia"),
                      QStringLiteral("46003"),
                      QStringLiteral("ES"),
                      {}};
    header.shippingMethod = QStringLiteral("standard");
    header.paymentMethod = QStringLiteral("manual");
    header.cart = core::CartId::generate();
    header.createdAt = core::Timestamp::fromMilliseconds(firstDay) + std::chrono::minutes(minutesApart * number);
    header.expiresAt = header.createdAt;
    return header;
}

core::Result<orders::Order> orderOf(Random &random, const QList<Good> &goods)
{
    orders::Order order;
    order.id = core::OrderId::generate().text();
    order.currency = QStringLiteral("EUR");
    order.taxMode = orders::TaxMode::Inclusive;
    order.shippingTitle = QStringLiteral("Standard shipping");
    const int lines = 1 + random.below(linesMost);
    for (int line = 0; line < lines; ++line) {
        const Good &good = goods[random.below(int(goods.size()))];
        order.lines.append({QString::number(line + 1),
                            good.variant.text(),
                            QStringLiteral("SKU-%1").arg(line),
                            QStringLiteral("A thing"),
                            {good.price, 1 + random.below(piecesMost), 0, taxBasisPoints},
                            {}});
    }
    const core::Result<core::Money> shipping = core::Money::of(shippingPrice, order.currency);
    MOSTRADOR_TRY(shipping);
    return orders::priceOrder(std::move(order), *shipping, taxBasisPoints);
}

/// Three of four are paid and on their way, the others wait.
core::Result<> settle(orders::OrderRecord &record, bool shipped)
{
    const QString payment = core::newUuid();
    MOSTRADOR_TRY(orders::addPayment(record.order, payment, record.order.totals.total));
    MOSTRADOR_TRY(orders::movePayment(record.order, payment, orders::PaymentState::Authorized));
    record.payments.insert(payment, {record.header.paymentMethod, {}, {}, record.header.createdAt});
    MOSTRADOR_TRY(orders::become(record.order, orders::OrderState::Placed));
    record.header.placedAt = record.header.createdAt;
    if (!shipped)
        return {};
    MOSTRADOR_TRY(orders::movePayment(record.order, payment, orders::PaymentState::Captured));
    QList<orders::LineQuantity> all;
    for (const orders::OrderLine &line : std::as_const(record.order.lines))
        all.append({line.id, line.priced.quantity});
    const QString parcel = core::newUuid();
    MOSTRADOR_TRY(orders::addFulfilment(record.order, parcel, all));
    return orders::moveFulfilment(record.order, parcel, orders::FulfilmentState::Shipped);
}

core::Result<> addOrders(sql::Connection &connection, const QList<Good> &goods, int from, int to, int customers)
{
    for (int number = from; number < to; ++number) {
        Random random(seedOfOrders + quint64(number));
        core::Result<orders::Order> order = orderOf(random, goods);
        MOSTRADOR_TRY(order);
        orders::OrderRecord record;
        record.order = std::move(*order);
        record.header = headerOf(random, number, customers);
        const core::Result<qint64> taken = orders::store::takeNumber(connection);
        MOSTRADOR_TRY(taken);
        record.header.number = *taken;
        for (qsizetype line = 0; line < record.order.lines.size(); ++line)
            record.lines.insert(record.order.lines[line].id, {goods.first().product, {}, {}, {}});
        MOSTRADOR_TRY(orders::store::insert(connection, record));
        MOSTRADOR_TRY(orders::store::insertTerms(connection, record));
        const orders::OrderRecord before = record;
        MOSTRADOR_TRY(settle(record, random.below(4) > 0));
        MOSTRADOR_TRY(orders::store::save(connection, before, record));
        MOSTRADOR_TRY(
            orders::store::appendEvent(connection, record.order.id, {record.header.createdAt, QStringLiteral("placed"), {}, "{}"}));
    }
    return {};
}

core::Result<int> countOf(sql::Database &database, const char *statement)
{
    auto work = [statement](sql::Connection &connection) { return connection.query(sql::Statement(statement)); };
    const core::Result<sql::Rows> rows = QCoro::waitFor(database.read(std::move(work)));
    MOSTRADOR_TRY(rows);
    return int(rows->integer(0, 0));
}

}  // namespace

core::Result<Counts> countAll(Place &place)
{
    const core::Result<int> products = countOf(*place.products, "bench/count_products");
    MOSTRADOR_TRY(products);
    const core::Result<int> orders = countOf(*place.orders, "bench/count_orders");
    MOSTRADOR_TRY(orders);
    return Counts{*products, *orders};
}

core::Result<> fill(Place &place, int variants, int orders)
{
    const core::Result<Counts> there = countAll(place);
    MOSTRADOR_TRY(there);
    MOSTRADOR_TRY(QCoro::waitFor(place.products->write(addCategories)));
    const int products = variants / variantsPerProduct;
    for (int from = there->products; from < products; from += productsAtOnce) {
        const int to = std::min(products, from + productsAtOnce);
        auto work = [from, to](sql::Connection &connection) { return addProducts(connection, from, to); };
        MOSTRADOR_TRY(QCoro::waitFor(place.products->write(std::move(work))));
        std::fprintf(stderr, "\r%d of %d products", to, products);
    }
    auto sample = [products](sql::Connection &connection) { return sampleOf(connection, products, 2'000); };
    const core::Result<QList<Good>> goods = QCoro::waitFor(place.products->read(std::move(sample)));
    MOSTRADOR_TRY(goods);
    const int customers = std::max(1, orders / customersShare);
    for (int from = there->orders; from < orders; from += ordersAtOnce) {
        const int to = std::min(orders, from + ordersAtOnce);
        auto work = [goods = *goods, from, to, customers](sql::Connection &connection) {
            return addOrders(connection, goods, from, to, customers);
        };
        MOSTRADOR_TRY(QCoro::waitFor(place.orders->write(std::move(work))));
        std::fprintf(stderr, "\r%d of %d orders  ", to, orders);
    }
    std::fprintf(stderr, "\n");
    return {};
}

}  // namespace bench
