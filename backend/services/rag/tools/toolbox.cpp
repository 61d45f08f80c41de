// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/toolbox.h"

namespace rag {

Toolbox::Toolbox(products::Contract *products, orders::Contract *orders)
    : m_orders(orders ? std::make_unique<OrderStatusTool>(*orders) : nullptr)
    , m_products(products ? std::make_unique<ProductSearchTool>(*products) : nullptr)
{
}

QList<Tool *> Toolbox::all() const
{
    QList<Tool *> tools;
    if (m_orders)
        tools.append(m_orders.get());
    if (m_products)
        tools.append(m_products.get());
    return tools;
}

QList<ai::ModelTool> Toolbox::offered() const
{
    QList<ai::ModelTool> offered;
    for (const Tool *tool : all())
        offered.append({tool->name(), tool->description(), tool->parameters()});
    return offered;
}

core::Task<core::Result<ToolResult>> Toolbox::run(ai::ToolCall call, ToolContext context) const
{
    for (Tool *tool : all())
        if (tool->name() == call.name)
            co_return co_await tool->run(call.arguments, context);
    co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_tool"), QStringLiteral("There is no such tool."));
}

ToolContext toolContextOf(const Question &question, api::Language language)
{
    ToolContext context;
    context.language = language;
    context.conversation = question.conversation;
    context.customer = question.customer;
    context.failedLookups = question.failedLookups;
    for (const HistoryLine &line : question.history)
        if (line.fromVisitor)
            context.visitorLines.append(line.text);
    context.visitorLines.append(question.text);
    return context;
}

}  // namespace rag
