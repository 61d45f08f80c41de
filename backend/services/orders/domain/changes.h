// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/guards.h"

/// The changes of an order. Each asks its guard first, then changes the order and counts its version up by one; on an
/// error the order is untouched. Besides the errors of the guards: NotFound "unknown_payment", "unknown_fulfilment",
/// "unknown_refund", "unknown_return"; Conflict "duplicate_id". Storing the order, its event, the audit entry and the
/// outbox row in one transaction is the business of the caller. Pure; thread-safe on distinct orders.
namespace orders {

/// A cancellation also cancels the fulfilments that are still pending.
[[nodiscard]] core::Result<> become(Order &order, OrderState to);

[[nodiscard]] core::Result<> addPayment(Order &order, const QString &id, const core::Money &amount);
/// To Captured the whole amount is captured; see capture(). Conflict "order_closed" for an authorization or capture once
/// the order is cancelled or expired.
[[nodiscard]] core::Result<> movePayment(Order &order, const QString &id, PaymentState to);
/// Captures a part: 1..amount, else Invalid "invalid_amount".
[[nodiscard]] core::Result<> capture(Order &order, const QString &id, const core::Money &amount);

[[nodiscard]] core::Result<> addFulfilment(Order &order, const QString &id, const QList<LineQuantity> &lines);
/// Shipping needs an order that is placed: "on_hold", "not_placed".
[[nodiscard]] core::Result<> moveFulfilment(Order &order, const QString &id, FulfilmentState to);

[[nodiscard]] core::Result<> addRefund(Order &order, const QString &id, const RefundRequest &request);
[[nodiscard]] core::Result<> moveRefund(Order &order, const QString &id, RefundState to);

[[nodiscard]] core::Result<> addReturn(Order &order, const QString &id, const QList<LineQuantity> &lines);
/// To Refunded: Conflict "not_refunded" unless a settled refund names the return.
[[nodiscard]] core::Result<> moveReturn(Order &order, const QString &id, ReturnState to);

}  // namespace orders
