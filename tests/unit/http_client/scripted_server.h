// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

/// A raw-socket server on the loopback that answers each request as the test says, byte by byte.
class ScriptedServer : public QObject {
public:
    /// Called for each complete request (header and body) with its number from 1; writes what it likes.
    using Script = std::function<void(QTcpSocket *socket, int number, const QByteArray &request)>;

    explicit ScriptedServer(Script script)
        : m_script(std::move(script))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                take(socket);
        });
    }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(path));
    }
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int closed() const { return m_closed; }
    [[nodiscard]] const QByteArray &lastRequest() const { return m_lastRequest; }

    static QByteArray answer(const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    void take(QTcpSocket *socket)
    {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++m_closed; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            QByteArray bytes = socket->property("held").toByteArray() + socket->readAll();
            const qsizetype end = bytes.indexOf("\r\n\r\n");
            const qsizetype at = bytes.toLower().indexOf("content-length:");
            const qsizetype length = at < 0 || at > end ? 0 : bytes.mid(at + 15, bytes.indexOf('\r', at) - at - 15).trimmed().toInt();
            const bool whole = end >= 0 && bytes.size() >= end + 4 + length;
            socket->setProperty("held", whole ? QByteArray() : bytes);
            if (!whole)
                return;
            m_lastRequest = bytes;
            m_script(socket, ++m_requests, bytes);
        });
    }

    QTcpServer m_server;
    Script m_script;
    QByteArray m_lastRequest;
    int m_requests = 0;
    int m_connections = 0;
    int m_closed = 0;
};
