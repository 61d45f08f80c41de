// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/housekeeping.h"

#include "backend/foundation/idempotency/keys.h"
#include "backend/services/products/events/outgoing.h"
#include "core/log/log.h"

#include <QTimer>

namespace products {
namespace {

core::Task<core::Result<>> change(sql::Database *database, std::function<core::Result<int>(sql::Connection &)> work)
{
    const core::Result<int> changed = co_await database->write(std::move(work));
    MOSTRADOR_CO_TRY(changed);
    co_return core::Result<>();
}

void warn(const core::Error &error) { core::logWarning("products", QStringLiteral("housekeeping waits"), {{"reason", error.reason}}); }

}  // namespace

Housekeeping::Housekeeping(sql::Database &database, const core::Clock &clock, const ProductsOptions &options)
    : m_database(database)
    , m_clock(clock)
{
    every(options.expiryInterval, &Housekeeping::expire);
    every(options.purgeInterval, &Housekeeping::purge);
}

void Housekeeping::every(std::chrono::milliseconds interval, void (Housekeeping::*work)())
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, work] { (this->*work)(); });
    timer->start(interval);
}

void Housekeeping::expire()
{
    const core::Timestamp now = m_clock.now();
    auto work = [now](sql::Connection &connection) { return stock::expire(connection, now, expireMost, events::reportAt(now)); };
    core::detach(change(&m_database, std::move(work)), this, warn);
}

void Housekeeping::purge()
{
    auto work = [now = m_clock.now()](sql::Connection &connection) { return idempotency::purgeExpired(connection, now, purgeMost); };
    core::detach(change(&m_database, std::move(work)), this, warn);
}

}  // namespace products
