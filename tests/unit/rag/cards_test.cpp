// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/chat/cards.h"

#include "core/api/chat/event_data.h"
#include "tests/support/fake_shop.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What cards show of an order and a product.
class CardsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsFollowTheOrder_data()
    {
        using F = api::FulfilmentStatus;
        using S = api::OrderStatus;
        QTest::addColumn<S>("status");
        QTest::addColumn<F>("fulfilment");
        QTest::addColumn<api::OrderStage>("stage");
        QTest::addColumn<QString>("steps");
        QTest::newRow("to pay") << S::PendingPayment << F::Unfulfilled << api::OrderStage::PendingPayment << u"caaa"_s;
        QTest::newRow("placed") << S::Placed << F::Unfulfilled << api::OrderStage::Preparing << u"dcaa"_s;
        QTest::newRow("hold") << S::OnHold << F::Unfulfilled << api::OrderStage::OnHold << u"dcaa"_s;
        QTest::newRow("partly") << S::Placed << F::Partial << api::OrderStage::PartlyShipped << u"dcaa"_s;
        QTest::newRow("shipped") << S::Placed << F::Shipped << api::OrderStage::OnItsWay << u"ddca"_s;
        QTest::newRow("delivered") << S::Completed << F::Delivered << api::OrderStage::Delivered << u"dddd"_s;
        QTest::newRow("cancelled") << S::Cancelled << F::Unfulfilled << api::OrderStage::Cancelled << QString();
        QTest::newRow("expired") << S::Expired << F::Unfulfilled << api::OrderStage::Expired << QString();
    }
    void stepsFollowTheOrder()
    {
        QFETCH(api::OrderStatus, status);
        QFETCH(api::FulfilmentStatus, fulfilment);
        QFETCH(api::OrderStage, stage);
        QFETCH(QString, steps);
        test::FakeOrders shop;
        api::Order &order = shop.add(1, u"a@example.com"_s, fulfilment);
        order.status = status;
        const api::OrderCard card = api::orderCardOf(order);
        QCOMPARE(card.stage, stage);
        QString states;
        for (const api::OrderStep &step : card.steps)
            states += step.state == api::OrderStepState::Done ? u'd' : step.state == api::OrderStepState::Current ? u'c' : u'a';
        QCOMPARE(states, steps);
        QVERIFY(steps.isEmpty() || card.steps[0].at.has_value() == (states[0] == u'd'));
    }

    void parcelsSayWhatIsInThem()
    {
        test::FakeOrders shop;
        api::Order &order = shop.add(1, u"a@example.com"_s);
        test::FakeOrders::ship(order);
        order.parcels.append({u"p2"_s, u"cancelled"_s, {}, {}, {}, {}, {}});
        const api::OrderCard card = api::orderCardOf(order);
        QCOMPARE(card.parcels.size(), 1);
        QCOMPARE(card.parcels[0].titles, QStringList{u"Luna table lamp"_s});
        QCOMPARE(card.steps[1].at, order.parcels[0].shippedAt);
    }

    void aProductShowsTheVariantOrAll()
    {
        test::FakeProducts shop;
        api::Product &product = shop.add(u"luna"_s, u"Luna"_s, u"Luna"_s, 5900, {u"Ochre"_s, u"Clay"_s}, 3);
        product.variants[1].price.amount = 7200;
        const api::ProductCard all = api::productCardOf(product, {});
        QVERIFY(!all.variantId && all.options.isEmpty() && all.priceIsFrom);
        QCOMPARE(all.price.amount, 5900);
        QCOMPARE(all.available, 6);
        const api::ProductCard clay = api::productCardOf(product, product.variants[1].id);
        QCOMPARE(clay.options, QStringList{u"Clay"_s});
        QCOMPARE(clay.price.amount, 7200);
        QCOMPARE(clay.stock, api::CardStock::Low);
        QCOMPARE(clay.imageUrl, u"/api/v1/images/luna-160.svg"_s);
        // A variant that is no more leaves the product.
        QVERIFY(!api::productCardOf(product, core::VariantId::generate()).variantId);
    }

    void messagesWithoutCardsStillRead()
    {
        const auto old =
            wire::decode<api::MessagePostedData>(R"({"messageId":"m","body":"Hi","citations":[],"grounded":true})", wire::Unknown::Ignore);
        QVERIFY(old && old->cards.isEmpty());
        api::MessagePostedData message = *old;
        message.cards = {{api::CardKind::Product, u"p"_s, core::VariantId::generate()}, {api::CardKind::Order, u"o"_s, {}}};
        const auto back = wire::decode<api::MessagePostedData>(wire::encode(message), wire::Unknown::Ignore);
        QCOMPARE(back->cards, message.cards);
    }
};

MOSTRADOR_TEST(CardsTest)
#include "cards_test.moc"
