// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders_bench.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

using test::GuestCart;
using test::OrdersBench;
using Answer = OrdersBench::Answer;

class RaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void theLastUnitsAreSoldOnce()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, units);
        std::vector<GuestCart> carts;
        for (int buyer = 0; buyer < buyers; ++buyer)
            carts.push_back(bench.cartOf({{cup, 1}}));
        std::vector<core::Task<Answer>> tasks;
        for (const GuestCart &cart : carts) {
            const QByteArray body = QJsonDocument(bench.placing(cart.id)).toJson();
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/orders", body, OrdersBench::with(cart)));
        }
        int sold = 0;
        int losers = 0;
        for (const Answer &answer : test::waitForAll(std::move(tasks))) {
            sold += answer.status == 201 && answer.text("status") == QLatin1StringView("placed");
            losers += answer.code() == QLatin1StringView("out_of_stock");
        }
        QCOMPARE(sold, units);
        QCOMPARE(losers, buyers - units);
        QCOMPARE(bench.products.level(cup).allocated, units);
        QCOMPARE(bench.products.level(cup).available(), 0);
        QCOMPARE(bench.count("orders_test/count_orders"), units);
        QCOMPARE(bench.count("orders_test/count_duties"), 0);
    }

    void oneCartIsOrderedOnce()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 100);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const QByteArray body = QJsonDocument(bench.placing(cart.id)).toJson();
        std::vector<core::Task<Answer>> tasks;
        for (int time = 0; time < 16; ++time)
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/orders", body, OrdersBench::with(cart)));
        int placed = 0;
        for (const Answer &answer : test::waitForAll(std::move(tasks))) {
            placed += answer.status == 201;
            QVERIFY(answer.status == 201 || answer.code() == QLatin1StringView("cart_in_checkout") ||
                    answer.code() == QLatin1StringView("cart_ordered") || answer.code() == QLatin1StringView("cart_changed"));
        }
        QCOMPARE(placed, 1);
        QCOMPARE(bench.products.level(cup).allocated, 1);
    }

    void oneKeyIsOneOrder()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 100);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const QByteArray body = QJsonDocument(bench.placing(cart.id)).toJson();
        std::vector<core::Task<Answer>> tasks;
        for (int time = 0; time < 16; ++time)
            tasks.push_back(bench.send(net::Method::Post, "/api/v1/orders", body,
                                       OrdersBench::both(OrdersBench::with(cart), OrdersBench::header("Idempotency-Key", "one"))));
        QSet<QString> ids;
        for (const Answer &answer : test::waitForAll(std::move(tasks))) {
            QCOMPARE(answer.status, 201);
            ids.insert(answer.text("id"));
        }
        QCOMPARE(ids.size(), 1);
        QCOMPARE(bench.products.level(cup).allocated, 1);
    }

private:
    static constexpr int buyers = 64;
    static constexpr int units = 10;
};

MOSTRADOR_TEST(RaceTest)
#include "race_test.moc"
