// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/store/order_json.h"
#include "backend/services/orders/store/order_store.h"

namespace orders::store {
namespace {

enum OrderColumn {
    Id,
    Number,
    State,
    Currency,
    TaxIncluded,
    ShippingMethod,
    ShippingTitle,
    ShippingSubtotal,
    ShippingDiscount,
    ShippingTax,
    ShippingTotal,
    Subtotal,
    Discount,
    Goods,
    Shipping,
    Tax,
    Total,
    PaymentMethod,
    Email,
    CustomerId,
    CustomerKey,
    CustomerName,
    AddressText,
    LanguageCode,
    Note,
    CartId,
    CartTokenHash,
    KeyScope,
    KeyText,
    Failure,
    CreatedAt,
    ExpiresAt,
    PlacedAt,
    Version,
};

core::Error invalid(const QString &what)
{
    return {core::ErrorCode::Internal,
            QStringLiteral("stored_order_invalid"),
            QStringLiteral("A stored order cannot be read: %1.").arg(what),
            {}};
}

std::optional<QString> optionalText(const sql::Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.text(row, column));
}

std::optional<core::Timestamp> optionalTime(const sql::Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.timestamp(row, column));
}

/// Amounts of one order; a currency that is none shows in the first of them.
class Amount {
public:
    Amount(const sql::Rows &rows, const QString &currency)
        : m_rows(rows)
        , m_currency(currency)
    {
    }
    [[nodiscard]] core::Money at(int row, int column) const
    {
        return core::Money::of(m_rows.integer(row, column), m_currency).value_or(core::Money());
    }

private:
    const sql::Rows &m_rows;
    const QString m_currency;
};

core::Result<core::Money> difference(const core::Money &from, const core::Money &part) { return from.minus(part); }

core::Result<> readMoney(const sql::Rows &rows, Order &order)
{
    if (!core::Money::of(0, order.currency))
        return core::fail(invalid(QStringLiteral("currency")));
    const Amount amount(rows, order.currency);
    order.shipping.subtotal = amount.at(0, ShippingSubtotal);
    order.shipping.discount = amount.at(0, ShippingDiscount);
    order.shipping.tax = amount.at(0, ShippingTax);
    order.shipping.total = amount.at(0, ShippingTotal);
    const core::Result<core::Money> net = difference(order.shipping.total, order.shipping.tax);
    if (!net)
        return core::fail(net.error());
    order.shipping.net = *net;
    order.totals = {amount.at(0, Subtotal), amount.at(0, Discount), amount.at(0, Goods),
                    amount.at(0, Shipping), amount.at(0, Tax),      amount.at(0, Total)};
    return {};
}

OrderHeader headerOf(const sql::Rows &rows)
{
    OrderHeader header;
    if (!rows.isNull(0, Number))
        header.number = rows.integer(0, Number);
    header.email = rows.text(0, Email);
    if (!rows.isNull(0, CustomerId))
        header.customer = core::UserId::fromTrusted(rows.text(0, CustomerId));
    header.customerKey = rows.text(0, CustomerKey);
    header.customerName = rows.text(0, CustomerName);
    header.address = addressOf(rows.text(0, AddressText));
    header.language =
        rows.text(0, LanguageCode) == api::languageCode(api::Language::Spanish) ? api::Language::Spanish : api::Language::English;
    header.shippingMethod = rows.text(0, ShippingMethod);
    header.paymentMethod = rows.text(0, PaymentMethod);
    header.note = optionalText(rows, 0, Note);
    header.cart = core::CartId::fromTrusted(rows.text(0, CartId));
    header.cartTokenHash = rows.text(0, CartTokenHash);
    header.keyScope = rows.text(0, KeyScope);
    header.keyText = rows.text(0, KeyText);
    header.failure = rows.text(0, Failure);
    header.createdAt = rows.timestamp(0, CreatedAt);
    header.expiresAt = rows.timestamp(0, ExpiresAt);
    header.placedAt = optionalTime(rows, 0, PlacedAt);
    return header;
}

/// The rows of a statement with one parameter :order_id.
core::Result<sql::Rows> partsOf(sql::Connection &connection, const sql::Statement &statement, const QString &orderId)
{
    return connection.query(statement, {{"order_id", orderId}});
}

core::Result<> readLines(sql::Connection &connection, OrderRecord &record)
{
    static const sql::Statement statement("orders/order_lines");
    const core::Result<sql::Rows> rows = partsOf(connection, statement, record.order.id);
    if (!rows)
        return core::fail(rows.error());
    const Amount amount(*rows, record.order.currency);
    for (int row = 0; row < rows->count(); ++row) {
        OrderLine line;
        line.id = rows->text(row, 0);
        line.variantId = rows->text(row, 1);
        line.sku = rows->text(row, 5);
        line.title = rows->text(row, 6);
        line.priced = {amount.at(row, 8), int(rows->integer(row, 9)), int(rows->integer(row, 10)), int(rows->integer(row, 11))};
        line.amounts = {amount.at(row, 12), amount.at(row, 13), amount.at(row, 14), amount.at(row, 15), amount.at(row, 16)};
        record.lines.insert(line.id, {core::ProductId::fromTrusted(rows->text(row, 2)), optionalText(*rows, row, 3),
                                      optionalText(*rows, row, 4), optionsOf(rows->text(row, 7))});
        record.order.lines.append(line);
    }
    return {};
}

core::Result<> readPayments(sql::Connection &connection, OrderRecord &record)
{
    static const sql::Statement statement("orders/payments");
    const core::Result<sql::Rows> rows = partsOf(connection, statement, record.order.id);
    if (!rows)
        return core::fail(rows.error());
    const Amount amount(*rows, record.order.currency);
    for (int row = 0; row < rows->count(); ++row) {
        const core::Result<PaymentState> state = stateOf(paymentMachine(), rows->text(row, 2));
        if (!state)
            return core::fail(invalid(state.error().message));
        const QString id = rows->text(row, 0);
        record.order.payments.append({id, *state, amount.at(row, 3), amount.at(row, 4)});
        record.payments.insert(id, {rows->text(row, 1), optionalText(*rows, row, 5), optionalText(*rows, row, 6), rows->timestamp(row, 7)});
    }
    return {};
}

/// Lines of parts of an order by the part's id.
core::Result<QHash<QString, QList<LineQuantity>>> readQuantities(sql::Connection &connection, const sql::Statement &statement,
                                                                 const QString &orderId)
{
    const core::Result<sql::Rows> rows = partsOf(connection, statement, orderId);
    if (!rows)
        return core::fail(rows.error());
    QHash<QString, QList<LineQuantity>> lines;
    for (int row = 0; row < rows->count(); ++row)
        lines[rows->text(row, 0)].append({rows->text(row, 1), int(rows->integer(row, 2))});
    return lines;
}

core::Result<> readFulfilments(sql::Connection &connection, OrderRecord &record)
{
    static const sql::Statement statement("orders/fulfilments");
    static const sql::Statement lineStatement("orders/fulfilment_lines");
    const core::Result<sql::Rows> rows = partsOf(connection, statement, record.order.id);
    if (!rows || rows->isEmpty())
        return rows ? core::Result<>() : core::fail(rows.error());
    const auto lines = readQuantities(connection, lineStatement, record.order.id);
    if (!lines)
        return core::fail(lines.error());
    for (int row = 0; row < rows->count(); ++row) {
        const core::Result<FulfilmentState> state = stateOf(fulfilmentMachine(), rows->text(row, 1));
        if (!state)
            return core::fail(invalid(state.error().message));
        const QString id = rows->text(row, 0);
        record.order.fulfilments.append({id, *state, lines->value(id)});
        record.parcels.insert(
            id, {optionalText(*rows, row, 2), optionalText(*rows, row, 3), optionalTime(*rows, row, 4), optionalTime(*rows, row, 5)});
    }
    return {};
}

core::Result<QHash<QString, QList<RefundLine>>> readRefundLines(sql::Connection &connection, const Order &order)
{
    static const sql::Statement statement("orders/refund_lines");
    const core::Result<sql::Rows> rows = partsOf(connection, statement, order.id);
    if (!rows)
        return core::fail(rows.error());
    const Amount amount(*rows, order.currency);
    QHash<QString, QList<RefundLine>> lines;
    for (int row = 0; row < rows->count(); ++row)
        lines[rows->text(row, 0)].append({rows->text(row, 1), int(rows->integer(row, 2)), rows->boolean(row, 3), amount.at(row, 4)});
    return lines;
}

core::Result<> readRefunds(sql::Connection &connection, OrderRecord &record)
{
    static const sql::Statement statement("orders/refunds");
    const core::Result<sql::Rows> rows = partsOf(connection, statement, record.order.id);
    if (!rows || rows->isEmpty())
        return rows ? core::Result<>() : core::fail(rows.error());
    const auto lines = readRefundLines(connection, record.order);
    if (!lines)
        return core::fail(lines.error());
    const Amount amount(*rows, record.order.currency);
    for (int row = 0; row < rows->count(); ++row) {
        const core::Result<RefundState> state = stateOf(refundMachine(), rows->text(row, 1));
        if (!state)
            return core::fail(invalid(state.error().message));
        const QString id = rows->text(row, 0);
        record.order.refunds.append(
            {id, *state, lines->value(id), amount.at(row, 2), amount.at(row, 3), amount.at(row, 4), rows->text(row, 5)});
        record.refunds.insert(id, {rows->text(row, 6), rows->boolean(row, 7), optionalText(*rows, row, 8), rows->timestamp(row, 9)});
    }
    return {};
}

core::Result<> readReturns(sql::Connection &connection, OrderRecord &record)
{
    static const sql::Statement statement("orders/returns");
    static const sql::Statement lineStatement("orders/return_lines");
    const core::Result<sql::Rows> rows = partsOf(connection, statement, record.order.id);
    if (!rows || rows->isEmpty())
        return rows ? core::Result<>() : core::fail(rows.error());
    const auto lines = readQuantities(connection, lineStatement, record.order.id);
    if (!lines)
        return core::fail(lines.error());
    for (int row = 0; row < rows->count(); ++row) {
        const core::Result<ReturnState> state = stateOf(returnMachine(), rows->text(row, 1));
        if (!state)
            return core::fail(invalid(state.error().message));
        const QString id = rows->text(row, 0);
        record.order.returns.append({id, *state, lines->value(id)});
        record.returns.insert(id, {optionalText(*rows, row, 2), rows->timestamp(row, 3)});
    }
    return {};
}

core::Result<OrderRecord> recordOf(sql::Connection &connection, const sql::Rows &rows)
{
    OrderRecord record;
    const core::Result<OrderState> state = stateOf(orderMachine(), rows.text(0, State));
    if (!state)
        return core::fail(invalid(state.error().message));
    record.order.id = rows.text(0, Id);
    record.order.state = *state;
    record.order.currency = rows.text(0, Currency);
    record.order.taxMode = rows.boolean(0, TaxIncluded) ? TaxMode::Inclusive : TaxMode::Exclusive;
    record.order.shippingTitle = rows.text(0, ShippingTitle);
    record.order.version = rows.integer(0, Version);
    record.header = headerOf(rows);
    MOSTRADOR_TRY(readMoney(rows, record.order));
    MOSTRADOR_TRY(readLines(connection, record));
    MOSTRADOR_TRY(readPayments(connection, record));
    MOSTRADOR_TRY(readFulfilments(connection, record));
    MOSTRADOR_TRY(readRefunds(connection, record));
    MOSTRADOR_TRY(readReturns(connection, record));
    return record;
}

core::Result<std::optional<core::OrderId>> idFrom(const core::Result<sql::Rows> &rows)
{
    if (!rows)
        return core::fail(rows.error());
    if (rows->isEmpty())
        return std::optional<core::OrderId>();
    return std::optional(core::OrderId::fromTrusted(rows->text(0, 0)));
}

}  // namespace

core::Result<std::optional<OrderRecord>> find(sql::Connection &connection, const core::OrderId &id, Lock lock)
{
    static const sql::Statement statement("orders/order_by_id");
    static const sql::Statement lockStatement("orders/lock_order");
    if (lock == Lock::ForChange)
        MOSTRADOR_TRY(connection.query(lockStatement, {{"id", id.text()}}));
    const core::Result<sql::Rows> rows = connection.query(statement, {{"id", id.text()}});
    if (!rows)
        return core::fail(rows.error());
    if (rows->isEmpty())
        return std::optional<OrderRecord>();
    core::Result<OrderRecord> record = recordOf(connection, *rows);
    if (!record)
        return core::fail(record.error());
    return std::optional(std::move(*record));
}

core::Result<std::optional<core::OrderId>> idOfNumber(sql::Connection &connection, qint64 number)
{
    static const sql::Statement statement("orders/order_id_by_number");
    return idFrom(connection.query(statement, {{"number", number}}));
}

core::Result<std::optional<core::OrderId>> idForGuest(sql::Connection &connection, qint64 number, const QString &email)
{
    static const sql::Statement statement("orders/order_id_for_guest");
    return idFrom(connection.query(statement, {{"number", number}, {"email_folded", foldedEmail(email)}}));
}

core::Result<std::optional<core::OrderId>> newestOf(sql::Connection &connection, const core::UserId &customer)
{
    static const sql::Statement statement("orders/newest_order_of_customer");
    return idFrom(connection.query(statement, {{"customer_id", customer.text()}}));
}

}  // namespace orders::store
