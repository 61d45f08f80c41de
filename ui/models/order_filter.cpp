// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/order_filter.h"

#include <QUrl>

namespace models {
namespace {

QString sortWord(OrderFilter::Sort sort)
{
    switch (sort) {
    case OrderFilter::Sort::Newest: return QStringLiteral("newest");
    case OrderFilter::Sort::Oldest: return QStringLiteral("oldest");
    case OrderFilter::Sort::Dearest: return QStringLiteral("-total");
    case OrderFilter::Sort::Cheapest: return QStringLiteral("total");
    }
    Q_UNREACHABLE();
}

}  // namespace

QString wireWord(api::OrderStatus status)
{
    switch (status) {
    case api::OrderStatus::PendingPayment: return QStringLiteral("pending_payment");
    case api::OrderStatus::Placed: return QStringLiteral("placed");
    case api::OrderStatus::OnHold: return QStringLiteral("on_hold");
    case api::OrderStatus::Completed: return QStringLiteral("completed");
    case api::OrderStatus::Expired: return QStringLiteral("expired");
    case api::OrderStatus::Cancelled: return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString wireWord(api::PaymentStatus status)
{
    switch (status) {
    case api::PaymentStatus::None: return QStringLiteral("none");
    case api::PaymentStatus::Authorized: return QStringLiteral("authorized");
    case api::PaymentStatus::PartiallyPaid: return QStringLiteral("partially_paid");
    case api::PaymentStatus::Paid: return QStringLiteral("paid");
    case api::PaymentStatus::PartiallyRefunded: return QStringLiteral("partially_refunded");
    case api::PaymentStatus::Refunded: return QStringLiteral("refunded");
    case api::PaymentStatus::Overcharged: return QStringLiteral("overcharged");
    case api::PaymentStatus::Voided: return QStringLiteral("voided");
    }
    Q_UNREACHABLE();
}

QString wireWord(api::FulfilmentStatus status)
{
    switch (status) {
    case api::FulfilmentStatus::Unfulfilled: return QStringLiteral("unfulfilled");
    case api::FulfilmentStatus::Partial: return QStringLiteral("partial");
    case api::FulfilmentStatus::Shipped: return QStringLiteral("shipped");
    case api::FulfilmentStatus::Delivered: return QStringLiteral("delivered");
    }
    Q_UNREACHABLE();
}

QUrlQuery OrderFilter::query(core::Timestamp now) const
{
    QUrlQuery query;
    const auto add = [&query](const char *name, const QString &value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(name), value);
    };
    // Encoded here, for QUrlQuery leaves a plus, which the other side reads as a space.
    add("q", QString::fromLatin1(QUrl::toPercentEncoding(text.trimmed())));
    if (toShip) {
        add("status", wireWord(api::OrderStatus::Placed));
        add("fulfilment", wireWord(api::FulfilmentStatus::Unfulfilled) + QLatin1Char(',') + wireWord(api::FulfilmentStatus::Partial));
    } else {
        add("status", status ? wireWord(*status) : QString());
        add("fulfilment", fulfilment ? wireWord(*fulfilment) : QString());
    }
    add("payment", payment ? wireWord(*payment) : QString());
    if (days > 0)
        add("since", (now - std::chrono::hours(24 * days)).toString());
    add("sort", sortWord(sort));
    return query;
}

}  // namespace models
