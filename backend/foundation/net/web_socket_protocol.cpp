// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket_protocol.h"

#include "backend/foundation/net/loop.h"

namespace net {
namespace {

constexpr std::chrono::milliseconds closeTimeout{5'000};  // for the peer's part of the close handshake
constexpr quint16 noCode = 1005;

}  // namespace

WebSocketProtocol::WebSocketProtocol(Connection &connection, Caller caller)
    : m_connection(connection)
    , m_decoder(connection.loop().limits().webSocketMessageBytes)
    , m_channel(std::make_shared<ChannelEnd>(std::move(caller), connection.loop().mailbox(), *this))
    , m_lastReceived(DeadlineQueue::nowMilliseconds())
{
}

void WebSocketProtocol::open()
{
    setPingDeadline();
    m_connection.loop().application().webSockets().opened(m_channel);
}

void WebSocketProtocol::setPingDeadline()
{
    const ServerLimits &limits = m_connection.loop().limits();
    const std::chrono::milliseconds silence(DeadlineQueue::nowMilliseconds() - m_lastReceived);
    m_connection.setDeadline(std::min(limits.webSocketPing, limits.webSocketDead - silence));
}

void WebSocketProtocol::send(const QByteArray &frame)
{
    if (m_closeSent || m_connection.isClosed())
        return;
    const qint64 limit = m_connection.loop().limits().webSocketSendQueueBytes;
    if (m_connection.queuedBytes() + frame.size() > limit && m_connection.queuedBytes() > 0)
        m_connection.flush();  // what was sent in this turn has not had its chance yet
    if (m_connection.isClosed())
        return;
    if (m_connection.queuedBytes() > 0 && m_connection.queuedBytes() + frame.size() > limit) {
        m_connection.dropQueue();
        close(closecode::tryAgainLater, "Too slow; reconnect and resume.");
        return;
    }
    m_connection.write(frame);
}

void WebSocketProtocol::close(quint16 code, const QByteArray &reason)
{
    if (m_closeSent || m_connection.isClosed())
        return;
    m_closeSent = true;
    m_connection.write(web_socket::closeFrame(code, reason));
    m_connection.setDeadline(closeTimeout);
    endMessages();
}

void WebSocketProtocol::answerWhenDrained(const core::Deferred<bool> &drained)
{
    m_askDrained.push_back(drained);
    if (m_connection.queuedBytes() > 0 && !m_connection.isClosed())
        m_connection.flush();
    if (m_closeSent || m_connection.isClosed())
        answerDrained(false);
    else if (m_connection.queuedBytes() == 0)
        answerDrained(true);
}

void WebSocketProtocol::answerDrained(bool drained)
{
    for (const core::Deferred<bool> &question : std::exchange(m_askDrained, {}))
        question.resolve(drained);
}

void WebSocketProtocol::endMessages()
{
    answerDrained(false);
    if (!m_channel)
        return;
    // Not from inside the application's own call.
    m_channel->detach();
    Loop &loop = m_connection.loop();
    loop.afterFlush([&loop, channel = std::exchange(m_channel, {})] { loop.application().webSockets().closed(channel); });
}

void WebSocketProtocol::received(QByteArrayView data)
{
    const std::shared_ptr<WebSocketProtocol> guard = shared_from_this();
    m_lastReceived = DeadlineQueue::nowMilliseconds();
    while (!m_connection.isClosed() && !m_connection.isFinishing()) {
        const WebSocketDecoder::Event event = m_decoder.next(data);
        if (event == WebSocketDecoder::Event::NeedMore || !handle(event))
            return;
    }
}

bool WebSocketProtocol::handle(WebSocketDecoder::Event event)
{
    switch (event) {
    case WebSocketDecoder::Event::NeedMore: return false;
    case WebSocketDecoder::Event::Text:
        if (m_channel)
            m_connection.loop().application().webSockets().textReceived(m_channel, m_decoder.takePayload());
        return true;
    case WebSocketDecoder::Event::Binary: close(closecode::unsupportedData, "Only text messages are taken."); return true;
    case WebSocketDecoder::Event::Ping: send(web_socket::frame(web_socket::Opcode::Pong, m_decoder.takePayload())); return true;
    case WebSocketDecoder::Event::Pong: return true;
    case WebSocketDecoder::Event::Close: closeReceived(); return false;
    case WebSocketDecoder::Event::Failed:
        close(m_decoder.closeCode(), {});
        m_connection.finish();  // what follows cannot be read
        return false;
    }
    Q_UNREACHABLE();
}

void WebSocketProtocol::closeReceived()
{
    m_closeReceived = true;
    const quint16 code = m_decoder.closeCode();
    if (!m_closeSent) {
        m_closeSent = true;
        m_connection.write(code == noCode ? web_socket::frame(web_socket::Opcode::Close, {}) : web_socket::closeFrame(code, {}));
        endMessages();
    }
    m_connection.finish();
}

void WebSocketProtocol::peerEnded()
{
    endMessages();
    m_connection.abort();
}

void WebSocketProtocol::deadlineReached()
{
    const ServerLimits &limits = m_connection.loop().limits();
    const std::chrono::milliseconds silence(DeadlineQueue::nowMilliseconds() - m_lastReceived);
    if (m_closeSent || silence >= limits.webSocketDead) {
        endMessages();
        m_connection.abort();
        return;
    }
    if (silence >= limits.webSocketPing / 2)
        m_connection.write(web_socket::frame(web_socket::Opcode::Ping, {}));
    setPingDeadline();
}

void WebSocketProtocol::outputDrained(bool wasBlocked)
{
    answerDrained(!m_closeSent);
    if (!wasBlocked)
        return;
    if (m_closeSent)
        m_connection.setDeadline(closeTimeout);
    else
        setPingDeadline();
}

void WebSocketProtocol::drain(const QByteArray &goodbye)
{
    if (!goodbye.isEmpty())
        send(EncodedFrame::text(goodbye)->bytes());
    close(closecode::serviceRestart, {});
}

void WebSocketProtocol::connectionClosed() { endMessages(); }

}  // namespace net
