// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/utf8_validator.h"

#include <QByteArray>
#include <QByteArrayView>

namespace net {

/// RFC 6455 frames as the server reads them, in pieces of any size. No extension is offered, so none is taken. Knows no
/// socket.
class WebSocketDecoder {
public:
    enum class Event {
        NeedMore,
        Text,    ///< payload() is a whole message, valid UTF-8
        Binary,  ///< payload() is a whole message
        Ping,    ///< payload() goes into the pong
        Pong,
        Close,   ///< closeCode() (1005 when there was none) and payload(), the reason
        Failed,  ///< closeCode() to close with; final
    };

    explicit WebSocketDecoder(qint64 messageLimitBytes)
        : m_limit(messageLimitBytes)
    {
    }

    /// Takes bytes from the front of `data` up to the next event.
    Event next(QByteArrayView &data);

    [[nodiscard]] QByteArray takePayload() { return std::move(m_payload); }
    [[nodiscard]] quint16 closeCode() const { return m_closeCode; }

private:
    static constexpr int mostHeaderBytes = 14;

    [[nodiscard]] int headerSize() const;
    bool readHeader(QByteArrayView &data);
    bool checkHeader();
    bool acceptHeader();
    bool readPayload(QByteArrayView &data);
    Event frameComplete();
    Event closeReceived();
    bool fail(quint16 code);

    [[nodiscard]] bool isControl() const { return (m_opcode & 0x8) != 0; }

    const qint64 m_limit;
    unsigned char m_header[mostHeaderBytes];
    int m_headerSize = 0;
    bool m_inPayload = false;
    bool m_failed = false;
    bool m_final = false;
    unsigned char m_opcode = 0;
    unsigned char m_messageOpcode = 0;  // of the fragmented message under way, 0: none
    unsigned char m_mask[4];
    quint32 m_maskPosition = 0;
    quint64 m_left = 0;
    quint16 m_closeCode = 0;
    Utf8Validator m_utf8;
    QByteArray m_message;  // data so far
    QByteArray m_control;
    QByteArray m_payload;
};

namespace web_socket {

enum class Opcode : unsigned char { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

/// One unmasked final frame.
[[nodiscard]] QByteArray frame(Opcode opcode, QByteArrayView payload);
/// A close frame; the reason is cut to what fits, at a character.
[[nodiscard]] QByteArray closeFrame(quint16 code, QByteArrayView reason);
/// May it stand in a close frame on the wire (RFC 6455 section 7.4)?
[[nodiscard]] bool isWireCloseCode(quint16 code);

}  // namespace web_socket
}  // namespace net
