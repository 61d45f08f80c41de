// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/connection.h"
#include "backend/foundation/net/mailbox.h"
#include "backend/foundation/net/web_socket_codec.h"

namespace net {

/// RFC 6455 on one connection, after the upgrade. The application's channel is told closed() as soon as no message can
/// pass any more, which may be before the socket is gone.
class WebSocketProtocol final : public Protocol, public std::enable_shared_from_this<WebSocketProtocol> {
public:
    WebSocketProtocol(Connection &connection, Caller caller);

    /// Tells the application. Once, after the connection has this protocol.
    void open();

    void send(const QByteArray &frame);
    void close(quint16 code, const QByteArray &reason);
    /// True when the kernel has all that waits now, false when the channel ends first.
    void answerWhenDrained(const core::Deferred<bool> &drained);

    void received(QByteArrayView data) override;
    void peerEnded() override;
    void deadlineReached() override;
    void outputDrained(bool wasBlocked) override;
    void drain(const QByteArray &goodbye) override;
    void connectionClosed() override;

private:
    bool handle(WebSocketDecoder::Event event);
    void closeReceived();
    void endMessages();
    void answerDrained(bool drained);
    void setPingDeadline();

    Connection &m_connection;
    WebSocketDecoder m_decoder;
    std::shared_ptr<ChannelEnd> m_channel;  // null once it was told closed()
    qint64 m_lastReceived;                  // steady milliseconds
    std::vector<core::Deferred<bool>> m_askDrained;
    bool m_closeSent = false;
    bool m_closeReceived = false;
};

}  // namespace net
