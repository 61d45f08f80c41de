// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/connection.h"
#include "backend/foundation/net/http_encoder.h"
#include "backend/foundation/net/http_parser.h"
#include "core/base/deferred.h"

namespace net {

/// HTTP/1.1 on one connection: one request is under way at a time, answers leave in the order of the requests, and what
/// has come behind waits, first here (a bounded piece), then in the kernel.
class HttpProtocol final : public Protocol, public std::enable_shared_from_this<HttpProtocol> {
public:
    explicit HttpProtocol(Connection &connection);

    void received(QByteArrayView data) override;
    void peerEnded() override;
    void deadlineReached() override;
    void outputDrained(bool wasBlocked) override;
    void drain(const QByteArray &goodbye) override;
    void connectionClosed() override;

private:
    /// What must survive until the answer is out.
    struct Current {
        Request request;
        HttpFraming framing;
        core::AbortSource disconnected;
    };

    static core::Task<> answer(std::weak_ptr<HttpProtocol> self, Loop *loop, Request request);
    static core::Task<> upgrade(std::weak_ptr<HttpProtocol> self, Loop *loop, Request request);
    static core::Task<> pump(std::weak_ptr<HttpProtocol> self, Loop *loop, std::function<core::Task<core::Result<QByteArray>>()> stream);

    void process(QByteArrayView data);
    [[nodiscard]] bool mayProcess() const;
    void keepRest(QByteArrayView rest);
    void resume();
    void headArrived(bool moreIsThere);
    void dispatch();
    void respond(HttpResponse response);
    void startStream(const HttpResponse &response, ResponseFraming framing);
    void streamEnded(bool whole);
    void requestDone();
    void refuse(const HttpRefusal &refusal);
    void refuse(HttpResponse response);
    void settle();
    void updateDeadline();
    void bodyDeadlineReached();
    [[nodiscard]] bool isAcceptedHost(const HttpRequest &request) const;
    void becomeWebSocket(Caller caller);

    /// Nobody is there any more to be answered.
    [[nodiscard]] bool isGone() const { return m_over || m_connection.isClosed(); }

    enum class Waiting { FirstRequest, Header, Body, NextRequest, Answer };

    Connection &m_connection;
    HttpParser m_parser;
    QString m_peerAddress;
    QByteArray m_input;  // came behind what is under way
    std::optional<Current> m_current;
    std::optional<core::Deferred<bool>> m_room;  // the stream of a body waits for it
    Waiting m_waiting = Waiting::FirstRequest;
    qint64 m_windowBytes = 0;  // of the body, since its deadline was set
    int m_servedInTurn = 0;
    bool m_processing = false;
    bool m_resumeQueued = false;
    bool m_readingPaused = false;
    bool m_streamChunked = false;
    bool m_closing = false;  // after the answer under way
    bool m_peerEnded = false;
    bool m_over = false;
};

}  // namespace net
