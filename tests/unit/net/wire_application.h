// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/foundation/net/server.h"
#include "core/base/deferred.h"

#include <QHash>
#include <atomic>
#include <mutex>

namespace test {

/// The small application that the wire suite serves. Its routes:
///   GET  /hello        "hello"
///   GET  /slow         waits until release() or until the client is gone
///   GET  /stream?n=    n pieces of 1 kB, chunked
///   GET  /endless      pieces of 64 kB for ever
///   GET  /cut          one piece, then a failure
///   GET  /throws       throws
///   POST /echo         the body
///   GET  /echo         the query, as JSON text
/// and a channel at /ws?deny= that echoes; "close <code>" closes, "burst <n> <bytes>" sends, "all <text>" sends to all.
class WireApplication final : public net::Application, public net::WebSocketHandler {
public:
    WireApplication();

    core::Result<qint64> bodyLimit(const net::HttpRequest &head) override;
    core::Task<net::HttpResponse> handle(net::Request request) override;
    core::Task<core::Result<net::Caller>> authorizeUpgrade(net::Request request) override;
    net::WebSocketHandler &webSockets() override { return *this; }

    void opened(net::Channel channel) override;
    void textReceived(net::Channel channel, QByteArray payload) override;
    void closed(net::Channel channel) override;

    /// Lets all slow handlers go on, those of now and those to come.
    void release();
    [[nodiscard]] QList<net::Channel> channels();

    static constexpr qint64 echoLimitBytes = 1024 * 1024;
    std::atomic<int> slowStarted = 0;
    std::atomic<int> slowAborted = 0;
    std::atomic<int> handled = 0;
    std::atomic<int> openedCount = 0;
    std::atomic<int> closedCount = 0;
    std::atomic<int> streamedPieces = 0;

private:
    static core::Task<net::HandlerResult> slow(net::Request request, WireApplication *self);
    void sendToAll(const QByteArray &text);

    net::RouteTable m_routes;
    std::mutex m_mutex;
    bool m_released = false;
    QList<core::Deferred<bool>> m_waiting;
    QList<net::Channel> m_channels;
};

/// The application with a server on loopback; dies with both.
struct Served {
    WireApplication application;
    net::Server server{application};

    explicit Served(net::ServerLimits limits = {}, int threads = 2);
    explicit Served(const net::ServerOptions &options);
    ~Served();
    [[nodiscard]] quint16 port() const { return server.port(); }
};

/// Looks again and again, with the events of this thread in between, until it holds or the time is up.
bool becomesTrue(const std::function<bool()> &condition, std::chrono::milliseconds patience = std::chrono::seconds(10));

}  // namespace test
