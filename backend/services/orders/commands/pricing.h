// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/order.h"
#include "backend/services/orders/orders_options.h"
#include "backend/services/orders/providers/providers.h"
#include "backend/services/orders/store/cart_store.h"
#include "backend/services/products/contract.h"

#include <QHash>

namespace orders {

/// What products says of the variants of a cart, at this moment.
using SaleItems = QHash<QString, products::SaleItem>;

/// One line of a cart as it could be bought now.
struct QuotedLine {
    QString variantId;
    int wanted = 0;
    int quantity = 0;  ///< that is there; 0: sold out
    std::optional<products::SaleItem> item;
};

/// A cart with today's prices.
struct Quote {
    QList<QuotedLine> lines;
    QList<api::CartWarning> warnings;  ///< against what the shopper last saw
    QList<api::ShippingOption> shippingOptions;
    api::ShippingOption shipping;  ///< the one that is counted with
    bool shippingIsOffered = true;
    std::optional<Order> order;  ///< priced; none when nothing of the cart can be bought
};

/// What a quote is made for.
struct QuoteQuestion {
    api::Language language = api::Language::English;
    QString shippingMethod;  ///< empty: the first
    std::optional<api::Address> address;
};

/// Prices carts: goods by products, shipping and tax by the providers, sums by the domain. Thread-safe.
class Pricing {
public:
    Pricing(products::Contract &products, const Providers &providers, const OrdersOptions &options);

    /// Of all variants in the cart, and of `also` when it is not null.
    core::Task<core::Result<SaleItems>> itemsOf(Cart cart, core::VariantId also, api::Language language);

    /// Pure. Invalid "money_overflow" and the other errors of the domain's sums.
    [[nodiscard]] core::Result<Quote> quote(const CartRecord &cart, const SaleItems &items, const QuoteQuestion &question) const;

    [[nodiscard]] api::Cart view(const CartRecord &cart, const Quote &quote, api::Language language) const;

private:
    products::Contract &m_products;
    const Providers &m_providers;
    const OrdersOptions &m_options;
};

/// Conflict "out_of_stock" with the details "<variant id>.wanted" and "<variant id>.available"; null when all is there.
[[nodiscard]] std::optional<core::Error> shortageOf(const Quote &quote);

/// The sums as they are shown: `items` and `shipping` as the prices are, with tax or without.
[[nodiscard]] api::Totals totalsOf(const Order &order);
[[nodiscard]] api::Money wireOf(const core::Money &money);

}  // namespace orders
