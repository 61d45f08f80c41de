// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/orders/orders.h"
#include "core/api/products/products.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace {

constexpr char newProduct[] = R"({"slug":"luna-lamp","category":"lighting","texts":[{"language":"es","title":"Lámpara Luna"}],)"
                              R"("variants":[{"sku":"LAM-LUN","prices":[{"amount":5900,"currency":"EUR"}]}]})";
constexpr char placeOrder[] = R"({"cartId":"01890a5d-ac96-774b-bcce-b302099a8057","email":"a@b.example","shippingAddress":)"
                              R"({"name":"A","line1":"B","city":"C","postalCode":"46021","country":"ES"},"paymentMethod":"manual"})";

QByteArray with(const char *text, const QByteArray &before, const QByteArray &after) { return QByteArray(text).replace(before, after); }

}  // namespace

/// The shapes that clients of the shop count on (names and limits), and what is refused.
class CommerceWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void productRoundTrip()
    {
        api::Product product;
        product.id = core::ProductId::generate();
        product.title = QStringLiteral("Lámpara Luna");
        product.variants.append({core::VariantId::generate(),
                                 QStringLiteral("LAM-LUN-28"),
                                 {QStringLiteral("28")},
                                 {5900, QStringLiteral("EUR")},
                                 api::Money{6200, QStringLiteral("EUR")},
                                 3,
                                 api::StockState::Low});
        const QByteArray text = wire::encode(product);
        QVERIFY(text.contains(
            R"("price":{"amount":5900,"currency":"EUR"},"listPrice":{"amount":6200,"currency":"EUR"},"available":3,"stock":"low")"));
        const auto back = wire::decode<api::Product>(text, wire::Unknown::Ignore);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
        QCOMPARE(wire::encode(*back), text);
    }

    void orderSpeaksInWords()
    {
        api::Order order;
        order.id = core::OrderId::generate();
        order.shippingAddress = {QStringLiteral("Ana"),
                                 QStringLiteral("Calle del Mirlo 14"),
                                 std::nullopt,
                                 QStringLiteral("Valencia"),
                                 QStringLiteral("46021"),
                                 QStringLiteral("ES"),
                                 std::nullopt};
        order.total = {14'870, QStringLiteral("EUR")};
        order.totals = {{13'370, QStringLiteral("EUR")}, {1'500, QStringLiteral("EUR")}, {2'581, QStringLiteral("EUR")}, order.total};
        order.paymentStatus = api::PaymentStatus::PartiallyRefunded;
        order.timeline.append({core::Timestamp::fromMilliseconds(1'790'000'000'000),
                               QStringLiteral("placed"),
                               QStringLiteral("shopper"),
                               {"{\"number\":10491}"}});
        const QByteArray text = wire::encode(order);
        QVERIFY(text.contains(R"("status":"pending_payment","paymentStatus":"partially_refunded")"));
        const auto back = wire::decode<api::Order>(text, wire::Unknown::Ignore);
        QVERIFY2(back.has_value(), back ? "" : qPrintable(back.error().message));
        QCOMPARE(wire::encode(*back), text);
    }

    void newProductHasDefaults()
    {
        const auto product = wire::decode<api::NewProduct>(newProduct);
        QVERIFY2(product.has_value(), product ? "" : qPrintable(product.error().message));
        QCOMPARE(product->status, api::ProductStatus::Draft);
        QVERIFY(product->options.isEmpty());
        QCOMPARE(product->variants.first().onHand, 0);
    }

    void orderAsClientsSendIt()
    {
        const auto order = wire::decode<api::PlaceOrder>(placeOrder);
        QVERIFY2(order.has_value(), order ? "" : qPrintable(order.error().message));
        QCOMPARE(order->shippingMethod, QStringLiteral("standard"));
        QVERIFY(!order->expectedTotal);
    }

    void badProducts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no variant") << with(newProduct, R"([{"sku":"LAM-LUN","prices":[{"amount":5900,"currency":"EUR"}]}])", "[]")
                                    << "too_short";
        QTest::newRow("no price") << with(newProduct, R"([{"amount":5900,"currency":"EUR"}])", "[]") << "too_short";
        QTest::newRow("fraction of a cent") << with(newProduct, "5900", "59.005") << "wrong_type";
        QTest::newRow("overflow") << with(newProduct, "5900", "9223372036854775808") << "out_of_range";
        QTest::newRow("currency") << with(newProduct, "\"EUR\"", "\"EURO\"") << "too_long";
        QTest::newRow("language") << with(newProduct, "\"es\"", "\"xx\"") << "invalid_value";
        QTest::newRow("status") << with(newProduct, "\"category\"", "\"status\":\"gone\",\"category\"") << "invalid_value";
    }
    void badProducts()
    {
        QFETCH(QByteArray, json);
        const auto product = wire::decode<api::NewProduct>(json);
        QVERIFY(!product);
        QTEST(product.error().reason, "reason");
    }

    void badQuantities_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("negative") << QByteArray("{\"quantity\":-1}");
        QTest::newRow("a million millions") << QByteArray("{\"quantity\":1000000000000}");
    }
    void badQuantities()
    {
        QFETCH(QByteArray, json);
        const auto line = wire::decode<api::SetCartLine>(json);
        QVERIFY(!line);
        QCOMPARE(line.error().reason, QStringLiteral("out_of_range"));
    }
};

MOSTRADOR_TEST(CommerceWireTest)
#include "commerce_wire_test.moc"
