// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_peer.h"

#include <QElapsedTimer>
#include <QtEndian>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace test {
namespace {

constexpr int connectTries = 3;
constexpr int sendPatienceMilliseconds = 10'000;

}  // namespace

WirePeer::WirePeer(quint16 port, int receiveBufferBytes)
{
    for (int tries = 0; tries < connectTries; ++tries) {
        m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (receiveBufferBytes > 0)
            ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, sizeof receiveBufferBytes);
        const int on = 1;
        ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(m_descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
            return;
        close();
    }
    qWarning("Connecting failed.");
}

WirePeer::~WirePeer() { close(); }

void WirePeer::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
    m_ended = true;
}

void WirePeer::reset()
{
    const linger hard{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    close();
}

void WirePeer::finishSending() { ::shutdown(m_descriptor, SHUT_WR); }

void WirePeer::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        pollfd ready{m_descriptor, POLLOUT, 0};
        if (::poll(&ready, 1, sendPatienceMilliseconds) <= 0)
            return;
        const ssize_t size = ::send(m_descriptor, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size < 0 && errno != EAGAIN)
            return;  // closed by the server: the reading side tells
        sent += qMax<ssize_t>(0, size);
    }
}

qsizetype WirePeer::sendWhatFits(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t size = ::send(m_descriptor, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (size <= 0)
            break;
        sent += size;
    }
    return sent;
}

bool WirePeer::fill(std::chrono::milliseconds patience)
{
    if (m_ended)
        return false;
    pollfd ready{m_descriptor, POLLIN, 0};
    if (::poll(&ready, 1, int(qMax<qint64>(0, patience.count()))) <= 0)
        return false;
    char buffer[16 * 1024];
    const ssize_t size = ::recv(m_descriptor, buffer, sizeof buffer, 0);
    if (size <= 0) {
        m_ended = true;
        return false;
    }
    m_buffer.append(buffer, size);
    return true;
}

QByteArray WirePeer::readToEnd(std::chrono::milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_ended && timer.elapsed() < patience.count())
        fill(patience - std::chrono::milliseconds(timer.elapsed()));
    return std::exchange(m_buffer, {});
}

QByteArray WirePeer::read(qsizetype size, std::chrono::milliseconds patience)
{
    while (m_buffer.size() < size && fill(patience)) {
    }
    const QByteArray result = m_buffer.left(size);
    m_buffer.remove(0, result.size());
    return result;
}

QByteArray WirePeer::readUntil(const QByteArray &end, std::chrono::milliseconds patience)
{
    while (!m_buffer.contains(end) && fill(patience)) {
    }
    const qsizetype at = m_buffer.indexOf(end);
    return read(at < 0 ? m_buffer.size() : at + end.size(), patience);
}

bool WirePeer::isClosedWithin(std::chrono::milliseconds patience)
{
    readToEnd(patience);
    return m_ended;
}

QByteArray WirePeer::Response::field(const QByteArray &name) const
{
    const QByteArray lines = head.toLower();
    const QByteArray start = "\r\n" + name.toLower() + ": ";
    const qsizetype at = lines.indexOf(start);
    if (at < 0)
        return {};
    const qsizetype from = at + start.size();
    return head.mid(from, head.indexOf("\r\n", from) - from);
}

std::optional<WirePeer::Response> WirePeer::readResponse(bool headOnly)
{
    Response response;
    response.head = readUntil("\r\n\r\n");
    if (!response.head.startsWith("HTTP/1.1 ") || !response.head.endsWith("\r\n\r\n"))
        return std::nullopt;
    response.status = response.head.mid(9, 3).toInt();
    if (headOnly || response.status == 204 || response.status < 200)
        return response;
    if (response.field("Transfer-Encoding") != "chunked") {
        const qsizetype length = response.field("Content-Length").toLongLong();
        response.body = read(length);
        return response.body.size() == length ? std::optional(response) : std::nullopt;
    }
    while (true) {
        bool good = false;
        const qsizetype size = readUntil("\r\n").chopped(2).toLongLong(&good, 16);
        const QByteArray piece = read(size + 2);
        if (!good || piece.size() != size + 2)
            return std::nullopt;
        if (size == 0)
            return response;
        response.body += piece.chopped(2);
    }
}

int WirePeer::upgrade(const QByteArray &extraFields, const QByteArray &target)
{
    send("GET " + target +
         " HTTP/1.1\r\nHost: shop\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
         extraFields + "\r\n");
    const std::optional<Response> response = readResponse();
    return response ? response->status : 0;
}

QByteArray clientFrame(int opcode, const QByteArray &payload, bool final, bool masked)
{
    QByteArray frame;
    frame.append(char((final ? 0x80 : 0) | opcode));
    const char maskBit = char(masked ? 0x80 : 0);
    if (payload.size() < 126) {
        frame.append(char(maskBit | char(payload.size())));
    } else if (payload.size() < 65536) {
        frame.append(char(maskBit | 126));
        const quint16 size = qToBigEndian(quint16(payload.size()));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    } else {
        frame.append(char(maskBit | 127));
        const quint64 size = qToBigEndian(quint64(payload.size()));
        frame.append(reinterpret_cast<const char *>(&size), sizeof size);
    }
    if (!masked)
        return frame + payload;
    const char mask[4] = {char(0x37), char(0xfa), char(0x21), char(0x3d)};
    frame.append(mask, sizeof mask);
    for (qsizetype index = 0; index < payload.size(); ++index)
        frame.append(char(payload[index] ^ mask[index % 4]));
    return frame;
}

void WirePeer::sendFrame(int opcode, const QByteArray &payload, bool final, bool masked)
{
    send(clientFrame(opcode, payload, final, masked));
}

int WirePeer::Frame::closeCode() const
{
    return opcode == 8 && payload.size() >= 2 ? int(qFromBigEndian<quint16>(payload.constData())) : 0;
}

WirePeer::Frame WirePeer::readFrame(std::chrono::milliseconds patience)
{
    const QByteArray start = read(2, patience);
    if (start.size() < 2)
        return {};
    qint64 size = static_cast<unsigned char>(start[1]);
    if (size == 126)
        size = qFromBigEndian<quint16>(read(2, patience).constData());
    else if (size == 127)
        size = qint64(qFromBigEndian<quint64>(read(8, patience).constData()));
    Frame frame;
    frame.opcode = start[0] & 0x0f;
    frame.payload = read(size, patience);
    return frame;
}

}  // namespace test
