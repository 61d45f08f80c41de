// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders_bench.h"
#include "tests/support/test_registry.h"

using test::GuestCart;
using test::OrdersBench;
using Answer = OrdersBench::Answer;

class CartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aCartIsPricedByTheServer()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 50);
        const GuestCart cart = bench.cartOf({{cup, 3}});
        QCOMPARE(cart.token.size(), 43);
        const Answer seen = bench.get(QStringLiteral("/carts/") + cart.id, OrdersBench::with(cart));
        QCOMPARE(seen.status, 200);
        QVERIFY(!seen.body.contains(QStringLiteral("token")));
        const QJsonObject line = seen.list("lines")[0].toObject();
        QCOMPARE(line[QStringLiteral("total")][QStringLiteral("amount")].toInteger(), 3'000);
        QCOMPARE(line[QStringLiteral("available")].toInteger(), 10);
        const QJsonObject totals = seen.body[QStringLiteral("totals")].toObject();
        QCOMPARE(totals[QStringLiteral("items")][QStringLiteral("amount")].toInteger(), 3'000);
        QCOMPARE(totals[QStringLiteral("shipping")][QStringLiteral("amount")].toInteger(), 490);
        QCOMPARE(totals[QStringLiteral("total")][QStringLiteral("amount")].toInteger(), 3'490);
        QCOMPARE(totals[QStringLiteral("tax")][QStringLiteral("amount")].toInteger(), 521 + 85);
        QCOMPARE(seen.list("shippingOptions").size(), 3);
        QCOMPARE(seen.text("shippingMethod"), QStringLiteral("standard"));
    }

    void namesComeInTheLanguageThatIsAsked()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const GuestCart cart = bench.cartOf({});
        const Answer spanish = bench.get(QStringLiteral("/carts/%1?language=es").arg(cart.id), OrdersBench::with(cart));
        QCOMPARE(spanish.list("shippingOptions")[0][QStringLiteral("name")].toString(), QStringLiteral("Envío estándar"));
        QCOMPARE(bench.get(QStringLiteral("/carts/%1?language=fr").arg(cart.id), OrdersBench::with(cart)).code(),
                 QStringLiteral("invalid_language"));
    }

    void somebodyElsesCartIsNotThere()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 50);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const GuestCart other = bench.cartOf({});
        const QString path = QStringLiteral("/carts/") + cart.id;
        QCOMPARE(bench.get(path).code(), QStringLiteral("unknown_cart"));
        QCOMPARE(bench.get(path, OrdersBench::with(other)).status, 404);
        QCOMPARE(bench.get(path, OrdersBench::as("ana")).status, 404);
        QCOMPARE(bench.get(path, OrdersBench::as("agent")).status, 404);
        QCOMPARE(bench.ask(net::Method::Delete, path, {}, OrdersBench::with(other)).status, 404);
        QCOMPARE(bench.get(QStringLiteral("/carts/nonsense"), OrdersBench::with(cart)).status, 404);
        QCOMPARE(bench.ask(net::Method::Delete, path, {}, OrdersBench::with(cart)).status, 204);
        QCOMPARE(bench.get(path, OrdersBench::with(cart)).status, 404);
    }

    void aCustomerHasOneCart()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        QCOMPARE(bench.get(QStringLiteral("/carts/current"), OrdersBench::as("ana")).status, 204);
        const Answer first = bench.post(QStringLiteral("/carts"), {}, OrdersBench::as("ana"));
        QCOMPARE(first.status, 201);
        QVERIFY(!first.body.contains(QStringLiteral("token")));
        const Answer second = bench.post(QStringLiteral("/carts"), {}, OrdersBench::as("ana"));
        QCOMPARE(second.status, 200);
        QCOMPARE(second.text("id"), first.text("id"));
        QCOMPARE(bench.get(QStringLiteral("/carts/current"), OrdersBench::as("ana")).text("id"), first.text("id"));
        QCOMPARE(bench.get(QStringLiteral("/carts/") + first.text("id"), OrdersBench::as("ben")).status, 404);
        QCOMPARE(bench.get(QStringLiteral("/carts/current"), OrdersBench::as("guest")).status, 204);
    }

    void whatHasChangedIsSaidUntilItIsAccepted()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const core::VariantId bowl = bench.products.add(QStringLiteral("BOWL"), 2'000, 5);
        const core::VariantId jug = bench.products.add(QStringLiteral("JUG"), 3'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 4}, {bowl, 1}, {jug, 1}});
        bench.products.setPrice(cup, 1'200);
        bench.products.setOnHand(cup, 2);
        bench.products.setOnHand(bowl, 0);
        const QString path = QStringLiteral("/carts/") + cart.id;
        for (int look = 0; look < 2; ++look) {
            const Answer seen = bench.get(path, OrdersBench::with(cart));
            QCOMPARE(kinds(seen),
                     (QStringList{QStringLiteral("quantity_reduced"), QStringLiteral("price_changed"), QStringLiteral("sold_out")}));
            QCOMPARE(seen.list("warnings")[1][QStringLiteral("before")][QStringLiteral("amount")].toInteger(), 1'000);
            QCOMPARE(seen.list("warnings")[1][QStringLiteral("now")][QStringLiteral("amount")].toInteger(), 1'200);
            QCOMPARE(seen.body[QStringLiteral("totals")][QStringLiteral("items")][QStringLiteral("amount")].toInteger(), 2 * 1'200 + 3'000);
        }
        const Answer accepted = bench.ask(net::Method::Patch, path, {{QStringLiteral("acceptChanges"), true}}, OrdersBench::with(cart));
        QCOMPARE(accepted.status, 200);
        QCOMPARE(kinds(accepted), QStringList());
        QCOMPARE(accepted.list("lines").size(), 2);
        QCOMPARE(accepted.list("lines")[0][QStringLiteral("quantity")].toInt(), 2);
    }

    void shippingIsChosen()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const QString path = QStringLiteral("/carts/") + cart.id;
        const auto choose = [&](const char *method) {
            return bench.ask(net::Method::Patch, path, {{QStringLiteral("shippingMethod"), QString::fromLatin1(method)}},
                             OrdersBench::with(cart));
        };
        QCOMPARE(choose("evening").body[QStringLiteral("totals")][QStringLiteral("total")][QStringLiteral("amount")].toInteger(), 1'990);
        QCOMPARE(choose("drone").code(), QStringLiteral("unknown_shipping_method"));
        QCOMPARE(bench.get(path, OrdersBench::with(cart)).text("shippingMethod"), QStringLiteral("evening"));
        QCOMPARE(choose("pickup").body[QStringLiteral("totals")][QStringLiteral("total")][QStringLiteral("amount")].toInteger(), 1'000);
    }

    void linesAreRefusedThatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("minus one") << QByteArray(R"({"quantity": -1})") << QStringLiteral("out_of_range");
        QTest::newRow("a billion times a thousand") << QByteArray(R"({"quantity": 1000000000000})") << QStringLiteral("out_of_range");
        QTest::newRow("a half") << QByteArray(R"({"quantity": 0.5})") << QStringLiteral("wrong_type");
        QTest::newRow("text") << QByteArray(R"({"quantity": "1"})") << QStringLiteral("wrong_type");
        QTest::newRow("another field") << QByteArray(R"({"quantity": 1, "price": 1})") << QStringLiteral("unknown_field");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("malformed_json");
    }

    void linesAreRefusedThatCannotBe()
    {
        MOSTRADOR_DATABASE(place);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 5);
        const GuestCart cart = bench.cartOf({{cup, 2}});
        const QByteArray path = "/api/v1/carts/" + cart.id.toLatin1() + "/lines/" + cup.text().toLatin1();
        QCOMPARE(QCoro::waitFor(bench.send(net::Method::Put, path, body, OrdersBench::with(cart))).code(), code);
        const Answer seen = bench.get(QStringLiteral("/carts/") + cart.id, OrdersBench::with(cart));
        QCOMPARE(seen.list("lines")[0][QStringLiteral("quantity")].toInt(), 2);
    }

    void whatCannotBeSoldIsNotTaken()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId jet = bench.products.add(QStringLiteral("JET"), std::numeric_limits<qint64>::max() / 2, 50);
        const core::VariantId old = bench.products.add(QStringLiteral("OLD"), 1'000, 5);
        const core::VariantId dollar = bench.products.add(QStringLiteral("USD"), 1'000, 5);
        bench.products.setSold(old, false);
        bench.products.setPrice(dollar, 1'000, QStringLiteral("USD"));
        const GuestCart cart = bench.cartOf({});
        const auto put = [&](const core::VariantId &variant, int quantity) {
            return bench
                .ask(net::Method::Put, QStringLiteral("/carts/%1/lines/%2").arg(cart.id, variant.text()),
                     {{QStringLiteral("quantity"), quantity}}, OrdersBench::with(cart))
                .code();
        };
        QCOMPARE(put(jet, 9'999), QStringLiteral("money_overflow"));
        QCOMPARE(put(old, 1), QStringLiteral("not_for_sale"));
        QCOMPARE(put(dollar, 1), QStringLiteral("unknown_variant"));
        QCOMPARE(put(core::VariantId::generate(), 1), QStringLiteral("unknown_variant"));
        QCOMPARE(put(core::VariantId::generate(), 0), QString());
        QCOMPARE(bench.get(QStringLiteral("/carts/") + cart.id, OrdersBench::with(cart)).list("lines").size(), 0);
    }

    void theGuestsCartIsMergedOnce()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 20'000);
        const core::VariantId bowl = bench.products.add(QStringLiteral("BOWL"), 2'000, 5);
        const QString own = bench.post(QStringLiteral("/carts"), {}, OrdersBench::as("ana")).text("id");
        bench.ask(net::Method::Put, QStringLiteral("/carts/%1/lines/%2").arg(own, cup.text()), {{QStringLiteral("quantity"), 9'000}},
                  OrdersBench::as("ana"));
        const GuestCart guest = bench.cartOf({{cup, 2'000}, {bowl, 1}});
        const QString path = QStringLiteral("/carts/%1/merge").arg(guest.id);
        QCOMPARE(bench.post(path, {}, OrdersBench::as("ana")).status, 404);
        QCOMPARE(bench.post(path, {}, OrdersBench::with(guest)).status, 401);
        const auto ana = OrdersBench::both(OrdersBench::both(OrdersBench::as("ana"), OrdersBench::with(guest)),
                                           OrdersBench::header("Idempotency-Key", "merge-1"));
        const Answer merged = bench.post(path, {}, ana);
        QCOMPARE(merged.status, 200);
        QCOMPARE(merged.text("id"), own);
        QCOMPARE(merged.list("lines").size(), 2);
        QCOMPARE(kinds(merged), QStringList{QStringLiteral("quantity_reduced")});
        QCOMPARE(bench.get(QStringLiteral("/carts/") + guest.id, OrdersBench::with(guest)).status, 404);
        const Answer again = bench.post(path, {}, ana);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.list("lines"), merged.list("lines"));
        QCOMPARE(bench.count("orders_test/count_carts"), 1);
    }

    void oldCartsGo()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        bench.cartOf({});
        bench.clock.advance(std::chrono::hours(20 * 24));
        bench.cartOf({});
        bench.clock.advance(std::chrono::hours(20 * 24));
        bench.restart();
        QCOMPARE(bench.count("orders_test/count_carts"), 1);
    }

private:
    static QStringList kinds(const Answer &cart)
    {
        QStringList kinds;
        for (const QJsonValue &warning : cart.list("warnings"))
            kinds.append(warning[QStringLiteral("kind")].toString());
        return kinds;
    }
};

MOSTRADOR_TEST(CartsTest)
#include "carts_test.moc"
