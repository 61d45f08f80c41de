// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/pricing.h"

#include <algorithm>

namespace orders {
namespace {

core::Error outOfStock()
{
    return {core::ErrorCode::Conflict, QStringLiteral("out_of_stock"), QStringLiteral("Not all of the cart is in stock."), {}};
}

QuotedLine quotedLine(const CartLine &line, const SaleItems &items)
{
    QuotedLine quoted{line.variantId, line.quantity, 0, {}};
    const auto item = items.constFind(line.variantId);
    if (item == items.constEnd())
        return quoted;
    quoted.item = *item;
    if (item->sold)
        quoted.quantity = int(std::clamp<qint64>(item->available, 0, line.quantity));
    return quoted;
}

std::optional<api::Money> seenPrice(const CartRecord &cart, const QuotedLine &line)
{
    const auto seen = cart.seen.constFind(line.variantId);
    if (!line.item || seen == cart.seen.constEnd() || seen->currency() != line.item->price.currency)
        return std::nullopt;
    return wireOf(*seen);
}

QList<api::CartWarning> warningsOf(const CartRecord &cart, const QList<QuotedLine> &lines)
{
    QList<api::CartWarning> warnings;
    for (const QuotedLine &line : lines) {
        const core::VariantId variant = core::VariantId::fromTrusted(line.variantId);
        if (line.quantity == 0) {
            warnings.append({api::CartWarningKind::SoldOut, variant, {}, {}});
            continue;
        }
        if (line.quantity < line.wanted)
            warnings.append({api::CartWarningKind::QuantityReduced, variant, {}, {}});
        const std::optional<api::Money> seen = seenPrice(cart, line);
        if (seen && *seen != line.item->price)
            warnings.append({api::CartWarningKind::PriceChanged, variant, seen, line.item->price});
    }
    return warnings;
}

/// Only what is there is counted.
core::Result<std::optional<Order>> pricedOrder(const QList<QuotedLine> &lines, const Quote &quote, const TaxProvider &tax,
                                               const QString &currency, const std::optional<api::Address> &address)
{
    Order order;
    order.currency = currency;
    order.taxMode = tax.included() ? TaxMode::Inclusive : TaxMode::Exclusive;
    order.shippingTitle = quote.shipping.name;
    for (const QuotedLine &line : lines) {
        if (line.quantity == 0)
            continue;
        const products::SaleItem &item = *line.item;
        const core::Result<core::Money> price = core::Money::of(item.price.amount, item.price.currency);
        if (!price)
            return core::fail(price.error());
        const QString id = QString::number(order.lines.size() + 1);
        order.lines.append(
            {id, line.variantId, item.sku, item.title, {*price, line.quantity, 0, tax.goodsBasisPoints(item.product, address)}, {}});
    }
    if (order.lines.isEmpty())
        return std::optional<Order>();
    const core::Result<core::Money> shipping = core::Money::of(quote.shipping.price.amount, quote.shipping.price.currency);
    if (!shipping)
        return core::fail(shipping.error());
    core::Result<Order> priced = priceOrder(order, *shipping, tax.shippingBasisPoints(address));
    if (!priced)
        return core::fail(priced.error());
    return std::optional(std::move(*priced));
}

}  // namespace

Pricing::Pricing(products::Contract &products, const Providers &providers, const OrdersOptions &options)
    : m_products(products)
    , m_providers(providers)
    , m_options(options)
{
}

core::Task<core::Result<SaleItems>> Pricing::itemsOf(Cart cart, core::VariantId also, api::Language language)
{
    QList<core::VariantId> variants;
    for (const CartLine &line : std::as_const(cart.lines))
        variants.append(core::VariantId::fromTrusted(line.variantId));
    if (!also.isNull() && !variants.contains(also))
        variants.append(also);
    SaleItems items;
    if (variants.isEmpty())
        co_return items;
    const core::Result<QList<products::SaleItem>> found = co_await m_products.saleItems(variants, m_options.currency, language);
    MOSTRADOR_CO_TRY(found);
    for (const products::SaleItem &item : *found)
        items.insert(item.variant.text(), item);
    co_return items;
}

core::Result<Quote> Pricing::quote(const CartRecord &cart, const SaleItems &items, const QuoteQuestion &question) const
{
    Quote quote;
    for (const CartLine &line : cart.cart.lines)
        quote.lines.append(quotedLine(line, items));
    quote.warnings = warningsOf(cart, quote.lines);
    quote.shippingOptions = m_providers.shipping->options({m_options.currency, question.language, question.address});
    quote.shipping = quote.shippingOptions.first();
    quote.shippingIsOffered = question.shippingMethod.isEmpty();
    for (const api::ShippingOption &option : std::as_const(quote.shippingOptions))
        if (option.code == question.shippingMethod) {
            quote.shipping = option;
            quote.shippingIsOffered = true;
        }
    core::Result<std::optional<Order>> order = pricedOrder(quote.lines, quote, *m_providers.tax, m_options.currency, question.address);
    if (!order)
        return core::fail(order.error());
    quote.order = std::move(*order);
    return quote;
}

api::Cart Pricing::view(const CartRecord &cart, const Quote &quote, api::Language language) const
{
    const api::Money nothing{0, m_options.currency};
    api::Cart view;
    view.id = cart.id;
    view.version = cart.version;
    view.warnings = quote.warnings;
    view.shippingMethod = quote.shipping.code;
    view.shippingOptions = quote.shippingOptions;
    view.taxIncluded = m_providers.tax->included();
    for (const std::shared_ptr<PaymentProvider> &provider : m_providers.payments)
        view.paymentOptions.append(provider->option(language));
    view.totals = quote.order ? totalsOf(*quote.order) : api::Totals{nothing, nothing, nothing, nothing};
    qsizetype priced = 0;
    for (const QuotedLine &line : quote.lines) {
        if (!line.item)
            continue;  // the variant is gone; the warning says so
        const products::SaleItem &item = *line.item;
        api::CartLine shown{item.variant, item.product, item.sku, item.title, item.options, item.slug, item.imageUrl};
        shown.quantity = line.quantity;
        shown.available = item.sold ? std::min(item.available, std::max<qint64>(m_options.availableShown, line.quantity)) : 0;
        shown.unitPrice = item.price;
        shown.total = nothing;
        if (line.quantity > 0 && quote.order) {
            const Amounts &amounts = quote.order->lines[priced++].amounts;
            shown.total = wireOf(quote.order->taxMode == TaxMode::Inclusive ? amounts.total : amounts.net);
        }
        view.lines.append(shown);
    }
    return view;
}

std::optional<core::Error> shortageOf(const Quote &quote)
{
    core::Error error = outOfStock();
    for (const QuotedLine &line : quote.lines)
        if (line.quantity < line.wanted)
            error = std::move(error)
                        .with(line.variantId + QStringLiteral(".wanted"), QString::number(line.wanted))
                        .with(line.variantId + QStringLiteral(".available"), QString::number(line.quantity));
    return error.details.isEmpty() ? std::nullopt : std::optional(error);
}

api::Totals totalsOf(const Order &order)
{
    const bool inclusive = order.taxMode == TaxMode::Inclusive;
    const Amounts &shipping = order.shipping;
    const api::Money shippingShown = wireOf(inclusive ? shipping.total : shipping.net);
    api::Money items = wireOf(order.totals.total);
    items.amount -= shippingShown.amount + (inclusive ? 0 : order.totals.tax.minorUnits());
    return {items, shippingShown, wireOf(order.totals.tax), wireOf(order.totals.total)};
}

api::Money wireOf(const core::Money &money) { return {money.minorUnits(), money.currency()}; }

}  // namespace orders
