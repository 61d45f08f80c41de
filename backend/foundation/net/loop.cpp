// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/loop.h"

#include "backend/foundation/net/event_dispatcher.h"
#include "backend/foundation/net/http_protocol.h"
#include "backend/foundation/net/mailbox.h"
#include "backend/foundation/net/socket_stream.h"
#include "core/log/log.h"

#include <QDateTime>
#include <QLocale>
#include <QTimer>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace net {
namespace {

constexpr std::chrono::milliseconds acceptPause{100};  // after running out of descriptors
constexpr int listenBacklog = 4096;

void closeDescriptor(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    ::close(int(descriptor));
#else
    QTcpSocket().setSocketDescriptor(descriptor);
#endif
}

}  // namespace

Listener::Listener(Loop &loop, qintptr descriptor)
    : m_loop(loop)
{
    setListenBacklogSize(listenBacklog);
    connect(this, &QTcpServer::acceptError, this, [this](QAbstractSocket::SocketError) {
        core::logWarning("net", QStringLiteral("Accepting failed and pauses."), {{"reason", errorString()}});
        QTimer::singleShot(acceptPause, this, &QTcpServer::resumeAccepting);
    });
    setSocketDescriptor(descriptor);
}

void Listener::incomingConnection(qintptr descriptor) { m_loop.accept(descriptor); }

Loop::Loop(ServerShared &shared, qintptr listeningDescriptor)
    : m_shared(shared)
    , m_mailbox(std::make_shared<Mailbox>(this))
    , m_listener(std::make_unique<Listener>(*this, listeningDescriptor))
{
    runAtEndOfTurn(this, [this] { endTurn(); });
}

Loop::~Loop()
{
    m_mailbox->shut();
    m_listener.reset();
    for (const auto &[connection, owned] : m_connections)
        connection->abort();
    endTurn();
}

void Loop::accept(qintptr descriptor)
{
    if (m_shared.connections.fetch_add(1) >= limits().connections) {
        --m_shared.connections;
        closeDescriptor(descriptor);
        return;
    }
    auto owned = std::make_unique<Connection>(*this, descriptor);
    Connection &connection = *owned;
    m_connections.emplace(&connection, std::move(owned));
    connection.setProtocol(std::make_shared<HttpProtocol>(connection));
}

std::unique_ptr<ByteStream> Loop::makeStream(qintptr descriptor, ByteStream::Owner &owner)
{
#ifdef Q_OS_UNIX
    if (!m_shared.options.tls)
        return makeRawStream(descriptor, owner);
#endif
    return std::make_unique<SocketStream>(descriptor, m_shared.options.tls, owner);
}

const QByteArray &Loop::dateField()
{
    const qint64 second = QDateTime::currentSecsSinceEpoch();
    if (second != m_dateSecond) {
        m_dateSecond = second;
        const QDateTime now = QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
        m_date = "Date: " + QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT\r\n";
    }
    return m_date;
}

void Loop::endTurn()
{
    while (!m_dirty.empty() || !m_graves.empty() || !m_afterFlush.empty() || !m_retired.empty()) {
        const std::vector<Connection *> dirty = std::exchange(m_dirty, {});
        for (Connection *connection : dirty) {
            connection->m_dirty = false;
            if (!connection->isClosed())
                connection->flush();
        }
        const std::vector<std::function<void()>> afterFlush = std::exchange(m_afterFlush, {});
        for (const std::function<void()> &work : afterFlush)
            work();
        if (m_dirty.empty())
            destroyBuried();
    }
}

void Loop::destroyBuried()
{
    const std::vector<Connection *> graves = std::exchange(m_graves, {});
    m_retired.clear();
    std::vector<std::unique_ptr<Connection>> dead;
    for (Connection *connection : graves) {
        const auto found = m_connections.find(connection);
        dead.push_back(std::move(found->second));
        m_connections.erase(found);
        --m_shared.connections;
        if (connection->m_protocol)
            connection->m_protocol->connectionClosed();
    }
    // What connectionClosed() wrote went to others; a buried connection takes no writes.
    dead.clear();
    if (!graves.empty())
        checkEmpty();
}

void Loop::checkEmpty()
{
    if (m_onEmpty && m_connections.empty())
        std::exchange(m_onEmpty, {})();
}

void Loop::handlerEnded()
{
    if (--m_handlers == 0 && m_onIdle)
        std::exchange(m_onIdle, {})();
}

void Loop::drain(const QByteArray &goodbye, std::function<void()> onEmpty)
{
    m_listener.reset();
    m_onEmpty = std::move(onEmpty);
    std::vector<Connection *> all;
    for (const auto &[connection, owned] : m_connections)
        all.push_back(connection);
    for (Connection *connection : all)
        if (!connection->isClosed() && !connection->isFinishing())
            connection->protocol()->drain(goodbye);
    checkEmpty();
}

void Loop::closeAll(std::function<void()> onIdle)
{
    m_listener.reset();
    for (const auto &[connection, owned] : m_connections)
        connection->abort();
    m_onIdle = std::move(onIdle);
    if (m_handlers == 0 && m_onIdle)
        std::exchange(m_onIdle, {})();
}

}  // namespace net
