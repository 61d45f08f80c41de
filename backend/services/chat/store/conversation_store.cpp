// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/store/conversation_store.h"

#include "backend/foundation/events/outbox.h"
#include "backend/services/chat/events/event_codec.h"

namespace chat {
namespace {

using core::Result;

constexpr int cachedConversations = 4096;
constexpr int readBatch = 500;
constexpr int maxAttempts = 3;

tl::unexpected<core::Error> unknownConversation()
{
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_conversation"), QStringLiteral("There is no such conversation."));
}

Result<QList<RecordedEvent>> readBatchWithin(sql::Connection &connection, const core::ConversationId &id, qint64 after, int limit)
{
    const auto envelopes = eventing::SqlEventStore::readStreamWithin(connection, streamOf(id), after, limit);
    if (!envelopes)
        return core::fail(envelopes.error());
    return recordedEventsOf(*envelopes);
}

/// Folds what came after `conversation`, and keeps it in `news`.
Result<Conversation> catchUp(sql::Connection &connection, const core::ConversationId &id, Conversation conversation,
                             QList<RecordedEvent> &news)
{
    for (;;) {
        const Result<QList<RecordedEvent>> batch = readBatchWithin(connection, id, conversation.version, readBatch);
        if (!batch)
            return core::fail(batch.error());
        for (const RecordedEvent &event : *batch)
            conversation = evolve(std::move(conversation), event);
        news += *batch;
        if (batch->size() < readBatch)
            return conversation;
    }
}

QList<core::NewEvent> newEventsOf(const QList<Event> &events, const QString &requestId)
{
    QList<core::NewEvent> list;
    list.reserve(events.size());
    for (const Event &event : events) {
        core::NewEvent one;
        one.type = typeNameOf(event.data);
        one.data = encodeData(event.data);
        one.actor = event.actor;
        one.requestId = requestId;
        one.correlationId = requestId;
        list.append(std::move(one));
    }
    return list;
}

Result<> insertAccess(sql::Connection &connection, const core::ConversationId &id, const NewAccess &access, core::Timestamp now)
{
    static const sql::Statement statement("chat/insert_access");
    const QVariant hash = access.tokenHash.isEmpty() ? QVariant() : QVariant(access.tokenHash);
    MOSTRADOR_TRY(connection.execute(statement, {{"conversation_id", id.text()},
                                                 {"owner_subject", access.ownerSubject},
                                                 {"token_hash", hash},
                                                 {"created_at", now.milliseconds()}}));
    return {};
}

}  // namespace

SharedConversation ConversationCache::find(const core::ConversationId &id)
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.constFind(id);
    if (place == m_places.constEnd())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, *place);
    return m_order.front().second;
}

void ConversationCache::put(const core::ConversationId &id, SharedConversation conversation)
{
    const std::lock_guard lock(m_mutex);
    const auto place = m_places.constFind(id);
    if (place != m_places.constEnd()) {
        if ((*place)->second->version < conversation->version)
            (*place)->second = std::move(conversation);
        return;
    }
    m_order.emplace_front(id, std::move(conversation));
    m_places.insert(id, m_order.begin());
    if (m_places.size() > cachedConversations) {
        m_places.remove(m_order.back().first);
        m_order.pop_back();
    }
}

ConversationStore::ConversationStore(sql::Database &database, const core::Clock &clock)
    : m_database(database)
    , m_clock(clock)
    , m_events(database, clock)
{
}

core::Task<Result<Executed>> ConversationStore::execute(core::ConversationId id, Command command, QString requestId,
                                                        std::optional<NewAccess> access)
{
    const auto work = [this, id, command, requestId, access](sql::Connection &connection) {
        return executeWithin(connection, id, command, requestId, access);
    };
    Result<Executed> executed = co_await m_database.write(work);
    for (int attempt = 1; attempt < maxAttempts && !executed && executed.error().reason == QLatin1String("version_conflict"); ++attempt)
        executed = co_await m_database.write(work);  // another replica was faster
    if (executed && executed->conversation->version > 0)
        m_cache.put(id, executed->conversation);
    co_return executed;
}

Result<Executed> ConversationStore::executeWithin(sql::Connection &connection, const core::ConversationId &id, const Command &command,
                                                  const QString &requestId, const std::optional<NewAccess> &access)
{
    const SharedConversation known = m_cache.find(id);
    Executed executed;
    Result<Conversation> conversation = catchUp(connection, id, known ? *known : Conversation(), executed.news);
    if (!conversation)
        return core::fail(conversation.error());
    executed.conversation = std::make_shared<const Conversation>(std::move(*conversation));
    const Result<Decision> decision = decide(*executed.conversation, command);
    if (!decision)
        return core::fail(decision.error());
    if (access)
        MOSTRADOR_TRY(insertAccess(connection, id, *access, m_clock.now()));
    if (decision->events.isEmpty()) {
        executed.answer = decision->repeatOf.value_or(executed.conversation->version);
        return executed;
    }
    return append(connection, id, std::move(executed), *decision, requestId);
}

Result<Executed> ConversationStore::append(sql::Connection &connection, const core::ConversationId &id, Executed before,
                                           const Decision &decision, const QString &requestId)
{
    const auto envelopes =
        m_events.appendWithin(connection, streamOf(id), {before.conversation->version}, newEventsOf(decision.events, requestId));
    if (!envelopes)
        return core::fail(envelopes.error());
    for (eventing::Projection *projection : projections())
        MOSTRADOR_TRY(eventing::applyWithin(connection, *projection, *envelopes));
    MOSTRADOR_TRY(tellOthers(connection, id, decision.events, requestId));
    Conversation conversation = *before.conversation;
    for (qsizetype index = 0; index < envelopes->size(); ++index) {
        const core::EventEnvelope &envelope = envelopes->at(index);
        const Event &event = decision.events[index];
        before.news.append({envelope.version, envelope.at, event.actor, event.data});
        conversation = evolve(std::move(conversation), before.news.last());
    }
    before.own = int(envelopes->size());
    before.answer = envelopes->at(decision.answerIndex.value_or(int(envelopes->size()) - 1)).version;
    before.conversation = std::make_shared<const Conversation>(std::move(conversation));
    return before;
}

Result<> ConversationStore::tellOthers(sql::Connection &connection, const core::ConversationId &id, const QList<Event> &events,
                                       const QString &requestId) const
{
    for (const Event &event : events) {
        if (!std::holds_alternative<api::ConversationResolvedData>(event.data))
            continue;
        const QByteArray data = QByteArray(R"({"conversationId":")" + id.text().toUtf8() + R"("})");
        const eventing::BusMessage message{core::newUuid(), QStringLiteral("chat.conversation_resolved"), data, requestId};
        MOSTRADOR_TRY(eventing::addToOutbox(connection, message, m_clock.now()));
    }
    return {};
}

core::Task<Result<QString>> ConversationStore::ownerOf(core::ConversationId id)
{
    return m_database.read([id](sql::Connection &connection) -> Result<QString> {
        static const sql::Statement statement("chat/owner_of_conversation");
        const Result<sql::Rows> rows = connection.query(statement, {{"conversation_id", id.text()}});
        if (!rows)
            return core::fail(rows.error());
        if (rows->isEmpty())
            return unknownConversation();
        return rows->text(0, 0);
    });
}

core::Task<Result<core::ConversationId>> ConversationStore::conversationOfToken(QString tokenHash)
{
    return m_database.read([tokenHash](sql::Connection &connection) -> Result<core::ConversationId> {
        static const sql::Statement statement("chat/conversation_of_token");
        const Result<sql::Rows> rows = connection.query(statement, {{"token_hash", tokenHash}});
        if (!rows)
            return core::fail(rows.error());
        if (rows->isEmpty())
            return unknownConversation();
        return core::ConversationId::fromTrusted(rows->text(0, 0));
    });
}

core::Task<Result<SharedConversation>> ConversationStore::current(core::ConversationId id)
{
    const SharedConversation known = m_cache.find(id);
    const auto work = [id, known](sql::Connection &connection) -> Result<SharedConversation> {
        QList<RecordedEvent> news;
        Result<Conversation> conversation = catchUp(connection, id, known ? *known : Conversation(), news);
        if (!conversation)
            return core::fail(conversation.error());
        if (!conversation->isOpened())
            return unknownConversation();
        return std::make_shared<const Conversation>(std::move(*conversation));
    };
    Result<SharedConversation> conversation = co_await m_database.read(work);
    if (conversation)
        m_cache.put(id, *conversation);
    co_return conversation;
}

core::Task<Result<RecordedEvent>> ConversationStore::messageEvent(core::ConversationId id, QString messageId)
{
    return m_database.read([id, messageId](sql::Connection &connection) -> Result<RecordedEvent> {
        static const sql::Statement statement("chat/message_version");
        const auto unknown =
            core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_message"), QStringLiteral("There is no such message."));
        const Result<sql::Rows> rows = connection.query(statement, {{"conversation_id", id.text()}, {"message_id", messageId}});
        if (!rows)
            return core::fail(rows.error());
        if (rows->isEmpty())
            return unknown;
        const Result<QList<RecordedEvent>> events = readBatchWithin(connection, id, rows->integer(0, 0) - 1, 1);
        if (!events)
            return core::fail(events.error());
        if (events->isEmpty())
            return unknown;
        return events->first();
    });
}

core::Task<Result<QList<RecordedEvent>>> ConversationStore::eventsAfter(core::ConversationId id, qint64 after, int limit)
{
    return m_database.read([id, after, limit](sql::Connection &connection) { return readBatchWithin(connection, id, after, limit); });
}

core::Task<Result<ConversationAt>> ConversationStore::at(core::ConversationId id, std::optional<qint64> version,
                                                         std::optional<core::Timestamp> time)
{
    return m_database.read([id, version, time](sql::Connection &connection) -> Result<ConversationAt> {
        ConversationAt result;
        for (;;) {
            const Result<QList<RecordedEvent>> batch = readBatchWithin(connection, id, result.conversation.version, readBatch);
            if (!batch)
                return core::fail(batch.error());
            for (const RecordedEvent &event : *batch) {
                if ((version && event.version > *version) || (time && event.at > *time))
                    return result;
                result.conversation = evolve(std::move(result.conversation), event);
                result.events.append(event);
                if (result.events.size() > viewEvents)
                    result.events.removeFirst();
            }
            if (batch->size() < readBatch)
                return result;
        }
    });
}

core::Task<Result<core::Page<InboxRow>>> ConversationStore::inbox(InboxFilter filter, core::PageRequest page)
{
    return m_database.read([filter, page](sql::Connection &connection) -> Result<core::Page<InboxRow>> {
        static const sql::Statement statement("chat/list_inbox");
        const bool first = page.after.size() != 2;
        const qint64 beforeAt = first ? std::numeric_limits<qint64>::max() : page.after[0].toLongLong();
        const QString beforeId = first ? QString() : page.after[1];
        Result<QList<InboxRow>> rows = inboxRowsOf(connection.query(statement, {{"state", filter.state},
                                                                                {"assignee", filter.assignee},
                                                                                {"customer", filter.customer},
                                                                                {"pattern", filter.pattern},
                                                                                {"before_at", beforeAt},
                                                                                {"before_id", beforeId},
                                                                                {"limit", page.limit + 1}}));
        if (!rows)
            return core::fail(rows.error());
        core::Page<InboxRow> result;
        const bool more = rows->size() > page.limit;
        if (more)
            rows->removeLast();
        result.items = std::move(*rows);
        if (more) {
            const InboxRow &last = result.items.last();
            result.nextCursor = core::encodeCursor({QString::number(last.head.lastAt.milliseconds()), last.id.text()});
        }
        return result;
    });
}

core::Task<Result<QList<InboxRow>>> ConversationStore::openInbox(QString after, int limit)
{
    return m_database.read([after, limit](sql::Connection &connection) {
        static const sql::Statement statement("chat/open_inbox");
        return inboxRowsOf(connection.query(statement, {{"after", after}, {"limit", limit}}));
    });
}

core::Task<Result<api::InboxCounts>> ConversationStore::counts(QString me)
{
    return m_database.read([me](sql::Connection &connection) -> Result<api::InboxCounts> {
        static const sql::Statement statement("chat/inbox_counts");
        const Result<sql::Rows> rows = connection.query(statement, {{"me", me}});
        if (!rows)
            return core::fail(rows.error());
        return api::InboxCounts{int(rows->integer(0, 0)), int(rows->integer(0, 1)), int(rows->integer(0, 2)), int(rows->integer(0, 3))};
    });
}

core::Task<Result<int>> ConversationStore::queueAhead(core::ConversationId id)
{
    return m_database.read([id](sql::Connection &connection) -> Result<int> {
        static const sql::Statement statement("chat/queue_ahead");
        const Result<sql::Rows> rows = connection.query(statement, {{"conversation_id", id.text()}});
        if (!rows)
            return core::fail(rows.error());
        return int(rows->integer(0, 0));
    });
}

core::Task<Result<QList<core::ConversationId>>> ConversationStore::unfinishedTurns()
{
    return m_database.read([](sql::Connection &connection) -> Result<QList<core::ConversationId>> {
        static const sql::Statement statement("chat/unfinished_turns");
        const Result<sql::Rows> rows = connection.query(statement);
        if (!rows)
            return core::fail(rows.error());
        QList<core::ConversationId> ids;
        for (int row = 0; row < rows->count(); ++row)
            ids.append(core::ConversationId::fromTrusted(rows->text(row, 0)));
        return ids;
    });
}

}  // namespace chat
