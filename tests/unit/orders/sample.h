// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/changes.h"

/// Orders to test with. Euro, in cents.
namespace sample {

inline core::Money euro(qint64 cents) { return *core::Money::of(cents, QStringLiteral("EUR")); }

inline orders::OrderLine line(const QString &id, qint64 cents, int quantity, int discount = 0, int tax = 2100)
{
    return {
        id, QStringLiteral("variant-") + id, QStringLiteral("SKU-") + id, QStringLiteral("Title"), {euro(cents), quantity, discount, tax},
        {}};
}

/// Lines a (3 x 10.00) and b (1 x 5.00), 21 % tax included, shipping 4.00: total 39.00.
inline orders::Order order()
{
    orders::Order draft;
    draft.id = QStringLiteral("order");
    draft.currency = QStringLiteral("EUR");
    draft.taxMode = orders::TaxMode::Inclusive;
    draft.lines = {line(QStringLiteral("a"), 1000, 3), line(QStringLiteral("b"), 500, 1)};
    return *orders::priceOrder(draft, euro(400), 2100);
}

/// The same, its total held by payment "p", and placed.
inline orders::Order placed()
{
    orders::Order entry = order();
    const bool done = orders::addPayment(entry, QStringLiteral("p"), entry.totals.total) &&
                      orders::movePayment(entry, QStringLiteral("p"), orders::PaymentState::Authorized) &&
                      orders::become(entry, orders::OrderState::Placed);
    Q_ASSERT(done);
    Q_UNUSED(done);
    return entry;
}

/// Placed, captured, and all of it shipped in fulfilment "f".
inline orders::Order shipped()
{
    orders::Order entry = placed();
    const bool done = orders::movePayment(entry, QStringLiteral("p"), orders::PaymentState::Captured) &&
                      orders::addFulfilment(entry, QStringLiteral("f"), {{QStringLiteral("a"), 3}, {QStringLiteral("b"), 1}}) &&
                      orders::moveFulfilment(entry, QStringLiteral("f"), orders::FulfilmentState::Shipped);
    Q_ASSERT(done);
    Q_UNUSED(done);
    return entry;
}

inline QString reasonOf(const core::Result<> &result) { return result ? QString() : result.error().reason; }

}  // namespace sample
