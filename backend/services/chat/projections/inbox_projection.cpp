// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/projections/inbox_projection.h"

#include "backend/services/chat/domain/transitions.h"
#include "backend/services/chat/events/event_codec.h"
#include "backend/services/chat/projections/folded_text.h"

namespace chat {
namespace {

/// Columns of the select list.
enum Column {
    Id,
    Version,
    State,
    OwnerKind,
    OwnerId,
    OwnerName,
    Generation,
    TurnId,
    TurnAttempt,
    Language,
    VisitorName,
    OpenedAt,
    PersonRequested,
    LastText,
    LastActor,
    LastAt,
    WaitingSince,
    LastVisitorMessage,
    LastAnswer,
    ReadByVisitor,
    ReadByStaff,
    Unread,
    CustomerId
};

QString ownerKindName(api::OwnerKind kind)
{
    switch (kind) {
    case api::OwnerKind::Bot: return QStringLiteral("bot");
    case api::OwnerKind::Queue: return QStringLiteral("queue");
    case api::OwnerKind::Agent: return QStringLiteral("agent");
    case api::OwnerKind::Nobody: return QStringLiteral("nobody");
    }
    Q_UNREACHABLE();
}

QString actorName(api::ActorKind kind)
{
    switch (kind) {
    case api::ActorKind::Visitor: return QStringLiteral("visitor");
    case api::ActorKind::Agent: return QStringLiteral("agent");
    case api::ActorKind::Bot: return QStringLiteral("bot");
    case api::ActorKind::System: return QStringLiteral("system");
    }
    Q_UNREACHABLE();
}

/// The value of an enumeration by its stored name; the first one for a name that is none.
template <class T>
T byName(std::initializer_list<T> values, QString (*nameOf)(T), const QString &name)
{
    for (const T value : values)
        if (nameOf(value) == name)
            return value;
    return *values.begin();
}

std::optional<QString> optionalText(const sql::Rows &rows, int row, int column)
{
    return rows.isNull(row, column) ? std::nullopt : std::optional(rows.text(row, column));
}

QVariant nullable(const std::optional<QString> &text) { return text ? QVariant(*text) : QVariant(); }

QString versionsText(const QList<qint64> &versions)
{
    QStringList texts;
    for (const qint64 version : versions)
        texts.append(QString::number(version));
    return texts.join(u',');
}

QList<qint64> versionsOf(const QString &text)
{
    QList<qint64> versions;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts))
        versions.append(one.toLongLong());
    return versions;
}

Conversation headOf(const sql::Rows &rows, int row)
{
    using S = api::ConversationState;
    using O = api::OwnerKind;
    using A = api::ActorKind;
    Conversation head;
    head.version = rows.integer(row, Version);
    head.state = byName({S::Bot, S::Queued, S::Agent, S::Snoozed, S::Resolved}, &stateName, rows.text(row, State));
    head.owner.kind = byName({O::Bot, O::Queue, O::Agent, O::Nobody}, &ownerKindName, rows.text(row, OwnerKind));
    head.owner.id = optionalText(rows, row, OwnerId);
    head.owner.name = optionalText(rows, row, OwnerName);
    head.generation = rows.integer(row, Generation);
    if (!rows.isNull(row, TurnId))
        head.turn = LiveTurn{{rows.text(row, TurnId), head.generation}, int(rows.integer(row, TurnAttempt))};
    head.language = byName({api::Language::English, api::Language::Spanish}, &api::languageCode, rows.text(row, Language));
    head.visitorName = rows.text(row, VisitorName);
    head.openedAt = rows.timestamp(row, OpenedAt);
    head.personRequested = rows.boolean(row, PersonRequested);
    head.lastText = rows.text(row, LastText);
    head.lastActor = byName({A::Visitor, A::Agent, A::Bot, A::System}, &actorName, rows.text(row, LastActor));
    head.lastAt = rows.timestamp(row, LastAt);
    if (!rows.isNull(row, WaitingSince))
        head.waitingSince = rows.timestamp(row, WaitingSince);
    head.lastVisitorMessage = rows.integer(row, LastVisitorMessage);
    head.lastAnswer = rows.integer(row, LastAnswer);
    head.readByVisitor = rows.integer(row, ReadByVisitor);
    head.readByStaff = rows.integer(row, ReadByStaff);
    head.unread = versionsOf(rows.text(row, Unread));
    if (!rows.isNull(row, CustomerId))
        head.customer = core::UserId::fromTrusted(rows.text(row, CustomerId));
    return head;
}

core::Result<> save(sql::Connection &connection, const core::ConversationId &id, const Conversation &head)
{
    static const sql::Statement statement("chat/save_inbox_row");
    const QVariant waiting = head.waitingSince ? QVariant(head.waitingSince->milliseconds()) : QVariant();
    const std::optional<QString> turnId = head.turn ? std::optional(head.turn->mandate.turnId) : std::nullopt;
    const sql::Bindings bindings{{"conversation_id", id.text()},
                                 {"version", head.version},
                                 {"state", stateName(head.state)},
                                 {"owner_kind", ownerKindName(head.owner.kind)},
                                 {"owner_id", nullable(head.owner.id)},
                                 {"owner_name", nullable(head.owner.name)},
                                 {"generation", head.generation},
                                 {"turn_id", nullable(turnId)},
                                 {"turn_attempt", qint64(head.turn ? head.turn->attempt : 0)},
                                 {"language", api::languageCode(head.language)},
                                 {"visitor_name", head.visitorName},
                                 {"folded_name", foldedText(head.visitorName)},
                                 {"opened_at", head.openedAt.milliseconds()},
                                 {"person_requested", qint64(head.personRequested)},
                                 {"last_text", head.lastText},
                                 {"last_actor", actorName(head.lastActor)},
                                 {"last_at", head.lastAt.milliseconds()},
                                 {"waiting_since", waiting},
                                 {"last_visitor_message", head.lastVisitorMessage},
                                 {"last_answer", head.lastAnswer},
                                 {"read_by_visitor", head.readByVisitor},
                                 {"read_by_staff", head.readByStaff},
                                 {"unread", versionsText(head.unread)},
                                 {"customer_id", head.customer ? QVariant(head.customer->text()) : QVariant()}};
    MOSTRADOR_TRY(connection.execute(statement, bindings));
    return {};
}

}  // namespace

core::Result<QList<InboxRow>> inboxRowsOf(const core::Result<sql::Rows> &rows)
{
    if (!rows)
        return core::fail(rows.error());
    QList<InboxRow> list;
    list.reserve(rows->count());
    for (int row = 0; row < rows->count(); ++row)
        list.append({core::ConversationId::fromTrusted(rows->text(row, Id)), headOf(*rows, row)});
    return list;
}

core::Result<> InboxProjection::apply(sql::Connection &connection, const core::EventEnvelope &event)
{
    static const sql::Statement inboxRow("chat/inbox_row");
    const core::ConversationId id = conversationOfStream(event.stream);
    if (id.isNull())
        return {};
    const core::Result<RecordedEvent> recorded = recordedEventOf(event);
    if (!recorded)
        return core::fail(recorded.error());
    core::Result<QList<InboxRow>> rows = inboxRowsOf(connection.query(inboxRow, {{"conversation_id", id.text()}}));
    if (!rows)
        return core::fail(rows.error());
    Conversation head = rows->isEmpty() ? Conversation() : std::move(rows->first().head);
    head = evolve(std::move(head), *recorded);
    return save(connection, id, head);
}

core::Result<> InboxProjection::clear(sql::Connection &connection)
{
    static const sql::Statement statement("chat/clear_inbox");
    MOSTRADOR_TRY(connection.execute(statement));
    return {};
}

core::Result<QByteArray> InboxProjection::dump(sql::Connection &connection)
{
    static const sql::Statement statement("chat/dump_inbox");
    const core::Result<sql::Rows> rows = connection.query(statement);
    if (!rows)
        return core::fail(rows.error());
    return eventing::canonicalLines(*rows);
}

}  // namespace chat
