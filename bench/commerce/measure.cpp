// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include "backend/foundation/events/in_process_event_bus.h"
#include "backend/services/orders/commands/carts.h"
#include "backend/services/orders/commands/place_order.h"
#include "backend/services/orders/queries/orders_list.h"
#include "backend/services/products/products_service.h"
#include "backend/services/products/queries/product_details.h"
#include "backend/services/products/queries/product_list.h"
#include "fill.h"
#include "goods.h"
#include "plain.h"

#include <QElapsedTimer>
#include <algorithm>

namespace bench {
namespace {

constexpr quint64 seedOfQuestions = 0x71756573746e73;
constexpr int pageItems = 48;
constexpr int deepPages = 20;
constexpr int cursorKeys = 3;  // of a list of products
constexpr double nanosecondsPerMicrosecond = 1'000;

class Nobody final : public auth::Contract {
public:
    core::Result<net::Caller> callerOfToken(const QByteArray &) override { return core::fail(unknown()); }
    core::Task<core::Result<QString>> nameOf(core::UserId) override { co_return core::fail(unknown()); }

private:
    static core::Error unknown()
    {
        return {core::ErrorCode::NotFound, QStringLiteral("unknown_user"), QStringLiteral("Nobody is known here."), {}};
    }
};

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(share * double(values.size())))];
}

QJsonObject asJson(const std::vector<double> &microseconds)
{
    constexpr double median = 0.5;
    constexpr double slow = 0.95;
    return {{QStringLiteral("p50"), percentile(microseconds, median)}, {QStringLiteral("p95"), percentile(microseconds, slow)}};
}

/// Runs `read` on the database as often as wanted and keeps how long each took.
template <class Read>
core::Result<QJsonObject> timed(sql::Database &database, int rounds, Read read)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        auto work = [&read, round](sql::Connection &connection) { return read(connection, round); };
        QElapsedTimer timer;
        timer.start();
        const auto result = QCoro::waitFor(database.read(std::move(work)));
        times.push_back(double(timer.nsecsElapsed()) / nanosecondsPerMicrosecond);
        if (!result)
            return core::fail(result.error());
    }
    return asJson(times);
}

products::ProductQuery shopperQuery()
{
    products::ProductQuery query;
    query.currency = QStringLiteral("EUR");
    query.page.limit = pageItems;
    return query;
}

core::Result<> measureReads(Place &place, const Effort &effort, const Counts &counts, QJsonObject &results)
{
    const products::ProductsOptions options;
    const auto add = [&results](const char *name, const core::Result<QJsonObject> &times) -> core::Result<> {
        MOSTRADOR_TRY(times);
        results.insert(QLatin1String(name), *times);
        return {};
    };
    MOSTRADOR_TRY(add("list", timed(*place.products, effort.rounds, [&](sql::Connection &connection, int round) {
                          products::ProductQuery query = shopperQuery();
                          query.sort = round % 2 == 0 ? products::ProductSort::Newest : products::ProductSort::Price;
                          return products::lists::page(connection, query, options);
                      })));
    std::optional<core::PageRequest> next;
    MOSTRADOR_TRY(add("list, deep", timed(*place.products, effort.rounds, [&](sql::Connection &connection, int round) {
                          products::ProductQuery query = shopperQuery();
                          query.sort = products::ProductSort::Title;
                          if (next && round % deepPages != 0)
                              query.page = *next;
                          core::Result<api::ProductList> page = products::lists::page(connection, query, options);
                          next.reset();
                          if (page && page->nextCursor)
                              if (const auto keys = core::decodeCursor(*page->nextCursor, cursorKeys))
                                  next = core::PageRequest{*keys, pageItems};
                          return page;
                      })));
    MOSTRADOR_TRY(add("category, facets", timed(*place.products, effort.rounds, [&](sql::Connection &connection, int round) {
                          products::ProductQuery query = shopperQuery();
                          query.category = categorySlug(round % categoryCount);
                          query.withFacets = true;
                          query.facets = {{QStringLiteral("colour"), {colourOf(round), colourOf(round + 1)}}};
                          return products::lists::page(connection, query, options);
                      })));
    Random random(seedOfQuestions);
    MOSTRADOR_TRY(add("search, facets", timed(*place.products, effort.rounds, [&](sql::Connection &connection, int) {
                          products::ProductQuery query = shopperQuery();
                          query.text = searchOf(random, counts.products);
                          query.sort = products::ProductSort::Relevance;
                          query.withFacets = true;
                          return products::lists::page(connection, query, options);
                      })));
    return add("detail", timed(*place.products, effort.rounds, [&](sql::Connection &connection, int) {
                   int index = random.below(counts.products);
                   products::details::Question question;
                   question.idOrSlug = productOf(index).slug;
                   question.currency = QStringLiteral("EUR");
                   question.staff = true;
                   return products::details::product(connection, question, options, core::SystemClock().now());
               }));
}

core::Result<QJsonObject> measureOrderList(Place &place, const Effort &effort)
{
    orders::OrdersList list(*place.orders);
    std::vector<double> times;
    for (int round = 0; round < effort.rounds; ++round) {
        orders::OrderFilter filter;
        if (round % 2 == 1)
            filter.fulfilments = {QStringLiteral("unfulfilled")};
        core::PageRequest page;
        page.limit = pageItems;
        QElapsedTimer timer;
        timer.start();
        const auto result = QCoro::waitFor(list.list(filter, page));
        times.push_back(double(timer.nsecsElapsed()) / nanosecondsPerMicrosecond);
        MOSTRADOR_TRY(result);
    }
    return asJson(times);
}

/// The two rooms, without HTTP.
struct Rooms {
    explicit Rooms(Place &place)
        : products(*place.products, clock, bus, quiet())
        , providers(orders::Providers::completed({}, options))
        , pricing(products, providers, options)
        , runner(*place.orders, clock, products, providers, options)
        , desk(*place.orders, clock, runner)
        , carts(*place.orders, clock, pricing, options)
        , placing(*place.orders, pricing, providers, nobody, desk, options)
    {
    }
    static products::ProductsOptions quiet()
    {
        products::ProductsOptions options;
        options.housekeeping = false;
        return options;
    }

    core::SystemClock clock;
    eventing::InProcessEventBus bus;
    Nobody nobody;
    orders::OrdersOptions options;
    products::ProductsService products;
    orders::Providers providers;
    orders::Pricing pricing;
    orders::DutyRunner runner;
    orders::OrderDesk desk;
    orders::Carts carts;
    orders::PlaceOrderHandler placing;
};

struct Buying {
    QList<core::VariantId> variants;
    int left = 0;
    int placed = 0;
    int outOfStock = 0;
    std::vector<double> times;
    Random random{seedOfQuestions};
};

core::Task<core::Result<>> buyOne(Rooms *rooms, Buying *buying)
{
    orders::Asker shopper;
    shopper.actor.kind = QStringLiteral("guest");
    const auto opened = co_await rooms->carts.open(shopper, api::Language::English);
    MOSTRADOR_CO_TRY(opened);
    shopper.cartToken = opened->cart.token.value_or(QString()).toLatin1();
    for (int line = 0; line < 2; ++line) {
        const core::VariantId variant = buying->variants[buying->random.below(int(buying->variants.size()))];
        const auto cart = co_await rooms->carts.setLine(opened->cart.id, variant, 1, shopper, api::Language::English);
        MOSTRADOR_CO_TRY(cart);
    }
    orders::PlaceOrder command;
    command.asker = shopper;
    command.order.cartId = opened->cart.id;
    command.order.email = QStringLiteral("buyer@mail.example");
    command.order.shippingAddress = {QStringLiteral("A Buyer"), QStringLiteral("Street 1"), {}, QStringLiteral("Valencia"),
                                     QStringLiteral("46003"),   QStringLiteral("ES"),       {}};
    command.order.paymentMethod = QStringLiteral("manual");
    const auto placed = co_await rooms->placing.handle(std::move(command));
    if (!placed && placed.error().reason != QLatin1String("out_of_stock"))
        co_return core::fail(placed.error());
    ++(placed ? buying->placed : buying->outOfStock);
    co_return core::Result<>();
}

core::Task<core::Result<>> buyOn(Rooms *rooms, Buying *buying)
{
    while (buying->left > 0) {
        --buying->left;
        QElapsedTimer timer;
        timer.start();
        const core::Result<> bought = co_await buyOne(rooms, buying);
        if (!bought)
            co_return core::fail(bought.error());
        buying->times.push_back(double(timer.nsecsElapsed()) / nanosecondsPerMicrosecond);
    }
    co_return core::Result<>();
}

core::Task<core::Result<>> buyAll(Rooms *rooms, Buying *buying, int buyers)
{
    std::vector<core::Task<core::Result<>>> tasks;
    for (int buyer = 0; buyer < buyers; ++buyer)
        tasks.push_back(buyOn(rooms, buying));
    core::Result<> all;
    for (core::Task<core::Result<>> &task : tasks) {
        const core::Result<> one = co_await task;
        if (!one)
            all = one;
    }
    co_return all;
}

core::Result<QList<core::VariantId>> popular(sql::Connection &connection, int products)
{
    constexpr int wanted = 500;
    Random random(seedOfQuestions);
    QList<core::VariantId> variants;
    while (variants.size() < wanted) {
        const int index = random.leaning(products);
        const products::ProductEntry entry = productOf(index);
        const int variant = random.below(variantsPerProduct);
        if (entry.status != api::ProductStatus::Active || entry.variants[variant].onHand.value_or(0) == 0)
            continue;
        const auto owner = products::catalogue::findBySku(connection, entry.variants[variant].sku);
        MOSTRADOR_TRY(owner);
        if (*owner)
            variants.append((*owner)->variant);
    }
    return variants;
}

core::Result<QJsonObject> measurePlacing(Place &place, const Effort &effort, const Counts &counts)
{
    Rooms rooms(place);
    Buying buying;
    auto look = [products = counts.products](sql::Connection &connection) { return popular(connection, products); };
    const core::Result<QList<core::VariantId>> variants = QCoro::waitFor(place.products->read(std::move(look)));
    MOSTRADOR_TRY(variants);
    buying.variants = *variants;
    buying.left = effort.placed;
    QElapsedTimer timer;
    timer.start();
    MOSTRADOR_TRY(QCoro::waitFor(buyAll(&rooms, &buying, effort.buyersAtOnce)));
    constexpr double msPerSecond = 1'000;
    QJsonObject result = asJson(buying.times);
    result.insert(QStringLiteral("perSecond"), buying.placed * msPerSecond / double(std::max<qint64>(1, timer.elapsed())));
    result.insert(QStringLiteral("placed"), buying.placed);
    result.insert(QStringLiteral("outOfStock"), buying.outOfStock);
    return result;
}

}  // namespace

core::Result<QJsonObject> measure(Place &place, const Effort &effort)
{
    const core::Result<Counts> counts = countAll(place);
    MOSTRADOR_TRY(counts);
    QJsonObject results{{QStringLiteral("variants"), counts->products * variantsPerProduct}, {QStringLiteral("orders"), counts->orders}};
    MOSTRADOR_TRY(measureReads(place, effort, *counts, results));
    const core::Result<QJsonObject> orderList = measureOrderList(place, effort);
    MOSTRADOR_TRY(orderList);
    results.insert(QStringLiteral("orders"), counts->orders);
    results.insert(QStringLiteral("order list"), *orderList);
    const PlainTimes plain = measurePlain(place.productsFile, effort.rounds);
    if (!plain.list.empty()) {
        results.insert(QStringLiteral("plain list"), asJson(plain.list));
        results.insert(QStringLiteral("plain detail"), asJson(plain.detail));
    }
    const core::Result<QJsonObject> placing = measurePlacing(place, effort, *counts);
    MOSTRADOR_TRY(placing);
    results.insert(QStringLiteral("placing"), *placing);
    return results;
}

}  // namespace bench
