// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/contract.h"
#include "backend/services/rag/tools/lookup_guard.h"
#include "backend/services/rag/tools/order_intent.h"
#include "backend/services/rag/tools/tool.h"

namespace rag {

/// "order_status": how an order of the shopper stands. A shopper who is signed in sees the account's orders; anybody else
/// needs a number and the e-mail of the same order, and learns the same whichever of them is wrong. The e-mail is only
/// ever taken from the visitor's own lines, never from a model's arguments.
class OrderStatusTool final : public Tool {
public:
    explicit OrderStatusTool(orders::Contract &orders)
        : m_orders(orders)
    {
    }
    QString name() const override { return QStringLiteral("order_status"); }
    QString description() const override;
    QByteArray parameters() const override;
    core::Task<core::Result<ToolResult>> run(QByteArray arguments, ToolContext context) override;

    /// Never fails: what goes wrong is said, and a person offered.
    core::Task<ToolResult> lookUp(OrderDetails details, bool wantsToCancel, ToolContext context);

private:
    core::Task<core::Result<std::optional<api::Order>>> ask(orders::OrderQuestion question);
    core::Task<ToolResult> lookUpAsGuest(OrderDetails details, bool wantsToCancel, ToolContext context);

    orders::Contract &m_orders;
    LookupGuard m_guard;
};

}  // namespace rag
