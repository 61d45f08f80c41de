// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/keys.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/orders/commands/asker.h"
#include "backend/services/orders/saga/duty_runner.h"

#include <functional>

namespace orders {

/// How an order is named in an address: by its id, or by its number as "n10491".
struct OrderName {
    std::optional<core::OrderId> id;
    std::optional<qint64> number;

    /// NotFound "unknown_order" for what is neither.
    [[nodiscard]] static core::Result<OrderName> parse(const QString &text);
};

/// What is asked of one order.
struct OrderWish {
    OrderName order;
    Asker asker;
    std::optional<qint64> expectedVersion;  ///< of If-Match
    std::optional<idempotency::IdempotencyKey> key;
    bool ownersToo = false;     ///< else staff only
    bool whileWorking = false;  ///< also while work of an earlier change is under way: notes, and what looks at that itself
};

/// Changes orders, one after the other: a change that is not through yet keeps the next one waiting, since what another room
/// or a provider will say to it is not known. Thread-safe.
class OrderDesk {
public:
    using Change = std::function<core::Result<>(Changing &)>;

    OrderDesk(sql::Database &database, const core::Clock &clock, DutyRunner &runner);

    /// Makes the change, and does what follows from it as far as the others answer. The same key again changes nothing.
    /// Errors: those of `change`; NotFound "unknown_order", also for what the asker may not see; Forbidden "forbidden";
    /// PreconditionFailed "version_changed"; Conflict "order_busy"; what a provider or products refused for good; Unprocessable
    /// "idempotency_key_reused".
    core::Task<core::Result<core::OrderId>> change(OrderWish wish, Change change);

    /// The order, when the asker may see it. NotFound "unknown_order".
    core::Task<core::Result<OrderRecord>> find(OrderName name, Asker asker);

    [[nodiscard]] DutyRunner &runner() { return m_runner; }
    [[nodiscard]] const core::Clock &clock() const { return m_clock; }

private:
    core::Task<core::Result<core::OrderId>> write(OrderWish wish, Change change);

    sql::Database &m_database;
    const core::Clock &m_clock;
    DutyRunner &m_runner;
};

[[nodiscard]] core::Result<core::OrderId> idOf(sql::Connection &connection, const OrderName &name);

}  // namespace orders
