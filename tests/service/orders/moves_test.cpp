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

QJsonObject money(qint64 amount) { return {{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), QStringLiteral("EUR")}}; }

QJsonObject refundOf(const QString &line, int quantity, const char *flag = nullptr)
{
    QJsonObject entry{{QStringLiteral("lineId"), line}, {QStringLiteral("quantity"), quantity}};
    QJsonObject body;
    if (flag == QByteArrayView("withdraw"))
        entry.insert(QStringLiteral("withdraw"), true);
    else if (flag)
        body.insert(QString::fromLatin1(flag), true);
    body.insert(QStringLiteral("lines"), QJsonArray{entry});
    return body;
}

QJsonObject pieces(const QString &line, int quantity)
{
    return {{QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("lineId"), line}, {QStringLiteral("quantity"), quantity}}}}};
}

const QString fake = QStringLiteral("fake");

}  // namespace

class MovesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void aWholeLife()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString id = bench.placed({{cup, 3}}).text("id");
        const Answer part = bench.staff(id, QStringLiteral("fulfilments"), pieces(QStringLiteral("1"), 1));
        QCOMPARE(part.status, 200);
        QCOMPARE(part.text("fulfilmentStatus"), QStringLiteral("partial"));
        QCOMPARE(part.list("parcels")[0][QStringLiteral("state")].toString(), QStringLiteral("shipped"));
        QCOMPARE(bench.products.level(cup).onHand, 8);
        const Answer rest = bench.staff(
            id, QStringLiteral("fulfilments"),
            {{QStringLiteral("carrier"), QStringLiteral("Correos")}, {QStringLiteral("trackingNumber"), QStringLiteral("PK1")}});
        QCOMPARE(rest.text("fulfilmentStatus"), QStringLiteral("shipped"));
        QCOMPARE(bench.products.level(cup).onHand, 6);
        QCOMPARE(bench.products.level(cup).allocated, 0);
        QCOMPARE(bench.staff(id, QStringLiteral("cancel")).code(), QStringLiteral("already_shipped"));
        QCOMPARE(bench.staff(id, QStringLiteral("complete")).code(), QStringLiteral("not_delivered"));
        for (const QJsonValue &parcel : rest.list("parcels"))
            QCOMPARE(bench.staff(id, QStringLiteral("fulfilments/%1/deliver").arg(parcel[QStringLiteral("id")].toString())).status, 200);
        QCOMPARE(bench.staff(id, QStringLiteral("complete")).code(), QStringLiteral("money_outstanding"));
        const Answer paid = bench.staff(id, QStringLiteral("payments"), {{QStringLiteral("reference"), QStringLiteral("bank 7")}});
        QCOMPARE(paid.text("paymentStatus"), QStringLiteral("paid"));
        QCOMPARE(bench.staff(id, QStringLiteral("payments")).code(), QStringLiteral("nothing_outstanding"));
        const Answer done = bench.staff(id, QStringLiteral("complete"));
        QCOMPARE(done.text("status"), QStringLiteral("completed"));
        for (const char *topic : {"order.placed", "order.shipped", "order.delivered", "order.paid", "order.completed"})
            QVERIFY2(bench.topics().contains(QString::fromLatin1(topic)), topic);
        QVERIFY(orders::violationsOf(bench.stored(id).order).isEmpty());
    }

    void holdAndRelease()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString id = bench.placed({{cup, 3}}).text("id");
        QCOMPARE(bench.staff(id, QStringLiteral("release")).code(), QStringLiteral("not_on_hold"));
        const Answer held = bench.staff(id, QStringLiteral("hold"), {{QStringLiteral("reason"), QStringLiteral("address")}});
        QCOMPARE(held.text("status"), QStringLiteral("on_hold"));
        QCOMPARE(action(held, "ship")[QStringLiteral("reason")].toString(), QStringLiteral("on_hold"));
        QVERIFY(!action(held, "ship")[QStringLiteral("sentence")].toString().isEmpty());
        QCOMPARE(bench.staff(id, QStringLiteral("fulfilments")).code(), QStringLiteral("on_hold"));
        const Answer released = bench.staff(id, QStringLiteral("release"));
        QCOMPARE(released.text("status"), QStringLiteral("placed"));
        QVERIFY(action(released, "ship")[QStringLiteral("allowed")].toBool());
    }

    void aCancellationGivesEverythingBack()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString held = bench.placed({{cup, 3}}, fake).text("id");
        QCOMPARE(bench.staff(held, QStringLiteral("cancel")).text("paymentStatus"), QStringLiteral("voided"));
        QVERIFY(bench.payments->account(payment(bench, held)).letGo);
        const QString captured = bench.placed({{cup, 3}}, fake).text("id");
        QCOMPARE(bench.staff(captured, QStringLiteral("payments/%1/capture").arg(payment(bench, captured))).text("paymentStatus"),
                 QStringLiteral("paid"));
        const Answer cancelled = bench.staff(captured, QStringLiteral("cancel"));
        QCOMPARE(cancelled.text("status"), QStringLiteral("cancelled"));
        QCOMPARE(cancelled.text("paymentStatus"), QStringLiteral("refunded"));
        QCOMPARE(bench.payments->account(payment(bench, captured)).refunded, 3'490);
        QCOMPARE(bench.products.level(cup).available(), 9);
        QCOMPARE(bench.products.level(cup).allocated, 0);
    }

    void theShopperMayCancelWhatIsNotSent()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        const QString id = bench.post(QStringLiteral("/orders"), bench.placing(cart.id), OrdersBench::with(cart)).text("id");
        const Answer cancelled = bench.post(QStringLiteral("/orders/%1/cancel").arg(id), {}, OrdersBench::with(cart));
        QCOMPARE(cancelled.status, 200);
        QCOMPARE(cancelled.text("status"), QStringLiteral("cancelled"));
        const Answer again = bench.post(QStringLiteral("/orders/%1/cancel").arg(id), {}, OrdersBench::with(cart));
        QCOMPARE(again.code(), QStringLiteral("illegal_transition"));
    }

    void anOrderThatWaitsIsCancelledToo()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const GuestCart cart = bench.cartOf({{cup, 1}});
        bench.payments->script({Fault::LostAnswer});
        const QString id = bench.post(QStringLiteral("/orders"), bench.placing(cart.id, fake), OrdersBench::with(cart)).text("id");
        bench.payments->script({Fault::LostRequest});  // of the attempt to finish what is under way before cancelling
        const Answer busy = bench.post(QStringLiteral("/orders/%1/cancel").arg(id), {}, OrdersBench::with(cart));
        QCOMPARE(busy.status, 200);
        QCOMPARE(busy.text("status"), QStringLiteral("cancelled"));
        bench.settle();
        QCOMPARE(bench.payments->account(payment(bench, id)).held, 0);
        QCOMPARE(bench.products.level(cup).available(), 9);
    }

    void refundsAddUpToTheCent()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 333, 9);
        const QString id = bench.placed({{cup, 3}}, fake).text("id");
        QCOMPARE(bench.staff(id, QStringLiteral("refunds"), refundOf(QStringLiteral("1"), 1)).code(), QStringLiteral("exceeds_captured"));
        bench.staff(id, QStringLiteral("payments/%1/capture").arg(payment(bench, id)));
        bench.staff(id, QStringLiteral("fulfilments"), pieces(QStringLiteral("1"), 1));
        const Answer preview =
            bench.post(QStringLiteral("/orders/%1/refunds/preview").arg(id), refundOf(QStringLiteral("1"), 1), OrdersBench::as("agent"));
        QCOMPARE(preview.status, 200);
        QCOMPARE(preview.body[QStringLiteral("amount")][QStringLiteral("amount")].toInteger(), 333);
        QCOMPARE(preview.body[QStringLiteral("capturedAfter")][QStringLiteral("amount")].toInteger(), 999 + 490 - 333);
        QJsonObject wrong = refundOf(QStringLiteral("1"), 1);
        wrong.insert(QStringLiteral("expectedAmount"), money(334));
        QCOMPARE(bench.staff(id, QStringLiteral("refunds"), wrong).code(), QStringLiteral("amount_changed"));
        QCOMPARE(bench.staff(id, QStringLiteral("refunds"), refundOf(QStringLiteral("1"), 2, "restock")).code(),
                 QStringLiteral("exceeds_shipped"));
        QCOMPARE(bench.staff(id, QStringLiteral("refunds"), refundOf(QStringLiteral("1"), 1, "restock")).status, 200);
        QCOMPARE(bench.products.level(cup).onHand, 9);
        QCOMPARE(bench.staff(id, QStringLiteral("refunds"), refundOf(QStringLiteral("1"), 2, "withdraw")).status, 200);
        QCOMPARE(bench.products.level(cup).allocated, 0);
        QCOMPARE(bench.staff(id, QStringLiteral("fulfilments")).code(), QStringLiteral("nothing_to_ship"));
        const Answer shipping = bench.staff(id, QStringLiteral("refunds"), {{QStringLiteral("shipping"), money(490)}});
        QCOMPARE(shipping.text("paymentStatus"), QStringLiteral("refunded"));
        QCOMPARE(bench.payments->account(payment(bench, id)).refunded, 999 + 490);
        QVERIFY(orders::violationsOf(bench.stored(id).order).isEmpty());
    }

    void aRefusedRefundIsNone()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString id = bench.placed({{cup, 3}}, fake).text("id");
        bench.staff(id, QStringLiteral("payments/%1/capture").arg(payment(bench, id)));
        bench.payments->script({Fault::Decline});
        const Answer refused = bench.staff(id, QStringLiteral("refunds"), refundOf(QStringLiteral("1"), 1, "withdraw"));
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.code(), QStringLiteral("refund_refused"));
        QCOMPARE(bench.products.level(cup).allocated, 3);
        const Answer seen = bench.get(QStringLiteral("/orders/") + id, OrdersBench::as("agent"));
        QCOMPARE(seen.text("paymentStatus"), QStringLiteral("paid"));
        QCOMPARE(seen.list("refunds")[0][QStringLiteral("state")].toString(), QStringLiteral("failed"));
    }

    void aReturnComesBackAndIsPaidBack()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const GuestCart cart = bench.cartOf({{cup, 2}});
        const QString id = bench.post(QStringLiteral("/orders"), bench.placing(cart.id), OrdersBench::with(cart)).text("id");
        const QString returns = QStringLiteral("/orders/%1/returns").arg(id);
        QCOMPARE(bench.post(returns, pieces(QStringLiteral("1"), 1), OrdersBench::with(cart)).code(), QStringLiteral("exceeds_delivered"));
        const Answer shipped = bench.staff(id, QStringLiteral("fulfilments"));
        bench.staff(id, QStringLiteral("payments"));
        bench.staff(id, QStringLiteral("fulfilments/%1/deliver").arg(shipped.list("parcels")[0][QStringLiteral("id")].toString()));
        const Answer asked = bench.post(returns, pieces(QStringLiteral("1"), 1), OrdersBench::with(cart));
        QCOMPARE(asked.status, 200);
        const QString back = asked.list("returns")[0][QStringLiteral("id")].toString();
        QCOMPARE(bench.post(QStringLiteral("%1/%2/approve").arg(returns, back), {}, OrdersBench::with(cart)).status, 401);
        QCOMPARE(bench.staff(id, QStringLiteral("returns/%1/receive").arg(back)).code(), QStringLiteral("illegal_transition"));
        QCOMPARE(bench.staff(id, QStringLiteral("returns/%1/approve").arg(back)).status, 200);
        QCOMPARE(bench.staff(id, QStringLiteral("returns/%1/receive").arg(back)).text("returnStatus"), QStringLiteral("partial"));
        QJsonObject refund = refundOf(QStringLiteral("1"), 1, "restock");
        refund.insert(QStringLiteral("returnId"), back);
        const Answer refunded = bench.staff(id, QStringLiteral("refunds"), refund);
        QCOMPARE(refunded.status, 200);
        QCOMPARE(refunded.list("returns")[0][QStringLiteral("state")].toString(), QStringLiteral("refunded"));
        QCOMPARE(bench.products.level(cup).onHand, 8);
    }

    void moneyThatComesInParts()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString id = bench.placed({{cup, 1}}).text("id");
        const auto came = [&](qint64 cents) {
            return bench.staff(id, QStringLiteral("payments"), {{QStringLiteral("amount"), money(cents)}});
        };
        QCOMPARE(came(0).code(), QStringLiteral("invalid_amount"));
        QCOMPARE(came(-5).code(), QStringLiteral("invalid_amount"));
        QCOMPARE(came(std::numeric_limits<qint64>::max()).code(), QStringLiteral("money_overflow"));
        QCOMPARE(came(1'000).text("paymentStatus"), QStringLiteral("partially_paid"));
        QCOMPARE(came(490).text("paymentStatus"), QStringLiteral("paid"));
        QCOMPARE(came(100).text("paymentStatus"), QStringLiteral("overcharged"));
        QCOMPARE(bench.staff(id, QStringLiteral("refunds"), {{QStringLiteral("surplus"), money(100)}}).text("paymentStatus"),
                 QStringLiteral("partially_refunded"));
        QCOMPARE(bench.staff(id, QStringLiteral("cancel")).text("paymentStatus"), QStringLiteral("refunded"));
        QVERIFY(orders::violationsOf(bench.stored(id).order).isEmpty());
    }

    void theVersionIsAskedFor()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const Answer order = bench.placed({{cup, 1}});
        const QString path = QStringLiteral("/orders/%1/hold").arg(order.text("id"));
        QCOMPARE(bench.post(path, {}, OrdersBench::as("agent")).status, 428);
        const auto with = [](const char *etag) {
            return OrdersBench::both(OrdersBench::as("agent"), OrdersBench::header("If-Match", etag));
        };
        QCOMPARE(bench.post(path, {}, with("\"v1\"")).status, 412);
        QCOMPARE(bench.post(path, {}, with("\"v1\"")).code(), QStringLiteral("version_changed"));
        QCOMPARE(bench.post(path, {}, with("v1")).code(), QStringLiteral("invalid_if_match"));
        QCOMPARE(bench.post(path, {}, with(order.headers.value("ETag").constData())).status, 200);
    }

    void aRepeatedMoveIsOneMove()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const Answer order = bench.placed({{cup, 3}});
        const QString path = QStringLiteral("/orders/%1/fulfilments").arg(order.text("id"));
        const auto staff = OrdersBench::both(OrdersBench::both(OrdersBench::as("agent"), OrdersBench::header("Idempotency-Key", "ship-1")),
                                             OrdersBench::header("If-Match", order.headers.value("ETag")));
        const Answer first = bench.post(path, pieces(QStringLiteral("1"), 1), staff);
        const Answer second = bench.post(path, pieces(QStringLiteral("1"), 1), staff);
        QCOMPARE(first.status, 200);
        QCOMPARE(second.body, first.body);
        QCOMPARE(bench.products.level(cup).shipped, 1);
        QCOMPARE(bench.post(path, pieces(QStringLiteral("1"), 2), staff).code(), QStringLiteral("idempotency_key_reused"));
    }

    void badParcelsAreRefused()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString id = bench.placed({{cup, 3}}).text("id");
        const auto ship = [&](const QString &line, int quantity) {
            return bench.staff(id, QStringLiteral("fulfilments"), pieces(line, quantity)).code();
        };
        QCOMPARE(ship(QStringLiteral("1"), 0), QStringLiteral("out_of_range"));
        QCOMPARE(ship(QStringLiteral("1"), 4), QStringLiteral("exceeds_unshipped"));
        QCOMPARE(ship(QStringLiteral("7"), 1), QStringLiteral("unknown_line"));
        QCOMPARE(bench.staff(id, QStringLiteral("fulfilments/nonsense/deliver")).code(), QStringLiteral("unknown_fulfilment"));
        QCOMPARE(bench.stored(id).order.fulfilments.size(), 0);
    }

    void goodsThatCannotBeAskedForAreShippedLater()
    {
        MOSTRADOR_DATABASE(place);
        OrdersBench bench(place);
        const core::VariantId cup = bench.products.add(QStringLiteral("CUP"), 1'000, 9);
        const QString id = bench.placed({{cup, 3}}).text("id");
        bench.products.failNext(2);
        const Answer packed = bench.staff(id, QStringLiteral("fulfilments"));
        QCOMPARE(packed.list("parcels")[0][QStringLiteral("state")].toString(), QStringLiteral("pending"));
        QCOMPARE(bench.staff(id, QStringLiteral("hold")).code(), QStringLiteral("order_busy"));
        QCOMPARE(bench.staff(id, QStringLiteral("notes"), {{QStringLiteral("text"), QStringLiteral("wait")}}).status, 200);
        bench.settle();
        QCOMPARE(bench.stored(id).order.fulfilments[0].state, orders::FulfilmentState::Shipped);
        QCOMPARE(bench.products.level(cup).shipped, 3);
    }

private:
    static QString payment(OrdersBench &bench, const QString &orderId) { return bench.stored(orderId).order.payments.first().id; }
    static QJsonObject action(const Answer &order, const char *name)
    {
        for (const QJsonValue &entry : order.list("actions"))
            if (entry[QStringLiteral("action")].toString() == QLatin1StringView(name))
                return entry.toObject();
        return {};
    }
};

MOSTRADOR_TEST(MovesTest)
#include "moves_test.moc"
