// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/orders/store/order_json.h"
#include "backend/services/orders/store/order_store.h"

#include <array>

namespace orders::store {
namespace {

using sql::Statement;

struct KindWord {
    DutyKind kind;
    QLatin1StringView word;
};
constexpr std::array kindWords{
    KindWord{DutyKind::Reserve, QLatin1StringView("reserve")},
    KindWord{DutyKind::Authorize, QLatin1StringView("authorize")},
    KindWord{DutyKind::Allocate, QLatin1StringView("allocate")},
    KindWord{DutyKind::Release, QLatin1StringView("release")},
    KindWord{DutyKind::Unallocate, QLatin1StringView("unallocate")},
    KindWord{DutyKind::LetGo, QLatin1StringView("let_go")},
    KindWord{DutyKind::Capture, QLatin1StringView("capture")},
    KindWord{DutyKind::Refund, QLatin1StringView("refund")},
    KindWord{DutyKind::Ship, QLatin1StringView("ship")},
    KindWord{DutyKind::Withdraw, QLatin1StringView("withdraw")},
    KindWord{DutyKind::Restock, QLatin1StringView("restock")},
};

core::Result<DutyKind> kindOf(const QString &word)
{
    for (const KindWord &entry : kindWords)
        if (entry.word == word)
            return entry.kind;
    return core::fail(core::ErrorCode::Internal, QStringLiteral("stored_order_invalid"),
                      QStringLiteral("No work of an order is called \"%1\".").arg(word));
}

}  // namespace

QString wordOf(DutyKind kind)
{
    for (const KindWord &entry : kindWords)
        if (entry.kind == kind)
            return entry.word;
    Q_UNREACHABLE();
}

core::Result<> appendEvent(sql::Connection &connection, const QString &orderId, const OrderEventRow &event)
{
    static const Statement statement("orders/append_order_event");
    MOSTRADOR_TRY(connection.execute(statement, {{"order_id", orderId},
                                                 {"at", event.at.milliseconds()},
                                                 {"type", event.type},
                                                 {"actor_kind", event.actor.kind},
                                                 {"actor_id", event.actor.id},
                                                 {"actor_name", event.actor.name},
                                                 {"data", QString::fromUtf8(event.data)}}));
    return {};
}

core::Result<QList<OrderEventRow>> eventsOf(sql::Connection &connection, const core::OrderId &id)
{
    static const Statement statement("orders/order_events");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"order_id", id.text()}});
    if (!rows)
        return core::fail(rows.error());
    QList<OrderEventRow> events;
    for (int row = 0; row < rows->count(); ++row) {
        OrderEventRow event;
        event.at = rows->timestamp(row, 0);
        event.type = rows->text(row, 1);
        event.actor.kind = rows->text(row, 2);
        event.actor.id = rows->text(row, 3);
        event.actor.name = rows->text(row, 4);
        event.data = rows->text(row, 5).toUtf8();
        events.append(event);
    }
    return events;
}

core::Result<> audit(sql::Connection &connection, const QString &action, const Actor &actor, const QString &subject, core::Timestamp now)
{
    static const Statement statement("orders/insert_audit");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", core::newUuid()},
                                                 {"at", now.milliseconds()},
                                                 {"action", action},
                                                 {"actor_kind", actor.kind},
                                                 {"actor_id", actor.id},
                                                 {"subject_id", subject},
                                                 {"network", actor.network},
                                                 {"request_id", actor.requestId}}));
    return {};
}

core::Result<> insertDuty(sql::Connection &connection, const Duty &duty)
{
    static const Statement statement("orders/insert_duty");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", duty.id},
                                                 {"order_id", duty.orderId},
                                                 {"kind", wordOf(duty.kind)},
                                                 {"subject_id", duty.subject},
                                                 {"amount", duty.amount},
                                                 {"actor", textOf(duty.actor)},
                                                 {"due_at", duty.dueAt.milliseconds()}}));
    return {};
}

core::Result<QList<Duty>> dutiesOf(sql::Connection &connection, const QString &orderId)
{
    static const Statement statement("orders/duties_of_order");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"order_id", orderId}});
    if (!rows)
        return core::fail(rows.error());
    QList<Duty> duties;
    for (int row = 0; row < rows->count(); ++row) {
        const core::Result<DutyKind> kind = kindOf(rows->text(row, 2));
        if (!kind)
            return core::fail(kind.error());
        duties.append({rows->text(row, 0), rows->text(row, 1), *kind, rows->text(row, 3), rows->integer(row, 4),
                       actorOf(rows->text(row, 5)), int(rows->integer(row, 6)), rows->timestamp(row, 7)});
    }
    return duties;
}

core::Result<bool> finishDuty(sql::Connection &connection, const QString &id)
{
    static const Statement statement("orders/finish_duty");
    const core::Result<int> finished = connection.execute(statement, {{"id", id}});
    if (!finished)
        return core::fail(finished.error());
    return *finished == 1;
}

core::Result<> postponeDuty(sql::Connection &connection, const Duty &duty, core::Timestamp dueAt)
{
    static const Statement statement("orders/postpone_duty");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", duty.id}, {"attempts", duty.attempts + 1}, {"due_at", dueAt.milliseconds()}}));
    return {};
}

core::Result<> dropDuties(sql::Connection &connection, const QString &orderId)
{
    static const Statement statement("orders/drop_duties");
    MOSTRADOR_TRY(connection.execute(statement, {{"order_id", orderId}}));
    return {};
}

core::Result<QList<core::OrderId>> ordersWithDuties(sql::Connection &connection, core::Timestamp now, int limit)
{
    static const Statement statement("orders/orders_with_duties");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"now", now.milliseconds()}, {"limit", limit}});
    if (!rows)
        return core::fail(rows.error());
    QList<core::OrderId> ids;
    for (int row = 0; row < rows->count(); ++row)
        ids.append(core::OrderId::fromTrusted(rows->text(row, 0)));
    return ids;
}

core::Result<> forgetKey(sql::Connection &connection, const QString &scope, const QString &key)
{
    static const Statement statement("orders/forget_key");
    MOSTRADOR_TRY(connection.execute(statement, {{"scope", scope}, {"key", key}}));
    return {};
}

core::Result<int> purgeUnnumbered(sql::Connection &connection, core::Timestamp before, int limit)
{
    static const Statement statement("orders/purge_unnumbered_orders");
    return connection.execute(statement, {{"before", before.milliseconds()}, {"limit", limit}});
}

QString folded(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar character : decomposed) {
        if (character.isMark() || character.isNull())
            continue;
        plain.append(character.isSpace() ? QChar(u' ') : character);
    }
    return plain.simplified();
}

QString foldedEmail(const QString &email) { return email.trimmed().toCaseFolded(); }

}  // namespace orders::store
