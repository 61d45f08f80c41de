// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"
#include "core/base/clock.h"

#include <QUrlQuery>

namespace models {

/// Which orders are listed, and in which order. Plain value; the server does the work.
struct OrderFilter {
    enum class Sort { Newest, Oldest, Dearest, Cheapest };

    QString text;         ///< number, customer or SKU
    bool toShip = false;  ///< placed, and some of it has not left
    std::optional<api::OrderStatus> status;
    std::optional<api::PaymentStatus> payment;
    std::optional<api::FulfilmentStatus> fulfilment;
    int days = 0;  ///< placed within so many days; 0: whenever
    Sort sort = Sort::Newest;

    bool operator==(const OrderFilter &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == OrderFilter{.sort = sort}; }

    /// Of GET /orders.
    [[nodiscard]] QUrlQuery query(core::Timestamp now) const;
};

/// The stable words of the wire.
[[nodiscard]] QString wireWord(api::OrderStatus status);
[[nodiscard]] QString wireWord(api::PaymentStatus status);
[[nodiscard]] QString wireWord(api::FulfilmentStatus status);

}  // namespace models
