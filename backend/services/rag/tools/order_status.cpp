// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/order_status.h"

#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/tools/order_words.h"
#include "core/log/log.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace rag {
namespace {

using core::Result;

constexpr double largestNumber = 999'999'999'999;

ToolResult said(Phrase words, const ToolContext &context, bool grounded = true)
{
    ToolResult result;
    result.text = phrase(words, context.language);
    result.grounded = grounded;
    return result;
}

ToolResult shown(const api::Order &order, bool wantsToCancel, const ToolContext &context)
{
    ToolResult result;
    result.text = orderSentences(order, context.language);
    const QString more = wantsToCancel ? cancelSentence(order, context.language) : QString();
    if (!more.isEmpty())
        result.text += QStringLiteral(" ") % more;
    result.cards.append({api::CardKind::Order, order.id.text(), {}});
    return result;
}

/// Invalid "invalid_arguments".
Result<std::optional<qint64>> numberIn(const QByteArray &arguments)
{
    const auto refused = [](const QString &why) { return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_arguments"), why); };
    const QJsonDocument json = QJsonDocument::fromJson(arguments.trimmed().isEmpty() ? QByteArray("{}") : arguments);
    if (!json.isObject())
        return refused(QStringLiteral("The arguments are no JSON object."));
    const QJsonObject object = json.object();
    for (auto member = object.constBegin(); member != object.constEnd(); ++member)
        if (member.key() != QLatin1String("number"))
            return refused(QStringLiteral("There is no such argument; only \"number\" is taken."));
    const QJsonValue value = object.value(QLatin1String("number"));
    if (value.isUndefined() || value.isNull())
        return std::optional<qint64>();
    const double number = value.toDouble();
    if (!value.isDouble() || number < 1 || number > largestNumber || number != double(qint64(number)))
        return refused(QStringLiteral("number is a whole number from 1, without quotes."));
    return std::optional(qint64(number));
}

}  // namespace

QString OrderStatusTool::description() const
{
    return QStringLiteral(
        "Looks up how an order of this customer stands: state, parcels, dates, refunds. Call it whenever the customer asks "
        "about an order of theirs, even when the number is not known: it answers what to ask the customer for. It can "
        "only see orders of the customer in this conversation; the e-mail is taken from the customer's own messages.");
}

QByteArray OrderStatusTool::parameters() const
{
    return QByteArrayLiteral(R"({"type":"object","properties":{"number":{"type":"integer","minimum":1,)"
                             R"("description":"The order's number, when the customer said it."}},"additionalProperties":false})");
}

core::Task<Result<ToolResult>> OrderStatusTool::run(QByteArray arguments, ToolContext context)
{
    const Result<std::optional<qint64>> number = numberIn(arguments);
    MOSTRADOR_CO_TRY(number);
    OrderDetails details;
    details.number = *number;
    details.email = newestEmailIn(context.visitorLines);
    co_return co_await lookUp(details, false, context);
}

core::Task<Result<std::optional<api::Order>>> OrderStatusTool::ask(orders::OrderQuestion question)
{
    Result<api::Order> order = co_await m_orders.orderFor(question);
    if (order)
        co_return std::optional(std::move(*order));
    if (order.error().code == core::ErrorCode::NotFound)
        co_return std::optional<api::Order>();
    core::logWarning("rag", QStringLiteral("An order could not be looked up"), {{"reason", order.error().reason}});
    co_return core::fail(order.error());
}

core::Task<ToolResult> OrderStatusTool::lookUp(OrderDetails details, bool wantsToCancel, ToolContext context)
{
    if (!context.customer)
        co_return co_await lookUpAsGuest(details, wantsToCancel, context);
    orders::OrderQuestion question;
    question.customer = context.customer;
    question.number = details.number;
    const Result<std::optional<api::Order>> own = co_await ask(question);
    if (!own)
        co_return said(Phrase::LookupUnavailable, context, false);
    if (*own)
        co_return shown(**own, wantsToCancel, context);
    // Perhaps it was ordered as a guest, before there was an account.
    if (details.number && details.email)
        co_return co_await lookUpAsGuest(details, wantsToCancel, context);
    co_return said(details.number ? Phrase::OrderNotInAccount : Phrase::NoOrderInAccount, context);
}

core::Task<ToolResult> OrderStatusTool::lookUpAsGuest(OrderDetails details, bool wantsToCancel, ToolContext context)
{
    if (m_guard.isSpent(context.conversation, context.failedLookups))
        co_return said(Phrase::TooManyLookups, context, false);
    if (!details.number || !details.email)
        co_return said(details.number ? Phrase::AskEmail : details.email ? Phrase::AskNumber : Phrase::AskNumberAndEmail, context);
    if (!m_guard.begin(context.conversation, context.failedLookups))
        co_return said(Phrase::TooManyLookups, context, false);
    orders::OrderQuestion question;
    question.number = details.number;
    question.email = details.email;
    const Result<std::optional<api::Order>> order = co_await ask(question);
    if (!order || *order)
        m_guard.succeeded(context.conversation);
    if (!order)
        co_return said(Phrase::LookupUnavailable, context, false);
    if (*order)
        co_return shown(**order, wantsToCancel, context);
    const bool last = m_guard.isSpent(context.conversation, context.failedLookups);
    ToolResult result = said(last ? Phrase::TooManyLookups : Phrase::OrderNotFound, context, !last);
    result.failedLookups = 1;
    co_return result;
}

}  // namespace rag
