// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/saga/duty_runner.h"

#include "core/log/log.h"

#include <algorithm>
#include <bit>

namespace orders {
namespace {

constexpr int stepsMost = 1'000;  // of one order in one go: more is a circle
constexpr int ordersMost = 100;   // in one look
constexpr std::chrono::seconds firstPause{2};
constexpr std::chrono::seconds longestPause{600};
constexpr int doublingsMost = 9;

core::Timestamp nextTry(const Duty &duty, core::Timestamp now)
{
    return now + std::min<std::chrono::milliseconds>(firstPause * (1 << std::min(duty.attempts, doublingsMost)), longestPause);
}

bool isForPlacing(DutyKind kind) { return kind == DutyKind::Reserve || kind == DutyKind::Authorize; }

bool isForProvider(DutyKind kind)
{
    return kind == DutyKind::Authorize || kind == DutyKind::LetGo || kind == DutyKind::Capture || kind == DutyKind::Refund;
}

/// Nobody answered: another try later, or the end of an order that took too long to be placed.
core::Result<> postpone(Changing &change, const Duty &duty)
{
    const bool over = isForPlacing(duty.kind) && change.record.order.state == OrderState::PendingPayment &&
                      change.now() >= change.record.header.expiresAt;
    if (!over)
        return store::postponeDuty(change.connection(), duty, nextTry(duty, change.now()));
    MOSTRADOR_TRY(expirePlacing(change));
    MOSTRADOR_TRY(store::dropDuties(change.connection(), duty.orderId));
    return change.commit();
}

core::Result<> noteAnswer(sql::Connection &connection, const Duty &duty, const DutyAnswer &answer, core::Timestamp now)
{
    core::Result<Changing> change = Changing::open(connection, core::OrderId::fromTrusted(duty.orderId), duty.actor, now);
    if (!change)
        return core::fail(change.error());
    if (answer.kind == DutyAnswer::Kind::Later)
        return postpone(*change, duty);
    const core::Result<bool> mine = store::finishDuty(connection, duty.id);
    if (!mine)
        return core::fail(mine.error());
    if (!*mine)
        return {};  // somebody else did the same and wrote it down
    return settle(*change, duty, answer);
}

}  // namespace

DutyRunner::DutyRunner(sql::Database &database, const core::Clock &clock, products::Contract &products, const Providers &providers,
                       const OrdersOptions &options)
    : m_database(database)
    , m_clock(clock)
    , m_products(products)
    , m_providers(providers)
    , m_options(options)
{
}

core::Result<> DutyRunner::crashAt(const Duty &duty, const char *moment) const
{
    if (m_options.crashPoint && m_options.crashPoint(store::wordOf(duty.kind) + u'.' + QLatin1StringView(moment)))
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("stopped"), QStringLiteral("The work was cut off here."));
    return {};
}

core::Task<core::Result<DutyRunner::Next>> DutyRunner::next(core::OrderId order)
{
    auto work = [order](sql::Connection &connection) -> core::Result<Next> {
        const core::Result<QList<Duty>> duties = store::dutiesOf(connection, order.text());
        if (!duties)
            return core::fail(duties.error());
        if (duties->isEmpty())
            return Next();
        core::Result<std::optional<OrderRecord>> record = store::find(connection, order);
        if (!record)
            return core::fail(record.error());
        return *record ? Next{duties->first(), std::move(**record)} : Next();
    };
    return m_database.read(std::move(work));
}

core::Task<DutyAnswer> DutyRunner::perform(Duty duty, OrderRecord record)
{
    if (isForProvider(duty.kind))
        return askProvider(m_providers, std::move(duty), std::move(record));
    return askProducts(m_products, std::move(duty), std::move(record));
}

core::Task<core::Result<>> DutyRunner::note(Duty duty, DutyAnswer answer)
{
    auto work = [duty, answer, now = m_clock.now()](sql::Connection &connection) { return noteAnswer(connection, duty, answer, now); };
    return m_database.write(std::move(work));
}

/// What was asked and could not be written down is asked again later, so that others get their turn.
core::Task<> DutyRunner::putOff(Duty duty)
{
    auto work = [duty, now = m_clock.now()](sql::Connection &connection) {
        return store::postponeDuty(connection, duty, nextTry(duty, now));
    };
    const core::Result<> later = co_await m_database.write(std::move(work));
    if (!later)
        core::logWarning("orders", QStringLiteral("an order could not be put off"),
                         {{"order", duty.orderId}, {"reason", later.error().reason}});
}

core::Task<core::Result<Finished>> DutyRunner::finish(core::OrderId order)
{
    Finished finished;
    while (finished.steps < stepsMost) {
        core::Result<Next> next = co_await this->next(order);
        MOSTRADOR_CO_TRY(next);
        if (!next->duty)
            co_return finished;
        const Duty duty = *next->duty;
        MOSTRADOR_CO_TRY(crashAt(duty, "before"));
        const DutyAnswer answer = co_await perform(duty, next->record);
        MOSTRADOR_CO_TRY(crashAt(duty, "asked"));
        const core::Result<> noted = co_await note(duty, answer);
        if (!noted)
            co_await putOff(duty);
        MOSTRADOR_CO_TRY(noted);
        MOSTRADOR_CO_TRY(crashAt(duty, "noted"));
        ++finished.steps;
        if (answer.kind == DutyAnswer::Kind::Refused && !finished.refusal)
            finished.refusal = answer.error;
        if (answer.kind == DutyAnswer::Kind::Later) {
            finished.waiting = true;
            if (std::has_single_bit(unsigned(duty.attempts) + 1))  // said less and less often: it may wait for days
                core::logWarning("orders", QStringLiteral("an order waits"),
                                 {{"order", duty.orderId}, {"for", store::wordOf(duty.kind)}, {"reason", answer.error.reason}});
            co_return finished;
        }
    }
    co_return finished;
}

core::Task<core::Result<int>> DutyRunner::finishDue(core::Timestamp now, std::function<bool()> stopping)
{
    auto work = [now](sql::Connection &connection) { return store::ordersWithDuties(connection, now, ordersMost); };
    const core::Result<QList<core::OrderId>> orders = co_await m_database.read(std::move(work));
    MOSTRADOR_CO_TRY(orders);
    int steps = 0;
    std::optional<core::Error> failure;
    for (const core::OrderId &order : *orders) {
        if (stopping && stopping())
            break;
        const core::Result<Finished> finished = co_await finish(order);
        if (finished)
            steps += finished->steps;
        else
            failure = finished.error();
    }
    if (failure)
        co_return core::fail(*failure);
    co_return steps;
}

}  // namespace orders
