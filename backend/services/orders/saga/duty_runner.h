// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/orders/orders_options.h"
#include "backend/services/orders/providers/providers.h"
#include "backend/services/orders/saga/changing.h"
#include "backend/services/products/contract.h"

namespace orders {

/// What another room or a provider said to a duty.
struct DutyAnswer {
    enum class Kind {
        Done,
        Refused,  ///< for good; `error` says why
        Later,    ///< not now; the same again after a while
    };
    Kind kind = Kind::Later;
    core::Error error = {};
};

/// What became of the duties of one order.
struct Finished {
    std::optional<core::Error> refusal;  ///< the first that was refused for good
    bool waiting = false;                ///< somebody did not answer; it goes on later
    int steps = 0;
};

/// Does what orders ask of others: reads the first duty of an order, asks, and writes down what the answer means together
/// with the end of the duty and what follows from it. Nothing is held while it asks. Everything that is asked has a key that
/// stays the same, so that a duty may be done again after a crash at any point, by anybody: docs/decisions/0018.
/// Thread-safe.
class DutyRunner {
public:
    DutyRunner(sql::Database &database, const core::Clock &clock, products::Contract &products, const Providers &providers,
               const OrdersOptions &options);

    /// Until nothing is left to do or somebody does not answer.
    core::Task<core::Result<Finished>> finish(core::OrderId order);

    /// The orders with a duty that is due at `now`, the longest waiting first and so many at most; how many steps were done. An
    /// order that fails is put off and does not keep the others waiting. Ends early once `stopping` says so.
    core::Task<core::Result<int>> finishDue(core::Timestamp now, std::function<bool()> stopping = {});

private:
    struct Next {
        std::optional<Duty> duty;
        OrderRecord record;
    };
    core::Task<core::Result<Next>> next(core::OrderId order);
    core::Task<DutyAnswer> perform(Duty duty, OrderRecord record);
    core::Task<core::Result<>> note(Duty duty, DutyAnswer answer);
    core::Task<> putOff(Duty duty);
    [[nodiscard]] core::Result<> crashAt(const Duty &duty, const char *moment) const;

    sql::Database &m_database;
    const core::Clock &m_clock;
    products::Contract &m_products;
    const Providers &m_providers;
    const OrdersOptions &m_options;
};

/// Asks. Errors of the contract become answers.
core::Task<DutyAnswer> askProducts(products::Contract &products, Duty duty, OrderRecord record);
core::Task<DutyAnswer> askProvider(const Providers &providers, Duty duty, OrderRecord record);

/// What an answer means for the order, inside a write. `duty` is over unless the answer is Later.
[[nodiscard]] core::Result<> settle(Changing &change, const Duty &duty, const DutyAnswer &answer);

/// How far an order came before it failed, and so what may be held for it.
enum class Reached { Nothing, Goods, Money };

/// Ends an order that cannot be placed: what may be held is let go, the cart is open again and the idempotency key free, unless
/// the reason is "cancelled", which somebody wished for (`message`: what they said).
[[nodiscard]] core::Result<> failPlacing(Changing &change, const core::Error &why, Reached reached);
[[nodiscard]] core::Result<> expirePlacing(Changing &change);

/// The pieces of some lines, by variant.
[[nodiscard]] QList<products::StockLine> stockLinesOf(const Order &order, const QList<LineQuantity> &lines);

/// Conflict "payment_declined" with the detail "failure".
[[nodiscard]] core::Error paymentDeclined(const QString &failure);

}  // namespace orders
