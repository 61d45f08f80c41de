// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/frame_handler.h"
#include "backend/services/chat/live/room.h"
#include "backend/services/chat/live/waiting_line.h"
#include "backend/services/rag/contract.h"

#include <QQueue>

namespace chat {

struct DeskOptions {
    std::chrono::milliseconds deltaInterval{30};    ///< pieces of an answer that come faster go out together
    std::chrono::milliseconds typingExpiry{6'000};  ///< "writing" without a renewal
    std::chrono::milliseconds retryDelay{500};      ///< first pause when a finished answer cannot be stored
    std::chrono::milliseconds longestRetryDelay{30'000};
};

/// The live side of chat: every command of this process goes over the desk, which keeps the fence around it, runs the
/// bot's turns and tells those who listen. It is one thread's worth of work: an object on a thread of its own, so that
/// frames of a conversation leave in one order for everybody. Functions marked "any thread" hop there.
class Desk final : public QObject, public std::enable_shared_from_this<Desk> {
public:
    Desk(ConversationStore &store, rag::Contract &rag, NameBook &names, const DeskOptions &options);

    /// Any thread. Carries a command out, and returns when those who listen have been told.
    core::Task<core::Result<Executed>> order(core::ConversationId id, Command command, QString requestId,
                                             std::optional<NewAccess> access = std::nullopt);
    /// Any thread. Done when no turn of the bot is running there.
    core::Task<> rest(core::ConversationId id);
    /// Any thread. Reads who waits, and takes up turns that a crash cut off.
    core::Task<core::Result<>> open();
    /// Any thread. Ends turns, takes no more commands, and returns when those under way are through. The next start takes
    /// the ended turns up again.
    core::Task<> close();
    /// On its thread, as the last thing there: lets go of rooms and channels.
    void abandon();

    /// Any thread.
    void frameReceived(net::Channel channel, api::ClientFrame frame);
    void channelClosed(net::Channel channel);

    /// Which side of this conversation the caller stands on; NotFound "unknown_conversation" for a stranger. Any thread.
    core::Task<core::Result<Side>> sideOf(net::Caller caller, core::ConversationId id);

private:
    struct Session {
        net::Channel channel;
        QQueue<api::ClientFrame> frames;
        QSet<core::ConversationId> rooms;
        bool busy = false;
        bool open = true;
    };
    using SharedSession = std::shared_ptr<Session>;
    using FrameTask = core::Task<core::Result<>>;
    struct InboxListener {
        net::Channel channel;
        bool ready = false;
        QHash<core::ConversationId, net::SharedFrame> changes;  ///< while the rows are read
    };

    // desk.cpp: commands
    core::Task<core::Result<Executed>> give(core::ConversationId id, Command command, QString requestId, std::optional<NewAccess> access);
    core::Task<core::Result<>> openHere();
    core::Task<core::Result<>> recover(core::ConversationId id);
    core::Task<> restHere(core::ConversationId id);
    core::Task<> closeHere();
    SharedRoom roomOf(const core::ConversationId &id);
    void settle(const SharedRoom &room);
    void retire(const SharedRoom &room);

    // publishing.cpp: who is told what
    void publish(const SharedRoom &room, const Executed &executed);
    void publishEvent(const SharedRoom &room, const RecordedEvent &event);
    void publishInbox(const core::ConversationId &id, const Conversation &conversation);
    void publishQueue();
    void tellPosition(Room &room, const net::Channel &channel, int ahead);
    void flushSoon(const SharedRoom &room);
    void flush(Room &room);
    core::Task<core::Result<>> replay(SharedRoom room, std::shared_ptr<Subscriber> subscriber);
    void goLive(Room &room, Subscriber &subscriber);
    void restartReplay(const SharedRoom &room, const std::shared_ptr<Subscriber> &subscriber);

    // turns.cpp: the bot
    void startTurn(const SharedRoom &room, const Mandate &mandate);
    core::Task<> runTurn(SharedRoom room, std::shared_ptr<Turn> turn);
    core::Task<core::Result<rag::AnswerOutcome>> speak(SharedRoom room, std::shared_ptr<Turn> turn);
    core::Task<core::Result<rag::Question>> questionFor(core::ConversationId id);

    // frames.cpp: what channels ask
    core::Task<> work(SharedSession session);
    FrameTask handle(SharedSession session, api::ClientFrame frame);
    FrameTask subscribe(SharedSession session, api::ClientFrame frame);
    FrameTask unsubscribe(SharedSession session, api::ClientFrame frame);
    FrameTask send(SharedSession session, api::ClientFrame frame);
    FrameTask addNote(SharedSession session, api::ClientFrame frame);
    FrameTask markRead(SharedSession session, api::ClientFrame frame);
    FrameTask requestPerson(SharedSession session, api::ClientFrame frame);
    FrameTask type(SharedSession session, api::ClientFrame frame);
    FrameTask subscribeInbox(SharedSession session, api::ClientFrame frame);
    void setTyping(const SharedRoom &room, const net::Channel &channel, Side side, bool writing);
    void stopTyping(const SharedRoom &room, quint64 serial);
    void tellTyping(const Room &room, quint64 except, const Typist &typist, bool writing);
    void leave(const SharedSession &session, const core::ConversationId &id);
    void forget(quint64 serial);

    ConversationStore &m_store;
    rag::Contract &m_rag;
    NameBook &m_names;
    const DeskOptions m_options;
    bool m_closing = false;
    QHash<core::ConversationId, SharedRoom> m_rooms;
    QHash<quint64, SharedSession> m_sessions;
    QHash<quint64, std::shared_ptr<InboxListener>> m_inboxListeners;
    WaitingLine m_line;
};

/// Whose conversations the caller's are: "user:<id>", "guest:<id>", or empty.
[[nodiscard]] QString subjectOf(const net::Caller &caller);

/// Who acts when this caller does something on that side.
[[nodiscard]] core::Actor actorOf(const net::Caller &caller, Side side);

}  // namespace chat
