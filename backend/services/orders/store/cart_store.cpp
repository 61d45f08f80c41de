// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/store/cart_store.h"

#include <array>

namespace orders::store {
namespace {

using sql::Statement;
using sql::Value;

struct StateName {
    CartState state;
    QLatin1StringView word;
};
constexpr std::array stateNames{StateName{CartState::Open, QLatin1StringView("open")},
                                StateName{CartState::Ordering, QLatin1StringView("ordering")},
                                StateName{CartState::Ordered, QLatin1StringView("ordered")}};

QString wordOf(CartState state)
{
    for (const StateName &entry : stateNames)
        if (entry.state == state)
            return entry.word;
    Q_UNREACHABLE();
}

CartState stateOf(const QString &word)
{
    for (const StateName &entry : stateNames)
        if (entry.word == word)
            return entry.state;
    return CartState::Ordered;
}

core::Result<> readLines(sql::Connection &connection, CartRecord &record)
{
    static const Statement statement("orders/cart_lines");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"cart_id", record.id.text()}});
    if (!rows)
        return core::fail(rows.error());
    for (int row = 0; row < rows->count(); ++row) {
        const QString variant = rows->text(row, 0);
        record.cart.lines.append({variant, int(rows->integer(row, 1))});
        if (const auto seen = core::Money::of(rows->integer(row, 2), rows->text(row, 3)))
            record.seen.insert(variant, *seen);
    }
    return {};
}

core::Result<std::optional<CartRecord>> recordOf(sql::Connection &connection, const core::Result<sql::Rows> &rows)
{
    if (!rows)
        return core::fail(rows.error());
    if (rows->isEmpty())
        return std::optional<CartRecord>();
    CartRecord record;
    record.id = core::CartId::fromTrusted(rows->text(0, 0));
    if (!rows->isNull(0, 1))
        record.user = core::UserId::fromTrusted(rows->text(0, 1));
    record.tokenHash = rows->text(0, 2);
    record.state = stateOf(rows->text(0, 3));
    record.orderId = rows->text(0, 4);
    record.shippingMethod = rows->text(0, 5);
    record.version = rows->integer(0, 6);
    record.createdAt = rows->timestamp(0, 7);
    record.updatedAt = rows->timestamp(0, 8);
    MOSTRADOR_TRY(readLines(connection, record));
    return std::optional(std::move(record));
}

core::Result<> insertLines(sql::Connection &connection, const CartRecord &record)
{
    static const Statement statement("orders/insert_cart_line");
    for (int position = 0; position < record.cart.lines.size(); ++position) {
        const CartLine &line = record.cart.lines[position];
        const core::Money seen = record.seen.value(line.variantId);
        MOSTRADOR_TRY(connection.execute(statement, {{"cart_id", record.id.text()},
                                                     {"variant_id", line.variantId},
                                                     {"position", position},
                                                     {"quantity", line.quantity},
                                                     {"seen_amount", seen.minorUnits()},
                                                     {"seen_currency", seen.currency()}}));
    }
    return {};
}

}  // namespace

core::Result<std::optional<CartRecord>> findCart(sql::Connection &connection, const core::CartId &id, CartLock lock)
{
    static const Statement statement("orders/cart_by_id");
    static const Statement lockStatement("orders/lock_cart");
    if (lock == CartLock::ForChange)
        MOSTRADOR_TRY(connection.query(lockStatement, {{"id", id.text()}}));
    return recordOf(connection, connection.query(statement, {{"id", id.text()}}));
}

core::Result<std::optional<CartRecord>> cartOf(sql::Connection &connection, const core::UserId &user, CartLock lock)
{
    static const Statement statement("orders/cart_of_user");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"user_id", user.text()}});
    if (!rows)
        return core::fail(rows.error());
    if (rows->isEmpty())
        return std::optional<CartRecord>();
    return findCart(connection, core::CartId::fromTrusted(rows->text(0, 0)), lock);
}

core::Result<> insertCart(sql::Connection &connection, const CartRecord &record)
{
    static const Statement statement("orders/insert_cart");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", record.id.text()},
                                                 {"user_id", record.user ? Value(record.user->text()) : Value()},
                                                 {"token_hash", record.tokenHash.isEmpty() ? Value() : Value(record.tokenHash)},
                                                 {"state", wordOf(record.state)},
                                                 {"shipping_method", record.shippingMethod},
                                                 {"version", record.version},
                                                 {"created_at", record.createdAt.milliseconds()},
                                                 {"updated_at", record.updatedAt.milliseconds()}}));
    return insertLines(connection, record);
}

core::Result<> saveCart(sql::Connection &connection, CartRecord &record, core::Timestamp now)
{
    static const Statement statement("orders/update_cart");
    static const Statement clear("orders/clear_cart");
    const core::Result<int> changed =
        connection.execute(statement, {{"id", record.id.text()},
                                       {"state", wordOf(record.state)},
                                       {"order_id", record.orderId.isEmpty() ? Value() : Value(record.orderId)},
                                       {"shipping_method", record.shippingMethod},
                                       {"version", record.version + 1},
                                       {"version_before", record.version},
                                       {"updated_at", now.milliseconds()}});
    if (!changed)
        return core::fail(changed.error());
    if (*changed != 1)
        return core::fail(core::ErrorCode::Conflict, QStringLiteral("cart_changed"),
                          QStringLiteral("The cart was changed meanwhile; look at it again."));
    ++record.version;
    record.updatedAt = now;
    MOSTRADOR_TRY(connection.execute(clear, {{"cart_id", record.id.text()}}));
    return insertLines(connection, record);
}

core::Result<> removeCart(sql::Connection &connection, const core::CartId &id)
{
    static const Statement statement("orders/remove_cart");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", id.text()}}));
    return {};
}

core::Result<int> purgeCarts(sql::Connection &connection, core::Timestamp before, int limit)
{
    static const Statement statement("orders/purge_carts");
    return connection.execute(statement, {{"before", before.milliseconds()}, {"limit", limit}});
}

}  // namespace orders::store
