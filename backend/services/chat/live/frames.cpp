// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What channels ask of the desk.
#include "backend/services/chat/live/desk.h"
#include "core/log/log.h"

namespace chat {
namespace {

using core::ErrorCode;
using core::Result;

constexpr int waitingFrames = 256;  // of one channel; more is no conversation
constexpr int roomsOfOneChannel = 500;
constexpr int longestReason = 300;
constexpr int inboxBatch = 200;

tl::unexpected<core::Error> missing(const char *field)
{
    const QString name = QString::fromLatin1(field);
    return core::fail(
        core::Error{ErrorCode::Invalid, QStringLiteral("missing_field"), u'"' + name + QStringLiteral("\": This field is required.")}.with(
            name, QStringLiteral("This field is required.")));
}

template <class T>
void sendFrame(const net::Channel &channel, const T &frame)
{
    channel->sendText(wire::encode(frame));
}

Command commandOf(const net::Caller &caller, Side side, Order order)
{
    Command command;
    command.actor = actorOf(caller, side);
    command.actorName = caller.name;
    command.order = std::move(order);
    return command;
}

}  // namespace

void Desk::frameReceived(net::Channel channel, api::ClientFrame frame)
{
    core::post(this, [this, channel, frame] {
        SharedSession &session = m_sessions[channel->serial()];
        if (!session) {
            session = std::make_shared<Session>();
            session->channel = channel;
        }
        if (session->frames.size() >= waitingFrames) {
            channel->close(net::closecode::policyViolation, QByteArrayLiteral("too many frames"));
            return;
        }
        session->frames.enqueue(frame);
        if (!session->busy)
            work(session);
    });
}

void Desk::channelClosed(net::Channel channel)
{
    core::post(this, [this, serial = channel->serial()] { forget(serial); });
}

void Desk::forget(quint64 serial)
{
    m_inboxListeners.remove(serial);
    const SharedSession session = m_sessions.take(serial);
    if (!session)
        return;
    session->open = false;
    session->frames.clear();
    const QSet<core::ConversationId> rooms = session->rooms;
    for (const core::ConversationId &id : rooms)
        leave(session, id);
}

/// Frames of a channel are worked on one after another, so that its messages keep their order.
core::Task<> Desk::work(SharedSession session)
{
    const auto self = shared_from_this();
    session->busy = true;
    while (session->open && !session->frames.isEmpty()) {
        const api::ClientFrame frame = session->frames.dequeue();
        const Result<> handled = co_await handle(session, frame);
        if (!handled)
            net::sendError(session->channel, frame, handled.error());
    }
    session->busy = false;
}

Desk::FrameTask Desk::handle(SharedSession session, api::ClientFrame frame)
{
    struct Entry {
        QLatin1String type;
        FrameTask (Desk::*handler)(SharedSession, api::ClientFrame);
    };
    static constexpr std::array handlers{
        Entry{QLatin1String("chat.subscribe"), &Desk::subscribe},
        Entry{QLatin1String("chat.unsubscribe"), &Desk::unsubscribe},
        Entry{QLatin1String("chat.send"), &Desk::send},
        Entry{QLatin1String("chat.note"), &Desk::addNote},
        Entry{QLatin1String("chat.typing"), &Desk::type},
        Entry{QLatin1String("chat.read"), &Desk::markRead},
        Entry{QLatin1String("chat.request-person"), &Desk::requestPerson},
        Entry{QLatin1String("inbox.subscribe"), &Desk::subscribeInbox},
    };
    for (const Entry &entry : handlers) {
        if (frame.type != entry.type)
            continue;
        if (!frame.conversationId && entry.type != QLatin1String("inbox.subscribe"))
            co_return missing("conversationId");
        const net::Caller caller = session->channel->caller();
        m_names.note(caller.subject, caller.name);
        const Result<> handled = co_await (this->*entry.handler)(session, frame);
        co_return handled;
    }
    co_return core::fail(ErrorCode::Invalid, QStringLiteral("unknown_frame"),
                         QStringLiteral("There is no frame type \"%1\".").arg(frame.type));
}

Desk::FrameTask Desk::subscribe(SharedSession session, api::ClientFrame frame)
{
    const core::ConversationId id = *frame.conversationId;
    const Result<Side> side = co_await sideOf(session->channel->caller(), id);
    if (!side)
        co_return core::fail(side.error());
    const Result<SharedConversation> current = co_await m_store.current(id);
    if (!current)
        co_return core::fail(current.error());
    if (frame.after.value_or(0) > (*current)->version)
        co_return core::fail(ErrorCode::Invalid, QStringLiteral("version_ahead"),
                             QStringLiteral("This conversation has only come to version %1; read it from 0.").arg((*current)->version));
    if (!session->open)
        co_return Result<>();
    if (session->rooms.size() >= roomsOfOneChannel && !session->rooms.contains(id))
        co_return core::fail(ErrorCode::Conflict, QStringLiteral("too_many_subscriptions"),
                             QStringLiteral("Unsubscribe from a conversation first."));
    const SharedRoom room = roomOf(id);
    if (!room->conversation)
        room->conversation = *current;
    const auto subscriber = std::make_shared<Subscriber>();
    subscriber->channel = session->channel;
    subscriber->side = *side;
    subscriber->version = frame.after.value_or(0);
    subscriber->requestId = frame.id;
    room->subscribers.insert(session->channel->serial(), subscriber);
    session->rooms.insert(id);
    const Result<> replayed = co_await replay(room, subscriber);
    if (!replayed)
        leave(session, id);
    co_return replayed;
}

Desk::FrameTask Desk::unsubscribe(SharedSession session, api::ClientFrame frame)
{
    leave(session, *frame.conversationId);
    co_return Result<>();
}

void Desk::leave(const SharedSession &session, const core::ConversationId &id)
{
    session->rooms.remove(id);
    const SharedRoom room = m_rooms.value(id);
    if (!room)
        return;
    stopTyping(room, session->channel->serial());
    room->subscribers.remove(session->channel->serial());
    retire(room);
}

Desk::FrameTask Desk::send(SharedSession session, api::ClientFrame frame)
{
    if (!frame.clientMessageId)
        co_return missing("clientMessageId");
    if (!frame.body)
        co_return missing("body");
    const core::ConversationId id = *frame.conversationId;
    const net::Caller caller = session->channel->caller();
    const Result<Side> side = co_await sideOf(caller, id);
    if (!side)
        co_return core::fail(side.error());
    if (const SharedRoom room = m_rooms.value(id))
        stopTyping(room, session->channel->serial());
    const Command command = commandOf(caller, *side, PostMessage{core::newUuid(), *frame.clientMessageId, *frame.body});
    const Result<Executed> executed = co_await give(id, command, QString(), std::nullopt);
    if (!executed)
        co_return core::fail(executed.error());
    sendFrame(session->channel,
              api::AckFrame{.id = frame.id, .conversationId = id, .clientMessageId = *frame.clientMessageId, .version = executed->answer});
    co_return Result<>();
}

Desk::FrameTask Desk::addNote(SharedSession session, api::ClientFrame frame)
{
    const net::Caller caller = session->channel->caller();
    const core::ConversationId id = *frame.conversationId;
    const Result<Side> side = co_await sideOf(caller, id);
    if (!side)
        co_return core::fail(side.error());
    if (*side != Side::Staff || !caller.may(api::Permission::ConversationsHandle))
        co_return core::fail(ErrorCode::Forbidden, QStringLiteral("forbidden"), QStringLiteral("Notes are written by staff."));
    if (!frame.clientMessageId)
        co_return missing("clientMessageId");
    if (!frame.body)
        co_return missing("body");
    const Command command = commandOf(caller, *side, PostNote{core::newUuid(), *frame.clientMessageId, *frame.body});
    const Result<Executed> executed = co_await give(id, command, QString(), std::nullopt);
    if (!executed)
        co_return core::fail(executed.error());
    sendFrame(session->channel,
              api::AckFrame{.id = frame.id, .conversationId = id, .clientMessageId = *frame.clientMessageId, .version = executed->answer});
    co_return Result<>();
}

Desk::FrameTask Desk::markRead(SharedSession session, api::ClientFrame frame)
{
    if (!frame.version)
        co_return missing("version");
    const net::Caller caller = session->channel->caller();
    const Result<Side> side = co_await sideOf(caller, *frame.conversationId);
    if (!side)
        co_return core::fail(side.error());
    const Command command = commandOf(caller, *side, MarkReadUpTo{*frame.version});
    const Result<Executed> executed = co_await give(*frame.conversationId, command, QString(), std::nullopt);
    if (!executed)
        co_return core::fail(executed.error());
    co_return Result<>();
}

Desk::FrameTask Desk::requestPerson(SharedSession session, api::ClientFrame frame)
{
    const net::Caller caller = session->channel->caller();
    const Result<Side> side = co_await sideOf(caller, *frame.conversationId);
    if (!side)
        co_return core::fail(side.error());
    if (frame.body && frame.body->size() > longestReason)
        co_return core::fail(ErrorCode::Invalid, QStringLiteral("too_long"),
                             QStringLiteral("\"body\": A reason takes at most 300 characters."));
    const Command command = commandOf(caller, *side, RequestPerson{frame.body});
    const Result<Executed> executed = co_await give(*frame.conversationId, command, QString(), std::nullopt);
    if (!executed)
        co_return core::fail(executed.error());
    co_return Result<>();
}

Desk::FrameTask Desk::type(SharedSession session, api::ClientFrame frame)
{
    const SharedRoom room = m_rooms.value(*frame.conversationId);
    const std::shared_ptr<Subscriber> subscriber = room ? room->subscribers.value(session->channel->serial()) : nullptr;
    if (!subscriber)
        co_return core::fail(ErrorCode::Conflict, QStringLiteral("not_subscribed"), QStringLiteral("Subscribe to the conversation first."));
    setTyping(room, session->channel, subscriber->side, frame.writing.value_or(true));
    co_return Result<>();
}

void Desk::setTyping(const SharedRoom &room, const net::Channel &channel, Side side, bool writing)
{
    const quint64 serial = channel->serial();
    if (!writing) {
        stopTyping(room, serial);
        return;
    }
    const bool known = room->typists.contains(serial);
    Typist &typist = room->typists[serial];
    if (!known) {
        const net::Caller caller = channel->caller();
        const core::Actor actor = actorOf(caller, side);
        typist.side = side;
        typist.actor.kind = actorKindOf(actor.kind);
        if (side == Side::Staff) {
            typist.actor.id = actor.id;
            typist.actor.name = caller.name;
        }
        typist.expiry = std::make_shared<QTimer>();
        typist.expiry->setSingleShot(true);
        const std::weak_ptr<Room> weak = room;
        connect(typist.expiry.get(), &QTimer::timeout, this, [this, weak, serial] {
            if (const SharedRoom alive = weak.lock())
                stopTyping(alive, serial);
        });
        tellTyping(*room, serial, typist, true);
    }
    typist.expiry->start(m_options.typingExpiry);
}

void Desk::stopTyping(const SharedRoom &room, quint64 serial)
{
    const auto found = room->typists.constFind(serial);
    if (found == room->typists.constEnd())
        return;
    const Typist typist = *found;
    room->typists.erase(found);
    typist.expiry->stop();
    core::post(this, [keep = typist.expiry] { Q_UNUSED(keep) });  // this may be the timer's own signal
    tellTyping(*room, serial, typist, false);
}

/// Visitors see only the typing of whoever answers them: a colleague may be writing a note.
void Desk::tellTyping(const Room &room, quint64 except, const Typist &typist, bool writing)
{
    const bool answers =
        room.conversation && room.conversation->owner.kind == api::OwnerKind::Agent && room.conversation->owner.id == typist.actor.id;
    const net::SharedFrame frame =
        net::EncodedFrame::text(wire::encode(api::TypingFrame{.conversationId = room.id, .actor = typist.actor, .writing = writing}));
    for (auto at = room.subscribers.constBegin(); at != room.subscribers.constEnd(); ++at) {
        const bool visible = typist.side == Side::Visitor || (*at)->side == Side::Staff || answers;
        if (at.key() != except && visible && (*at)->live)
            (*at)->channel->send(frame);
    }
}

Desk::FrameTask Desk::subscribeInbox(SharedSession session, api::ClientFrame frame)
{
    if (!session->channel->caller().may(api::Permission::ConversationsRead))
        co_return core::fail(ErrorCode::Forbidden, QStringLiteral("forbidden"),
                             QStringLiteral("The inbox is for staff who answer conversations."));
    const auto listener = std::make_shared<InboxListener>();
    listener->channel = session->channel;
    const quint64 serial = session->channel->serial();
    m_inboxListeners.insert(serial, listener);
    QString after;
    for (;;) {
        const Result<QList<InboxRow>> rows = co_await m_store.openInbox(after, inboxBatch);
        if (!rows) {
            m_inboxListeners.remove(serial);
            co_return core::fail(rows.error());
        }
        for (const InboxRow &row : *rows)
            sendFrame(listener->channel, api::InboxFrame{.conversation = summaryOf(row.id, row.head)});
        if (rows->size() < inboxBatch)
            break;
        after = rows->last().id.text();
    }
    for (const net::SharedFrame &change : std::as_const(listener->changes))
        listener->channel->send(change);
    listener->changes.clear();
    listener->ready = true;
    sendFrame(listener->channel, api::InboxReadyFrame{.id = frame.id});
    co_return Result<>();
}

}  // namespace chat
