// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/queries/order_views.h"

#include "backend/services/orders/commands/pricing.h"
#include "backend/services/orders/domain/guards.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>

namespace orders {
namespace {

constexpr std::array shopperEvents{
    "created",         "placed",         "paid",      "shipped",          "delivered",        "cancelled",
    "expired",         "refunded",       "completed", "payment_declined", "return_requested", "return_approved",
    "return_received", "return_rejected"};
constexpr std::array shopperData{"amount", "parcelId", "carrier", "trackingNumber", "returnId", "refundId"};
constexpr std::array shopperActions{"cancel", "return"};

template <class List>
bool contains(const List &list, const QString &word)
{
    return std::any_of(list.begin(), list.end(), [&word](const char *entry) { return word == QLatin1StringView(entry); });
}

QList<api::LineQuantity> linesView(const QList<LineQuantity> &lines)
{
    QList<api::LineQuantity> wire;
    for (const LineQuantity &line : lines)
        wire.append({line.lineId, line.quantity});
    return wire;
}

api::OrderLine lineView(const OrderRecord &record, const OrderLine &line)
{
    const LineDetail detail = record.lines.value(line.id);
    const Pieces pieces = piecesOf(record.order, line.id).value_or(Pieces());
    api::OrderLine view;
    view.id = line.id;
    view.variantId = core::VariantId::fromTrusted(line.variantId);
    view.productId = detail.product;
    view.slug = detail.slug;
    view.imageUrl = detail.imageUrl;
    view.sku = line.sku;
    view.title = line.title;
    view.options = detail.options;
    view.quantity = line.priced.quantity;
    view.shipped = pieces.shipped;
    view.returned = pieces.returned;
    view.refunded = pieces.refunded;
    view.withdrawn = pieces.withdrawn;
    view.unitPrice = wireOf(line.priced.unitPrice);
    view.total = wireOf(record.order.taxMode == TaxMode::Inclusive ? line.amounts.total : line.amounts.net);
    return view;
}

void addParts(const OrderRecord &record, Viewer viewer, api::Order &view)
{
    for (const Fulfilment &fulfilment : record.order.fulfilments) {
        const ParcelDetail detail = record.parcels.value(fulfilment.id);
        view.parcels.append({fulfilment.id, wordOf(fulfilmentMachine(), fulfilment.state), linesView(fulfilment.lines), detail.carrier,
                             detail.trackingNumber, detail.shippedAt, detail.deliveredAt});
    }
    for (const Payment &payment : record.order.payments) {
        const PaymentDetail detail = record.payments.value(payment.id);
        view.payments.append({payment.id, detail.method, wordOf(paymentMachine(), payment.state), wireOf(payment.amount),
                              wireOf(payment.captured), detail.at, detail.failure});
    }
    for (const Refund &refund : record.order.refunds) {
        const RefundDetail detail = record.refunds.value(refund.id);
        QList<api::LineQuantity> lines;
        for (const RefundLine &line : refund.lines)
            lines.append({line.lineId, line.quantity});
        view.refunds.append({refund.id, wordOf(refundMachine(), refund.state), wireOf(refund.amount), wireOf(refund.shipping), lines,
                             viewer == Viewer::Staff ? detail.reason : std::nullopt, detail.at});
    }
    for (const Return &entry : record.order.returns) {
        const ReturnDetail detail = record.returns.value(entry.id);
        view.returns.append({entry.id, wordOf(returnMachine(), entry.state), linesView(entry.lines), detail.reason, detail.at});
    }
}

QList<api::OrderAction> actionsView(const Order &order, Viewer viewer)
{
    QList<api::OrderAction> actions;
    if (viewer == Viewer::Reader)
        return actions;
    for (const ActionOption &option : actionsOf(order)) {
        if (viewer == Viewer::Shopper && !contains(shopperActions, option.action))
            continue;
        if (option.allowed)
            actions.append({option.action, true, std::nullopt, std::nullopt});
        else
            actions.append({option.action, false, option.reason, option.sentence});
    }
    return actions;
}

QByteArray dataForShopper(const QByteArray &data)
{
    const QJsonObject whole = QJsonDocument::fromJson(data).object();
    QJsonObject shown;
    for (auto member = whole.begin(); member != whole.end(); ++member)
        if (contains(shopperData, member.key()))
            shown.insert(member.key(), member.value());
    return QJsonDocument(shown).toJson(QJsonDocument::Compact);
}

QString actorView(const Actor &actor) { return actor.name.isEmpty() ? actor.kind : actor.name; }

QList<api::OrderEvent> timelineView(const QList<OrderEventRow> &events, Viewer viewer)
{
    QList<api::OrderEvent> timeline;
    for (const OrderEventRow &event : events) {
        if (viewer == Viewer::Staff)
            timeline.append({event.at, event.type, actorView(event.actor), {event.data}});
        else if (contains(shopperEvents, event.type))
            timeline.append({event.at, event.type, {}, {dataForShopper(event.data)}});
    }
    return timeline;
}

void addStatuses(const Order &order, api::Order &view)
{
    view.status = wireOf(order.state);
    view.paymentStatus = wireOf(paymentStatusOf(order).value_or(PaymentStatus::None));
    view.fulfilmentStatus = wireOf(fulfilmentStatusOf(order).value_or(FulfilmentStatus::Unfulfilled));
    switch (returnStatusOf(order).value_or(ReturnStatus::None)) {
    case ReturnStatus::None: view.returnStatus = api::ReturnStatus::None; break;
    case ReturnStatus::Partial: view.returnStatus = api::ReturnStatus::Partial; break;
    case ReturnStatus::Full: view.returnStatus = api::ReturnStatus::Full; break;
    }
}

void addHeader(const OrderHeader &header, api::Order &view)
{
    view.number = header.number.value_or(0);
    view.email = header.email;
    view.customerId = header.customer;
    view.language = header.language;
    view.shippingAddress = header.address;
    view.shippingMethod = header.shippingMethod;
    view.paymentMethod = header.paymentMethod;
    view.note = header.note;
    view.placedAt = header.placedAt.value_or(header.createdAt);
}

}  // namespace

api::OrderStatus wireOf(OrderState state)
{
    switch (state) {
    case OrderState::PendingPayment: return api::OrderStatus::PendingPayment;
    case OrderState::Placed: return api::OrderStatus::Placed;
    case OrderState::OnHold: return api::OrderStatus::OnHold;
    case OrderState::Completed: return api::OrderStatus::Completed;
    case OrderState::Expired: return api::OrderStatus::Expired;
    case OrderState::Cancelled: return api::OrderStatus::Cancelled;
    }
    Q_UNREACHABLE();
}

api::PaymentStatus wireOf(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::None: return api::PaymentStatus::None;
    case PaymentStatus::Authorized: return api::PaymentStatus::Authorized;
    case PaymentStatus::PartiallyPaid: return api::PaymentStatus::PartiallyPaid;
    case PaymentStatus::Paid: return api::PaymentStatus::Paid;
    case PaymentStatus::PartiallyRefunded: return api::PaymentStatus::PartiallyRefunded;
    case PaymentStatus::Refunded: return api::PaymentStatus::Refunded;
    case PaymentStatus::Overcharged: return api::PaymentStatus::Overcharged;
    case PaymentStatus::Voided: return api::PaymentStatus::Voided;
    }
    Q_UNREACHABLE();
}

api::FulfilmentStatus wireOf(FulfilmentStatus status)
{
    switch (status) {
    case FulfilmentStatus::Unfulfilled: return api::FulfilmentStatus::Unfulfilled;
    case FulfilmentStatus::Partial: return api::FulfilmentStatus::Partial;
    case FulfilmentStatus::Shipped: return api::FulfilmentStatus::Shipped;
    case FulfilmentStatus::Delivered: return api::FulfilmentStatus::Delivered;
    }
    Q_UNREACHABLE();
}

api::Order viewOf(const OrderRecord &record, const QList<OrderEventRow> &events, Viewer viewer)
{
    api::Order view;
    view.id = record.id();
    view.version = record.order.version;
    view.shippingName = record.order.shippingTitle;
    view.taxIncluded = record.order.taxMode == TaxMode::Inclusive;
    view.totals = totalsOf(record.order);
    view.total = view.totals.total;
    addHeader(record.header, view);
    addStatuses(record.order, view);
    for (const OrderLine &line : record.order.lines)
        view.lines.append(lineView(record, line));
    addParts(record, viewer, view);
    view.actions = actionsView(record.order, viewer);
    view.timeline = timelineView(events, viewer);
    return view;
}

}  // namespace orders
