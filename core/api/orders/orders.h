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
    QString slug;
    std::optional<QString> imageUrl;
    qint64 quantity = 0;
    qint64 available = 0;  ///< capped, as shoppers see it
    Money unitPrice;
    Money total;
};
/// A way to deliver or to pay that the cart may choose; names in the caller's language.
struct ShippingOption {
    QString code;  ///< "standard"
    QString name;
    QString description;
    Money price;
};
struct PaymentOption {
    QString code;  ///< a provider's name: "manual"
    QString name;
    QString description;
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
    QString shippingMethod;  ///< the chosen one, or the one that is counted with
    QList<ShippingOption> shippingOptions;
    QList<PaymentOption> paymentOptions;
    bool taxIncluded = true;
    qint64 version = 0;
};
struct PatchCart {
    std::optional<QString> shippingMethod;
    bool acceptChanges = false;  ///< the shopper has read the warnings
};
struct SetCartLine {
    qint64 quantity = 0;  ///< 0 takes the line away
};

struct PlaceOrder {
    core::CartId cartId;
    QString email;
    Address shippingAddress;
    QString shippingMethod = QStringLiteral("standard");
    QString paymentMethod;  ///< a provider's name: "manual"
    Language language = Language::English;
    std::optional<QString> note;         ///< for the carrier
    std::optional<Money> expectedTotal;  ///< refused with "total_changed" when the server's is another
};
struct OrderLine {
    QString id;
    core::VariantId variantId;
    core::ProductId productId;
    std::optional<QString> slug;
    std::optional<QString> imageUrl;
    QString sku;
    QString title;
    QStringList options;
    qint64 quantity = 0;
    qint64 shipped = 0;
    qint64 returned = 0;
    qint64 refunded = 0;
    qint64 withdrawn = 0;  ///< paid back instead of shipped
    Money unitPrice;
    Money total;
};
/// What may be done with the order now, and why not what may not.
struct OrderAction {
    QString action;  ///< "ship", "cancel", "refund"
    bool allowed = false;
    std::optional<QString> reason;    ///< stable word when blocked: "already_shipped"
    std::optional<QString> sentence;  ///< the reason for a person, in English
};
struct LineQuantity {
    QString lineId;
    qint64 quantity = 0;
};
/// A fulfilment as people call it. States: "pending", "shipped", "delivered", "cancelled".
struct Parcel {
    QString id;
    QString state;
    QList<LineQuantity> lines;
    std::optional<QString> carrier;
    std::optional<QString> trackingNumber;
    std::optional<core::Timestamp> shippedAt;
    std::optional<core::Timestamp> deliveredAt;
};
/// States: "created", "authorized", "captured", "failed", "voided".
struct PaymentAttempt {
    QString id;
    QString method;
    QString state;
    Money amount;
    Money captured;
    core::Timestamp at;
    std::optional<QString> failure;  ///< stable word of the provider: "card_declined"
};
/// States: "pending", "settled", "failed".
struct RefundInfo {
    QString id;
    QString state;
    Money amount;
    Money shipping;
    QList<LineQuantity> lines;
    std::optional<QString> reason;
    core::Timestamp at;
};
/// States: "requested", "approved", "received", "refunded", "rejected", "cancelled".
struct ReturnInfo {
    QString id;
    QString state;
    QList<LineQuantity> lines;
    std::optional<QString> reason;
    core::Timestamp at;
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
    std::optional<core::UserId> customerId;  ///< none: ordered as a guest
    Language language = Language::English;
    Address shippingAddress;
    QString shippingMethod;
    QString shippingName;
    QString paymentMethod;
    std::optional<QString> note;  ///< for the carrier
    bool taxIncluded = true;
    QList<OrderLine> lines;
    QList<Parcel> parcels;
    QList<PaymentAttempt> payments;
    QList<RefundInfo> refunds;
    QList<ReturnInfo> returns;
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
    QString email;
    qint64 pieces = 0;
    qint64 shippedPieces = 0;
    core::Timestamp placedAt;
};
struct OrderList {
    QList<OrderSummary> items;
    std::optional<QString> nextCursor;
    qint64 count = 0;
    bool countIsEstimate = false;
};

/// A guest finds an order again; both must fit, else 404 whichever is wrong.
struct LookUpOrder {
    qint64 number = 0;
    QString email;
};
struct OrderReason {
    std::optional<QString> reason;
};
struct ShipOrder {
    QList<LineQuantity> lines;  ///< empty: all that is left
    std::optional<QString> carrier;
    std::optional<QString> trackingNumber;
};
struct RefundLineRequest {
    QString lineId;
    qint64 quantity = 0;
    bool withdraw = false;  ///< these pieces were not shipped and now never will be
};
struct RefundOrder {
    QList<RefundLineRequest> lines;
    std::optional<Money> shipping;
    std::optional<Money> surplus;  ///< what was paid beyond what is owed
    std::optional<QString> returnId;
    std::optional<QString> reason;
    bool restock = false;                 ///< pieces that are not withdrawn go back on the shelf
    std::optional<Money> expectedAmount;  ///< refused with "amount_changed" when the server's is another
};
/// What a refund would do; nothing is changed.
struct RefundPreview {
    Money amount;
    Money tax;  ///< within amount
    Money captured;
    Money refundedBefore;
    Money capturedAfter;
    Money refundableMost;
    Money shippingMost;
};
struct ReturnOrder {
    QList<LineQuantity> lines;
    std::optional<QString> reason;
};
struct AddOrderNote {
    QString text;
};
struct PaymentReceived {
    std::optional<Money> amount;  ///< none: all that is owed
    std::optional<QString> reference;
};

/// A person or an address that has ordered; guests of one e-mail are one customer.
struct CustomerSummary {
    QString key;  ///< opaque; of GET /customers/{key}
    std::optional<core::UserId> userId;
    QString name;
    QString email;
    qint64 orders = 0;
    Money spent;  ///< captured less refunded, in the shop's currency
    core::Timestamp lastOrderAt;
};
struct CustomerList {
    QList<CustomerSummary> items;
    std::optional<QString> nextCursor;
    qint64 count = 0;
    bool countIsEstimate = false;
};
struct Customer {
    QString key;
    std::optional<core::UserId> userId;
    QString name;
    QString email;
    qint64 orders = 0;
    Money spent;
    core::Timestamp firstOrderAt;
    core::Timestamp lastOrderAt;
    QList<Address> addresses;          ///< used, newest first
    QList<OrderSummary> recentOrders;  ///< the rest: GET /orders?customer=
};

}  // namespace api
