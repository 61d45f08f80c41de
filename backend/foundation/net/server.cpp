// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/server.h"

#include "backend/foundation/net/event_dispatcher.h"
#include "backend/foundation/net/listening_socket.h"
#include "backend/foundation/net/loop.h"
#include "core/base/deferred.h"
#include "core/log/log.h"

#include <QSemaphore>
#include <QTimer>

namespace net {
namespace {

constexpr std::chrono::milliseconds handlerGrace{2'000};  // for handlers to notice that they are to stop
constexpr std::chrono::milliseconds closeGrace{1'000};    // after the deadline of drain()

/// One thread with its loop.
class LoopThread final : public QThread {
public:
    LoopThread(ServerShared &shared, qintptr descriptor)
        : m_shared(shared)
        , m_descriptor(descriptor)
    {
        setObjectName(QStringLiteral("net"));
        if (std::unique_ptr<QAbstractEventDispatcher> dispatcher = createEpollDispatcher())
            setEventDispatcher(dispatcher.release());
    }

    void startAndWait()
    {
        start();
        m_ready.acquire();
    }

    /// Valid from startAndWait() until the thread was told to quit.
    [[nodiscard]] Loop *loop() const { return m_loop; }

protected:
    void run() override
    {
        const auto loop = std::make_unique<Loop>(m_shared, m_descriptor);
        m_loop = loop.get();
        m_ready.release();
        exec();
    }

private:
    ServerShared &m_shared;
    const qintptr m_descriptor;
    QSemaphore m_ready;
    Loop *m_loop = nullptr;
};

/// Resolves when it was counted down to nothing.
struct Countdown {
    explicit Countdown(int from)
        : left(from)
    {
    }
    std::atomic<int> left;
    core::Deferred<bool> done;
    void step()
    {
        if (--left == 0)
            done.resolve(true);
    }
};

}  // namespace

class Server::Private {
public:
    explicit Private(Application &application)
        : shared(std::make_unique<ServerShared>(application))
    {
    }

    std::unique_ptr<ServerShared> shared;
    std::vector<std::unique_ptr<LoopThread>> threads;
    quint16 port = 0;
    QObject context;  // of timers and posts to the owner

    void stop();
};

Server::Server(Application &application)
    : m_d(std::make_unique<Private>(application))
{
}

Server::~Server() { m_d->stop(); }

core::Result<> Server::start(ServerOptions options)
{
    Q_ASSERT(m_d->threads.empty());
    const int threads = options.threads > 0 ? options.threads : qMax(1, QThread::idealThreadCount());
    core::Result<ListeningSockets> sockets = openListeningSockets(options.address, options.port, threads);
    if (!sockets)
        return core::fail(sockets.error());
    m_d->port = sockets->port;
    m_d->shared->options = std::move(options);
    for (const qintptr descriptor : sockets->descriptors) {
        m_d->threads.push_back(std::make_unique<LoopThread>(*m_d->shared, descriptor));
        m_d->threads.back()->startAndWait();
    }
    return {};
}

quint16 Server::port() const { return m_d->port; }

int Server::connectionCount() const { return m_d->shared->connections; }

core::Task<> Server::drain(QByteArray goodbyeText, std::chrono::milliseconds deadline)
{
    if (m_d->threads.empty())
        co_return;
    m_d->shared->draining = true;
    const auto empty = std::make_shared<Countdown>(int(m_d->threads.size()));
    for (const auto &thread : m_d->threads)
        core::post(thread->loop(), [loop = thread->loop(), goodbyeText, empty] { loop->drain(goodbyeText, [empty] { empty->step(); }); });
    QTimer::singleShot(deadline, &m_d->context, [empty] { empty->done.resolve(false); });
    const core::Deferred<bool> emptied = empty->done;
    const bool allGone = co_await emptied;
    if (allGone)
        co_return;

    core::logWarning("net", QStringLiteral("Requests were still under way at the drain deadline and are cut."));
    const auto closed = std::make_shared<Countdown>(int(m_d->threads.size()));
    for (const auto &thread : m_d->threads)
        core::post(thread->loop(), [loop = thread->loop(), closed] { loop->closeAll([closed] { closed->step(); }); });
    QTimer::singleShot(closeGrace, &m_d->context, [closed] { closed->done.resolve(false); });
    const core::Deferred<bool> done = closed->done;
    co_await done;
}

void Server::Private::stop()
{
    const auto idle = std::make_shared<QSemaphore>();
    for (const auto &thread : threads)
        core::post(thread->loop(), [loop = thread->loop(), idle] { loop->closeAll([idle] { idle->release(); }); });
    const bool allIdle = threads.empty() || idle->tryAcquire(int(threads.size()), int(handlerGrace.count()));
    for (const auto &thread : threads)
        thread->quit();
    for (const auto &thread : threads)
        thread->wait();
    if (allIdle)
        return;
    // A handler that still waits may be resumed by whoever holds its promise, who asks this thread object; so it stays.
    core::logError("net", QStringLiteral("Handlers did not end when the server stopped."));
    for (std::unique_ptr<LoopThread> &thread : threads)
        static_cast<void>(thread.release());
    static_cast<void>(shared.release());
}

}  // namespace net
