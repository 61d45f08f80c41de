// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/saga/changing.h"

#include "backend/foundation/events/outbox.h"
#include "backend/services/orders/commands/asker.h"

#include <QJsonDocument>

namespace orders {
namespace {

constexpr char generalTopic[] = "order.changed";

QByteArray compact(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

}  // namespace

Changing::Changing(sql::Connection &connection, OrderRecord stored, Actor actor, core::Timestamp now)
    : record(stored)
    , m_connection(&connection)
    , m_before(std::move(stored))
    , m_actor(std::move(actor))
    , m_now(now)
{
}

core::Result<Changing> Changing::open(sql::Connection &connection, const core::OrderId &id, Actor actor, core::Timestamp now)
{
    core::Result<std::optional<OrderRecord>> found = store::find(connection, id, store::Lock::ForChange);
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return core::fail(unknownOrder());
    return Changing(connection, std::move(**found), std::move(actor), now);
}

void Changing::tell(const QString &type, const QJsonObject &data, const char *topic) { m_told.append({type, data, topic}); }

void Changing::ask(DutyKind kind, const QString &subject, qint64 amount)
{
    m_asked.append({core::newUuid(), record.order.id, kind, subject, amount, m_actor, 0, m_now + dutyGrace});
}

core::Result<> Changing::write(const Told &told)
{
    MOSTRADOR_TRY(store::appendEvent(*m_connection, record.order.id, {m_now, told.type, m_actor, compact(told.data)}));
    MOSTRADOR_TRY(store::audit(*m_connection, QStringLiteral("order.") + told.type, m_actor, record.order.id, m_now));
    QJsonObject data{{QStringLiteral("orderId"), record.order.id},
                     {QStringLiteral("number"), record.header.number.value_or(0)},
                     {QStringLiteral("version"), record.order.version}};
    if (record.header.customer)
        data.insert(QStringLiteral("customerId"), record.header.customer->text());
    const QString topic = QString::fromLatin1(told.topic ? told.topic : generalTopic);
    return eventing::addToOutbox(*m_connection, {core::newUuid(), topic, compact(data), record.order.id}, m_now);
}

core::Result<> Changing::commit()
{
    if (record.order.version == m_before.order.version)
        ++record.order.version;
    MOSTRADOR_TRY(store::save(*m_connection, m_before, record));
    // An order without a number was never anybody's: nothing is told of it.
    if (record.header.number)
        for (const Told &told : std::as_const(m_told))
            MOSTRADOR_TRY(write(told));
    for (const Duty &duty : std::as_const(m_asked))
        MOSTRADOR_TRY(store::insertDuty(*m_connection, duty));
    return {};
}

}  // namespace orders
