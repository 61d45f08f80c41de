// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/web_socket.h"

#include <QObject>
#include <QThread>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace net {

class WebSocketProtocol;

/// A channel as the application holds it; may outlive its connection.
class ChannelEnd final : public WebSocketChannel {
public:
    ChannelEnd(Caller caller, std::shared_ptr<class Mailbox> mailbox, WebSocketProtocol &protocol);

    [[nodiscard]] const Caller &caller() const override { return m_caller; }
    [[nodiscard]] quint64 serial() const override { return m_serial; }
    void send(SharedFrame frame) override;
    void close(quint16 code, QByteArray reason) override;
    [[nodiscard]] core::Deferred<bool> drained() override;

    /// On the channel's thread: from now on everything is dropped.
    void detach() { m_protocol = nullptr; }
    void deliver(const SharedFrame &frame);
    void deliverClose(quint16 code, const QByteArray &reason);
    void deliverQuestion(const core::Deferred<bool> &drained);

private:
    const Caller m_caller;
    const quint64 m_serial;
    const std::shared_ptr<class Mailbox> m_mailbox;
    WebSocketProtocol *m_protocol;  // used on the channel's thread only
};

/// What other threads send to the channels of one loop: kept in order, handed over with one wake-up for many.
class Mailbox : public std::enable_shared_from_this<Mailbox> {
public:
    explicit Mailbox(QObject *loop);

    [[nodiscard]] bool isOwnThread() const { return QThread::currentThread() == m_thread; }
    void send(std::shared_ptr<ChannelEnd> channel, SharedFrame frame);
    void close(std::shared_ptr<ChannelEnd> channel, quint16 code, QByteArray reason);
    void askDrained(std::shared_ptr<ChannelEnd> channel, core::Deferred<bool> drained);
    /// The loop ends; what comes later is dropped.
    void shut();

private:
    struct Letter {
        std::shared_ptr<ChannelEnd> channel;
        SharedFrame frame = {};  // null: a question or a close
        quint16 code = 0;
        QByteArray reason = {};
        std::optional<core::Deferred<bool>> drained = {};
    };
    void push(Letter letter);
    void deliver();

    QThread *const m_thread;
    std::mutex m_mutex;
    QObject *m_loop;  // null: shut
    std::vector<Letter> m_letters;
};

}  // namespace net
