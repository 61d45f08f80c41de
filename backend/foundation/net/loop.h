// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/connection.h"
#include "backend/foundation/net/server.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <array>
#include <atomic>
#include <functional>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

namespace net {

class Mailbox;

/// What all loops of a server share. Immutable, but for the counters.
struct ServerShared {
    Application &application;
    ServerOptions options;
    std::atomic<int> connections = 0;
    std::atomic<bool> draining = false;
};

/// Accepts on a listening descriptor that it takes over.
class Listener final : public QTcpServer {
    Q_OBJECT
public:
    Listener(Loop &loop, qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Loop &m_loop;
};

/// Everything that one thread serves. Made, used and destroyed on that thread; other threads reach it through core::post
/// and the mailbox.
class Loop final : public QObject {
    Q_OBJECT
public:
    Loop(ServerShared &shared, qintptr listeningDescriptor);
    ~Loop() override;

    [[nodiscard]] ServerShared &shared() { return m_shared; }
    [[nodiscard]] const ServerLimits &limits() const { return m_shared.options.limits; }
    [[nodiscard]] Application &application() { return m_shared.application; }
    [[nodiscard]] DeadlineQueue &deadlines() { return m_deadlines; }
    [[nodiscard]] const std::shared_ptr<Mailbox> &mailbox() const { return m_mailbox; }

    void accept(qintptr descriptor);
    [[nodiscard]] std::unique_ptr<ByteStream> makeStream(qintptr descriptor, ByteStream::Owner &owner);
    /// One buffer for all reads of the thread: what is not used at once is copied by who needs it.
    [[nodiscard]] std::span<char> readBuffer() { return m_readBuffer; }
    /// "Date: ...\r\n", made once a second.
    [[nodiscard]] const QByteArray &dateField();

    void flushLater(Connection &connection) { m_dirty.push_back(&connection); }
    void bury(Connection &connection) { m_graves.push_back(&connection); }
    void retire(std::shared_ptr<Protocol> protocol) { m_retired.push_back(std::move(protocol)); }
    /// Runs at the end of this turn, after what was written went out.
    void afterFlush(std::function<void()> work) { m_afterFlush.push_back(std::move(work)); }

    /// Handlers that have not returned yet.
    void handlerStarted() { ++m_handlers; }
    void handlerEnded();

    /// Stops listening and closes what is idle; `onEmpty` runs once no connection is left.
    void drain(const QByteArray &goodbye, std::function<void()> onEmpty);
    /// Closes all; `onIdle` runs once no handler is left.
    void closeAll(std::function<void()> onIdle);

private:
    void endTurn();
    void destroyBuried();
    void checkEmpty();

    static constexpr size_t readBufferBytes = 64 * 1024;

    ServerShared &m_shared;
    DeadlineQueue m_deadlines;
    std::shared_ptr<Mailbox> m_mailbox;
    std::unique_ptr<Listener> m_listener;
    std::unordered_map<Connection *, std::unique_ptr<Connection>> m_connections;
    std::vector<Connection *> m_dirty;
    std::vector<Connection *> m_graves;
    std::vector<std::shared_ptr<Protocol>> m_retired;
    std::vector<std::function<void()>> m_afterFlush;
    std::function<void()> m_onEmpty;
    std::function<void()> m_onIdle;
    int m_handlers = 0;
    qint64 m_dateSecond = -1;
    QByteArray m_date;
    std::array<char, readBufferBytes> m_readBuffer;
};

}  // namespace net
