// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "core/api/orders/orders.h"

/// Orders and customers of the pictures.
namespace script {

[[nodiscard]] api::Money euros(qint64 cents);
/// What waits to be shipped, on 24 November.
[[nodiscard]] QList<api::OrderSummary> ordersToShip();
/// Carmen's: one parcel is under way, a blanket waits.
[[nodiscard]] api::Order carmensOrder();
/// The same a minute later: Rocío has put it on hold.
[[nodiscard]] api::Order carmensOrderOnHold();
/// Delivered, with a refund, a return and a note.
[[nodiscard]] api::Order henriksOrder();
/// Waits for a bank transfer.
[[nodiscard]] api::Order nuriasOrder();
/// Lucía's, of the chat.
[[nodiscard]] api::Order luciasOrder();
/// One mug and a part of the delivery.
[[nodiscard]] api::RefundPreview carmensRefund();
[[nodiscard]] QList<api::ConversationSummary> carmensChats();

[[nodiscard]] QList<api::CustomerSummary> customers();
[[nodiscard]] api::Customer carmen();

}  // namespace script
