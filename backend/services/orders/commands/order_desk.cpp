// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/commands/order_desk.h"

namespace orders {
namespace {

constexpr QChar numberSign = u'n';
constexpr int okStatus = 200;

core::Result<> mayChange(const OrderRecord &record, const OrderWish &wish)
{
    const bool own = owns(wish.asker, record);
    if (!own && !wish.asker.reads)
        return core::fail(unknownOrder());
    if (!wish.asker.handles && !(own && wish.ownersToo))
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("forbidden"), QStringLiteral("Only staff may do that."));
    return {};
}

core::Result<> checkVersion(const OrderRecord &record, const std::optional<qint64> &expected)
{
    if (!expected || *expected == record.order.version)
        return {};
    return core::fail(core::Error{
        core::ErrorCode::PreconditionFailed,
        QStringLiteral("version_changed"),
        QStringLiteral("The order was changed meanwhile; look at it again."),
        {}}.with(QStringLiteral("version"), QString::number(record.order.version)));
}

core::Result<> checkIdle(sql::Connection &connection, const QString &orderId)
{
    const core::Result<QList<Duty>> duties = store::dutiesOf(connection, orderId);
    if (!duties)
        return core::fail(duties.error());
    return duties->isEmpty() ? core::Result<>() : core::Result<>(core::fail(orderBusy()));
}

core::Result<> makeChange(sql::Connection &connection, const core::OrderId &id, const OrderWish &wish, const OrderDesk::Change &change,
                          core::Timestamp now)
{
    core::Result<Changing> changing = Changing::open(connection, id, wish.asker.actor, now);
    if (!changing)
        return core::fail(changing.error());
    MOSTRADOR_TRY(mayChange(changing->record, wish));
    MOSTRADOR_TRY(checkVersion(changing->record, wish.expectedVersion));
    if (!wish.whileWorking)
        MOSTRADOR_TRY(checkIdle(connection, id.text()));
    MOSTRADOR_TRY(change(*changing));
    return changing->commit();
}

/// The whole of a change inside a write. The key remembers that it was made; what is answered is how the order is then.
core::Result<core::OrderId> changeOnce(sql::Connection &connection, const OrderWish &wish, const OrderDesk::Change &change,
                                       core::Timestamp now)
{
    const core::Result<core::OrderId> id = idOf(connection, wish.order);
    if (!id)
        return id;
    if (wish.key) {
        const auto kept = idempotency::find(connection, *wish.key, now);
        if (!kept)
            return core::fail(kept.error());
        if (*kept)
            return id;
    }
    MOSTRADOR_TRY(makeChange(connection, *id, wish, change, now));
    if (wish.key)
        MOSTRADOR_TRY(idempotency::remember(connection, *wish.key, {okStatus, {}, id->text().toUtf8()}, now));
    return id;
}

}  // namespace

core::Result<OrderName> OrderName::parse(const QString &text)
{
    if (text.startsWith(numberSign)) {
        bool isNumber = false;
        const qint64 number = text.sliced(1).toLongLong(&isNumber);
        if (isNumber && number > 0)
            return OrderName{std::nullopt, number};
    }
    core::Result<core::OrderId> id = core::OrderId::parse(text);
    if (!id)
        return core::fail(unknownOrder());
    return OrderName{*id, std::nullopt};
}

core::Result<core::OrderId> idOf(sql::Connection &connection, const OrderName &name)
{
    if (name.id)
        return *name.id;
    const core::Result<std::optional<core::OrderId>> id = store::idOfNumber(connection, name.number.value_or(0));
    if (!id)
        return core::fail(id.error());
    return *id ? core::Result<core::OrderId>(**id) : core::fail(unknownOrder());
}

OrderDesk::OrderDesk(sql::Database &database, const core::Clock &clock, DutyRunner &runner)
    : m_database(database)
    , m_clock(clock)
    , m_runner(runner)
{
}

core::Task<core::Result<core::OrderId>> OrderDesk::write(OrderWish wish, Change change)
{
    auto work = [wish, change, now = m_clock.now()](sql::Connection &connection) { return changeOnce(connection, wish, change, now); };
    return m_database.write(std::move(work));
}

core::Task<core::Result<core::OrderId>> OrderDesk::change(OrderWish wish, Change change)
{
    core::Result<core::OrderId> id = co_await write(wish, change);
    if (!id && id.error().reason == QLatin1StringView("order_busy")) {
        // Perhaps a crash or a silent provider left work behind that can be done now.
        const core::Result<OrderRecord> record = co_await find(wish.order, wish.asker);
        MOSTRADOR_CO_TRY(record);
        const core::Result<Finished> earlier = co_await m_runner.finish(record->id());
        MOSTRADOR_CO_TRY(earlier);
        if (!earlier->waiting)
            id = co_await write(wish, change);
    }
    MOSTRADOR_CO_TRY(id);
    const core::Result<Finished> finished = co_await m_runner.finish(*id);
    MOSTRADOR_CO_TRY(finished);
    if (!finished->refusal)
        co_return *id;
    if (wish.key) {
        // What was refused is asked anew when the same request comes again.
        auto forget = [key = *wish.key](sql::Connection &connection) { return store::forgetKey(connection, key.scope, key.key); };
        const core::Result<> forgotten = co_await m_database.write(std::move(forget));
        MOSTRADOR_CO_TRY(forgotten);
    }
    co_return core::fail(*finished->refusal);
}

core::Task<core::Result<OrderRecord>> OrderDesk::find(OrderName name, Asker asker)
{
    auto work = [name, asker](sql::Connection &connection) -> core::Result<OrderRecord> {
        const core::Result<core::OrderId> id = idOf(connection, name);
        if (!id)
            return core::fail(id.error());
        core::Result<std::optional<OrderRecord>> record = store::find(connection, *id);
        if (!record)
            return core::fail(record.error());
        if (!*record || (!asker.reads && !owns(asker, **record)))
            return core::fail(unknownOrder());
        return std::move(**record);
    };
    return m_database.read(std::move(work));
}

}  // namespace orders
