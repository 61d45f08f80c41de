// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/domain/order.h"
#include "core/api/orders/orders.h"

#include <QHash>
#include <optional>

namespace orders {

/// Who changes something. `kind`: "user", "guest", "system".
struct Actor {
    QString kind = QStringLiteral("system");
    QString id;
    QString name;  ///< what colleagues read; empty for shoppers without an account
    QString network;
    QString requestId;

    /// For the stock ledger: "user:0190...".
    [[nodiscard]] QString word() const { return id.isEmpty() ? kind : kind + u':' + id; }
};

/// What an order is beside the machine of the domain.
struct OrderHeader {
    std::optional<qint64> number;  ///< none until its goods were held
    QString email;
    std::optional<core::UserId> customer;
    QString customerKey;
    QString customerName;
    api::Address address;
    api::Language language = api::Language::English;
    QString shippingMethod;
    QString paymentMethod;
    std::optional<QString> note;
    core::CartId cart;
    QString cartTokenHash;  ///< empty for a customer's
    QString keyScope;       ///< of the idempotency key that it came with; empty when there was none
    QString keyText;
    QString failure;  ///< why it was not placed
    core::Timestamp createdAt;
    core::Timestamp expiresAt;
    std::optional<core::Timestamp> placedAt;
};

struct LineDetail {
    core::ProductId product;
    std::optional<QString> slug;
    std::optional<QString> imageUrl;
    QStringList options;
};
struct PaymentDetail {
    QString method;
    std::optional<QString> failure;
    std::optional<QString> reference;
    core::Timestamp at;
};
struct ParcelDetail {
    std::optional<QString> carrier;
    std::optional<QString> trackingNumber;
    std::optional<core::Timestamp> shippedAt;
    std::optional<core::Timestamp> deliveredAt;
};
struct RefundDetail {
    QString paymentId;  ///< that it is paid back to
    bool restock = false;
    std::optional<QString> reason;
    core::Timestamp at;
};
struct ReturnDetail {
    std::optional<QString> reason;
    core::Timestamp at;
};

/// An order as it is stored: the domain's, and what the domain does not need, by the id of the part.
struct OrderRecord {
    Order order;
    OrderHeader header;
    QHash<QString, LineDetail> lines;
    QHash<QString, PaymentDetail> payments;
    QHash<QString, ParcelDetail> parcels;
    QHash<QString, RefundDetail> refunds;
    QHash<QString, ReturnDetail> returns;

    [[nodiscard]] core::OrderId id() const { return core::OrderId::fromTrusted(order.id); }
};

struct OrderEventRow {
    core::Timestamp at;
    QString type;
    Actor actor;
    QByteArray data;
};

/// What an order still asks of another room or a provider.
/// `Unallocate`: all that is left of a cancelled order; `Withdraw`: the pieces of a refund that are not shipped after all.
enum class DutyKind { Reserve, Authorize, Allocate, Release, Unallocate, LetGo, Capture, Refund, Ship, Withdraw, Restock };

struct Duty {
    QString id;
    QString orderId;
    DutyKind kind = DutyKind::Reserve;
    QString subject;    ///< id of the payment, refund or parcel; empty for what is about the whole order
    qint64 amount = 0;  ///< minor units, of captures
    Actor actor;        ///< on whose behalf
    int attempts = 0;
    core::Timestamp dueAt;
};

}  // namespace orders
