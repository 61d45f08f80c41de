// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/invariants.h"
#include "orders_bench.h"
#include "tests/support/test_registry.h"

using test::GuestCart;
using test::OrdersBench;
using Answer = OrdersBench::Answer;
using Fault = orders::FakePaymentProvider::Fault;

namespace {

const QString ordersPath = QStringLiteral("/orders");
const QString fake = QStringLiteral("fake");

OrdersBench::Change keyed(const GuestCart &cart, const QByteArray &key)
{
    return OrdersBench::both(OrdersBench::with(cart), OrdersBench::header("Idempotency-Key", key));
}

}  // namespace

class PlacingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aGuestOrders()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 2}});
        const Answer order = bench.post(ordersPath, bench.placing(cart.id), OrdersBench::with(cart));
        QCOMPARE(order.status, 201);
        QCOMPARE(order.number("number"), 10'001);
        QCOMPARE(order.text("status"), QStringLiteral("placed"));
        QCOMPARE(order.text("paymentStatus"), QStringLiteral("authorized"));
        QCOMPARE(order.text("fulfilmentStatus"), QStringLiteral("unfulfilled"));
        QCOMPARE(order.total(), 2'490);
        QCOMPARE(order.list("lines")[0][QStringLiteral("title")].toString(), QStringLiteral("Title of CUP"));
        QVERIFY(order.headers.value("Location").endsWith(order.text("id").toLatin1()));
        QVERIFY(!order.headers.value("ETag").isEmpty());
        QCOMPARE(bench.products.level(cup).allocated, 2);
        QCOMPARE(bench.products.level(cup).reserved, 0);
        QVERIFY(bench.topics().contains(QStringLiteral("order.placed")));
        QVERIFY(bench.audit().contains(QStringLiteral("order.placed")));
        QVERIFY(orders::violationsOf(bench.stored(order.text("id")).order).isEmpty());
        QCOMPARE(bench.get(QStringLiteral("/carts/") + cart.id, OrdersBench::with(cart)).status, 404);
        QCOMPARE(bench.post(ordersPath, bench.placing(cart.id), OrdersBench::with(cart)).code(), QStringLiteral("cart_ordered"));
    }

    void whatIsWrongIsSaidAndNothingIsDone()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart empty = bench.cartOf({});
        const GuestCart cart = bench.cartOf({{cup, 2}});
        const auto codeWith = [&](const char *name, const QJsonValue &value) {
            QJsonObject body = bench.placing(cart.id);
            body[QString::fromLatin1(name)] = value;
            return bench.post(ordersPath, body, OrdersBench::with(cart)).code();
        };
        const auto codeWithCountry = [&](const char *country) {
            QJsonObject address = bench.placing(cart.id)[QStringLiteral("shippingAddress")].toObject();
            address[QStringLiteral("country")] = QString::fromLatin1(country);
            return codeWith("shippingAddress", address);
        };
        QCOMPARE(bench.post(ordersPath, bench.placing(empty.id), OrdersBench::with(empty)).code(), QStringLiteral("cart_empty"));
        QCOMPARE(bench.post(ordersPath, bench.placing(cart.id), OrdersBench::with(empty)).code(), QStringLiteral("unknown_cart"));
        QCOMPARE(codeWith("email", QStringLiteral("nobody")), QStringLiteral("invalid_email"));
        QCOMPARE(codeWith("paymentMethod", QStringLiteral("gold")), QStringLiteral("unknown_payment_method"));
        QCOMPARE(codeWith("shippingMethod", QStringLiteral("drone")), QStringLiteral("unknown_shipping_method"));
        QCOMPARE(codeWith("price", 1), QStringLiteral("unknown_field"));
        QCOMPARE(codeWith("expectedTotal", money(1, "EUR")), QStringLiteral("total_changed"));
        QCOMPARE(codeWith("expectedTotal", money(2'490, "ZZZ")), QStringLiteral("currency_mismatch"));
        QCOMPARE(codeWithCountry("es"), QStringLiteral("invalid_address"));
        bench.products.setPrice(cup, 1'100);
        QCOMPARE(codeWith("language", QStringLiteral("en")), QStringLiteral("cart_changed"));
        bench.products.setPrice(cup, 1'000);
        bench.products.setOnHand(cup, 1);
        const Answer shortage = bench.post(ordersPath, bench.placing(cart.id), OrdersBench::with(cart));
        QCOMPARE(shortage.status, 409);
        QCOMPARE(shortage.code(), QStringLiteral("out_of_stock"));
        QCOMPARE(shortage.detail(cup.text() + QStringLiteral(".wanted")), QStringLiteral("2"));
        QCOMPARE(shortage.detail(cup.text() + QStringLiteral(".available")), QStringLiteral("1"));
        QCOMPARE(bench.count("orders_test/count_all_orders"), 0);
        QCOMPARE(bench.products.calls(), 0);
    }

    void theTotalThatWasSeenIsCharged()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        bench.products.setPrice(cup, 1'100);
        QJsonObject body = bench.placing(cart.id);
        body[QStringLiteral("expectedTotal")] = money(1'590, "EUR");
        QCOMPARE(bench.post(ordersPath, body, OrdersBench::with(cart)).total(), 1'590);
    }

    void aRetriedOrderIsOneOrder()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const Answer first = bench.post(ordersPath, bench.placing(cart.id), keyed(cart, "key-1"));
        const Answer second = bench.post(ordersPath, bench.placing(cart.id), keyed(cart, "key-1"));
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.body, first.body);
        QCOMPARE(second.headers.value("Idempotent-Replayed"), QByteArray("true"));
        QJsonObject other = bench.placing(cart.id);
        other[QStringLiteral("email")] = QStringLiteral("other@example.com");
        const Answer third = bench.post(ordersPath, other, keyed(cart, "key-1"));
        QCOMPARE(third.status, 422);
        QCOMPARE(third.code(), QStringLiteral("idempotency_key_reused"));
        QCOMPARE(bench.count("orders_test/count_all_orders"), 1);
        QCOMPARE(bench.products.level(cup).allocated, 1);
    }

    void aDeclinedPaymentLeavesNothingBehind()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        bench.payments->script({Fault::Decline});
        const Answer declined = bench.post(ordersPath, bench.placing(cart.id, fake), keyed(cart, "key-1"));
        QCOMPARE(declined.status, 409);
        QCOMPARE(declined.code(), QStringLiteral("payment_declined"));
        QCOMPARE(declined.detail(QStringLiteral("failure")), QStringLiteral("card_declined"));
        QCOMPARE(bench.products.level(cup).available(), 5);
        // The cart is there again, and so is the key.
        const Answer again = bench.post(ordersPath, bench.placing(cart.id, fake), keyed(cart, "key-1"));
        QCOMPARE(again.status, 201);
        QCOMPARE(bench.products.level(cup).allocated, 1);
        QCOMPARE(bench.payments->account(bench.stored(again.text("id")).order.payments.first().id).held, 1'490);
    }

    void anUnansweredPaymentIsAskedAgain()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        for (const Fault fault : {Fault::LostAnswer, Fault::LostRequest}) {
            const GuestCart cart = bench.cartOf({{cup, 1}});
            bench.payments->script({fault});
            const Answer pending = bench.post(ordersPath, bench.placing(cart.id, fake), keyed(cart, "key-1"));
            QCOMPARE(pending.status, 201);
            QCOMPARE(pending.text("status"), QStringLiteral("pending_payment"));
            QCOMPARE(bench.products.level(cup).reserved, 1);
            bench.settle();
            const Answer placed = bench.get(QStringLiteral("/orders/") + pending.text("id"), OrdersBench::with(cart));
            QCOMPARE(placed.text("status"), QStringLiteral("placed"));
            QCOMPARE(bench.payments->account(bench.stored(pending.text("id")).order.payments.first().id).held, 1'490);
            bench.staff(pending.text("id"), QStringLiteral("cancel"));
        }
    }

    void aPaymentThatIsNeverAnsweredExpires()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        bench.payments->script(QList<Fault>(12, Fault::LostAnswer));
        const QString id = bench.post(ordersPath, bench.placing(cart.id, fake), OrdersBench::with(cart)).text("id");
        for (int minute = 0; minute < 40; ++minute) {
            bench.clock.advance(std::chrono::minutes(1));
            static_cast<void>(QCoro::waitFor(bench.service->finishDue()));
        }
        bench.payments->script({});
        bench.settle();
        const orders::OrderRecord record = bench.stored(id);
        QCOMPARE(record.order.state, orders::OrderState::Expired);
        QVERIFY(bench.payments->account(record.order.payments.first().id).letGo);
        QCOMPARE(bench.payments->account(record.order.payments.first().id).held, 0);
        QCOMPARE(bench.products.level(cup).available(), 5);
        QVERIFY(bench.topics().contains(QStringLiteral("order.expired")));
        QCOMPARE(bench.get(QStringLiteral("/carts/") + cart.id, OrdersBench::with(cart)).list("lines").size(), 1);
    }

    void whenStockCannotBeAskedNothingIsOrdered()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        bench.products.failNext(1);
        const Answer failed = bench.post(ordersPath, bench.placing(cart.id), keyed(cart, "key-1"));
        QCOMPARE(failed.status, 503);
        QCOMPARE(failed.code(), QStringLiteral("stock_unavailable"));
        bench.settle();
        QCOMPARE(bench.products.level(cup).available(), 5);
        QCOMPARE(bench.post(ordersPath, bench.placing(cart.id), keyed(cart, "key-1")).status, 201);
        QCOMPARE(bench.count("orders_test/count_orders"), 1);
    }

    void aSaleThatStockDoesNotAnswerGoesOnLater()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        bench.crash = [&](const QString &point) {
            if (point == QLatin1StringView("allocate.before"))
                bench.products.failNext(1);
            return false;
        };
        const Answer pending = bench.post(ordersPath, bench.placing(cart.id), OrdersBench::with(cart));
        QCOMPARE(pending.text("status"), QStringLiteral("pending_payment"));
        bench.crash = {};
        bench.settle();
        QCOMPARE(bench.stored(pending.text("id")).order.state, orders::OrderState::Placed);
    }

    void aCrashAtAnyPointIsMadeGood_data()
    {
        QTest::addColumn<QString>("point");
        for (const char *step : {"reserve", "authorize", "allocate"})
            for (const char *moment : {"before", "asked", "noted"})
                QTest::newRow(qPrintable(QStringLiteral("%1.%2").arg(QLatin1StringView(step), QLatin1StringView(moment))))
                    << QStringLiteral("%1.%2").arg(QLatin1StringView(step), QLatin1StringView(moment));
    }

    void aCrashAtAnyPointIsMadeGood()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(QString, point);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 2}});
        bench.crash = [point](const QString &here) { return here == point; };
        QCOMPARE(bench.post(ordersPath, bench.placing(cart.id, fake), keyed(cart, "key-1")).code(), QStringLiteral("stopped"));
        bench.crash = {};
        bench.restart();
        const Answer order = bench.post(ordersPath, bench.placing(cart.id, fake), keyed(cart, "key-1"));
        QCOMPARE(order.status, 201);
        QCOMPARE(order.text("status"), QStringLiteral("placed"));
        QCOMPARE(bench.count("orders_test/count_all_orders"), 1);
        QCOMPARE(bench.count("orders_test/count_duties"), 0);
        QCOMPARE(bench.products.level(cup).allocated, 2);
        QCOMPARE(bench.products.level(cup).reserved, 0);
        QCOMPARE(bench.payments->account(bench.stored(order.text("id")).order.payments.first().id).held, 2'490);
    }

    void aCrashOnTheWayBackIsMadeGood_data()
    {
        QTest::addColumn<QString>("point");
        for (const char *point : {"authorize.asked", "authorize.noted", "release.before", "release.asked", "release.noted"})
            QTest::newRow(point) << QString::fromLatin1(point);
    }

    void aCrashOnTheWayBackIsMadeGood()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(QString, point);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 2}});
        bench.payments->script({Fault::Decline});
        bench.crash = [point](const QString &here) { return here == point; };
        QCOMPARE(bench.post(ordersPath, bench.placing(cart.id, fake), OrdersBench::with(cart)).code(), QStringLiteral("stopped"));
        bench.crash = {};
        bench.restart();
        QCOMPARE(bench.count("orders_test/count_duties"), 0);
        QCOMPARE(bench.products.level(cup).available(), 5);
        QCOMPARE(bench.get(QStringLiteral("/carts/") + cart.id, OrdersBench::with(cart)).list("lines").size(), 1);
    }

    void goodsThatCostNothingNeedNoPayment()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId sample = bench.products.add(QStringLiteral("SAMPLE"), 0, 5);
        const GuestCart cart = bench.cartOf({{sample, 1}});
        QJsonObject body = bench.placing(cart.id);
        body[QStringLiteral("shippingMethod")] = QStringLiteral("pickup");
        const Answer order = bench.post(ordersPath, body, OrdersBench::with(cart));
        QCOMPARE(order.status, 201);
        QCOMPARE(order.text("status"), QStringLiteral("placed"));
        QCOMPARE(order.text("paymentStatus"), QStringLiteral("paid"));
    }

    void theTaxStandsBesideThePriceWhereItIsNotWithin()
    {
        MOSTRADOR_DATABASE(place);
        orders::OrdersOptions options;
        options.taxIncluded = false;
        OrdersBench bench(place, options);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const Answer order = bench.placed({{cup, 1}});
        QCOMPARE(order.body[QStringLiteral("totals")][QStringLiteral("items")][QStringLiteral("amount")].toInteger(), 1'000);
        QCOMPARE(order.body[QStringLiteral("totals")][QStringLiteral("shipping")][QStringLiteral("amount")].toInteger(), 490);
        QCOMPARE(order.body[QStringLiteral("totals")][QStringLiteral("tax")][QStringLiteral("amount")].toInteger(), 210 + 103);
        QCOMPARE(order.total(), 1'000 + 490 + 313);
    }

    void theTimelineIsOnlyAddedTo()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        bench.placed({{cup, 1}});
        for (const char *name : {"orders_test/rewrite_event", "orders_test/delete_events"}) {
            const sql::Statement statement(name);
            auto work = [statement](sql::Connection &connection) { return connection.execute(statement); };
            QVERIFY(!QCoro::waitFor(bench.database->write(std::move(work))));
        }
    }

private:
    static QJsonObject money(qint64 amount, const char *currency)
    {
        return {{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), QString::fromLatin1(currency)}};
    }
};

MOSTRADOR_TEST(PlacingTest)
#include "placing_test.moc"
