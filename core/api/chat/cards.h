// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "core/api/orders/orders.h"
#include "core/api/products/products.h"

namespace api {

/// How an order stands, in the one word that a shopper needs; derived from its status, parcels and returns.
enum class OrderStage {
    PendingPayment,
    Preparing,
    OnHold,
    PartlyShipped,  ///< some pieces have left, others are still to be packed
    OnItsWay,
    Delivered,
    Returned,
    Cancelled,
    Expired
};
[[nodiscard]] OrderStage orderStageOf(const Order &order);

/// The way of an order, as a shopper follows it.
enum class OrderStepName { Placed, Packed, WithCarrier, Delivered };
enum class OrderStepState { Done, Current, Ahead };
struct OrderStep {
    OrderStepName name = OrderStepName::Placed;
    OrderStepState state = OrderStepState::Ahead;
    std::optional<core::Timestamp> at;  ///< when it was done
};
/// Always four; none for an order that goes no further (cancelled, expired).
[[nodiscard]] QList<OrderStep> orderStepsOf(const Order &order);

struct CardParcel {
    QString state;       ///< as Parcel::state: "pending", "shipped", "delivered"; cancelled ones are left out
    QStringList titles;  ///< of what is in it
    std::optional<QString> carrier;
    std::optional<QString> trackingNumber;
    std::optional<core::Timestamp> shippedAt;
    std::optional<core::Timestamp> deliveredAt;
};
struct OrderCard {
    core::OrderId id;
    qint64 number = 0;
    OrderStage stage = OrderStage::Preparing;
    QList<OrderStep> steps;
    QList<CardParcel> parcels;
    qint64 pieces = 0;
    Money total;
    core::Timestamp placedAt;
};
[[nodiscard]] OrderCard orderCardOf(const Order &order);

enum class CardStock { InStock, Low, SoldOut };
struct ProductCard {
    core::ProductId id;
    std::optional<core::VariantId> variantId;  ///< what "Add" adds: the one that was asked for, or the only one
    QString slug;
    QString title;
    QStringList options;       ///< names of the variant's values
    Money price;               ///< of the variant, else the lowest
    bool priceIsFrom = false;  ///< variants differ in price, and none was chosen
    std::optional<Money> listPrice;
    qint64 available = 0;
    CardStock stock = CardStock::SoldOut;
    std::optional<QString> imageUrl;
    QString imageAlt;
};
[[nodiscard]] ProductCard productCardOf(const Product &product, const std::optional<core::VariantId> &variant);

/// A card with its values of this moment; with neither order nor product when that is not there any more.
struct Card {
    CardKind kind = CardKind::Product;
    QString id;
    std::optional<OrderCard> order;
    std::optional<ProductCard> product;
};
struct CardList {
    QList<Card> items;  ///< in the order of the message's cards
};

}  // namespace api
