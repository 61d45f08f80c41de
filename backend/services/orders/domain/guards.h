// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/order.h"

/// May this be done with the order now, and if not, why? Each guard is a question only: nothing is changed. A "no" is
/// Conflict (the order is in a state that forbids it) or Invalid (the request itself is wrong) with a stable reason and
/// one sentence. An order that does not add up (see ledgerOf) is refused with that error. Pure, thread-safe.
namespace orders {

/// The step of the order machine, and what the table alone cannot say:
/// placed: "payment_missing" unless held or captured money covers the total;
/// cancelled: "already_shipped" while a fulfilment is shipped or delivered;
/// completed: "not_delivered", then "money_outstanding" (also while a refund is pending);
/// expired: "payment_received" when money is held or captured.
[[nodiscard]] core::Result<> mayBecome(const Order &order, OrderState to);

/// Do goods leave the house for this order? Conflict "on_hold", "not_placed".
[[nodiscard]] core::Result<> mayMoveGoods(const Order &order);
/// Invalid "no_lines", "unknown_line", "invalid_quantity"; Conflict "not_placed", "on_hold", "exceeds_unshipped".
[[nodiscard]] core::Result<> mayShip(const Order &order, const QList<LineQuantity> &lines);
/// Do goods come back for this order? Conflict "not_placed".
[[nodiscard]] core::Result<> mayTakeBack(const Order &order);
/// Conflict "not_placed", "exceeds_delivered"; Invalid as above.
[[nodiscard]] core::Result<> mayReturn(const Order &order, const QList<LineQuantity> &lines);

/// What a person asks to pay back; the amounts of the lines are computed.
struct RefundRequest {
    QList<RefundLine> lines;  ///< `amount` is ignored
    core::Money shipping;     ///< 0..what was not yet paid back of the shipping, tax included
    core::Money surplus;      ///< 0..Ledger::surplus
    QString returnId = {};    ///< a return that was received, or empty
};

/// The refund that the request leads to, without an id: the amounts of the lines are the largest-remainder share of
/// what is left of the line, so all refunds of a line add up to its total to the cent.
/// Invalid "unknown_line", "invalid_quantity", "invalid_amount", "unknown_return", "currency_mismatch";
/// Conflict "exceeds_line", "exceeds_unshipped" (withdraw), "exceeds_shipping", "exceeds_surplus", "exceeds_captured",
/// "nothing_to_refund".
[[nodiscard]] core::Result<Refund> planRefund(const Order &order, const RefundRequest &request);

/// A new payment; more than is owed is taken too, for a provider reports what it did (status overcharged).
/// Invalid "invalid_amount", "currency_mismatch", "money_overflow"; Conflict "order_closed".
[[nodiscard]] core::Result<> mayPay(const Order &order, const core::Money &amount);

/// One action of the console: a button, or why there is none.
struct ActionOption {
    QString action;
    bool allowed = false;
    QString reason;    ///< stable word; empty when allowed
    QString sentence;  ///< English; empty when allowed
};

/// Every action, always all of them, in a fixed order: place, hold, release, cancel, complete, expire, pay, capture,
/// void, ship, refund, return.
[[nodiscard]] QList<ActionOption> actionsOf(const Order &order);

/// What a cancellation leaves to do with the providers.
struct CancelDuties {
    QStringList paymentsToVoid;
    core::Money toRefund;  ///< the surplus of the refund to ask for once the order is cancelled
};
[[nodiscard]] core::Result<CancelDuties> dutiesOfCancel(const Order &order);

}  // namespace orders
