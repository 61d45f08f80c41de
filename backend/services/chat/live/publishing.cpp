// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is told what: the desk's way out.
#include "backend/services/chat/live/desk.h"
#include "core/log/log.h"

namespace chat {
namespace {

constexpr int replayBatch = 200;
/// So much is sent before the kernel has to have taken it: a long conversation is not taken for a slow consumer.
constexpr qsizetype replayWindow = 64 * 1024;  // bytes

template <class T>
net::SharedFrame encoded(const T &frame)
{
    return net::EncodedFrame::text(wire::encode(frame));
}

net::SharedFrame eventFrame(const core::ConversationId &id, Side side, const RecordedEvent &event, const NameBook &names)
{
    api::EventFrame frame;
    frame.conversationId = id;
    frame.version = event.version;
    frame.event = eventFor(side, event, names);
    return encoded(frame);
}

}  // namespace

void Desk::publish(const SharedRoom &room, const Executed &executed)
{
    bool isNews = false;
    const qint64 firstOwn = executed.conversation->version - executed.own + 1;
    if (!room->published)
        room->published = firstOwn - 1;
    for (const RecordedEvent &event : executed.news) {
        if (event.version <= *room->published)
            continue;
        room->published = event.version;
        isNews = true;
        room->fence.observe(event.data);
        if (room->turn && room->fence.standing() != room->turn->mandate) {
            room->turn->abort.abort();
            room->turn.reset();
        }
        publishEvent(room, event);
        const auto *started = std::get_if<api::BotTurnStartedData>(&event.data);
        if (started && event.version >= firstOwn && !m_closing)
            startTurn(room, {started->turnId, started->generation});
    }
    if (!room->conversation || room->conversation->version < executed.conversation->version)
        room->conversation = executed.conversation;
    if (!isNews)
        return;
    publishInbox(room->id, *executed.conversation);
    if (m_line.update(room->id, *executed.conversation))
        publishQueue();
}

void Desk::publishEvent(const SharedRoom &room, const RecordedEvent &event)
{
    net::SharedFrame forStaff;
    net::SharedFrame forVisitor;
    const QList<std::shared_ptr<Subscriber>> subscribers = room->subscribers.values();
    for (const std::shared_ptr<Subscriber> &subscriber : subscribers) {
        if (!subscriber->live || event.version <= subscriber->version)
            continue;
        if (event.version > subscriber->version + 1) {
            restartReplay(room, subscriber);
            continue;
        }
        const bool staff = subscriber->side == Side::Staff || isForEveryone(event);
        net::SharedFrame &frame = staff ? forStaff : forVisitor;
        if (!frame)
            frame = eventFrame(room->id, staff ? Side::Staff : Side::Visitor, event, m_names);
        subscriber->version = event.version;
        subscriber->channel->send(frame);
    }
}

void Desk::publishInbox(const core::ConversationId &id, const Conversation &conversation)
{
    if (m_inboxListeners.isEmpty())
        return;
    const net::SharedFrame frame = encoded(api::InboxFrame{.conversation = summaryOf(id, conversation)});
    for (const std::shared_ptr<InboxListener> &listener : std::as_const(m_inboxListeners)) {
        if (listener->ready)
            listener->channel->send(frame);
        else
            listener->changes.insert(id, frame);
    }
}

void Desk::publishQueue()
{
    int ahead = 0;
    const QList<core::ConversationId> line = m_line.all();
    for (const core::ConversationId &id : line) {
        const SharedRoom room = m_rooms.value(id);
        if (room && room->ahead != ahead) {
            room->ahead = ahead;
            for (const std::shared_ptr<Subscriber> &subscriber : std::as_const(room->subscribers))
                if (subscriber->live)
                    tellPosition(*room, subscriber->channel, ahead);
        }
        ++ahead;
    }
    for (const SharedRoom &room : std::as_const(m_rooms))
        if (!m_line.ahead(room->id))
            room->ahead.reset();
}

void Desk::tellPosition(Room &room, const net::Channel &channel, int ahead)
{
    channel->send(encoded(api::QueueFrame{.conversationId = room.id, .ahead = ahead}));
}

void Desk::flushSoon(const SharedRoom &room)
{
    if (room->flushPlanned || !room->fence.standing())
        return;
    room->flushPlanned = true;
    const auto go = [this, room] {
        room->flushPlanned = false;
        flush(*room);
    };
    const qint64 interval = m_options.deltaInterval.count();
    const qint64 passed = room->sinceFlush.isValid() ? room->sinceFlush.elapsed() : interval;
    if (passed >= interval)
        core::post(this, go);  // what else comes in this turn of the loop goes along
    else
        QTimer::singleShot(std::chrono::milliseconds(interval - passed), this, go);
}

void Desk::flush(Room &room)
{
    const std::optional<Piece> piece = room.fence.take();
    if (!piece)
        return;
    room.sinceFlush.start();
    net::SharedFrame frame;
    for (const std::shared_ptr<Subscriber> &subscriber : std::as_const(room.subscribers)) {
        if (!subscriber->live)
            continue;
        if (!frame) {
            api::DeltaFrame delta;
            delta.conversationId = room.id;
            delta.generation = piece->mandate.generation;
            delta.turnId = piece->mandate.turnId;
            delta.offset = piece->offset;
            delta.text = piece->text;
            frame = encoded(delta);
        }
        subscriber->channel->send(frame);
    }
}

void Desk::restartReplay(const SharedRoom &room, const std::shared_ptr<Subscriber> &subscriber)
{
    subscriber->live = false;
    core::detach(replay(room, subscriber), this, [subscriber](const core::Error &error) {
        core::logWarning("chat", QStringLiteral("replay failed"), {{"reason", error.reason}});
        subscriber->channel->close(net::closecode::tryAgainLater, QByteArrayLiteral("resume"));
    });
}

core::Task<core::Result<>> Desk::replay(SharedRoom room, std::shared_ptr<Subscriber> subscriber)
{
    const auto self = shared_from_this();
    const quint64 serial = subscriber->channel->serial();
    for (;;) {
        const core::Result<QList<RecordedEvent>> batch = co_await m_store.eventsAfter(room->id, subscriber->version, replayBatch);
        if (!batch)
            co_return core::fail(batch.error());
        QSet<QString> agents = agentsIn(*batch);
        co_await m_names.learn(agents);
        if (room->subscribers.value(serial) != subscriber)
            co_return core::Result<>();  // left in the meantime
        qsizetype sent = 0;
        for (const RecordedEvent &event : *batch) {
            const net::SharedFrame frame = eventFrame(room->id, subscriber->side, event, m_names);
            subscriber->channel->send(frame);
            subscriber->version = event.version;
            sent += frame->bytes().size();
            if (sent < replayWindow)
                continue;
            sent = 0;
            const core::Deferred<bool> drained = subscriber->channel->drained();
            if (!co_await drained)
                co_return core::Result<>();  // gone
        }
        if (batch->size() < replayBatch && subscriber->version >= room->published.value_or(0))
            break;
        const core::Deferred<bool> drained = subscriber->channel->drained();
        if (!co_await drained)
            co_return core::Result<>();
    }
    goLive(*room, *subscriber);
    co_return core::Result<>();
}

void Desk::goLive(Room &room, Subscriber &subscriber)
{
    subscriber.live = true;
    // A command that is under way may have stored events that this subscriber has read already; they are still to be
    // published, or nobody would begin the turn they ask for.
    if (!room.published && room.passages.isEmpty())
        room.published = subscriber.version;
    subscriber.channel->send(
        encoded(api::SubscribedFrame{.id = subscriber.requestId, .conversationId = room.id, .version = subscriber.version}));
    if (room.fence.standing() && !room.fence.said().isEmpty()) {
        api::DeltaFrame delta;
        delta.conversationId = room.id;
        delta.generation = room.fence.standing()->generation;
        delta.turnId = room.fence.standing()->turnId;
        delta.text = room.fence.said();
        subscriber.channel->send(encoded(delta));
    }
    if (const std::optional<int> ahead = m_line.ahead(room.id)) {
        room.ahead = ahead;
        tellPosition(room, subscriber.channel, *ahead);
    }
}

}  // namespace chat
