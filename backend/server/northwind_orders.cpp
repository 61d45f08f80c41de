// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/northwind_orders.h"

#include "backend/services/orders/commands/asker.h"
#include "backend/services/orders/domain/changes.h"
#include "backend/services/orders/providers/manual_payment_provider.h"
#include "backend/services/orders/store/order_store.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace backend {
namespace {

constexpr int basisPointsPerPercent = 100;
constexpr int noonHour = 12;  ///< the export knows days only

core::Timestamp noonOf(QDate day)
{
    return core::Timestamp::fromMilliseconds(QDateTime(day, QTime(noonHour, 0), Qt::UTC).toMSecsSinceEpoch());
}

core::Result<orders::Order> pricedOrder(const NorthwindOrder &source, const QHash<QString, NorthwindItem> &items)
{
    orders::Order order;
    order.id = northwindOrderId(source.number).text();
    order.currency = source.currency;
    order.taxMode = orders::TaxMode::Exclusive;
    order.shippingTitle = QStringLiteral("Freight");
    for (qsizetype index = 0; index < source.lines.size(); ++index) {
        const NorthwindLine &line = source.lines[index];
        const core::Result<core::Money> price = core::Money::of(line.unitPrice, source.currency);
        MOSTRADOR_TRY(price);
        const NorthwindItem item = items.value(line.sku);
        order.lines.append({QString::number(index + 1),
                            item.variant.text(),
                            line.sku,
                            item.title,
                            {*price, line.quantity, line.discountPercent * basisPointsPerPercent, 0},
                            {}});
    }
    const core::Result<core::Money> freight = core::Money::of(source.freight, source.currency);
    MOSTRADOR_TRY(freight);
    return orders::priceOrder(std::move(order), *freight, 0);
}

orders::OrderHeader headerOf(const NorthwindOrder &source, const NorthwindCustomer &customer)
{
    orders::OrderHeader header;
    header.number = source.number;
    header.email = customer.code.toLower() + QStringLiteral("@northwind.example");
    header.customerKey = orders::customerKeyOf(header.email);
    header.customerName = customer.contact.isEmpty() ? customer.company : customer.contact;
    header.address = {source.name.isEmpty() ? customer.company : source.name,
                      source.address,
                      source.region.isEmpty() ? std::nullopt : std::optional(source.region),
                      source.city,
                      source.postalCode,
                      source.country,
                      customer.phone.isEmpty() ? std::nullopt : std::optional(customer.phone)};
    header.shippingMethod = QStringLiteral("standard");
    header.paymentMethod = QString::fromLatin1(orders::manualPayments);
    header.cart = core::CartId::generate();
    header.createdAt = noonOf(source.placed);
    header.expiresAt = header.createdAt;
    return header;
}

/// From the priced order to how it stands: promised and placed, and paid and shipped when the export says so.
core::Result<> settle(orders::OrderRecord &record, const NorthwindOrder &source)
{
    orders::Order &order = record.order;
    if (order.totals.total.minorUnits() > 0) {
        const QString payment = core::newUuid();
        MOSTRADOR_TRY(orders::addPayment(order, payment, order.totals.total));
        MOSTRADOR_TRY(orders::movePayment(order, payment, orders::PaymentState::Authorized));
        record.payments.insert(payment, {record.header.paymentMethod, {}, {}, record.header.createdAt});
        MOSTRADOR_TRY(orders::become(order, orders::OrderState::Placed));
        if (source.shipped)
            MOSTRADOR_TRY(orders::movePayment(order, payment, orders::PaymentState::Captured));
    } else {
        MOSTRADOR_TRY(orders::become(order, orders::OrderState::Placed));
    }
    record.header.placedAt = record.header.createdAt;
    if (!source.shipped)
        return {};
    QList<orders::LineQuantity> all;
    for (const orders::OrderLine &line : std::as_const(order.lines))
        all.append({line.id, line.priced.quantity});
    const QString parcel = core::newUuid();
    MOSTRADOR_TRY(orders::addFulfilment(order, parcel, all));
    MOSTRADOR_TRY(orders::moveFulfilment(order, parcel, orders::FulfilmentState::Shipped));
    record.parcels.insert(parcel, {{}, {}, noonOf(*source.shipped), {}});
    return {};
}

core::Result<> tell(sql::Connection &connection, const orders::OrderRecord &record, core::Timestamp at, const QString &type,
                    const QJsonObject &data = {})
{
    return orders::store::appendEvent(connection, record.order.id, {at, type, {}, QJsonDocument(data).toJson(QJsonDocument::Compact)});
}

core::Result<> tellAll(sql::Connection &connection, const orders::OrderRecord &record, const NorthwindOrder &source)
{
    MOSTRADOR_TRY(tell(connection, record, record.header.createdAt, QStringLiteral("placed")));
    if (source.shipped && !record.order.payments.isEmpty()) {
        const orders::Payment &payment = record.order.payments.first();
        const QJsonObject amount{{QStringLiteral("amount"), payment.captured.minorUnits()},
                                 {QStringLiteral("currency"), payment.captured.currency()}};
        MOSTRADOR_TRY(tell(connection, record, noonOf(*source.shipped), QStringLiteral("paid"),
                           {{QStringLiteral("paymentId"), payment.id}, {QStringLiteral("amount"), amount}}));
    }
    if (source.shipped)
        MOSTRADOR_TRY(tell(connection, record, noonOf(*source.shipped), QStringLiteral("shipped"),
                           {{QStringLiteral("parcelId"), record.order.fulfilments.first().id}}));
    return orders::store::audit(connection, QStringLiteral("order.imported"), {}, record.order.id, core::SystemClock().now());
}

core::Result<> addOrder(sql::Connection &connection, const NorthwindOrder &source, const QHash<QString, NorthwindItem> &items,
                        const NorthwindCustomer &customer)
{
    core::Result<orders::Order> order = pricedOrder(source, items);
    MOSTRADOR_TRY(order);
    orders::OrderRecord record;
    record.order = std::move(*order);
    record.header = headerOf(source, customer);
    for (qsizetype index = 0; index < source.lines.size(); ++index) {
        const NorthwindItem item = items.value(source.lines[index].sku);
        record.lines.insert(record.order.lines[index].id, {item.product, item.slug, {}, {}});
    }
    MOSTRADOR_TRY(orders::store::insert(connection, record));
    MOSTRADOR_TRY(orders::store::insertTerms(connection, record));
    const orders::OrderRecord before = record;
    MOSTRADOR_TRY(settle(record, source));
    MOSTRADOR_TRY(orders::store::save(connection, before, record));
    MOSTRADOR_TRY(tellAll(connection, record, source));
    static const sql::Statement counter("shop_data/next_order_number");
    MOSTRADOR_TRY(connection.execute(counter, {{"number", source.number + 1}}));
    return {};
}

}  // namespace

core::OrderId northwindOrderId(qint64 number)
{
    static const QUuid space(QStringLiteral("{2b0c3c5e-0a58-5d0f-9d7e-0e6f4d9b7a11}"));
    const QUuid id = QUuid::createUuidV5(space, QStringLiteral("northwind order %1").arg(number));
    return core::OrderId::fromTrusted(id.toString(QUuid::WithoutBraces));
}

core::Result<QList<NorthwindOrder>> missingOrders(sql::Connection &connection, const QList<NorthwindOrder> &orders)
{
    QList<NorthwindOrder> missing;
    for (const NorthwindOrder &order : orders) {
        const core::Result<std::optional<core::OrderId>> known = orders::store::idOfNumber(connection, order.number);
        MOSTRADOR_TRY(known);
        if (!*known)
            missing.append(order);
        else if (**known != northwindOrderId(order.number))
            return core::fail(core::ErrorCode::Conflict, QStringLiteral("order_number_taken"),
                              QStringLiteral("The shop has another order %1 already; import into an empty shop.").arg(order.number));
    }
    return missing;
}

core::Result<> addOrders(sql::Connection &connection, const QList<NorthwindOrder> &orders, const QHash<QString, NorthwindItem> &items,
                         const QHash<QString, NorthwindCustomer> &customers)
{
    for (const NorthwindOrder &order : orders)
        MOSTRADOR_TRY(addOrder(connection, order, items, customers.value(order.customer)));
    return {};
}

}  // namespace backend
