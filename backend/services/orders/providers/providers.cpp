// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/providers/providers.h"

#include "backend/services/orders/orders_options.h"
#include "backend/services/orders/providers/fake_payment_provider.h"
#include "backend/services/orders/providers/flat_shipping_provider.h"
#include "backend/services/orders/providers/flat_tax_provider.h"
#include "backend/services/orders/providers/manual_payment_provider.h"

namespace orders {

std::shared_ptr<PaymentProvider> Providers::payment(const QString &code) const
{
    for (const std::shared_ptr<PaymentProvider> &provider : payments)
        if (provider->code() == code)
            return provider;
    return nullptr;
}

Providers Providers::completed(Providers given, const OrdersOptions &options)
{
    if (!given.payment(QString::fromLatin1(manualPayments)))
        given.payments.append(std::make_shared<ManualPaymentProvider>());
    if (options.fakePayments && !given.payment(QString::fromLatin1(fakePayments)))
        given.payments.append(std::make_shared<FakePaymentProvider>());
    if (!given.shipping)
        given.shipping = std::make_shared<FlatShippingProvider>(options.shippingStandard, options.shippingEvening);
    if (!given.tax)
        given.tax = std::make_shared<FlatTaxProvider>(options.taxIncluded, options.taxBasisPoints);
    return given;
}

}  // namespace orders
