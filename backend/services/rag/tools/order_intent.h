// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/contract.h"

namespace rag {

/// What names an order.
struct OrderDetails {
    std::optional<qint64> number;
    std::optional<QString> email;
    [[nodiscard]] bool isEmpty() const { return !number && !email; }
};

/// Does a line ask how an order of the visitor's stands? "Where is my order?" does; "Can I return an order?" asks for the
/// shop's rules, which stand in its documents.
enum class OrderIntent {
    None,
    Weak,   ///< only when the documents do not answer: "How can I track my order?"
    Strong  ///< "¿Dónde está mi pedido?"
};

struct OrderRequest {
    OrderIntent intent = OrderIntent::None;
    OrderDetails details;
    bool wantsToCancel = false;  ///< the order, so the answer says whether that can still be done
};

/// By stemmed words of both languages; people mix them. Thread-safe.
[[nodiscard]] OrderRequest orderRequestOf(QStringView text);

/// The number and e-mail in a line that is known to be about an order: a bare "10491" counts.
[[nodiscard]] OrderDetails orderDetailsIn(QStringView text);

/// The line goes on with what the bot asked for last (number, e-mail): everything that was supplied since, the newest
/// first. Nothing when the bot did not ask, or the line is about something else.
[[nodiscard]] std::optional<OrderDetails> continuedRequest(const Question &question);

/// What is missing, as far as the visitor has said it before: newest lines first.
[[nodiscard]] OrderDetails withRemembered(OrderDetails details, const QStringList &visitorLines);

/// The e-mail that the visitor wrote last.
[[nodiscard]] std::optional<QString> newestEmailIn(const QStringList &visitorLines);

}  // namespace rag
