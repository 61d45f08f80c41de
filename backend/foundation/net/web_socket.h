// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/caller.h"
#include "core/base/deferred.h"

#include <QByteArray>
#include <memory>

namespace net {

/// A text message encoded as one RFC 6455 frame, made once and sent to many.
class EncodedFrame {
public:
    [[nodiscard]] static std::shared_ptr<const EncodedFrame> text(const QByteArray &payload);
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    explicit EncodedFrame(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    QByteArray m_bytes;
};
using SharedFrame = std::shared_ptr<const EncodedFrame>;

/// Close codes we use (RFC 6455 section 7.4.1; 4000+ are ours).
namespace closecode {
inline constexpr quint16 normal = 1000;
inline constexpr quint16 goingAway = 1001;
inline constexpr quint16 protocolError = 1002;
inline constexpr quint16 unsupportedData = 1003;
inline constexpr quint16 invalidPayload = 1007;
inline constexpr quint16 policyViolation = 1008;
inline constexpr quint16 messageTooBig = 1009;
inline constexpr quint16 serviceRestart = 1012;
inline constexpr quint16 tryAgainLater = 1013;  ///< slow consumer: reconnect and resume
inline constexpr quint16 tokenExpired = 4401;
}  // namespace closecode

/// One open channel. Lives on its connection's thread. send() and close() may be called from every thread: frames from
/// one calling thread keep their order; a frame for a channel that is gone is dropped. When more than the send limit is
/// queued, the channel is closed with 1013 and its queue freed.
class WebSocketChannel : public std::enable_shared_from_this<WebSocketChannel> {
public:
    virtual ~WebSocketChannel() = default;
    [[nodiscard]] virtual const Caller &caller() const = 0;
    [[nodiscard]] virtual quint64 serial() const = 0;  ///< unique in the process
    virtual void send(SharedFrame frame) = 0;
    virtual void close(quint16 code, QByteArray reason) = 0;
    /// True as soon as the kernel has all that this thread sent before; false when the channel is gone. Who has much to
    /// send waits for it now and then, and is never taken for more than a slow consumer's queue.
    [[nodiscard]] virtual core::Deferred<bool> drained() = 0;
    void sendText(const QByteArray &payload) { send(EncodedFrame::text(payload)); }
};
using Channel = std::shared_ptr<WebSocketChannel>;

/// What the application does with channels. Called on the channel's thread, one call at a time for one channel, from
/// several threads for several channels.
class WebSocketHandler {
public:
    virtual ~WebSocketHandler() = default;
    virtual void opened(Channel channel) = 0;
    virtual void textReceived(Channel channel, QByteArray payload) = 0;  ///< whole message, valid UTF-8
    virtual void closed(Channel channel) = 0;                            ///< last call; once for each opened()
};

}  // namespace net
