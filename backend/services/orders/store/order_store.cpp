// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/store/order_store.h"

#include "backend/services/orders/store/order_json.h"
#include "backend/services/orders/store/quantities.h"

namespace orders::store {
namespace {

using sql::Bindings;
using sql::Statement;
using sql::Value;

Value orNull(const std::optional<QString> &text) { return text ? Value(*text) : Value(); }
Value orNull(const std::optional<core::Timestamp> &time) { return time ? Value(time->milliseconds()) : Value(); }
Value orNull(const QString &text) { return text.isEmpty() ? Value() : Value(text); }
Value numberOf(const OrderHeader &header) { return header.number ? Value(*header.number) : Value(); }

/// The columns that are computed from the parts.
core::Result<Bindings> derivedOf(const Order &order)
{
    const auto payment = paymentStatusOf(order);
    const auto fulfilment = fulfilmentStatusOf(order);
    const auto returned = returnStatusOf(order);
    const auto ledger = ledgerOf(order);
    if (!payment || !fulfilment || !returned || !ledger)
        return core::fail(!ledger ? ledger.error()
                                  : core::Error{core::ErrorCode::Internal,
                                                QStringLiteral("stored_order_invalid"),
                                                QStringLiteral("The order does not add up."),
                                                {}});
    const Shipped shipped = shippedOf(order);
    return Bindings{{"payment_status", wordOf(*payment)},       {"fulfilment_status", wordOf(*fulfilment)},
                    {"return_status", wordOf(*returned)},       {"pieces", shipped.pieces},
                    {"shipped_pieces", shipped.shipped},        {"captured", ledger->captured.minorUnits()},
                    {"refunded", ledger->refunded.minorUnits()}};
}

/// What both the insert and the update write.
core::Result<Bindings> changingOf(const OrderRecord &record)
{
    core::Result<Bindings> bindings = derivedOf(record.order);
    if (!bindings)
        return bindings;
    const OrderHeader &header = record.header;
    *bindings += Bindings{{"id", record.order.id},
                          {"number", numberOf(header)},
                          {"state", wordOf(orderMachine(), record.order.state)},
                          {"failure", orNull(header.failure)},
                          {"key_scope", orNull(header.keyScope)},
                          {"key_text", orNull(header.keyText)},
                          {"placed_at", orNull(header.placedAt)},
                          {"version", record.order.version}};
    return bindings;
}

Bindings amountsOf(const Order &order)
{
    return {{"currency", order.currency},
            {"tax_included", order.taxMode == TaxMode::Inclusive ? 1 : 0},
            {"subtotal", order.totals.subtotal.minorUnits()},
            {"discount", order.totals.discount.minorUnits()},
            {"goods", order.totals.goods.minorUnits()},
            {"shipping", order.totals.shipping.minorUnits()},
            {"tax", order.totals.tax.minorUnits()},
            {"total", order.totals.total.minorUnits()},
            {"shipping_subtotal", order.shipping.subtotal.minorUnits()},
            {"shipping_discount", order.shipping.discount.minorUnits()},
            {"shipping_tax", order.shipping.tax.minorUnits()},
            {"shipping_total", order.shipping.total.minorUnits()},
            {"shipping_title", order.shippingTitle}};
}

Bindings headerOf(const OrderHeader &header)
{
    return {{"shipping_method", header.shippingMethod},
            {"payment_method", header.paymentMethod},
            {"email", header.email},
            {"email_folded", foldedEmail(header.email)},
            {"customer_id", header.customer ? Value(header.customer->text()) : Value()},
            {"customer_key", header.customerKey},
            {"customer_name", header.customerName},
            {"address", textOf(header.address)},
            {"language", api::languageCode(header.language)},
            {"note", orNull(header.note)},
            {"cart_id", header.cart.text()},
            {"cart_token_hash", orNull(header.cartTokenHash)},
            {"created_at", header.createdAt.milliseconds()},
            {"expires_at", header.expiresAt.milliseconds()}};
}

core::Result<> insertLine(sql::Connection &connection, const OrderRecord &record, int position)
{
    static const Statement statement("orders/insert_order_line");
    const OrderLine &line = record.order.lines[position];
    const LineDetail detail = record.lines.value(line.id);
    MOSTRADOR_TRY(connection.execute(statement, {{"order_id", record.order.id},
                                                 {"id", line.id},
                                                 {"position", position},
                                                 {"variant_id", line.variantId},
                                                 {"product_id", detail.product.text()},
                                                 {"slug", orNull(detail.slug)},
                                                 {"image_url", orNull(detail.imageUrl)},
                                                 {"sku", line.sku},
                                                 {"title", line.title},
                                                 {"options", textOf(detail.options)},
                                                 {"unit_price", line.priced.unitPrice.minorUnits()},
                                                 {"quantity", line.priced.quantity},
                                                 {"discount_basis_points", line.priced.discountBasisPoints},
                                                 {"tax_basis_points", line.priced.taxBasisPoints},
                                                 {"subtotal", line.amounts.subtotal.minorUnits()},
                                                 {"discount", line.amounts.discount.minorUnits()},
                                                 {"net", line.amounts.net.minorUnits()},
                                                 {"tax", line.amounts.tax.minorUnits()},
                                                 {"total", line.amounts.total.minorUnits()}}));
    return {};
}

core::Result<> putPayments(sql::Connection &connection, const OrderRecord &record)
{
    static const Statement statement("orders/put_payment");
    for (int position = 0; position < record.order.payments.size(); ++position) {
        const Payment &payment = record.order.payments[position];
        const PaymentDetail detail = record.payments.value(payment.id);
        MOSTRADOR_TRY(connection.execute(statement, {{"id", payment.id},
                                                     {"order_id", record.order.id},
                                                     {"position", position},
                                                     {"method", detail.method},
                                                     {"state", wordOf(paymentMachine(), payment.state)},
                                                     {"amount", payment.amount.minorUnits()},
                                                     {"captured", payment.captured.minorUnits()},
                                                     {"failure", orNull(detail.failure)},
                                                     {"reference", orNull(detail.reference)},
                                                     {"at", detail.at.milliseconds()}}));
    }
    return {};
}

core::Result<> insertQuantities(sql::Connection &connection, const Statement &statement, const QString &owner,
                                const QList<LineQuantity> &lines)
{
    for (int position = 0; position < lines.size(); ++position)
        MOSTRADOR_TRY(connection.execute(
            statement,
            {{"owner_id", owner}, {"position", position}, {"line_id", lines[position].lineId}, {"quantity", lines[position].quantity}}));
    return {};
}

core::Result<> putFulfilments(sql::Connection &connection, const OrderRecord &record)
{
    static const Statement statement("orders/put_fulfilment");
    static const Statement lineStatement("orders/insert_fulfilment_line");
    for (int position = 0; position < record.order.fulfilments.size(); ++position) {
        const Fulfilment &fulfilment = record.order.fulfilments[position];
        const ParcelDetail detail = record.parcels.value(fulfilment.id);
        MOSTRADOR_TRY(connection.execute(statement, {{"id", fulfilment.id},
                                                     {"order_id", record.order.id},
                                                     {"position", position},
                                                     {"state", wordOf(fulfilmentMachine(), fulfilment.state)},
                                                     {"carrier", orNull(detail.carrier)},
                                                     {"tracking_number", orNull(detail.trackingNumber)},
                                                     {"shipped_at", orNull(detail.shippedAt)},
                                                     {"delivered_at", orNull(detail.deliveredAt)}}));
        MOSTRADOR_TRY(insertQuantities(connection, lineStatement, fulfilment.id, fulfilment.lines));
    }
    return {};
}

core::Result<> insertRefundLines(sql::Connection &connection, const Refund &refund)
{
    static const Statement statement("orders/insert_refund_line");
    for (int position = 0; position < refund.lines.size(); ++position) {
        const RefundLine &line = refund.lines[position];
        MOSTRADOR_TRY(connection.execute(statement, {{"owner_id", refund.id},
                                                     {"position", position},
                                                     {"line_id", line.lineId},
                                                     {"quantity", line.quantity},
                                                     {"withdraw", line.withdraw ? 1 : 0},
                                                     {"amount", line.amount.minorUnits()}}));
    }
    return {};
}

core::Result<> putRefunds(sql::Connection &connection, const OrderRecord &record)
{
    static const Statement statement("orders/put_refund");
    for (int position = 0; position < record.order.refunds.size(); ++position) {
        const Refund &refund = record.order.refunds[position];
        const RefundDetail detail = record.refunds.value(refund.id);
        MOSTRADOR_TRY(connection.execute(statement, {{"id", refund.id},
                                                     {"order_id", record.order.id},
                                                     {"position", position},
                                                     {"state", wordOf(refundMachine(), refund.state)},
                                                     {"shipping", refund.shipping.minorUnits()},
                                                     {"surplus", refund.surplus.minorUnits()},
                                                     {"amount", refund.amount.minorUnits()},
                                                     {"return_id", refund.returnId},
                                                     {"payment_id", detail.paymentId},
                                                     {"restock", detail.restock ? 1 : 0},
                                                     {"reason", orNull(detail.reason)},
                                                     {"at", detail.at.milliseconds()}}));
        MOSTRADOR_TRY(insertRefundLines(connection, refund));
    }
    return {};
}

core::Result<> putReturns(sql::Connection &connection, const OrderRecord &record)
{
    static const Statement statement("orders/put_return");
    static const Statement lineStatement("orders/insert_return_line");
    for (int position = 0; position < record.order.returns.size(); ++position) {
        const Return &entry = record.order.returns[position];
        const ReturnDetail detail = record.returns.value(entry.id);
        MOSTRADOR_TRY(connection.execute(statement, {{"id", entry.id},
                                                     {"order_id", record.order.id},
                                                     {"position", position},
                                                     {"state", wordOf(returnMachine(), entry.state)},
                                                     {"reason", orNull(detail.reason)},
                                                     {"at", detail.at.milliseconds()}}));
        MOSTRADOR_TRY(insertQuantities(connection, lineStatement, entry.id, entry.lines));
    }
    return {};
}

core::Result<> putParts(sql::Connection &connection, const OrderRecord &record)
{
    MOSTRADOR_TRY(putPayments(connection, record));
    MOSTRADOR_TRY(putFulfilments(connection, record));
    MOSTRADOR_TRY(putRefunds(connection, record));
    return putReturns(connection, record);
}

qint64 spentOn(const Order &order)
{
    const auto ledger = ledgerOf(order);
    return ledger ? ledger->captured.minorUnits() - ledger->refunded.minorUnits() : 0;
}

/// The difference that the change makes to what is known of the customer.
core::Result<> creditCustomer(sql::Connection &connection, const OrderRecord &before, const OrderRecord &after)
{
    static const Statement statement("orders/credit_customer");
    const int placed = !before.header.placedAt && after.header.placedAt ? 1 : 0;
    const qint64 spent = spentOn(after.order) - spentOn(before.order);
    if (!after.header.placedAt || (placed == 0 && spent == 0))
        return {};
    const OrderHeader &header = after.header;
    MOSTRADOR_TRY(connection.execute(statement, {{"key", header.customerKey},
                                                 {"user_id", header.customer ? Value(header.customer->text()) : Value()},
                                                 {"name", header.customerName},
                                                 {"name_folded", folded(header.customerName)},
                                                 {"email", header.email},
                                                 {"email_folded", folded(header.email)},
                                                 {"orders", placed},
                                                 {"spent", placed == 1 ? spentOn(after.order) : spent},
                                                 {"currency", after.order.currency},
                                                 {"at", header.createdAt.milliseconds()}}));
    return {};
}

}  // namespace

core::Result<> insert(sql::Connection &connection, const OrderRecord &record)
{
    static const Statement statement("orders/insert_order");
    core::Result<Bindings> bindings = changingOf(record);
    if (!bindings)
        return core::fail(bindings.error());
    MOSTRADOR_TRY(connection.execute(statement, *bindings + amountsOf(record.order) + headerOf(record.header)));
    for (int position = 0; position < record.order.lines.size(); ++position)
        MOSTRADOR_TRY(insertLine(connection, record, position));
    return putParts(connection, record);
}

core::Result<> save(sql::Connection &connection, const OrderRecord &before, const OrderRecord &after)
{
    static const Statement statement("orders/update_order");
    core::Result<Bindings> bindings = changingOf(after);
    if (!bindings)
        return core::fail(bindings.error());
    bindings->append({"version_before", before.order.version});
    const core::Result<int> changed = connection.execute(statement, *bindings);
    if (!changed)
        return core::fail(changed.error());
    if (*changed != 1)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("version_changed"),
                          QStringLiteral("The order was changed meanwhile; look at it again."));
    MOSTRADOR_TRY(putParts(connection, after));
    return creditCustomer(connection, before, after);
}

core::Result<qint64> takeNumber(sql::Connection &connection)
{
    static const Statement statement("orders/take_order_number");
    const core::Result<sql::Rows> rows = connection.query(statement);
    if (!rows)
        return core::fail(rows.error());
    return rows->integer(0, 0);
}

core::Result<> insertTerms(sql::Connection &connection, const OrderRecord &record)
{
    static const Statement statement("orders/insert_order_term");
    QStringList terms = folded(record.header.customerName).split(u' ', Qt::SkipEmptyParts);
    terms += folded(record.header.address.name).split(u' ', Qt::SkipEmptyParts);
    terms.append(folded(record.header.email));  // as what is searched for is folded
    terms.append(QString::number(record.header.number.value_or(0)));
    for (const OrderLine &line : record.order.lines)
        terms.append(folded(line.sku));
    terms.removeDuplicates();
    for (const QString &term : std::as_const(terms))
        MOSTRADOR_TRY(connection.execute(statement, {{"term", term}, {"order_id", record.order.id}}));
    return {};
}

}  // namespace orders::store
