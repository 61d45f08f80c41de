// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/ai/language_model.h"
#include "backend/services/rag/tools/order_status.h"
#include "backend/services/rag/tools/product_search.h"

#include <memory>

namespace rag {

/// The tools that there are here: those whose room is present. Thread-safe.
class Toolbox {
public:
    Toolbox(products::Contract *products, orders::Contract *orders);

    [[nodiscard]] OrderStatusTool *orders() const { return m_orders.get(); }
    [[nodiscard]] ProductSearchTool *products() const { return m_products.get(); }
    [[nodiscard]] bool isEmpty() const { return !m_orders && !m_products; }

    /// As a model is told of them.
    [[nodiscard]] QList<ai::ModelTool> offered() const;
    /// NotFound "unknown_tool" for a name that a model made up; else what Tool::run() says.
    core::Task<core::Result<ToolResult>> run(ai::ToolCall call, ToolContext context) const;

private:
    [[nodiscard]] QList<Tool *> all() const;
    std::unique_ptr<OrderStatusTool> m_orders;
    std::unique_ptr<ProductSearchTool> m_products;
};

/// Who asks, for a tool.
[[nodiscard]] ToolContext toolContextOf(const Question &question, api::Language language);

}  // namespace rag
