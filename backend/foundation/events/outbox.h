// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/event_bus.h"
#include "backend/foundation/sql/database.h"

#include <memory>

namespace eventing {

/// Writes a message for other rooms in the same transaction as the change it tells of.
[[nodiscard]] core::Result<> addToOutbox(sql::Connection &connection, const BusMessage &message, core::Timestamp now);

/// Notes in the consumer's own transaction that `group` works on this message now; false when it did before, so that a
/// message which is delivered twice has its effect once.
[[nodiscard]] core::Result<bool> claimDelivery(sql::Connection &connection, const QString &group, const QString &messageId,
                                               core::Timestamp now);

/// Deletes rows that were published, and deliveries that were claimed, before a time; how many. The relay does it for what
/// is older than a week.
[[nodiscard]] core::Result<int> forgetDelivered(sql::Connection &connection, core::Timestamp before);

/// Publishes outbox rows in order, then marks them; wakes on commits and, as a net, every `pollInterval`. Lives on the
/// thread that makes it, and dies before the bus and the database. Rows stay until they are out: a bus that is down loses
/// nothing. Start it after the consumers have subscribed. Of several replicas one at a time publishes (a lease).
class OutboxRelay : public QObject {
public:
    OutboxRelay(sql::Database &database, EventBus &bus, const core::Clock &clock, std::chrono::milliseconds pollInterval);
    ~OutboxRelay() override;
    void start();
    /// Done when all rows that were there at the call are published; the error of the bus when it takes one not.
    core::Task<core::Result<>> flush();

private:
    void forget();
    class Private;
    std::shared_ptr<Private> m_d;  // shared with what waits inside a coroutine
};

}  // namespace eventing
