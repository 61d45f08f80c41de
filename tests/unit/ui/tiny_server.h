// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <functional>

/// A server for tests of the client: answers requests with what the test says, speaks just enough RFC 6455 to send
/// messages in any number of fragments, and can die and come back on the same port.
class TinyServer : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray path;
        QByteArray authorization;
        QByteArray body;
        QByteArray query = {};  ///< behind the question mark
        QByteArray head = {};   ///< with the lines of the header
        [[nodiscard]] QByteArray header(const QByteArray &name) const;
    };
    struct Answer {
        int status = 200;
        QByteArray body = "{}";
        bool held = false;  ///< answered later by release()
    };
    using Handler = std::function<Answer(const Request &)>;

    TinyServer();
    ~TinyServer() override;
    void setHandler(Handler handler) { m_handler = std::move(handler); }
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    [[nodiscard]] int count(const QByteArray &path) const;
    /// Answers what was held.
    void release(int status, const QByteArray &body);

    [[nodiscard]] bool hasChannel() const { return m_channel != nullptr; }
    /// Frames of the client since the last clearFrames(), as objects.
    [[nodiscard]] const QList<QJsonObject> &frames() const { return m_frames; }
    void clearFrames() { m_frames.clear(); }
    void sendText(const QByteArray &message) { sendFragments({message}); }
    void sendFragments(const QList<QByteArray> &fragments);
    void closeChannel();
    /// Ends every connection and listens no more; start() takes the same port again.
    void stop();
    void start();

private:
    void read(QTcpSocket *socket);
    void readRequest(QTcpSocket *socket);
    void readFrames(QTcpSocket *socket);
    void upgrade(QTcpSocket *socket, const QByteArray &key);
    static void respond(QTcpSocket *socket, int status, const QByteArray &body);

    QTcpServer m_server;
    quint16 m_port = 0;
    Handler m_handler;
    QList<Request> m_requests;
    QList<QTcpSocket *> m_held;
    QList<QTcpSocket *> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QTcpSocket *m_channel = nullptr;
    QList<QJsonObject> m_frames;
};
