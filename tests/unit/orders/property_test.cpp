// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/invariants.h"
#include "sample.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>
#include <functional>
#include <map>

using sample::euro;

namespace {

// Drives one order with random wishes, most of them legal, many not; counts what was accepted.
class Shop {
public:
    explicit Shop(quint32 seed)
        : m_random(seed)
        , m_order(draft())
    {
    }

    [[nodiscard]] const orders::Order &order() const { return m_order; }

    /// True when the wish was granted.
    bool step()
    {
        switch (upTo(13)) {
        case 0:
            return (m_order.payments.isEmpty() || upTo(9) == 0) &&
                   ok(orders::addPayment(m_order, id(), euro(amountNear(m_order.totals.total.minorUnits()))));
        case 1:
        case 2: return ok(movePayment());
        case 3: return ok(orders::become(m_order, someState()));
        case 4: return ok(orders::become(m_order, orders::OrderState::Placed));
        case 5:
        case 6: return ok(orders::addFulfilment(m_order, id(), someLines()));
        case 7:
        case 8: return ok(move(m_order.fulfilments, orders::moveFulfilment, orders::FulfilmentState(upTo(3))));
        case 9: return ok(orders::addRefund(m_order, id(), someRefund()));
        case 10:
        case 11: return ok(move(m_order.refunds, orders::moveRefund, orders::RefundState(upTo(2))));
        case 12: return ok(orders::addReturn(m_order, id(), someLines()));
        default: return ok(move(m_order.returns, orders::moveReturn, orders::ReturnState(upTo(5))));
        }
    }

private:
    int upTo(int most) { return int(m_random.bounded(most + 1)); }
    QString id() { return QString::number(m_next++); }
    static bool ok(const core::Result<> &result) { return result.has_value(); }

    qint64 amountNear(qint64 most) { return upTo(3) == 0 ? 1 + qint64(m_random.bounded(double(most) * 1.5)) : most; }

    orders::Order draft()
    {
        orders::Order draft;
        draft.currency = QStringLiteral("EUR");
        draft.taxMode = upTo(1) == 0 ? orders::TaxMode::Inclusive : orders::TaxMode::Exclusive;
        for (int i = upTo(3); i >= 0; --i)
            draft.lines.append(sample::line(QString::number(i), upTo(5000), 1 + upTo(6), upTo(2) == 0 ? upTo(10'000) : 0, upTo(2500)));
        return *orders::priceOrder(draft, euro(upTo(900)), 2100);
    }

    // Seldom one of the ends that stop everything, or most walks would be over before goods move.
    orders::OrderState someState()
    {
        if (upTo(9) == 0)
            return orders::OrderState(upTo(5));
        return upTo(3) == 0 ? orders::OrderState::OnHold : orders::OrderState::Completed;
    }

    QString someLine() { return m_order.lines[upTo(int(m_order.lines.size()) - 1)].id; }

    QList<orders::LineQuantity> someLines()
    {
        QList<orders::LineQuantity> lines;
        for (int i = upTo(2); i >= 0; --i)
            lines.append({someLine(), upTo(3)});
        return lines;
    }

    // All that is left to pay back.
    orders::RefundRequest everything()
    {
        const auto ledger = orders::ledgerOf(m_order);
        orders::RefundRequest request{{}, *m_order.shipping.total.minus(ledger->refundedShipping), ledger->surplus, {}};
        if (m_order.state == orders::OrderState::Cancelled)
            return {{}, euro(0), ledger->surplus, {}};
        for (const orders::OrderLine &line : m_order.lines)
            if (const int left = int(orders::piecesOf(m_order, line.id)->refundablePieces()); left > 0)
                request.lines.append({line.id, left, false, {}});
        return request;
    }

    orders::RefundRequest someRefund()
    {
        if (upTo(9) == 0)
            return everything();
        orders::RefundRequest request{{}, euro(upTo(2) == 0 ? upTo(500) : 0), euro(upTo(3) == 0 ? upTo(2000) : 0), {}};
        for (int i = upTo(2); i > 0; --i)
            request.lines.append({someLine(), 1 + upTo(2), upTo(1) == 0, {}});
        if (!m_order.returns.isEmpty() && upTo(2) == 0)
            request.returnId = m_order.returns[upTo(int(m_order.returns.size()) - 1)].id;
        return request;
    }

    core::Result<> movePayment()
    {
        if (upTo(2) == 0 && !m_order.payments.isEmpty())
            return orders::capture(m_order, m_order.payments.last().id, euro(amountNear(m_order.totals.total.minorUnits())));
        return move(m_order.payments, orders::movePayment, orders::PaymentState(upTo(4)));
    }

    template <class Part, class State>
    core::Result<> move(const QList<Part> &parts, core::Result<> (*mover)(orders::Order &, const QString &, State), State to)
    {
        return mover(m_order, parts.isEmpty() ? QString() : parts[upTo(int(parts.size()) - 1)].id, to);
    }

    QRandomGenerator m_random;
    int m_next = 0;
    orders::Order m_order;
};

// Counted here by hand, without ledgerOf() and piecesOf().
bool conserves(const orders::Order &order)
{
    qint64 money = 0;
    for (const orders::Payment &payment : order.payments)
        money += payment.captured.minorUnits();
    for (const orders::Refund &refund : order.refunds)
        money -= refund.state == orders::RefundState::Failed ? 0 : refund.amount.minorUnits();
    qint64 total = order.shipping.net.minorUnits() + order.shipping.tax.minorUnits();
    bool within = true;
    for (const orders::OrderLine &line : order.lines) {
        total += line.amounts.total.minorUnits();
        int shipped = 0;
        for (const orders::Fulfilment &fulfilment : order.fulfilments)
            for (const orders::LineQuantity &part : fulfilment.lines)
                shipped += part.lineId == line.id && orders::hasLeftTheHouse(fulfilment.state) ? part.quantity : 0;
        within = within && shipped <= line.priced.quantity;
    }
    return money >= 0 && within && total == order.totals.total.minorUnits();
}

}  // namespace

class PropertyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void randomSequencesConserveMoneyAndGoods()
    {
        std::map<QString, int> reached;
        for (quint32 seed = 1; seed <= 3'000; ++seed) {
            Shop shop(seed);
            for (int step = 0; step < 120; ++step) {
                const qint64 before = shop.order().version;
                const bool granted = shop.step();
                const QStringList broken = orders::violationsOf(shop.order());
                const QString where = QStringLiteral("seed %1, step %2: %3").arg(seed).arg(step).arg(broken.join(u' '));
                QVERIFY2(shop.order().version == before + (granted ? 1 : 0), qPrintable(where));
                QVERIFY2(broken.isEmpty(), qPrintable(where));
                QVERIFY2(conserves(shop.order()), qPrintable(where));
            }
            ++reached[orders::wordOf(orders::orderMachine(), shop.order().state)];
            ++reached[orders::wordOf(*orders::paymentStatusOf(shop.order()))];
            ++reached[orders::wordOf(*orders::fulfilmentStatusOf(shop.order()))];
            ++reached[QStringLiteral("return ") + orders::wordOf(*orders::returnStatusOf(shop.order()))];
        }
        // A walk that never gets anywhere proves nothing.
        for (const char *word : {"completed", "cancelled", "expired", "paid", "partially_refunded", "refunded", "overcharged", "voided",
                                 "partial", "shipped", "delivered", "return partial", "return full"})
            QVERIFY2(reached[QString::fromLatin1(word)] > 0, word);
    }

    void theInvariantsFindWhatIsBroken_data()
    {
        QTest::addColumn<QString>("word");
        for (const char *word :
             {"line_amounts", "totals", "negative_balance", "over_captured", "refund_parts", "over_refunded_line", "over_refunded_shipping",
              "over_shipped", "over_returned", "over_refunded_pieces", "shipped_when_cancelled", "currency_mismatch"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    void theInvariantsFindWhatIsBroken()
    {
        QFETCH(QString, word);
        orders::Order order = sample::shipped();
        QVERIFY(orders::violationsOf(order).isEmpty());
        breakIt(order, word);
        const QStringList found = orders::violationsOf(order);
        QVERIFY2(found.contains(word), qPrintable(found.join(u' ')));
    }

private:
    static orders::Refund refund(qint64 line, int pieces, qint64 shipping, qint64 amount)
    {
        return {QStringLiteral("r"),
                orders::RefundState::Settled,
                {{QStringLiteral("b"), pieces, false, euro(line)}},
                euro(shipping),
                euro(0),
                euro(amount),
                {}};
    }

    static void breakIt(orders::Order &order, const QString &word)
    {
        const std::map<QString, std::function<void()>> bugs{
            {QStringLiteral("line_amounts"), [&] { order.lines[0].amounts.tax = euro(1); }},
            {QStringLiteral("totals"), [&] { order.totals.total = euro(1); }},
            {QStringLiteral("negative_balance"), [&] { order.refunds = {refund(5000, 1, 0, 5000)}; }},
            {QStringLiteral("over_captured"), [&] { order.payments[0].captured = euro(999'999); }},
            {QStringLiteral("refund_parts"), [&] { order.refunds = {refund(500, 1, 0, 501)}; }},
            {QStringLiteral("over_refunded_line"), [&] { order.refunds = {refund(499, 1, 0, 499)}; }},
            {QStringLiteral("over_refunded_shipping"), [&] { order.refunds = {refund(500, 1, 401, 901)}; }},
            {QStringLiteral("over_shipped"), [&] { order.fulfilments[0].lines[0].quantity = 4; }},
            {QStringLiteral("over_returned"),
             [&] {
                 order.returns = {{QStringLiteral("x"), orders::ReturnState::Requested, {{QStringLiteral("b"), 1}}}};
             }},
            {QStringLiteral("over_refunded_pieces"), [&] { order.refunds = {refund(500, 2, 0, 500)}; }},
            {QStringLiteral("shipped_when_cancelled"), [&] { order.state = orders::OrderState::Cancelled; }},
            {QStringLiteral("currency_mismatch"), [&] { order.payments[0].captured = *core::Money::of(1, QStringLiteral("USD")); }},
        };
        bugs.at(word)();
    }
};

MOSTRADOR_TEST(PropertyTest)
#include "property_test.moc"
