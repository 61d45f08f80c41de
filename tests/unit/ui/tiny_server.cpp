// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/ui/tiny_server.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QtEndian>

namespace {

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    const QByteArray wanted = name.toLower() + ':';
    for (const QByteArray &line : head.split('\n'))
        if (line.toLower().startsWith(wanted))
            return line.mid(name.size() + 1).trimmed();
    return {};
}

constexpr quint8 finalBit = 0x80;
constexpr quint8 textOpcode = 1;
constexpr int shortLength = 125;
constexpr int length16 = 126;

}  // namespace

QByteArray TinyServer::Request::header(const QByteArray &name) const { return ::header(head, name); }

TinyServer::TinyServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            m_sockets.append(socket);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_sockets.removeAll(socket);
                m_held.removeAll(socket);
                m_buffers.remove(socket);
                if (m_channel == socket)
                    m_channel = nullptr;
                socket->deleteLater();
            });
        }
    });
    start();
}

TinyServer::~TinyServer() { stop(); }

QUrl TinyServer::url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

int TinyServer::count(const QByteArray &path) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(), [&path](const Request &one) { return one.path == path; }));
}

void TinyServer::start()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the test server cannot listen: %s", qPrintable(m_server.errorString()));
    m_port = m_server.serverPort();
}

void TinyServer::stop()
{
    m_server.close();
    const QList<QTcpSocket *> sockets = m_sockets;
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void TinyServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    if (socket == m_channel)
        readFrames(socket);
    else
        readRequest(socket);
}

void TinyServer::readRequest(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = buffer.left(end);
    const qsizetype length = header(head, "Content-Length").toInt();
    if (buffer.size() < end + 4 + length)
        return;
    const QList<QByteArray> start = head.left(head.indexOf('\r')).split(' ');
    Request request{start.value(0), start.value(1), header(head, "Authorization"), buffer.mid(end + 4, length)};
    buffer.remove(0, end + 4 + length);
    request.head = head;
    if (const qsizetype question = request.path.indexOf('?'); question >= 0) {
        request.query = request.path.mid(question + 1);
        request.path.truncate(question);
    }
    m_requests.append(request);
    const QByteArray key = header(head, "Sec-WebSocket-Key");
    if (!key.isEmpty())
        return upgrade(socket, key);
    const Answer answer = m_handler ? m_handler(request) : Answer{404, "{}", false};
    if (answer.held)
        m_held.append(socket);
    else
        respond(socket, answer.status, answer.body);
}

void TinyServer::respond(QTcpSocket *socket, int status, const QByteArray &body)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " X\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

void TinyServer::release(int status, const QByteArray &body)
{
    const QList<QTcpSocket *> held = std::exchange(m_held, {});
    for (QTcpSocket *socket : held)
        respond(socket, status, body);
}

void TinyServer::upgrade(QTcpSocket *socket, const QByteArray &key)
{
    const QByteArray accept =
        QCryptographicHash::hash(QByteArray(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"), QCryptographicHash::Sha1).toBase64();
    socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept +
                  "\r\n\r\n");
    m_channel = socket;
}

void TinyServer::sendFragments(const QList<QByteArray> &fragments)
{
    for (int index = 0; index < fragments.size(); ++index) {
        const QByteArray &payload = fragments[index];
        QByteArray frame;
        frame.append(char((index == fragments.size() - 1 ? finalBit : 0) | (index == 0 ? textOpcode : 0)));
        if (payload.size() <= shortLength) {
            frame.append(char(payload.size()));
        } else {
            frame.append(char(length16));
            const quint16 length = qToBigEndian(quint16(payload.size()));
            frame.append(reinterpret_cast<const char *>(&length), sizeof length);
        }
        m_channel->write(frame + payload);
    }
}

void TinyServer::closeChannel()
{
    if (m_channel != nullptr)
        m_channel->abort();
}

void TinyServer::readFrames(QTcpSocket *socket)
{
    constexpr int maskBytes = 4;
    QByteArray &buffer = m_buffers[socket];
    while (buffer.size() >= 2 + maskBytes) {
        const int opcode = buffer[0] & 0x0F;
        qsizetype length = buffer[1] & 0x7F;
        qsizetype at = 2;
        if (length == length16) {
            length = qFromBigEndian<quint16>(buffer.constData() + at);
            at += 2;
        }
        if (buffer.size() < at + maskBytes + length)
            return;
        const QByteArray mask = buffer.mid(at, maskBytes);
        QByteArray payload = buffer.mid(at + maskBytes, length);
        for (qsizetype index = 0; index < payload.size(); ++index)
            payload[index] = char(payload[index] ^ mask[index % maskBytes]);
        buffer.remove(0, at + maskBytes + length);
        if (opcode == textOpcode)
            m_frames.append(QJsonDocument::fromJson(payload).object());
    }
}
