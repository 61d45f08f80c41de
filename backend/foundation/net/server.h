// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/foundation/net/web_socket.h"

#include <QHostAddress>
#include <QList>
#include <QSslConfiguration>
#include <chrono>
#include <memory>
#include <optional>

namespace net {

/// Every limit of the transport, each a setting "net.<name>".
struct ServerLimits {
    qint64 requestLineBytes = 8 * 1024;
    qint64 headerBytes = 32 * 1024;  ///< all fields together
    int headerCount = 100;
    qint64 bodyBytes = 32 * 1024 * 1024;              ///< the most any route may ask for
    std::chrono::milliseconds headerTimeout{10'000};  ///< from the first byte (or accept) to the end of the header
    std::chrono::milliseconds bodyTimeout{60'000};
    std::chrono::milliseconds idleTimeout{75'000};       ///< between requests
    std::chrono::milliseconds handshakeTimeout{10'000};  ///< TLS
    int pipelinedRequests = 16;                          ///< of one connection, served in one turn before others get theirs
    qint64 webSocketMessageBytes = 64 * 1024;
    qint64 webSocketSendQueueBytes = 1024 * 1024;  ///< a slower consumer is closed with 1013
    std::chrono::milliseconds webSocketPing{20'000};
    std::chrono::milliseconds webSocketDead{45'000};  ///< no byte for so long: gone
    int connections = 20'000;                         ///< more are accepted and closed at once
};

struct ServerOptions {
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0;  ///< 0: the system picks one; all threads share it (SO_REUSEPORT)
    int threads = 0;   ///< 0: one a core
    ServerLimits limits;
    std::optional<QSslConfiguration> tls;
    QList<QByteArray> hostNames;  ///< accepted in Host; empty: every syntactically valid one
};

/// What the server asks of the application. Called on connection threads; thread-safe.
class Application {
public:
    virtual ~Application() = default;

    /// The most bytes of body that are read for this request line and header, asked before the body is read (the body
    /// of `head` is empty). Failing refuses the request at once and closes the connection.
    virtual core::Result<qint64> bodyLimit(const HttpRequest &head) = 0;

    /// Answers a request. Never fails: errors are problem documents.
    virtual core::Task<HttpResponse> handle(Request request) = 0;

    /// The gate before a WebSocket upgrade (ticket, Origin): the caller to attach, or an error that is answered as a
    /// problem document without upgrading.
    virtual core::Task<core::Result<Caller>> authorizeUpgrade(Request request) = 0;

    virtual WebSocketHandler &webSockets() = 0;
};

/// HTTP/1.1 and WebSocket server: loop threads with their listeners. Owned and used by one thread.
class Server {
public:
    explicit Server(Application &application);
    ~Server();  ///< stops at once
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    /// Unavailable "listen_failed" (names address, port and reason).
    [[nodiscard]] core::Result<> start(ServerOptions options);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connectionCount() const;

    /// Stops accepting; closes idle keep-alive connections; tells channels `goodbye` (the given text, then close 1012);
    /// waits for requests under way until the deadline; then closes all.
    core::Task<> drain(QByteArray goodbyeText, std::chrono::milliseconds deadline);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace net
