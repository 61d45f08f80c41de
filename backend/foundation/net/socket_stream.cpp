// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/socket_stream.h"

#include "core/log/log.h"

#include <QHostAddress>

namespace net {
namespace {

constexpr qint64 readAheadBytes = 64 * 1024;
constexpr qint64 writeAheadBytes = 64 * 1024;  // what Qt and the TLS layer may hold before we wait

}  // namespace

SocketStream::SocketStream(qintptr descriptor, const std::optional<QSslConfiguration> &tls, Owner &owner)
    : m_owner(owner)
    , m_tls(tls.has_value())
{
    m_socket.setReadBufferSize(readAheadBytes);
    connect(&m_socket, &QIODevice::readyRead, this, &SocketStream::tellReadable);
    connect(&m_socket, &QAbstractSocket::disconnected, this, &SocketStream::tellReadable);
    connect(&m_socket, &QAbstractSocket::errorOccurred, this, &SocketStream::tellReadable);
    connect(&m_socket, &QIODevice::bytesWritten, this, &SocketStream::tellWritable);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, &SocketStream::tellWritable);
    connect(&m_socket, &QSslSocket::encrypted, this, &SocketStream::tellWritable);
    if (!m_socket.setSocketDescriptor(descriptor))
        return;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (tls) {
        m_socket.setSslConfiguration(*tls);
        m_socket.startServerEncryption();
    }
}

SocketStream::~SocketStream()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

qint64 SocketStream::read(char *buffer, qint64 size)
{
    const qint64 got = m_socket.read(buffer, size);
    if (got > 0)
        return got;
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        return wouldBlock;
    return failed;  // Qt closes both directions when the peer closes one, so nothing can be answered any more
}

qint64 SocketStream::pendingBytes() const { return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite(); }

qint64 SocketStream::write(std::span<const QByteArray> chunks, qint64 offset)
{
    if (m_socket.state() != QAbstractSocket::ConnectedState)
        return failed;
    if (m_tls && !m_socket.isEncrypted())
        return wouldBlock;
    qint64 taken = 0;
    for (const QByteArray &chunk : chunks) {
        const qint64 room = writeAheadBytes - pendingBytes();
        if (room <= 0)
            break;
        const qint64 wanted = std::min(chunk.size() - offset, room);
        const qint64 written = m_socket.write(chunk.constData() + offset, wanted);
        if (written < 0)
            return failed;
        taken += written;
        if (offset + written < chunk.size())
            break;
        offset = 0;
    }
    m_socket.flush();
    return taken;
}

void SocketStream::setReading(bool on)
{
    m_reading = on;
    if (on && (m_socket.bytesAvailable() > 0 || m_socket.state() != QAbstractSocket::ConnectedState))
        QMetaObject::invokeMethod(this, &SocketStream::tellReadable, Qt::QueuedConnection);
}

void SocketStream::setWriting(bool on)
{
    m_writing = on;
    if (on && pendingBytes() < writeAheadBytes && m_socket.isEncrypted() == m_tls)
        QMetaObject::invokeMethod(this, &SocketStream::tellWritable, Qt::QueuedConnection);
}

void SocketStream::finishWriting() { m_socket.disconnectFromHost(); }

QString SocketStream::peerAddress() const
{
    bool mapped = false;
    const quint32 v4 = m_socket.peerAddress().toIPv4Address(&mapped);
    return mapped ? QHostAddress(v4).toString() : m_socket.peerAddress().toString();
}

void SocketStream::tellReadable()
{
    if (m_reading)
        m_owner.streamReadable();
}

void SocketStream::tellWritable()
{
    if (m_writing && pendingBytes() < writeAheadBytes)
        m_owner.streamWritable();
}

}  // namespace net
