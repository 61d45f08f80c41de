// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/web_socket_codec.h"

#include "backend/foundation/net/web_socket.h"

#include <QtEndian>
#include <algorithm>
#include <cstring>

namespace net {
namespace {

constexpr unsigned char finalBit = 0x80;
constexpr unsigned char reservedBits = 0x70;
constexpr unsigned char opcodeBits = 0x0f;
constexpr unsigned char maskBit = 0x80;
constexpr unsigned char lengthBits = 0x7f;
constexpr int shortLength = 125;  // longer ones follow in 2 or 8 bytes
constexpr int length16 = 126;
constexpr int length64 = 127;
constexpr int maskBytes = 4;
constexpr int leastHeaderBytes = 2;
constexpr quint16 noCode = 1005;
constexpr quint64 firstReserveBytes = 64 * 1024;  // what a length in a header can make us allocate before bytes come

void unmask(char *data, size_t size, const unsigned char (&mask)[4], quint32 &position)
{
    unsigned char turned[8];
    for (quint32 index = 0; index < sizeof turned; ++index)
        turned[index] = mask[(position + index) % 4];
    quint64 pattern = 0;
    std::memcpy(&pattern, turned, sizeof pattern);
    size_t at = 0;
    for (; at + sizeof pattern <= size; at += sizeof pattern) {
        quint64 eight = 0;
        std::memcpy(&eight, data + at, sizeof eight);
        eight ^= pattern;
        std::memcpy(data + at, &eight, sizeof eight);
    }
    for (size_t index = 0; at < size; ++at, ++index)
        data[at] = char(static_cast<unsigned char>(data[at]) ^ turned[index]);
    position = quint32((position + size) % 4);
}

}  // namespace

bool WebSocketDecoder::fail(quint16 code)
{
    m_closeCode = code;
    m_failed = true;
    m_message.clear();
    m_control.clear();
    return false;
}

int WebSocketDecoder::headerSize() const
{
    if (m_headerSize < leastHeaderBytes)
        return leastHeaderBytes;
    const int length = m_header[1] & lengthBits;
    return leastHeaderBytes + (length == length16 ? 2 : length == length64 ? 8 : 0) + maskBytes;
}

WebSocketDecoder::Event WebSocketDecoder::next(QByteArrayView &data)
{
    while (!m_failed) {
        if (!m_inPayload) {
            if (!readHeader(data))
                break;
        }
        if (!readPayload(data))
            break;
        m_inPayload = false;
        m_headerSize = 0;
        const Event event = frameComplete();
        if (event != Event::NeedMore)
            return event;
    }
    return m_failed ? Event::Failed : Event::NeedMore;
}

bool WebSocketDecoder::readHeader(QByteArrayView &data)
{
    while (m_headerSize < headerSize()) {
        const qsizetype taken = std::min<qsizetype>(data.size(), headerSize() - m_headerSize);
        if (taken == 0)
            return false;
        std::memcpy(m_header + m_headerSize, data.data(), size_t(taken));
        m_headerSize += int(taken);
        data = data.sliced(taken);
        // The first two bytes are judged before the rest is waited for.
        if (m_headerSize == leastHeaderBytes && !checkHeader())
            return false;
    }
    return acceptHeader();
}

bool WebSocketDecoder::checkHeader()
{
    m_final = (m_header[0] & finalBit) != 0;
    m_opcode = m_header[0] & opcodeBits;
    const int length = m_header[1] & lengthBits;
    if ((m_header[0] & reservedBits) != 0 || (m_header[1] & maskBit) == 0)
        return fail(closecode::protocolError);
    switch (web_socket::Opcode(m_opcode)) {
    case web_socket::Opcode::Continuation: return m_messageOpcode != 0 || fail(closecode::protocolError);
    case web_socket::Opcode::Text:
    case web_socket::Opcode::Binary: return m_messageOpcode == 0 || fail(closecode::protocolError);
    case web_socket::Opcode::Close:
    case web_socket::Opcode::Ping:
    case web_socket::Opcode::Pong: return (m_final && length <= shortLength) || fail(closecode::protocolError);
    }
    return fail(closecode::protocolError);
}

bool WebSocketDecoder::acceptHeader()
{
    const int length = m_header[1] & lengthBits;
    const unsigned char *at = m_header + leastHeaderBytes;
    m_left = quint64(length);
    if (length == length16) {
        m_left = qFromBigEndian<quint16>(at);
        at += 2;
        if (m_left <= shortLength)
            return fail(closecode::protocolError);  // section 5.2: the shortest form
    } else if (length == length64) {
        m_left = qFromBigEndian<quint64>(at);
        at += 8;
        if (m_left <= 0xffff || (m_left >> 63) != 0)
            return fail(closecode::protocolError);
    }
    std::memcpy(m_mask, at, maskBytes);
    m_maskPosition = 0;
    if (!isControl() && m_left > quint64(m_limit - m_message.size()))
        return fail(closecode::messageTooBig);
    QByteArray &target = isControl() ? m_control : m_message;
    target.reserve(target.size() + qsizetype(std::min(m_left, firstReserveBytes)));
    if (m_opcode != 0 && !isControl())
        m_messageOpcode = m_opcode;
    m_inPayload = true;
    return true;
}

bool WebSocketDecoder::readPayload(QByteArrayView &data)
{
    const qsizetype taken = qsizetype(std::min<quint64>(m_left, quint64(data.size())));
    if (taken > 0) {
        QByteArray &target = isControl() ? m_control : m_message;
        const qsizetype before = target.size();
        target.append(data.data(), taken);
        unmask(target.data() + before, size_t(taken), m_mask, m_maskPosition);
        data = data.sliced(taken);
        m_left -= quint64(taken);
        const bool isText = !isControl() && m_messageOpcode == quint8(web_socket::Opcode::Text);
        if (isText && !m_utf8.feed(QByteArrayView(target).sliced(before)))
            return fail(closecode::invalidPayload);
    }
    return m_left == 0;
}

WebSocketDecoder::Event WebSocketDecoder::frameComplete()
{
    if (isControl()) {
        m_payload = std::exchange(m_control, {});
        switch (web_socket::Opcode(m_opcode)) {
        case web_socket::Opcode::Ping: return Event::Ping;
        case web_socket::Opcode::Pong: return Event::Pong;
        default: return closeReceived();
        }
    }
    if (!m_final)
        return Event::NeedMore;
    const bool isText = std::exchange(m_messageOpcode, 0) == quint8(web_socket::Opcode::Text);
    if (isText && !m_utf8.isComplete()) {
        fail(closecode::invalidPayload);
        return Event::Failed;
    }
    m_utf8.reset();
    m_payload = std::exchange(m_message, {});
    return isText ? Event::Text : Event::Binary;
}

WebSocketDecoder::Event WebSocketDecoder::closeReceived()
{
    m_closeCode = noCode;
    if (m_payload.isEmpty())
        return Event::Close;
    Utf8Validator reason;
    const quint16 code = m_payload.size() < 2 ? quint16(0) : qFromBigEndian<quint16>(m_payload.constData());
    m_payload = m_payload.mid(2);
    if (!web_socket::isWireCloseCode(code)) {
        fail(closecode::protocolError);
        return Event::Failed;
    }
    if (!reason.feed(m_payload) || !reason.isComplete()) {
        fail(closecode::invalidPayload);
        return Event::Failed;
    }
    m_closeCode = code;
    return Event::Close;
}

namespace web_socket {

QByteArray frame(Opcode opcode, QByteArrayView payload)
{
    QByteArray bytes;
    bytes.reserve(payload.size() + leastHeaderBytes + qsizetype(sizeof(quint64)));
    bytes.append(char(finalBit | quint8(opcode)));
    if (payload.size() <= shortLength) {
        bytes.append(char(payload.size()));
    } else if (payload.size() <= 0xffff) {
        bytes.append(char(length16));
        const quint16 length = qToBigEndian(quint16(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    } else {
        bytes.append(char(length64));
        const quint64 length = qToBigEndian(quint64(payload.size()));
        bytes.append(reinterpret_cast<const char *>(&length), sizeof length);
    }
    bytes.append(payload.data(), payload.size());
    return bytes;
}

QByteArray closeFrame(quint16 code, QByteArrayView reason)
{
    qsizetype size = std::min<qsizetype>(reason.size(), shortLength - qsizetype(sizeof code));
    while (size > 0 && size < reason.size() && (reason[size] & 0xc0) == 0x80)
        --size;
    const quint16 wire = qToBigEndian(code);
    QByteArray payload(reinterpret_cast<const char *>(&wire), sizeof wire);
    payload.append(reason.data(), size);
    return frame(Opcode::Close, payload);
}

bool isWireCloseCode(quint16 code)
{
    constexpr quint16 firstPrivate = 3000;
    constexpr quint16 lastPrivate = 4999;
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= firstPrivate && code <= lastPrivate);
}

}  // namespace web_socket
}  // namespace net
