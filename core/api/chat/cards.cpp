// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/chat/cards.h"

#include <algorithm>

namespace api {
namespace {

const QString cancelled = QStringLiteral("cancelled");

OrderStage stageByParcels(const Order &order)
{
    if (order.returnStatus == ReturnStatus::Full)
        return OrderStage::Returned;
    switch (order.fulfilmentStatus) {
    case FulfilmentStatus::Unfulfilled: return OrderStage::Preparing;
    case FulfilmentStatus::Partial: return OrderStage::PartlyShipped;
    case FulfilmentStatus::Shipped: return OrderStage::OnItsWay;
    case FulfilmentStatus::Delivered: return OrderStage::Delivered;
    }
    Q_UNREACHABLE();
}

/// How many of the four steps are done; the next one is under way.
int stepsDone(OrderStage stage)
{
    switch (stage) {
    case OrderStage::PendingPayment: return 0;
    case OrderStage::Preparing:
    case OrderStage::OnHold:
    case OrderStage::PartlyShipped: return 1;
    case OrderStage::OnItsWay: return 2;
    case OrderStage::Delivered:
    case OrderStage::Returned: return 4;
    case OrderStage::Cancelled:
    case OrderStage::Expired: break;
    }
    return 0;
}

/// The moment of the last parcel: only then is the step done for the whole order.
std::optional<core::Timestamp> lastOf(const QList<Parcel> &parcels, std::optional<core::Timestamp> Parcel::*moment)
{
    std::optional<core::Timestamp> last;
    for (const Parcel &parcel : parcels)
        if (parcel.state != cancelled && parcel.*moment && (!last || *last < *(parcel.*moment)))
            last = parcel.*moment;
    return last;
}

QStringList titlesOf(const Parcel &parcel, const Order &order)
{
    QStringList titles;
    for (const LineQuantity &part : parcel.lines) {
        const auto line =
            std::find_if(order.lines.cbegin(), order.lines.cend(), [&part](const OrderLine &one) { return one.id == part.lineId; });
        if (line != order.lines.cend() && !titles.contains(line->title))
            titles.append(line->title);
    }
    return titles;
}

CardStock stockOf(StockState state)
{
    switch (state) {
    case StockState::InStock: return CardStock::InStock;
    case StockState::Low: return CardStock::Low;
    case StockState::SoldOut: return CardStock::SoldOut;
    }
    Q_UNREACHABLE();
}

QStringList valueNames(const Product &product, const ProductVariant &variant)
{
    QStringList names;
    for (qsizetype index = 0; index < variant.options.size() && index < product.options.size(); ++index) {
        const QList<OptionValue> &values = product.options[index].values;
        const auto value =
            std::find_if(values.cbegin(), values.cend(), [&](const OptionValue &one) { return one.code == variant.options[index]; });
        names.append(value == values.cend() ? variant.options[index] : value->name);
    }
    return names;
}

/// The picture that shows the variant, else the first one.
const ProductImage *imageOf(const Product &product, const ProductVariant *variant)
{
    const auto shows = [variant](const ProductImage &image) {
        return variant && !image.options.isEmpty() &&
               std::all_of(image.options.cbegin(), image.options.cend(),
                           [variant](const QString &code) { return variant->options.contains(code); });
    };
    const auto found = std::find_if(product.images.cbegin(), product.images.cend(), shows);
    if (found != product.images.cend())
        return &*found;
    return product.images.isEmpty() ? nullptr : &product.images.front();
}

void fillFromVariant(ProductCard &card, const Product &product, const ProductVariant &variant)
{
    card.variantId = variant.id;
    card.options = valueNames(product, variant);
    card.price = variant.price;
    card.listPrice = variant.listPrice;
    card.available = variant.available;
    card.stock = stockOf(variant.stock);
}

void fillFromAll(ProductCard &card, const Product &product)
{
    const auto cheaper = [](const ProductVariant &left, const ProductVariant &right) { return left.price.amount < right.price.amount; };
    const auto [lowest, highest] = std::minmax_element(product.variants.cbegin(), product.variants.cend(), cheaper);
    if (lowest == product.variants.cend())
        return;
    card.price = lowest->price;
    card.listPrice = lowest->listPrice;
    card.priceIsFrom = lowest->price.amount != highest->price.amount;
    for (const ProductVariant &variant : product.variants) {
        card.available += variant.available;
        if (stockOf(variant.stock) < card.stock)
            card.stock = stockOf(variant.stock);
    }
}

}  // namespace

OrderStage orderStageOf(const Order &order)
{
    switch (order.status) {
    case OrderStatus::PendingPayment: return OrderStage::PendingPayment;
    case OrderStatus::OnHold: return OrderStage::OnHold;
    case OrderStatus::Cancelled: return OrderStage::Cancelled;
    case OrderStatus::Expired: return OrderStage::Expired;
    case OrderStatus::Placed:
    case OrderStatus::Completed: break;
    }
    return stageByParcels(order);
}

QList<OrderStep> orderStepsOf(const Order &order)
{
    const OrderStage stage = orderStageOf(order);
    if (stage == OrderStage::Cancelled || stage == OrderStage::Expired)
        return {};
    const int done = stepsDone(stage);
    const std::optional<core::Timestamp> left = lastOf(order.parcels, &Parcel::shippedAt);
    // Packing ends when the parcel leaves, as far as the shop writes it down.
    QList<OrderStep> steps{{OrderStepName::Placed, {}, order.placedAt},
                           {OrderStepName::Packed, {}, left},
                           {OrderStepName::WithCarrier, {}, left},
                           {OrderStepName::Delivered, {}, lastOf(order.parcels, &Parcel::deliveredAt)}};
    for (int index = 0; index < int(steps.size()); ++index) {
        steps[index].state = index < done ? OrderStepState::Done : index == done ? OrderStepState::Current : OrderStepState::Ahead;
        if (steps[index].state != OrderStepState::Done)
            steps[index].at.reset();
    }
    return steps;
}

OrderCard orderCardOf(const Order &order)
{
    OrderCard card;
    card.id = order.id;
    card.number = order.number;
    card.stage = orderStageOf(order);
    card.steps = orderStepsOf(order);
    for (const Parcel &parcel : order.parcels)
        if (parcel.state != cancelled)
            card.parcels.append(
                {parcel.state, titlesOf(parcel, order), parcel.carrier, parcel.trackingNumber, parcel.shippedAt, parcel.deliveredAt});
    for (const OrderLine &line : order.lines)
        card.pieces += line.quantity;
    card.total = order.total;
    card.placedAt = order.placedAt;
    return card;
}

ProductCard productCardOf(const Product &product, const std::optional<core::VariantId> &wanted)
{
    ProductCard card;
    card.id = product.id;
    card.slug = product.slug;
    card.title = product.title;
    const ProductVariant *variant = product.variants.size() == 1 ? &product.variants.front() : nullptr;
    for (const ProductVariant &one : product.variants)
        if (wanted && one.id == *wanted)
            variant = &one;
    if (variant)
        fillFromVariant(card, product, *variant);
    else
        fillFromAll(card, product);
    if (const ProductImage *image = imageOf(product, variant)) {
        card.imageUrl = image->thumbnail.isEmpty() ? image->url : image->thumbnail;
        card.imageAlt = image->alt;
    }
    return card;
}

}  // namespace api
