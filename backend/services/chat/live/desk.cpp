// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/chat/live/desk.h"

#include "backend/services/chat/live/phrases.h"
#include "core/log/log.h"

namespace chat {
namespace {

using core::Result;

constexpr int inboxBatch = 200;

/// Runs a task of the desk and hands its answer to whoever waits on another thread.
template <class T>
core::Task<> deliver(core::Task<T> task, core::Deferred<T> done)
{
    T answer = co_await task;
    done.resolve(std::move(answer));
}

core::Task<> deliverDone(core::Task<> task, core::Deferred<bool> done)
{
    co_await task;
    done.resolve(true);
}

}  // namespace

QString subjectOf(const net::Caller &caller)
{
    switch (caller.kind) {
    case net::Caller::Kind::User: return u"user:" + caller.subject;
    case net::Caller::Kind::Guest: return u"guest:" + caller.subject;
    case net::Caller::Kind::Visitor:
    case net::Caller::Kind::Nobody: break;
    }
    return {};
}

core::Actor actorOf(const net::Caller &caller, Side side)
{
    // A conversation has one visitor, who may come with a token, as a guest or signed in: the same person.
    return side == Side::Staff ? core::Actor{core::Actor::Kind::Agent, caller.subject} : core::Actor{core::Actor::Kind::Visitor, {}};
}

Desk::Desk(ConversationStore &store, rag::Contract &rag, NameBook &names, const DeskOptions &options)
    : m_store(store)
    , m_rag(rag)
    , m_names(names)
    , m_options(options)
{
}

core::Task<Result<Executed>> Desk::order(core::ConversationId id, Command command, QString requestId, std::optional<NewAccess> access)
{
    const core::Deferred<Result<Executed>> done;
    core::post(this, [this, id, command, requestId, access, done] { deliver(give(id, command, requestId, access), done); });
    co_return co_await done;
}

core::Task<> Desk::rest(core::ConversationId id)
{
    const core::Deferred<bool> done;
    core::post(this, [this, id, done] { deliverDone(restHere(id), done); });
    co_await done;
}

core::Task<Result<>> Desk::open()
{
    const core::Deferred<Result<>> done;
    core::post(this, [this, done] { deliver(openHere(), done); });
    co_return co_await done;
}

core::Task<> Desk::close()
{
    const core::Deferred<bool> done;
    core::post(this, [this, done] { deliverDone(closeHere(), done); });
    co_await done;
}

core::Task<Result<Side>> Desk::sideOf(net::Caller caller, core::ConversationId id)
{
    if (caller.may(api::Permission::ConversationsRead))
        co_return Side::Staff;
    const auto stranger =
        core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_conversation"), QStringLiteral("There is no such conversation."));
    if (caller.kind == net::Caller::Kind::Visitor) {
        if (caller.conversation == id.text())
            co_return Side::Visitor;
        co_return stranger;
    }
    const QString subject = subjectOf(caller);
    if (subject.isEmpty())
        co_return stranger;
    const Result<QString> owner = co_await m_store.ownerOf(id);
    if (!owner)
        co_return core::fail(owner.error());
    if (*owner != subject)
        co_return stranger;
    co_return Side::Visitor;
}

core::Task<Result<Executed>> Desk::give(core::ConversationId id, Command command, QString requestId, std::optional<NewAccess> access)
{
    const auto self = shared_from_this();
    if (m_closing)
        co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("stopping"),
                             QStringLiteral("The server is restarting; try again in a moment."));
    const SharedRoom room = roomOf(id);
    const auto passage = std::make_shared<Passage>();
    passage->holds = mayStopTurn(command.order);
    if (passage->holds)
        command.said = room->fence.hold();
    command.turnId = core::newUuid();
    room->passages.append(passage);
    const Result<Executed> executed = co_await m_store.execute(id, command, requestId, access);
    passage->outcome.emplace(executed);
    settle(room);
    co_await passage->published;
    co_return executed;
}

SharedRoom Desk::roomOf(const core::ConversationId &id)
{
    SharedRoom &room = m_rooms[id];
    if (!room) {
        room = std::make_shared<Room>();
        room->id = id;
    }
    return room;
}

void Desk::settle(const SharedRoom &room)
{
    while (!room->passages.isEmpty() && room->passages.first()->outcome) {
        const std::shared_ptr<Passage> passage = room->passages.takeFirst();
        if (*passage->outcome)
            publish(room, **passage->outcome);
        if (passage->holds)
            room->fence.release();
        passage->published.resolve(true);
    }
    flushSoon(room);
    if (!room->turn)
        for (const core::Deferred<bool> &waiter : std::exchange(room->restWaiters, {}))
            waiter.resolve(true);
    retire(room);
}

void Desk::retire(const SharedRoom &room)
{
    if (room->isIdle() && m_rooms.value(room->id) == room)
        m_rooms.remove(room->id);
}

core::Task<> Desk::restHere(core::ConversationId id)
{
    const auto self = shared_from_this();
    const SharedRoom room = m_rooms.value(id);
    if (!room || !room->turn)
        co_return;
    const core::Deferred<bool> waiter;
    room->restWaiters.append(waiter);
    co_await waiter;
}

core::Task<Result<>> Desk::openHere()
{
    const auto self = shared_from_this();
    QString after;
    for (;;) {
        const Result<QList<InboxRow>> rows = co_await m_store.openInbox(after, inboxBatch);
        if (!rows)
            co_return core::fail(rows.error());
        for (const InboxRow &row : *rows)
            m_line.update(row.id, row.head);
        if (rows->size() < inboxBatch)
            break;
        after = rows->last().id.text();
    }
    const Result<QList<core::ConversationId>> unfinished = co_await m_store.unfinishedTurns();
    if (!unfinished)
        co_return core::fail(unfinished.error());
    for (const core::ConversationId &id : *unfinished) {
        const Result<> recovered = co_await recover(id);
        if (!recovered)
            co_return recovered;
    }
    co_return Result<>();
}

core::Task<Result<>> Desk::recover(core::ConversationId id)
{
    const Result<SharedConversation> found = co_await m_store.current(id);
    if (!found)
        co_return core::fail(found.error());
    Command command;
    command.order = RecoverTurn{core::newUuid(), apology((*found)->language)};
    const Result<Executed> executed = co_await give(id, command, QString(), std::nullopt);
    if (!executed)
        co_return core::fail(executed.error());
    core::logInfo("chat", QStringLiteral("turn taken up after a restart"), {{"conversation", id.text()}});
    co_return Result<>();
}

void Desk::abandon()
{
    m_closing = true;
    m_sessions.clear();
    m_inboxListeners.clear();
    for (const SharedRoom &room : std::as_const(m_rooms)) {
        if (room->turn)
            room->turn->abort.abort();
        room->typists.clear();
        room->subscribers.clear();
    }
    m_rooms.clear();
}

core::Task<> Desk::closeHere()
{
    const auto self = shared_from_this();
    m_closing = true;
    const QList<SharedRoom> rooms = m_rooms.values();
    for (const SharedRoom &room : rooms) {
        if (room->turn)
            room->turn->abort.abort();
        room->turn.reset();
        room->typists.clear();
    }
    for (const SharedRoom &room : rooms) {
        while (!room->passages.isEmpty()) {
            const core::Deferred<bool> rested;
            room->restWaiters.append(rested);
            co_await rested;
        }
    }
}

}  // namespace chat
