// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/saga/changing.h"

#include <QJsonObject>

/// What people do with orders, each inside a write of OrderDesk: the change of the order, what is told of it and what is asked
/// of others. The errors are those of the domain's guards (domain/guards.h), and those named here.
namespace orders::moves {

/// Of an order that is placed: the goods go back on the shelf, holds are let go, captured money is paid back. Of one that
/// waits for its payment: all that was begun is taken back.
[[nodiscard]] core::Result<> cancel(Changing &change, const std::optional<QString> &reason);
[[nodiscard]] core::Result<> hold(Changing &change, const std::optional<QString> &reason);
[[nodiscard]] core::Result<> release(Changing &change, const std::optional<QString> &reason);
[[nodiscard]] core::Result<> complete(Changing &change, const std::optional<QString> &reason);
[[nodiscard]] core::Result<> addNote(Changing &change, const QString &text);

/// A parcel leaves the house; without lines all that is left. Conflict "nothing_to_ship".
[[nodiscard]] core::Result<> ship(Changing &change, const api::ShipOrder &wish);
[[nodiscard]] core::Result<> deliver(Changing &change, const QString &parcelId);

[[nodiscard]] core::Result<> requestReturn(Changing &change, const api::ReturnOrder &wish);
[[nodiscard]] core::Result<> moveReturn(Changing &change, const QString &returnId, ReturnState to);

/// Money came by another way than a provider that tells us: a held manual payment is captured, and what is above it is a
/// payment of its own. Conflict "nothing_outstanding" when no amount is named and nothing is owed.
[[nodiscard]] core::Result<> recordPayment(Changing &change, const api::PaymentReceived &received);
[[nodiscard]] core::Result<> capturePayment(Changing &change, const QString &paymentId);
[[nodiscard]] core::Result<> voidPayment(Changing &change, const QString &paymentId);

/// Conflict "amount_changed" when the expected amount is another one; "refund_spans_payments" when no single payment has that
/// much left (detail "most"); "exceeds_shipped" when more is put back on the shelf than left it.
[[nodiscard]] core::Result<> refund(Changing &change, const api::RefundOrder &wish);
/// What refund() would do.
[[nodiscard]] core::Result<api::RefundPreview> previewRefund(const OrderRecord &record, const api::RefundOrder &wish);

/// Lines that name the same one, as one.
[[nodiscard]] QList<LineQuantity> merged(const QList<api::LineQuantity> &lines);

}  // namespace orders::moves
