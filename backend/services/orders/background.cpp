// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/background.h"

#include "backend/foundation/idempotency/keys.h"
#include "backend/services/orders/store/cart_store.h"
#include "core/log/log.h"

#include <limits>

namespace orders {
namespace {

constexpr int purgedAtOnce = 500;
constexpr std::chrono::hours unnumberedLifetime{24};
constexpr core::Timestamp endOfTime = core::Timestamp::fromMilliseconds(std::numeric_limits<qint64>::max());

void warn(const char *what, const core::Error &error) { core::logWarning("orders", QString::fromLatin1(what), {{"reason", error.reason}}); }

struct PurgeTimes {
    core::Timestamp now;
    core::Timestamp carts;
    core::Timestamp unnumbered;
};

/// How many rows went, so that the caller knows whether there may be more.
core::Result<int> purgeSome(sql::Connection &connection, const PurgeTimes &times)
{
    const core::Result<int> keys = idempotency::purgeExpired(connection, times.now, purgedAtOnce);
    if (!keys)
        return keys;
    const core::Result<int> carts = store::purgeCarts(connection, times.carts, purgedAtOnce);
    if (!carts)
        return carts;
    const core::Result<int> orders = store::purgeUnnumbered(connection, times.unnumbered, purgedAtOnce);
    if (!orders)
        return orders;
    return *keys + *carts + *orders;
}

}  // namespace

Background::Background(sql::Database &database, const core::Clock &clock, DutyRunner &runner, const OrdersOptions &options)
    : m_database(database)
    , m_clock(clock)
    , m_runner(runner)
    , m_options(options)
{
    connect(&m_dutyTimer, &QTimer::timeout, this, [this] { work(m_clock.now()); });
    connect(&m_purgeTimer, &QTimer::timeout, this, [this] { purge(); });
}

void Background::start()
{
    m_dutyTimer.start(m_options.dutyInterval);
    m_purgeTimer.start(m_options.purgeInterval);
    work(endOfTime);
    purge();
}

core::Task<> Background::stop()
{
    m_stopping = true;
    m_dutyTimer.stop();
    m_purgeTimer.stop();
    co_await idle();
}

core::Task<> Background::idle()
{
    if (m_running == 0)
        co_return;
    const core::Deferred<bool> over;
    m_waiting.append(over);
    co_await over;
}

void Background::work(core::Timestamp until)
{
    if (m_working || m_stopping)
        return;
    m_working = true;
    core::detach(finish(until), this, [](const core::Error &error) { warn("work of orders waits", error); });
}

core::Task<core::Result<>> Background::finish(core::Timestamp until)
{
    ++m_running;
    const std::function<bool()> stopping = [this] { return m_stopping; };
    const core::Result<int> steps = co_await m_runner.finishDue(until, stopping);
    m_working = false;
    ended();
    MOSTRADOR_CO_TRY(steps);
    co_return core::Result<>();
}

void Background::purge()
{
    if (!m_stopping)
        core::detach(purgeAll(), this, [](const core::Error &error) { warn("old rows could not be dropped", error); });
}

core::Task<core::Result<>> Background::purgeAll()
{
    ++m_running;
    const core::Timestamp now = m_clock.now();
    const PurgeTimes times{now, now - m_options.cartLifetime, now - unnumberedLifetime};
    core::Result<int> gone;
    do {
        auto work = [times](sql::Connection &connection) { return purgeSome(connection, times); };
        gone = co_await m_database.write(std::move(work));
    } while (gone && *gone > 0 && !m_stopping);
    ended();
    MOSTRADOR_CO_TRY(gone);
    co_return core::Result<>();
}

void Background::ended()
{
    if (--m_running > 0)
        return;
    for (const core::Deferred<bool> &waiting : std::exchange(m_waiting, {}))
        waiting.resolve(true);
}

}  // namespace orders
