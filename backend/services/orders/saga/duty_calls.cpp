// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/saga/duty_runner.h"

#include <algorithm>

namespace orders {
namespace {

bool mayPass(core::ErrorCode code)
{
    return code == core::ErrorCode::Unavailable || code == core::ErrorCode::Internal || code == core::ErrorCode::RateLimited;
}

DutyAnswer answerOf(const core::Result<> &result)
{
    if (result)
        return {DutyAnswer::Kind::Done, {}};
    return {mayPass(result.error().code) ? DutyAnswer::Kind::Later : DutyAnswer::Kind::Refused, result.error()};
}

core::Error refusedBy(DutyKind kind, const QString &failure)
{
    if (kind == DutyKind::Authorize)
        return paymentDeclined(failure);
    const QString what = store::wordOf(kind);
    return core::Error{
        core::ErrorCode::Conflict, what + QStringLiteral("_refused"), QStringLiteral("The payment provider refused (%1).").arg(failure), {}}
        .with(QStringLiteral("failure"), failure);
}

DutyAnswer answerOf(DutyKind kind, const PaymentAnswer &answer)
{
    switch (answer.kind) {
    case PaymentAnswer::Kind::Done: return {DutyAnswer::Kind::Done, {}};
    case PaymentAnswer::Kind::Refused: return {DutyAnswer::Kind::Refused, refusedBy(kind, answer.failure)};
    case PaymentAnswer::Kind::Unknown: break;
    }
    return {DutyAnswer::Kind::Later,
            {core::ErrorCode::Unavailable, QStringLiteral("no_answer"), QStringLiteral("The payment provider did not answer."), {}}};
}

QList<products::StockLine> allLines(const Order &order)
{
    QList<LineQuantity> lines;
    for (const OrderLine &line : order.lines)
        lines.append({line.id, line.priced.quantity});
    return stockLinesOf(order, lines);
}

/// Withdrawn pieces of a refund, or the others.
QList<products::StockLine> refundLines(const Order &order, const QString &refundId, bool withdrawn)
{
    QList<LineQuantity> lines;
    for (const Refund &refund : order.refunds)
        for (const RefundLine &line : refund.lines)
            if (refund.id == refundId && line.withdraw == withdrawn)
                lines.append({line.lineId, line.quantity});
    return stockLinesOf(order, lines);
}

QList<products::StockLine> parcelLines(const Order &order, const QString &parcelId)
{
    for (const Fulfilment &fulfilment : order.fulfilments)
        if (fulfilment.id == parcelId)
            return stockLinesOf(order, fulfilment.lines);
    return {};
}

QList<products::StockLine> linesOf(const Duty &duty, const Order &order)
{
    switch (duty.kind) {
    case DutyKind::Reserve: return allLines(order);
    case DutyKind::Ship: return parcelLines(order, duty.subject);
    case DutyKind::Withdraw: return refundLines(order, duty.subject, true);
    case DutyKind::Restock: return refundLines(order, duty.subject, false);
    case DutyKind::Allocate:
    case DutyKind::Release:
    case DutyKind::Unallocate:
    case DutyKind::Authorize:
    case DutyKind::LetGo:
    case DutyKind::Capture:
    case DutyKind::Refund: break;
    }
    return {};
}

DutyAnswer missingProvider(const QString &method)
{
    return {DutyAnswer::Kind::Later,
            {core::ErrorCode::Unavailable,
             QStringLiteral("unknown_payment_method"),
             QStringLiteral("The payment provider \"%1\" is not there any more.").arg(method),
             {}}};
}

PaymentAct actOf(const Duty &duty, const OrderRecord &record)
{
    PaymentAct act{duty.id, duty.subject, duty.orderId, {}};
    if (duty.kind == DutyKind::Refund) {
        act.paymentId = record.refunds.value(duty.subject).paymentId;
        for (const Refund &refund : record.order.refunds)
            if (refund.id == duty.subject)
                act.amount = refund.amount;
    } else if (duty.kind == DutyKind::Authorize) {
        for (const Payment &payment : record.order.payments)
            if (payment.id == duty.subject)
                act.amount = payment.amount;
    } else if (duty.kind == DutyKind::Capture) {
        act.amount = core::Money::of(duty.amount, record.order.currency).value_or(core::Money());
    }
    return act;
}

}  // namespace

QList<products::StockLine> stockLinesOf(const Order &order, const QList<LineQuantity> &lines)
{
    QList<products::StockLine> stock;
    for (const LineQuantity &line : lines) {
        const auto own =
            std::find_if(order.lines.begin(), order.lines.end(), [&](const OrderLine &entry) { return entry.id == line.lineId; });
        if (own == order.lines.end())
            continue;
        const core::VariantId variant = core::VariantId::fromTrusted(own->variantId);
        const auto same =
            std::find_if(stock.begin(), stock.end(), [&](const products::StockLine &entry) { return entry.variant == variant; });
        if (same == stock.end())
            stock.append({variant, line.quantity});
        else
            same->quantity += line.quantity;
    }
    return stock;
}

core::Error paymentDeclined(const QString &failure)
{
    return core::Error{core::ErrorCode::Conflict, QStringLiteral("payment_declined"), QStringLiteral("The payment was declined."), {}}.with(
        QStringLiteral("failure"), failure);
}

core::Task<DutyAnswer> askProducts(products::Contract &products, Duty duty, OrderRecord record)
{
    const QString key = record.order.id;
    const QString actor = duty.actor.word();
    QList<products::StockLine> lines = linesOf(duty, record.order);
    core::Result<> result;
    switch (duty.kind) {
    case DutyKind::Reserve: result = co_await products.reserve(key, lines, record.header.expiresAt); break;
    case DutyKind::Allocate: result = co_await products.allocate(key, actor); break;
    case DutyKind::Release: result = co_await products.release(key); break;
    case DutyKind::Unallocate:
    case DutyKind::Withdraw: result = co_await products.unallocate(key, duty.id, lines, actor); break;
    case DutyKind::Restock: result = co_await products.restock(duty.id, lines, key, actor); break;
    case DutyKind::Ship: result = co_await products.ship(key, duty.subject, lines, actor); break;
    case DutyKind::Authorize:
    case DutyKind::LetGo:
    case DutyKind::Capture:
    case DutyKind::Refund: Q_UNREACHABLE();
    }
    co_return answerOf(result);
}

core::Task<DutyAnswer> askProvider(const Providers &providers, Duty duty, OrderRecord record)
{
    const PaymentAct act = actOf(duty, record);
    if (duty.kind == DutyKind::Refund && act.amount.minorUnits() == 0)
        co_return answerOf(duty.kind, PaymentAnswer::done());  // goods that cost nothing
    const QString method = record.payments.value(act.paymentId).method;
    const std::shared_ptr<PaymentProvider> provider = providers.payment(method);
    if (!provider)
        co_return missingProvider(method);
    PaymentAnswer answer;
    switch (duty.kind) {
    case DutyKind::Authorize: answer = co_await provider->authorize(act); break;
    case DutyKind::LetGo: answer = co_await provider->letGo(act); break;
    case DutyKind::Capture: answer = co_await provider->capture(act); break;
    case DutyKind::Refund: answer = co_await provider->refund(act); break;
    case DutyKind::Reserve:
    case DutyKind::Allocate:
    case DutyKind::Release:
    case DutyKind::Unallocate:
    case DutyKind::Withdraw:
    case DutyKind::Restock:
    case DutyKind::Ship: Q_UNREACHABLE();
    }
    co_return answerOf(duty.kind, answer);
}

}  // namespace orders
