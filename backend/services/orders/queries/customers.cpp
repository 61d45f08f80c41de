// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/queries/list_rows.h"
#include "backend/services/orders/queries/order_views.h"
#include "backend/services/orders/queries/orders_list.h"
#include "backend/services/orders/store/order_json.h"

#include <algorithm>
#include <array>
#include <limits>

namespace orders {
namespace {

using sql::Statement;

constexpr int recentOrders = 10;
constexpr int addressesMost = 5;
constexpr int addressesRead = 50;
constexpr qint64 farFuture = std::numeric_limits<qint64>::max();
constexpr QChar behindAll = QChar(u'\uffff');

/// The status whose word this is: the words are those of the domain, so each is asked for its own.
template <class Status>
Status statusOf(const QString &word, Status last)
{
    for (int value = 0; value <= int(last); ++value)
        if (wordOf(Status(value)) == word)
            return Status(value);
    return Status(0);
}

/// For a pattern of "like" with '\\' as its escape.
QString escaped(QString text)
{
    for (const char *sign : {"\\", "%", "_"})
        text.replace(QLatin1StringView(sign), QLatin1StringView("\\") + QLatin1StringView(sign));
    return text;
}

api::CustomerSummary customerOf(const sql::Rows &rows, int row)
{
    api::CustomerSummary customer;
    customer.key = rows.text(row, 0);
    if (!rows.isNull(row, 1))
        customer.userId = core::UserId::fromTrusted(rows.text(row, 1));
    customer.name = rows.text(row, 2);
    customer.email = rows.text(row, 3);
    customer.orders = rows.integer(row, 4);
    customer.spent = {rows.integer(row, 5), rows.text(row, 6)};
    customer.lastOrderAt = rows.timestamp(row, 7);
    return customer;
}

core::Result<sql::Rows> customerRows(sql::Connection &connection, const QString &pattern, const QString &sort,
                                     const core::PageRequest &page)
{
    static const Statement byName("orders/customers_by_name");
    static const Statement byTime("orders/customers_newest");
    static const Statement bySpent("orders/customers_by_spent");
    const bool named = sort == QLatin1StringView("name");
    const QString afterKey = page.after.isEmpty() ? (named ? QString() : QString(behindAll)) : page.after[1];
    sql::Bindings bindings{{"pattern", pattern}, {"after_key", afterKey}, {"limit", page.limit + 1}};
    if (named) {
        bindings.append({"after", page.after.isEmpty() ? QString() : page.after[0]});
        return connection.query(byName, bindings);
    }
    bool isNumber = true;
    const qint64 after = page.after.isEmpty() ? farFuture : page.after[0].toLongLong(&isNumber);
    if (!isNumber)
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_cursor"),
                          QStringLiteral("The cursor is not one that this list gave out."));
    bindings.append({"after", after});
    return connection.query(sort == QLatin1StringView("spent") ? bySpent : byTime, bindings);
}

core::Result<api::CustomerList> readCustomers(sql::Connection &connection, const QString &q, const QString &sort,
                                              const core::PageRequest &page)
{
    static const Statement countStatement("orders/count_customers");
    const QString pattern = u'%' + escaped(store::folded(q)) + u'%';
    const core::Result<sql::Rows> rows = customerRows(connection, pattern, sort, page);
    if (!rows)
        return core::fail(rows.error());
    const core::Result<sql::Rows> count = connection.query(countStatement, {{"pattern", pattern}, {"limit", countedMost + 1}});
    if (!count)
        return core::fail(count.error());
    api::CustomerList list;
    list.countIsEstimate = count->integer(0, 0) > countedMost;
    list.count = std::min(count->integer(0, 0), countedMost);
    const int shown = std::min(rows->count(), page.limit);
    for (int row = 0; row < shown; ++row)
        list.items.append(customerOf(*rows, row));
    if (rows->count() > page.limit)
        list.nextCursor = core::encodeCursor({rows->text(shown - 1, 8), rows->text(shown - 1, 0)});
    return list;
}

core::Result<> addAddresses(sql::Connection &connection, api::Customer &customer)
{
    static const Statement statement("orders/addresses_of_customer");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"customer_key", customer.key}, {"limit", addressesRead}});
    if (!rows)
        return core::fail(rows.error());
    QStringList seen;
    for (int row = 0; row < rows->count() && seen.size() < addressesMost; ++row) {
        const QString text = rows->text(row, 0);
        if (seen.contains(text))
            continue;
        seen.append(text);
        customer.addresses.append(store::addressOf(text));
    }
    return {};
}

core::Result<api::Customer> readCustomer(sql::Connection &connection, const QString &key)
{
    static const Statement statement("orders/customer_by_key");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"key", key}});
    if (!rows)
        return core::fail(rows.error());
    if (rows->isEmpty())
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_customer"), QStringLiteral("There is no such customer."));
    const api::CustomerSummary summary = customerOf(*rows, 0);
    api::Customer customer;
    customer.key = summary.key;
    customer.userId = summary.userId;
    customer.name = summary.name;
    customer.email = summary.email;
    customer.orders = summary.orders;
    customer.spent = summary.spent;
    customer.lastOrderAt = summary.lastOrderAt;
    customer.firstOrderAt = rows->timestamp(0, 8);
    MOSTRADOR_TRY(addAddresses(connection, customer));
    return customer;
}

}  // namespace

core::Result<api::OrderSummary> summaryOf(const sql::Rows &rows, int row)
{
    const core::Result<OrderState> state = stateOf(orderMachine(), rows.text(row, 3));
    if (!state)
        return core::fail(state.error());
    api::OrderSummary summary;
    summary.id = core::OrderId::fromTrusted(rows.text(row, 0));
    summary.number = rows.integer(row, 1);
    summary.customer = rows.text(row, 2);
    summary.status = wireOf(*state);
    summary.paymentStatus = wireOf(statusOf(rows.text(row, 4), PaymentStatus::Voided));
    summary.fulfilmentStatus = wireOf(statusOf(rows.text(row, 5), FulfilmentStatus::Delivered));
    summary.total = {rows.integer(row, 6), rows.text(row, 7)};
    summary.email = rows.text(row, 8);
    summary.pieces = rows.integer(row, 9);
    summary.shippedPieces = rows.integer(row, 10);
    summary.placedAt = rows.timestamp(row, 11);
    return summary;
}

core::Task<core::Result<api::CustomerList>> OrdersList::customers(QString q, QString sort, core::PageRequest page)
{
    const QString by = sort.isEmpty() ? QStringLiteral("newest") : sort;
    if (by != QLatin1StringView("name") && by != QLatin1StringView("newest") && by != QLatin1StringView("spent"))
        co_return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_sort"),
                             QStringLiteral("Customers are sorted by name, newest or spent."));
    auto work = [q, by, page](sql::Connection &connection) { return readCustomers(connection, q, by, page); };
    co_return co_await m_database.read(std::move(work));
}

core::Task<core::Result<api::Customer>> OrdersList::customer(QString key)
{
    auto work = [key](sql::Connection &connection) { return readCustomer(connection, key); };
    core::Result<api::Customer> customer = co_await m_database.read(std::move(work));
    MOSTRADOR_CO_TRY(customer);
    OrderFilter filter;
    filter.customerKey = key;
    core::PageRequest page;
    page.limit = recentOrders;
    const core::Result<api::OrderList> recent = co_await list(filter, page);
    MOSTRADOR_CO_TRY(recent);
    customer->recentOrders = recent->items;
    co_return customer;
}

}  // namespace orders
