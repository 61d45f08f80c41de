// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/api/common/money.h"
#include "core/base/commerce_id.h"

namespace api {

/// The order's own, short life. How it stands with money and goods is derived from payments and parcels, never written.
enum class OrderStatus { PendingPayment, Placed, OnHold, Completed, Expired, Cancelled };
enum class PaymentStatus { None, Authorized, PartiallyPaid, Paid, PartiallyRefunded, Refunded, Overcharged, Voided };
enum class FulfilmentStatus { Unfulfilled, Partial, Shipped, Delivered };
enum class ReturnStatus { None, Partial, Full };

struct Address {
    QString name;
    QString line1;
    std::optional<QString> line2;
    QString city;
    QString postalCode;
    QString country;  ///< ISO 3166-1 alpha-2
    std::optional<QString> phone;
};

/// Why the cart is not what the shopper last saw.
enum class CartWarningKind { PriceChanged, QuantityReduced, SoldOut };
struct CartWarning {
    CartWarningKind kind = CartWarningKind::PriceChanged;
    core::VariantId variantId;
    std::optional<Money> before;
    std::optional<Money> now;
};
struct CartLine {
    core::VariantId variantId;
    core::ProductId productId;
    QString sku;
    QString title;
    QStringList options;  ///< names of the chosen values
    qint64 quantity = 0;
    Money unitPrice;
    Money total;
};
/// Totals are the server's; a client never adds up.
struct Totals {
    Money items;
    Money shipping;
    Money tax;  ///< within `total` when prices include tax, beside it otherwise
    Money total;
};
struct Cart {
    core::CartId id;
    std::optional<QString> token;  ///< once, when a guest's cart is made; sent as X-Cart-Token
    QList<CartLine> lines;
    Totals totals;
    QList<CartWarning> warnings;
    qint64 version = 0;
};
struct SetCartLine {
    qint64 quantity = 0;  ///< 0 takes the line away
};

struct PlaceOrder {
    core::CartId cartId;
    QString email;
    Address shippingAddress;
    QString shippingMethod = QStringLiteral("standard");
    QString paymentMethod;               ///< a provider's name: "manual"
    std::optional<Money> expectedTotal;  ///< refused with "total_changed" when the server's is another
};
struct OrderLine {
    core::VariantId variantId;
    QString sku;
    QString title;
    QStringList options;
    qint64 quantity = 0;
    qint64 shipped = 0;
    qint64 returned = 0;
    Money unitPrice;
    Money total;
};
/// What may be done with the order now, and why not what may not.
struct OrderAction {
    QString action;  ///< "ship", "cancel", "refund"
    bool allowed = false;
    std::optional<QString> reason;  ///< stable word when blocked: "already_shipped"
};
struct OrderEvent {
    core::Timestamp at;
    QString type;  ///< "placed", "shipped", "note"
    QString actor;
    wire::RawJson data;
};
struct Order {
    core::OrderId id;
    qint64 number = 0;  ///< what people say: 10491
    OrderStatus status = OrderStatus::PendingPayment;
    PaymentStatus paymentStatus = PaymentStatus::None;
    FulfilmentStatus fulfilmentStatus = FulfilmentStatus::Unfulfilled;
    ReturnStatus returnStatus = ReturnStatus::None;
    QString email;
    Address shippingAddress;
    QString shippingMethod;
    QString paymentMethod;
    QList<OrderLine> lines;
    Totals totals;
    Money total;
    QList<OrderAction> actions;  ///< for staff
    QList<OrderEvent> timeline;
    core::Timestamp placedAt;
    qint64 version = 0;
};
struct OrderSummary {
    core::OrderId id;
    qint64 number = 0;
    QString customer;
    OrderStatus status = OrderStatus::PendingPayment;
    PaymentStatus paymentStatus = PaymentStatus::None;
    FulfilmentStatus fulfilmentStatus = FulfilmentStatus::Unfulfilled;
    Money total;
    core::Timestamp placedAt;
};
struct OrderList {
    QList<OrderSummary> items;
    std::optional<QString> nextCursor;
};

}  // namespace api
