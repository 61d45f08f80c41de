// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/outbox.h"

#include "backend/foundation/events/commit_wake.h"
#include "core/base/id.h"
#include "core/log/log.h"

#include <QTimer>

namespace eventing {
namespace {

constexpr int batchSize = 100;
constexpr std::chrono::seconds leaseSpan{10};
constexpr std::chrono::hours retention{7 * 24};
constexpr std::chrono::hours forgetInterval{24};
constexpr char leaseName[] = "outbox_relay";

core::Result<bool> takeLease(sql::Connection &connection, const QString &holder, core::Timestamp now)
{
    static const sql::Statement statement("events/take_lease");
    const core::Result<sql::Rows> taken = connection.query(statement, {{"name", QString::fromLatin1(leaseName)},
                                                                       {"holder", holder},
                                                                       {"expires_at", (now + leaseSpan).milliseconds()},
                                                                       {"now", now.milliseconds()}});
    if (!taken)
        return core::fail(taken.error());
    return !taken->isEmpty();
}

core::Result<QList<BusMessage>> waitingMessages(sql::Connection &connection)
{
    static const sql::Statement statement("events/waiting_in_outbox");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"limit", batchSize}});
    if (!rows)
        return core::fail(rows.error());
    QList<BusMessage> messages;
    for (int row = 0; row < rows->count(); ++row)
        messages.append({rows->text(row, 0), rows->text(row, 1), rows->bytes(row, 2), rows->text(row, 3)});
    return messages;
}

/// How many of the rows that were there when the last sequence was `last` still wait.
core::Result<qint64> countWaiting(sql::Connection &connection, qint64 last)
{
    static const sql::Statement statement("events/count_waiting_in_outbox");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"last", last}});
    if (!rows)
        return core::fail(rows.error());
    return rows->integer(0, 0);
}

core::Result<qint64> lastSequence(sql::Connection &connection)
{
    static const sql::Statement statement("events/last_in_outbox");
    const core::Result<sql::Rows> rows = connection.query(statement);
    if (!rows)
        return core::fail(rows.error());
    return rows->integer(0, 0);
}

core::Result<> markPublished(sql::Connection &connection, const QStringList &ids, core::Timestamp now)
{
    static const sql::Statement statement("events/mark_published");
    for (const QString &id : ids)
        MOSTRADOR_TRY(connection.execute(statement, {{"id", id}, {"published_at", now.milliseconds()}}));
    return {};
}

core::Result<> stopped()
{
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("relay_stopped"), QStringLiteral("The outbox relay has stopped."));
}

}  // namespace

core::Result<> addToOutbox(sql::Connection &connection, const BusMessage &message, core::Timestamp now)
{
    static const sql::Statement statement("events/add_to_outbox");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", message.id},
                                                 {"topic", message.topic},
                                                 {"data", QString::fromUtf8(message.data)},
                                                 {"correlation_id", message.correlationId},
                                                 {"created_at", now.milliseconds()}}));
    return {};
}

core::Result<bool> claimDelivery(sql::Connection &connection, const QString &group, const QString &messageId, core::Timestamp now)
{
    static const sql::Statement statement("events/claim_delivery");
    const core::Result<int> claimed =
        connection.execute(statement, {{"consumer_group", group}, {"message_id", messageId}, {"at", now.milliseconds()}});
    if (!claimed)
        return core::fail(claimed.error());
    return *claimed == 1;
}

core::Result<int> forgetDelivered(sql::Connection &connection, core::Timestamp before)
{
    static const sql::Statement forgetPublished("events/forget_published");
    static const sql::Statement forgetDeliveries("events/forget_deliveries");
    const core::Result<int> published = connection.execute(forgetPublished, {{"before", before.milliseconds()}});
    if (!published)
        return published;
    const core::Result<int> deliveries = connection.execute(forgetDeliveries, {{"before", before.milliseconds()}});
    if (!deliveries)
        return deliveries;
    return *published + *deliveries;
}

class OutboxRelay::Private : public std::enable_shared_from_this<Private> {
public:
    Private(sql::Database &database, EventBus &bus, const core::Clock &clock)
        : m_database(database)
        , m_bus(bus)
        , m_clock(clock)
    {
    }

    /// One round at a time, since two would publish rows twice and out of order. What happens meanwhile asks for another.
    void publishSoon();
    /// What is long out goes; a failure waits for the next day.
    static core::Task<core::Result<>> forget(std::shared_ptr<Private> self);
    void stop();
    static core::Task<core::Result<>> flush(std::shared_ptr<Private> self);

    bool stopped = false;  ///< checked after every wait
    std::shared_ptr<CommitWake> wake;
    QTimer timer;
    QTimer forgetTimer;

private:
    void releaseWaiting();
    static core::Task<core::Result<>> round(std::shared_ptr<Private> self);
    static core::Task<core::Result<>> publishBatch(std::shared_ptr<Private> self);
    static core::Task<core::Result<bool>> holdLease(std::shared_ptr<Private> self);
    static core::Task<core::Result<>> mark(std::shared_ptr<Private> self, QStringList ids);

    sql::Database &m_database;
    EventBus &m_bus;
    const core::Clock &m_clock;
    const QString m_holder = core::newUuid();
    core::Timestamp m_leaseUntil;
    bool m_busy = false;
    bool m_again = false;
    bool m_failing = false;
    qsizetype m_lastBatch = 0;
    QList<core::Deferred<bool>> m_waiting;
};

void OutboxRelay::Private::publishSoon()
{
    m_again = true;
    if (!m_busy)
        round(shared_from_this());
}

void OutboxRelay::Private::stop()
{
    stopped = true;
    timer.stop();
    forgetTimer.stop();
    wake->detach();
    releaseWaiting();
}

void OutboxRelay::Private::releaseWaiting()
{
    const QList<core::Deferred<bool>> waiting = std::exchange(m_waiting, {});
    for (const core::Deferred<bool> &deferred : waiting)
        deferred.resolve(true);
}

core::Task<core::Result<>> OutboxRelay::Private::round(std::shared_ptr<Private> self)
{
    self->m_busy = true;
    core::Result<> outcome;
    do {
        self->m_again = false;
        outcome = co_await publishBatch(self);
        if (self->stopped)
            co_return eventing::stopped();
    } while (outcome && (self->m_again || self->m_lastBatch == batchSize));
    self->m_busy = false;
    if (!outcome && !self->m_failing)
        core::logWarning("events", QStringLiteral("outbox waits"),
                         {{"database", self->m_database.name()}, {"reason", outcome.error().reason}});
    self->m_failing = !outcome;
    self->releaseWaiting();
    co_return outcome;
}

core::Task<core::Result<>> OutboxRelay::Private::flush(std::shared_ptr<Private> self)
{
    const core::Result<qint64> last = co_await self->m_database.read(&lastSequence);
    if (!last)
        co_return core::fail(last.error());
    for (;;) {
        if (self->stopped)
            co_return eventing::stopped();
        if (self->m_busy) {
            const core::Deferred<bool> free;
            self->m_waiting.append(free);
            co_await free;
            continue;
        }
        auto count = [last = *last](sql::Connection &connection) { return countWaiting(connection, last); };
        const core::Result<qint64> waiting = co_await self->m_database.read(std::move(count));
        if (!waiting)
            co_return core::fail(waiting.error());
        if (*waiting == 0)
            co_return core::Result<>();
        if (self->stopped || self->m_busy)
            continue;
        const core::Result<> outcome = co_await round(self);
        if (!outcome)
            co_return outcome;
    }
}

core::Task<core::Result<bool>> OutboxRelay::Private::holdLease(std::shared_ptr<Private> self)
{
    // A SQLite file belongs to one process; replicas share a PostgreSQL database.
    if (self->m_database.dialect() == sql::Dialect::Sqlite)
        co_return true;
    const core::Timestamp now = self->m_clock.now();
    if (now + leaseSpan / 2 < self->m_leaseUntil)
        co_return true;
    auto take = [holder = self->m_holder, now](sql::Connection &connection) { return takeLease(connection, holder, now); };
    const core::Result<bool> taken = co_await self->m_database.write(std::move(take));
    self->m_leaseUntil = taken && *taken ? now + leaseSpan : core::Timestamp();
    co_return taken;
}

core::Task<core::Result<>> OutboxRelay::Private::publishBatch(std::shared_ptr<Private> self)
{
    self->m_lastBatch = 0;
    const core::Result<QList<BusMessage>> messages = co_await self->m_database.read(&waitingMessages);
    if (!messages)
        co_return core::fail(messages.error());
    QStringList published;
    core::Result<> outcome;
    for (const BusMessage &message : *messages) {
        if (self->stopped)
            co_return eventing::stopped();
        const core::Result<bool> mine = co_await holdLease(self);
        if (!mine)
            outcome = core::fail(mine.error());
        else if (!*mine)
            outcome = core::fail(core::ErrorCode::Unavailable, QStringLiteral("relay_elsewhere"),
                                 QStringLiteral("Another replica publishes this outbox."));
        if (!outcome || self->stopped)
            break;
        outcome = co_await self->m_bus.publish(message);
        if (!outcome)
            break;
        published.append(message.id);
    }
    if (self->stopped)
        co_return eventing::stopped();
    if (!published.isEmpty()) {
        const core::Result<> marked = co_await mark(self, published);
        if (!marked)
            co_return marked;
    }
    self->m_lastBatch = messages->size();
    co_return outcome;
}

core::Task<core::Result<>> OutboxRelay::Private::forget(std::shared_ptr<Private> self)
{
    const core::Timestamp before = self->m_clock.now() - retention;
    auto work = [before](sql::Connection &connection) { return forgetDelivered(connection, before); };
    const core::Result<int> forgotten = co_await self->m_database.write(std::move(work));
    if (!forgotten)
        co_return core::fail(forgotten.error());
    co_return core::Result<>();
}

core::Task<core::Result<>> OutboxRelay::Private::mark(std::shared_ptr<Private> self, QStringList ids)
{
    auto work = [ids, now = self->m_clock.now()](sql::Connection &connection) { return markPublished(connection, ids, now); };
    return self->m_database.write(std::move(work));
}

OutboxRelay::OutboxRelay(sql::Database &database, EventBus &bus, const core::Clock &clock, std::chrono::milliseconds pollInterval)
    : m_d(std::make_shared<Private>(database, bus, clock))
{
    m_d->timer.setInterval(pollInterval);
    connect(&m_d->timer, &QTimer::timeout, this, [this] { m_d->publishSoon(); });
    m_d->forgetTimer.setInterval(forgetInterval);
    connect(&m_d->forgetTimer, &QTimer::timeout, this, [this] { forget(); });
    m_d->wake = CommitWake::attach(database, this, [this] {
        if (m_d->timer.isActive())
            m_d->publishSoon();
    });
}

OutboxRelay::~OutboxRelay() { m_d->stop(); }

void OutboxRelay::start()
{
    m_d->timer.start();
    m_d->forgetTimer.start();
    forget();
    m_d->publishSoon();
}

void OutboxRelay::forget()
{
    core::detach(Private::forget(m_d), this, [](const core::Error &error) {
        core::logWarning("events", QStringLiteral("outbox keeps old rows"), {{"reason", error.reason}});
    });
}

core::Task<core::Result<>> OutboxRelay::flush() { return Private::flush(m_d); }

}  // namespace eventing
