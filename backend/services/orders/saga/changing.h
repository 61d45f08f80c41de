// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/orders/store/order_store.h"

#include <QJsonObject>

namespace orders {

/// How long the request that caused some work has for it, before the timer looks after it as well.
inline constexpr std::chrono::seconds dutyGrace{30};

/// One change of one order, inside a write: the order as it was and as it becomes, what is told of it, and what is to be
/// asked of others on account of it. commit() writes all of that, in the transaction of its caller.
class Changing {
public:
    /// Locks the order. NotFound "unknown_order".
    [[nodiscard]] static core::Result<Changing> open(sql::Connection &connection, const core::OrderId &id, Actor actor,
                                                     core::Timestamp now);

    OrderRecord record;

    [[nodiscard]] Order &order() { return record.order; }
    [[nodiscard]] core::Timestamp now() const { return m_now; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] sql::Connection &connection() { return *m_connection; }

    /// An entry of the timeline and of the audit log; `topic`: of the bus, empty for the general "order.changed".
    void tell(const QString &type, const QJsonObject &data = {}, const char *topic = nullptr);
    /// To be done after what is asked for already. The request that is under way does it, and the timer if that fails.
    void ask(DutyKind kind, const QString &subject = {}, qint64 amount = 0);

    /// Every change counts the version up, so that a note is a change for If-Match as well.
    [[nodiscard]] core::Result<> commit();

private:
    struct Told {
        QString type;
        QJsonObject data;
        const char *topic;
    };
    Changing(sql::Connection &connection, OrderRecord stored, Actor actor, core::Timestamp now);
    [[nodiscard]] core::Result<> write(const Told &told);

    sql::Connection *m_connection;
    OrderRecord m_before;
    Actor m_actor;
    core::Timestamp m_now;
    QList<Told> m_told;
    QList<Duty> m_asked;
};

}  // namespace orders
