// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/machines.h"
#include "backend/services/orders/domain/totals.h"

/// The order and what is computed from it. Amounts are core::Money in the currency of the order, quantities are pieces.
/// Pure values: thread-safe on distinct orders. Why so: docs/decisions/0015.
namespace orders {

/// Frozen at checkout: a later change of the product does not change the order.
struct OrderLine {
    QString id;
    QString variantId;
    QString sku;
    QString title;
    Priced priced;    ///< unit price, quantity, discount and tax rate as they were
    Amounts amounts;  ///< amountsOf(priced); amounts.total is the line total
};

struct LineQuantity {
    QString lineId;
    int quantity = 0;
    bool operator==(const LineQuantity &) const = default;
};

/// One attempt to pay with one provider.
struct Payment {
    QString id;
    PaymentState state = PaymentState::Created;
    core::Money amount;    ///< asked for; held when authorized
    core::Money captured;  ///< 0 until captured, then 1..amount; the rest of the hold is let go
};

struct Fulfilment {
    QString id;
    FulfilmentState state = FulfilmentState::Pending;
    QList<LineQuantity> lines;
};

/// Pieces of a line that are paid back. `withdraw`: they were not shipped and now never will be.
struct RefundLine {
    QString lineId;
    int quantity = 0;
    bool withdraw = false;
    core::Money amount = {};
};

struct Refund {
    QString id;
    RefundState state = RefundState::Pending;
    QList<RefundLine> lines;
    core::Money shipping;   ///< of the shipping, tax included
    core::Money surplus;    ///< what was captured beyond what is owed; all of it once the order is cancelled or expired
    core::Money amount;     ///< lines + shipping + surplus
    QString returnId = {};  ///< the return that it pays back; may be empty
};

struct Return {
    QString id;
    ReturnState state = ReturnState::Requested;
    QList<LineQuantity> lines;
};

struct Order {
    QString id;
    OrderState state = OrderState::PendingPayment;
    QString currency;
    TaxMode taxMode = TaxMode::Exclusive;
    QList<OrderLine> lines;
    QString shippingTitle;
    Amounts shipping;
    Totals totals;
    QList<Payment> payments;
    QList<Fulfilment> fulfilments;
    QList<Refund> refunds;
    QList<Return> returns;
    qint64 version = 1;  ///< counts every change; the ETag
};

/// Derived, never stored.
enum class PaymentStatus { None, Authorized, PartiallyPaid, Paid, PartiallyRefunded, Refunded, Overcharged, Voided };
enum class FulfilmentStatus { Unfulfilled, Partial, Shipped, Delivered };
enum class ReturnStatus { None, Partial, Full };

[[nodiscard]] QString wordOf(PaymentStatus status);
[[nodiscard]] QString wordOf(FulfilmentStatus status);
[[nodiscard]] QString wordOf(ReturnStatus status);

/// An order as it is placed into the books: prices each line and the shipping, and sums. Invalid: the errors of amountsOf
/// and totalsOf, "no_lines", "duplicate_line". `order` brings id, currency, taxMode, shippingTitle and lines with `priced`.
[[nodiscard]] core::Result<Order> priceOrder(Order order, const core::Money &shippingPrice, int shippingTaxBasisPoints);

/// The money of an order in one look.
struct Ledger {
    core::Money authorized;  ///< held, not captured
    core::Money captured;
    core::Money refunded;          ///< settled refunds
    core::Money refunding;         ///< pending refunds
    core::Money owed;              ///< total less the goods and shipping paid back (settled); 0 once cancelled or expired
    core::Money refundedShipping;  ///< live refunds: pending and settled
    core::Money refundable;        ///< captured - refunded - refunding
    core::Money surplus;           ///< the part of refundable beyond what will be owed when the pending refunds settle; >= 0
};

/// Invalid "currency_mismatch" or "money_overflow" for an order that was not built by this module.
[[nodiscard]] core::Result<Ledger> ledgerOf(const Order &order);

/// The pieces of a line in one look. Live means: not failed, cancelled or rejected.
struct Pieces {
    qint64 ordered = 0;
    qint64 packed = 0;   ///< in fulfilments that are pending
    qint64 shipped = 0;  ///< shipped or delivered
    qint64 delivered = 0;
    qint64 withdrawn = 0;        ///< paid back instead of shipped (live refunds)
    qint64 refunded = 0;         ///< in live refunds, withdrawn or not
    core::Money refundedAmount;  ///< of live refunds
    qint64 returning = 0;        ///< in live returns
    qint64 returned = 0;         ///< in returns received or refunded

    [[nodiscard]] qint64 unshipped() const { return ordered - packed - shipped - withdrawn; }
    [[nodiscard]] qint64 refundablePieces() const { return ordered - refunded; }
    [[nodiscard]] qint64 returnable() const { return delivered - returning; }
};

/// The pieces of line `lineId`; a line that is not there has none. Errors as ledgerOf.
[[nodiscard]] core::Result<Pieces> piecesOf(const Order &order, const QString &lineId);

/// Overcharged before refunded before paid: the first that is true. An order of total 0 is paid.
[[nodiscard]] core::Result<PaymentStatus> paymentStatusOf(const Order &order);
/// Withdrawn pieces do not count; an order with nothing but withdrawn pieces is unfulfilled.
[[nodiscard]] core::Result<FulfilmentStatus> fulfilmentStatusOf(const Order &order);
/// Full when all that was delivered came back.
[[nodiscard]] core::Result<ReturnStatus> returnStatusOf(const Order &order);

[[nodiscard]] inline bool isLive(FulfilmentState state) { return state != FulfilmentState::Cancelled; }
[[nodiscard]] inline bool isLive(RefundState state) { return state != RefundState::Failed; }
[[nodiscard]] inline bool isLive(ReturnState state) { return state != ReturnState::Rejected && state != ReturnState::Cancelled; }
[[nodiscard]] inline bool hasLeftTheHouse(FulfilmentState state)
{
    return state == FulfilmentState::Shipped || state == FulfilmentState::Delivered;
}

}  // namespace orders
