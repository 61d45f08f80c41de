// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/orders/store/order_record.h"

/// The tables of orders. Each function works inside a read or a write of its caller, so that all of a change is one
/// transaction. Errors: those of sql::Connection, and Internal "stored_order_invalid" for rows that this program did not write.
namespace orders::store {

/// Null when there is none. `forChange`: keeps the order from other replicas until the transaction ends.
enum class Lock { No, ForChange };
[[nodiscard]] core::Result<std::optional<OrderRecord>> find(sql::Connection &connection, const core::OrderId &id, Lock lock = Lock::No);
[[nodiscard]] core::Result<std::optional<core::OrderId>> idOfNumber(sql::Connection &connection, qint64 number);
/// Null unless number and e-mail are those of one order; letter case does not count.
[[nodiscard]] core::Result<std::optional<core::OrderId>> idForGuest(sql::Connection &connection, qint64 number, const QString &email);
/// The newest that was placed.
[[nodiscard]] core::Result<std::optional<core::OrderId>> newestOf(sql::Connection &connection, const core::UserId &customer);

[[nodiscard]] core::Result<> insert(sql::Connection &connection, const OrderRecord &record);
/// Writes what may change: state, derived columns, payments, fulfilments, refunds, returns; keeps the customer's read model
/// up. `before` as it was loaded in this transaction. Conflict "version_changed" when the row is not at its version.
[[nodiscard]] core::Result<> save(sql::Connection &connection, const OrderRecord &before, const OrderRecord &after);
[[nodiscard]] core::Result<qint64> takeNumber(sql::Connection &connection);
/// The words by which lists find it.
[[nodiscard]] core::Result<> insertTerms(sql::Connection &connection, const OrderRecord &record);

[[nodiscard]] core::Result<> appendEvent(sql::Connection &connection, const QString &orderId, const OrderEventRow &event);
[[nodiscard]] core::Result<QList<OrderEventRow>> eventsOf(sql::Connection &connection, const core::OrderId &id);
[[nodiscard]] core::Result<> audit(sql::Connection &connection, const QString &action, const Actor &actor, const QString &subject,
                                   core::Timestamp now);

[[nodiscard]] QString wordOf(DutyKind kind);
[[nodiscard]] core::Result<> insertDuty(sql::Connection &connection, const Duty &duty);
/// In the order in which they are to be done.
[[nodiscard]] core::Result<QList<Duty>> dutiesOf(sql::Connection &connection, const QString &orderId);
/// False when it was done meanwhile.
[[nodiscard]] core::Result<bool> finishDuty(sql::Connection &connection, const QString &id);
[[nodiscard]] core::Result<> postponeDuty(sql::Connection &connection, const Duty &duty, core::Timestamp dueAt);
[[nodiscard]] core::Result<> dropDuties(sql::Connection &connection, const QString &orderId);
/// Orders with a duty that is due, the longest overdue first.
[[nodiscard]] core::Result<QList<core::OrderId>> ordersWithDuties(sql::Connection &connection, core::Timestamp now, int limit);

/// Lets a key that led to nothing be used again.
[[nodiscard]] core::Result<> forgetKey(sql::Connection &connection, const QString &scope, const QString &key);
/// Deletes orders that never got as far as a number; how many.
[[nodiscard]] core::Result<int> purgeUnnumbered(sql::Connection &connection, core::Timestamp before, int limit);

/// Lower case without accents, for search and comparison.
[[nodiscard]] QString folded(const QString &text);
[[nodiscard]] QString foldedEmail(const QString &email);

}  // namespace orders::store
