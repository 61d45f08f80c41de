// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/sql_event_store.h"
#include "backend/services/chat/domain/decide.h"
#include "backend/services/chat/projections/inbox_projection.h"
#include "backend/services/chat/projections/transcript_projection.h"
#include "core/base/page.h"

#include <list>
#include <mutex>

namespace chat {

using SharedConversation = std::shared_ptr<const Conversation>;

/// Folded conversations that were used last. Holds only what is committed. Thread-safe.
class ConversationCache {
public:
    [[nodiscard]] SharedConversation find(const core::ConversationId &id);
    /// Kept when it is newer than what is there.
    void put(const core::ConversationId &id, SharedConversation conversation);

private:
    using Order = std::list<std::pair<core::ConversationId, SharedConversation>>;
    std::mutex m_mutex;
    Order m_order;  // the last used first
    QHash<core::ConversationId, Order::iterator> m_places;
};

/// A command carried out.
struct Executed {
    SharedConversation conversation;  ///< after it
    QList<RecordedEvent> news;        ///< all events since this process last looked, the command's own last
    int own = 0;                      ///< how many of them are the command's
    qint64 answer = 0;                ///< version that answers the caller: of the event, or the first one of a repetition
};

/// Where a conversation begins: whose it is.
struct NewAccess {
    QString ownerSubject;  ///< "user:<id>", "guest:<id>", or empty for a bearer of the token only
    QString tokenHash;     ///< empty: no token opens it
};

struct InboxFilter {
    QString state;
    QString assignee;
    QString customer;
    QString pattern;
};

/// A conversation as it stood.
struct ConversationAt {
    Conversation conversation;
    QList<RecordedEvent> events;  ///< the newest of them
};

inline constexpr int viewEvents = 200;  ///< that ConversationAt holds at most

/// Conversations in the event store, with their projections. Thread-safe.
class ConversationStore {
public:
    ConversationStore(sql::Database &database, const core::Clock &clock);

    /// Decides and appends in one transaction, with projections and outbox. Errors of decide(), and of the database.
    core::Task<core::Result<Executed>> execute(core::ConversationId id, Command command, QString requestId,
                                               std::optional<NewAccess> access = std::nullopt);

    /// Whose it is; NotFound "unknown_conversation".
    core::Task<core::Result<QString>> ownerOf(core::ConversationId id);
    /// NotFound "unknown_conversation".
    core::Task<core::Result<core::ConversationId>> conversationOfToken(QString tokenHash);

    /// As it is now; NotFound "unknown_conversation".
    core::Task<core::Result<SharedConversation>> current(core::ConversationId id);
    /// The event that holds this message or note; NotFound "unknown_message".
    core::Task<core::Result<RecordedEvent>> messageEvent(core::ConversationId id, QString messageId);
    core::Task<core::Result<QList<RecordedEvent>>> eventsAfter(core::ConversationId id, qint64 after, int limit);
    /// Folded up to a version or a time, whichever comes first; version 0 when it was not open then.
    core::Task<core::Result<ConversationAt>> at(core::ConversationId id, std::optional<qint64> version,
                                                std::optional<core::Timestamp> time);

    core::Task<core::Result<core::Page<InboxRow>>> inbox(InboxFilter filter, core::PageRequest page);
    core::Task<core::Result<QList<InboxRow>>> openInbox(QString after, int limit);
    core::Task<core::Result<api::InboxCounts>> counts(QString me);
    core::Task<core::Result<int>> queueAhead(core::ConversationId id);
    core::Task<core::Result<QList<core::ConversationId>>> unfinishedTurns();

    [[nodiscard]] QList<eventing::Projection *> projections() { return {&m_inbox, &m_transcript}; }

private:
    core::Result<Executed> executeWithin(sql::Connection &connection, const core::ConversationId &id, const Command &command,
                                         const QString &requestId, const std::optional<NewAccess> &access);
    core::Result<Executed> append(sql::Connection &connection, const core::ConversationId &id, Executed before, const Decision &decision,
                                  const QString &requestId);
    core::Result<> tellOthers(sql::Connection &connection, const core::ConversationId &id, const QList<Event> &events,
                              const QString &requestId) const;

    sql::Database &m_database;
    const core::Clock &m_clock;
    eventing::SqlEventStore m_events;
    InboxProjection m_inbox;
    TranscriptProjection m_transcript;
    ConversationCache m_cache;
};

}  // namespace chat
