// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/domain/invariants.h"

#include <algorithm>

namespace orders {
namespace {

class Findings {
public:
    void expect(bool holds, const QString &word)
    {
        if (!holds && !m_words.contains(word))
            m_words.append(word);
    }
    [[nodiscard]] QStringList words() const { return m_words; }

private:
    QStringList m_words;
};

bool addsUp(const core::Money &sum, std::initializer_list<core::Money> parts)
{
    core::Result<core::Money> total = core::Money::of(0, sum.currency());
    for (const core::Money &part : parts)
        if (total)
            total = total->plus(part);
    return total && *total == sum;
}

// Written independently of totalsOf(), so that a mistake there is not repeated here.
void checkTotals(const Order &order, Findings &findings)
{
    const auto zero = core::Money::of(0, order.currency);
    if (!zero)
        return findings.expect(false, zero.error().reason);
    core::Result<core::Money> sum = *zero;
    const auto add = [&](const core::Money &part) {
        if (sum)
            sum = sum->plus(part);
    };
    for (const OrderLine &line : order.lines) {
        const Amounts &amounts = line.amounts;
        const core::Money &shown = order.taxMode == TaxMode::Inclusive ? amounts.total : amounts.net;
        findings.expect(addsUp(amounts.total, {amounts.net, amounts.tax}) && addsUp(amounts.subtotal, {shown, amounts.discount}),
                        QStringLiteral("line_amounts"));
        add(amounts.net);
        add(amounts.tax);
    }
    add(order.shipping.net);
    add(order.shipping.tax);
    const Totals &totals = order.totals;
    findings.expect(sum && *sum == totals.total && addsUp(totals.total, {totals.goods, totals.shipping, totals.tax}),
                    QStringLiteral("totals"));
}

void checkRefunds(const Order &order, Findings &findings)
{
    for (const Refund &refund : order.refunds) {
        core::Result<core::Money> parts = refund.shipping.plus(refund.surplus);
        bool negative = refund.shipping.minorUnits() < 0 || refund.surplus.minorUnits() < 0;
        for (const RefundLine &line : refund.lines) {
            negative = negative || line.amount.minorUnits() < 0 || line.quantity < 1;
            if (parts)
                parts = parts->plus(line.amount);
        }
        findings.expect(parts && *parts == refund.amount && !negative, QStringLiteral("refund_parts"));
    }
}

void checkMoney(const Order &order, Findings &findings)
{
    const auto ledger = ledgerOf(order);
    if (!ledger)
        return findings.expect(false, ledger.error().reason);
    findings.expect(ledger->refundable.minorUnits() >= 0, QStringLiteral("negative_balance"));
    findings.expect(ledger->refundedShipping.minorUnits() <= order.shipping.total.minorUnits(), QStringLiteral("over_refunded_shipping"));
    for (const Payment &payment : order.payments) {
        const qint64 captured = payment.captured.minorUnits();
        const bool right =
            payment.state == PaymentState::Captured ? captured > 0 && captured <= payment.amount.minorUnits() : captured == 0;
        findings.expect(right, QStringLiteral("over_captured"));
    }
}

void checkLine(const Order &order, const OrderLine &line, Findings &findings)
{
    const auto pieces = piecesOf(order, line.id);
    if (!pieces)
        return findings.expect(false, pieces.error().reason);
    findings.expect(pieces->unshipped() >= 0, QStringLiteral("over_shipped"));
    findings.expect(pieces->returnable() >= 0, QStringLiteral("over_returned"));
    findings.expect(pieces->refundablePieces() >= 0, QStringLiteral("over_refunded_pieces"));
    const auto left = line.amounts.total.minus(pieces->refundedAmount);
    if (!left)
        return findings.expect(false, left.error().reason);
    // To the cent: when every piece is paid back, nothing of the line total may be left.
    const qint64 cents = left->minorUnits();
    findings.expect(pieces->refundablePieces() > 0 ? cents >= 0 : cents == 0, QStringLiteral("over_refunded_line"));
}

void checkGoods(const Order &order, Findings &findings)
{
    const bool left = std::any_of(order.fulfilments.begin(), order.fulfilments.end(),
                                  [](const Fulfilment &fulfilment) { return isLive(fulfilment.state); });
    findings.expect(order.state != OrderState::Cancelled || !left, QStringLiteral("shipped_when_cancelled"));
    for (const OrderLine &line : order.lines)
        checkLine(order, line, findings);
}

}  // namespace

QStringList violationsOf(const Order &order)
{
    Findings findings;
    checkTotals(order, findings);
    checkRefunds(order, findings);
    checkMoney(order, findings);
    checkGoods(order, findings);
    return findings.words();
}

}  // namespace orders
