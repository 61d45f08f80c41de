// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/providers/payment_provider.h"
#include "backend/services/orders/providers/shipping_provider.h"
#include "backend/services/orders/providers/tax_provider.h"

#include <memory>

namespace orders {

struct OrdersOptions;

/// Who moves money and goods, and says what tax there is. Shared, since what began with a provider outlives the room.
struct Providers {
    QList<std::shared_ptr<PaymentProvider>> payments;  ///< in the order in which they are offered
    std::shared_ptr<ShippingProvider> shipping;
    std::shared_ptr<TaxProvider> tax;

    [[nodiscard]] std::shared_ptr<PaymentProvider> payment(const QString &code) const;

    /// What is not given is built in: "manual" (and "fake" when the options say so), flat shipping and a flat tax.
    [[nodiscard]] static Providers completed(Providers given, const OrdersOptions &options);
};

}  // namespace orders
