// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/invariants.h"
#include "orders_bench.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using test::GuestCart;
using test::OrdersBench;
using Answer = OrdersBench::Answer;

namespace {

/// Random wishes of shoppers and staff, most of them legal; providers that do not answer, stock that does not answer, and a
/// process that dies between two steps.
class Shop {
public:
    Shop(OrdersBench &bench, quint32 seed)
        : m_bench(bench)
        , m_random(seed)
    {
        for (int item = 0; item < 3; ++item)
            m_variants.append(bench.products.add(QStringLiteral("ITEM-%1").arg(item), 101 + 777 * item, 12));
        bench.payments->misbehave(faultPercent, seed);
        bench.products.misbehave(faultPercent, seed + 1);
        bench.crash = [this](const QString &) { return upTo(99) < crashPercent; };
    }

    void step()
    {
        m_bench.clock.advance(std::chrono::seconds(upTo(90)));
        switch (upTo(11)) {
        case 0:
        case 1:
        case 2: placeOne(); break;
        case 3: m_bench.restart(); break;
        case 4: staff(QStringLiteral("cancel"), {}); break;
        case 5: staff(QStringLiteral("fulfilments"), upTo(1) ? QJsonObject() : somePieces()); break;
        case 6: deliver(); break;
        case 7: money(); break;
        case 8:
        case 9: staff(QStringLiteral("refunds"), someRefund()); break;
        case 10: staff(upTo(1) ? QStringLiteral("hold") : QStringLiteral("release"), {}); break;
        default: static_cast<void>(QCoro::waitFor(m_bench.service->finishDue())); break;
        }
    }

    /// Nothing fails any more, and all that waits is done.
    void comeToRest()
    {
        m_bench.crash = {};
        m_bench.payments->misbehave(0, 0);
        m_bench.products.misbehave(0, 0);
        m_bench.restart();
        m_bench.settle();
    }

    /// What does not add up between the orders, the stock and the provider.
    [[nodiscard]] QString findings()
    {
        QMap<QString, qint64> allocated;
        for (const QString &id : std::as_const(m_orders)) {
            const orders::OrderRecord record = m_bench.stored(id);
            if (const QStringList broken = orders::violationsOf(record.order); !broken.isEmpty())
                return id + u' ' + broken.join(u' ');
            if (const QString wrong = moneyOf(record); !wrong.isEmpty())
                return id + u' ' + wrong;
            if (const QString wrong = goodsOf(record); !wrong.isEmpty())
                return id + u' ' + wrong;
            for (const core::VariantId &variant : m_variants)
                allocated[variant.text()] += m_bench.products.allocatedFor(id, variant);
            ++reached[orders::wordOf(orders::orderMachine(), record.order.state)];
            ++reached[orders::wordOf(*orders::paymentStatusOf(record.order))];
            ++reached[orders::wordOf(*orders::fulfilmentStatusOf(record.order))];
        }
        for (const core::VariantId &variant : m_variants) {
            const test::FakeProducts::Level level = m_bench.products.level(variant);
            if (level.onHand != level.received - level.shipped + level.returned || level.allocated != allocated[variant.text()] ||
                level.reserved != 0 || level.available() < 0)
                return QStringLiteral("stock of ") + variant.text();
        }
        return {};
    }

    static inline QMap<QString, int> reached;

private:
    static constexpr int faultPercent = 8;
    static constexpr int crashPercent = 3;

    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    QString someOrder() { return m_orders[upTo(int(m_orders.size()) - 1)]; }

    void placeOne()
    {
        QList<std::pair<core::VariantId, int>> lines;
        for (const core::VariantId &variant : std::as_const(m_variants))
            if (upTo(1) == 0)
                lines.append({variant, 1 + upTo(2)});
        const GuestCart cart = m_bench.cartOf(lines);
        const QByteArray key = QByteArray::number(m_next++);
        const auto asked = OrdersBench::both(OrdersBench::with(cart), OrdersBench::header("Idempotency-Key", key));
        const QString method = upTo(2) == 0 ? QStringLiteral("manual") : QStringLiteral("fake");
        QSet<QString> ids;
        for (int time = upTo(2); time >= 0; --time) {
            const Answer answer = m_bench.post(QStringLiteral("/orders"), m_bench.placing(cart.id, method), asked);
            if (answer.status == 201)
                ids.insert(answer.text("id"));
        }
        if (ids.size() > 1)
            qFatal("one key led to two orders");
        m_orders = allOrders();
    }

    QStringList allOrders()
    {
        const sql::Statement statement("orders_test/all_order_ids");
        auto work = [statement](sql::Connection &connection) { return connection.query(statement); };
        const core::Result<sql::Rows> rows = QCoro::waitFor(m_bench.database->read(std::move(work)));
        QStringList ids;
        for (int row = 0; rows && row < rows->count(); ++row)
            ids.append(rows->text(row, 0));
        return ids;
    }

    void staff(const QString &move, const QJsonObject &body)
    {
        if (!m_orders.isEmpty())
            m_bench.staff(someOrder(), move, body);
    }

    void deliver()
    {
        for (const QString &id : std::as_const(m_orders))
            for (const orders::Fulfilment &parcel : m_bench.stored(id).order.fulfilments)
                if (parcel.state == orders::FulfilmentState::Shipped)
                    m_bench.staff(id, QStringLiteral("fulfilments/%1/deliver").arg(parcel.id));
    }

    void money()
    {
        if (m_orders.isEmpty())
            return;
        const QString id = someOrder();
        const orders::OrderRecord record = m_bench.stored(id);
        if (record.order.payments.isEmpty() || record.header.paymentMethod == QLatin1StringView("manual"))
            m_bench.staff(id, QStringLiteral("payments"));
        else
            m_bench.staff(id, QStringLiteral("payments/%1/%2")
                                  .arg(record.order.payments.first().id, upTo(5) ? QStringLiteral("capture") : QStringLiteral("void")));
    }

    QJsonObject somePieces()
    {
        return {{QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("lineId"), QString::number(1 + upTo(2))},
                                                                 {QStringLiteral("quantity"), 1 + upTo(1)}}}}};
    }

    QJsonObject someRefund()
    {
        QJsonObject line{{QStringLiteral("lineId"), QString::number(1 + upTo(2))}, {QStringLiteral("quantity"), 1 + upTo(1)}};
        const bool withdraw = upTo(1) == 0;
        line.insert(QStringLiteral("withdraw"), withdraw);
        return {{QStringLiteral("lines"), QJsonArray{line}}, {QStringLiteral("restock"), !withdraw && upTo(1) == 0}};
    }

    /// The provider's books say what the order says.
    QString moneyOf(const orders::OrderRecord &record)
    {
        for (const orders::Payment &payment : record.order.payments) {
            if (record.payments.value(payment.id).method != QLatin1StringView("fake"))
                continue;
            qint64 refunded = 0;
            for (const orders::Refund &refund : record.order.refunds)
                if (refund.state == orders::RefundState::Settled && record.refunds.value(refund.id).paymentId == payment.id)
                    refunded += refund.amount.minorUnits();
            const orders::FakePaymentProvider::Account account = m_bench.payments->account(payment.id);
            const qint64 held = payment.state == orders::PaymentState::Authorized ? payment.amount.minorUnits() : 0;
            if (account.held != held || account.captured != payment.captured.minorUnits() || account.refunded != refunded)
                return QStringLiteral("the provider's books differ");
        }
        return {};
    }

    /// What the order has not shipped is allocated for it, and nothing else.
    QString goodsOf(const orders::OrderRecord &record)
    {
        const bool open = record.order.state == orders::OrderState::Placed || record.order.state == orders::OrderState::OnHold;
        for (const orders::OrderLine &line : record.order.lines) {
            const orders::Pieces pieces = *orders::piecesOf(record.order, line.id);
            const qint64 due = open ? pieces.ordered - pieces.shipped - pieces.withdrawn : 0;
            if (m_bench.products.allocatedFor(record.order.id, core::VariantId::fromTrusted(line.variantId)) != due)
                return QStringLiteral("another number of pieces is allocated");
        }
        return record.order.state == orders::OrderState::PendingPayment ? QStringLiteral("still pending") : QString();
    }

    OrdersBench &m_bench;
    QRandomGenerator m_random;
    QList<core::VariantId> m_variants;
    QStringList m_orders;
    int m_next = 1;
};

}  // namespace

class SagaPropertyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { test::eachDatabase(); }

    void whateverHappensMoneyAndGoodsAddUp()
    {
        QFETCH_GLOBAL(QString, engine);
        Shop::reached.clear();
        for (quint32 seed = 1; seed <= seeds; ++seed) {
            const test::DatabasePlace place(engine);
            if (!place.skipReason().isEmpty())
                QSKIP(qPrintable(place.skipReason()));
            OrdersBench bench(place);
            Shop shop(bench, seed);
            for (int step = 0; step < steps; ++step)
                shop.step();
            shop.comeToRest();
            const QString wrong = shop.findings();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
        // A walk that never gets anywhere proves nothing.
        for (const char *word : {"placed", "cancelled", "voided", "paid", "refunded", "partially_refunded", "shipped", "delivered"})
            QVERIFY2(Shop::reached[QString::fromLatin1(word)] > 0, word);
    }

private:
    static constexpr quint32 seeds = 6;
    static constexpr int steps = 60;
};

MOSTRADOR_TEST(SagaPropertyTest)
#include "saga_property_test.moc"
