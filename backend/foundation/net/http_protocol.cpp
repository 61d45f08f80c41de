// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_protocol.h"

#include "backend/foundation/net/http_syntax.h"
#include "backend/foundation/net/loop.h"
#include "backend/foundation/net/web_socket_handshake.h"
#include "backend/foundation/net/web_socket_protocol.h"
#include "core/base/id.h"
#include "core/log/log.h"

namespace net {
namespace {

constexpr qint64 outputHighWaterBytes = 64 * 1024;  // above it nothing new is begun
constexpr qint64 leastBodyBytesPerTimeout = 64 * 1024;

constexpr HttpRefusal requestTimeout{408, "request_timeout", "The request took too long to arrive."};
constexpr HttpRefusal misdirected{421, "misdirected_request", "This server does not answer for that host name."};
constexpr HttpRefusal brokenHandler{500, "internal_error", "The request failed here; the request id leads to the log."};

QString requestIdOf(const Headers &headers)
{
    const QString given = QString::fromLatin1(headers.value("X-Request-Id"));
    return core::isUuid(given) ? given : core::newUuid();
}

}  // namespace

HttpProtocol::HttpProtocol(Connection &connection)
    : m_connection(connection)
    , m_parser(connection.loop().limits())
{
    const ServerLimits &limits = connection.loop().limits();
    connection.setDeadline(connection.isSecure() ? limits.handshakeTimeout : limits.headerTimeout);
}

void HttpProtocol::received(QByteArrayView data)
{
    m_servedInTurn = 0;
    if (!m_input.isEmpty() || !mayProcess()) {
        keepRest(data);
        resume();
        return;
    }
    process(data);
}

bool HttpProtocol::mayProcess() const
{
    return !isGone() && !m_closing && !m_current && !m_resumeQueued && m_connection.queuedBytes() < outputHighWaterBytes;
}

void HttpProtocol::keepRest(QByteArrayView rest)
{
    if (m_closing || m_over)
        return;
    m_input.append(rest.data(), rest.size());
    const ServerLimits &limits = m_connection.loop().limits();
    const bool full = m_input.size() >= limits.requestLineBytes + limits.headerBytes;
    if (full && !m_readingPaused) {
        m_readingPaused = true;
        m_connection.setReading(false);
    }
}

void HttpProtocol::resume()
{
    if (m_processing || !mayProcess())
        return;
    const QByteArray input = std::exchange(m_input, {});
    process(input);
    if (m_readingPaused && !m_over && !m_closing && m_input.isEmpty() && !m_peerEnded) {
        m_readingPaused = false;
        m_connection.setReading(true);
    }
}

void HttpProtocol::process(QByteArrayView data)
{
    const std::shared_ptr<HttpProtocol> guard = shared_from_this();
    m_processing = true;
    while (!data.isEmpty() && mayProcess()) {
        const bool inBody = m_parser.isReadingBody();
        const qsizetype taken = m_parser.feed(data);
        if (inBody)
            m_windowBytes += taken;
        data = data.sliced(taken);
        if (m_parser.state() == HttpParser::State::Head)
            headArrived(!data.isEmpty());
        if (m_parser.state() == HttpParser::State::Failed && !m_closing)
            refuse(m_parser.refusal());
        else if (m_parser.state() == HttpParser::State::Complete && !m_closing)
            dispatch();
    }
    m_processing = false;
    if (m_over) {
        // Upgraded: what is left is for the new protocol.
        if (!data.isEmpty() && m_connection.protocol().get() != this && !m_connection.isClosed() && !m_connection.isFinishing())
            m_connection.protocol()->received(data);
        return;
    }
    if (!data.isEmpty())
        keepRest(data);
    settle();
}

/// After each step: the deadline of what is waited for now, or the end when the peer sends no more.
void HttpProtocol::settle()
{
    if (m_peerEnded && !isGone() && !m_closing && !m_current && !m_resumeQueued && m_input.isEmpty()) {
        m_closing = true;
        m_connection.finish();
        return;
    }
    updateDeadline();
}

void HttpProtocol::updateDeadline()
{
    if (m_closing || isGone() || m_connection.isBlocked())
        return;
    const ServerLimits &limits = m_connection.loop().limits();
    const Waiting before = m_waiting;
    if (m_current) {
        m_waiting = Waiting::Answer;
        m_connection.clearDeadline();
    } else if (m_parser.isReadingBody()) {
        m_waiting = Waiting::Body;
        if (before != m_waiting) {
            m_windowBytes = 0;
            m_connection.setDeadline(limits.bodyTimeout);
        }
    } else if (!m_parser.isBetweenRequests()) {
        // Set once for a header: a trickle of bytes does not move it.
        m_waiting = Waiting::Header;
        if (before == Waiting::NextRequest || before == Waiting::Answer)
            m_connection.setDeadline(limits.headerTimeout);
    } else if (before != Waiting::FirstRequest) {
        m_waiting = Waiting::NextRequest;
        m_connection.setDeadline(limits.idleTimeout);
    }
}

void HttpProtocol::headArrived(bool moreIsThere)
{
    HttpRequest &request = m_parser.request();
    request.secure = m_connection.isSecure();
    if (m_peerAddress.isNull())
        m_peerAddress = m_connection.peerAddress();
    request.peerAddress = m_peerAddress;
    request.requestId = requestIdOf(request.headers);
    if (!isAcceptedHost(request))
        return refuse(misdirected);
    if (web_socket::isUpgrade(request)) {
        if (const std::optional<HttpRefusal> refusal = web_socket::handshakeRefusal(request, m_parser.framing()))
            return refuse(*refusal);
    }
    qint64 limit = 0;
    if (m_parser.framing().hasBody()) {
        const core::Result<qint64> allowed = m_connection.loop().application().bodyLimit(request);
        if (!allowed)
            return refuse(HttpResponse::problem(allowed.error(), request.requestId));
        limit = *allowed;
    }
    const bool expectContinue = m_parser.framing().expectContinue;
    m_parser.allowBody(limit);
    if (expectContinue && !moreIsThere && m_parser.state() == HttpParser::State::Reading)
        m_connection.write("HTTP/1.1 100 Continue\r\n\r\n");
}

bool HttpProtocol::isAcceptedHost(const HttpRequest &request) const
{
    const QList<QByteArray> &names = m_connection.loop().shared().options.hostNames;
    if (names.isEmpty())
        return true;
    const QByteArray host = request.headers.value("Host");
    const QByteArrayView name = syntax::withoutPort(host);
    return std::any_of(names.begin(), names.end(), [name](const QByteArray &own) { return syntax::sameText(own, name); });
}

void HttpProtocol::dispatch()
{
    m_waiting = Waiting::Answer;  // also when the answer is there before this returns: the next request gets its own deadline
    const HttpFraming framing = m_parser.framing();
    const std::shared_ptr<HttpRequest> request = m_parser.take();
    Current &current = m_current.emplace(Current{request, framing, {}});
    request->disconnected = current.disconnected.signal();
    if (m_peerEnded)
        current.disconnected.abort();
    if (request->path == "*") {
        HttpResponse response = HttpResponse::noContent();
        response.headers.add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        return respond(std::move(response));
    }
    Loop &loop = m_connection.loop();
    loop.handlerStarted();
    if (web_socket::isUpgrade(*request))
        upgrade(weak_from_this(), &loop, request);
    else
        answer(weak_from_this(), &loop, request);
}

core::Task<> HttpProtocol::answer(std::weak_ptr<HttpProtocol> self, Loop *loop, Request request)
{
    HttpResponse response;
    try {
        response = co_await loop->application().handle(request);
    } catch (const std::exception &exception) {
        core::logError("net", QStringLiteral("A handler threw an exception."),
                       {{"requestId", request->requestId}, {"what", QString::fromLocal8Bit(exception.what())}});
        response = refusalResponse(brokenHandler, request->requestId);
    }
    if (const std::shared_ptr<HttpProtocol> alive = self.lock(); alive && !alive->isGone())
        alive->respond(std::move(response));
    loop->handlerEnded();
}

core::Task<> HttpProtocol::upgrade(std::weak_ptr<HttpProtocol> self, Loop *loop, Request request)
{
    core::Result<Caller> caller;
    try {
        caller = co_await loop->application().authorizeUpgrade(request);
    } catch (const std::exception &exception) {
        core::logError("net", QStringLiteral("The gate of an upgrade threw an exception."),
                       {{"requestId", request->requestId}, {"what", QString::fromLocal8Bit(exception.what())}});
        caller = core::fail(core::ErrorCode::Internal, QStringLiteral("internal_error"), QString::fromLatin1(brokenHandler.message));
    }
    if (const std::shared_ptr<HttpProtocol> alive = self.lock(); alive && !alive->isGone()) {
        if (caller && !alive->m_peerEnded)
            alive->becomeWebSocket(std::move(*caller));
        else if (caller)
            alive->m_connection.abort();
        else
            alive->respond(HttpResponse::problem(caller.error(), request->requestId));
    }
    loop->handlerEnded();
}

void HttpProtocol::becomeWebSocket(Caller caller)
{
    m_over = true;
    Connection &connection = m_connection;
    connection.write(web_socket::switchingProtocols(*m_current->request));
    if (m_readingPaused)
        connection.setReading(true);
    const QByteArray input = std::exchange(m_input, {});
    auto protocol = std::make_shared<WebSocketProtocol>(connection, std::move(caller));
    connection.setProtocol(protocol);
    protocol->open();
    if (!input.isEmpty() && !connection.isClosed() && !connection.isFinishing())
        protocol->received(input);
}

void HttpProtocol::respond(HttpResponse response)
{
    const bool draining = m_connection.loop().shared().draining;
    if (draining || !m_current->framing.keepAlive || response.status == 426)
        m_closing = true;
    ResponseFraming framing{.keepAlive = !m_closing, .headOnly = m_current->request->method == Method::Head};
    if (response.bodyStream && !framing.headOnly && mayHaveBody(response.status))
        return startStream(response, framing);
    framing.chunked = response.bodyStream != nullptr;
    m_connection.write(encodeHead(response, framing, m_connection.loop().dateField()));
    requestDone();
}

void HttpProtocol::startStream(const HttpResponse &response, ResponseFraming framing)
{
    framing.chunked = !m_current->framing.http10;
    if (!framing.chunked)
        m_closing = true;  // nothing but the end of the connection says where the body ends
    framing.keepAlive = !m_closing;
    m_streamChunked = framing.chunked;
    m_connection.write(encodeHead(response, framing, m_connection.loop().dateField()));
    m_connection.loop().handlerStarted();
    pump(weak_from_this(), &m_connection.loop(), response.bodyStream);
}

core::Task<> HttpProtocol::pump(std::weak_ptr<HttpProtocol> self, Loop *loop, std::function<core::Task<core::Result<QByteArray>>()> stream)
{
    while (true) {
        core::Result<QByteArray> piece;
        try {
            piece = co_await stream();
        } catch (const std::exception &exception) {
            core::logError("net", QStringLiteral("The stream of a body threw an exception."),
                           {{"what", QString::fromLocal8Bit(exception.what())}});
            piece = core::fail(core::ErrorCode::Internal, QStringLiteral("internal_error"), QString());
        }
        std::optional<core::Deferred<bool>> room;
        {
            const std::shared_ptr<HttpProtocol> alive = self.lock();
            if (!alive || alive->isGone())
                break;
            if (!piece || piece->isEmpty()) {
                alive->streamEnded(piece.has_value());
                break;
            }
            alive->m_connection.write(alive->m_streamChunked ? encodeChunk(*piece) : *piece);
            if (alive->m_connection.queuedBytes() >= outputHighWaterBytes)
                room = alive->m_room.emplace();
        }
        if (room)
            co_await *room;
    }
    loop->handlerEnded();
}

void HttpProtocol::streamEnded(bool whole)
{
    if (!whole) {
        m_connection.flush();
        m_connection.abort();  // the peer must not take the piece for the whole
        return;
    }
    if (m_streamChunked)
        m_connection.write(encodeChunk({}));
    requestDone();
}

void HttpProtocol::requestDone()
{
    m_current.reset();
    if (m_closing) {
        m_connection.finish();
        return;
    }
    const int most = m_connection.loop().limits().pipelinedRequests;
    if (++m_servedInTurn >= most && (m_processing || !m_input.isEmpty())) {
        // Others on this thread come first; then it goes on.
        m_resumeQueued = true;
        core::post(&m_connection.loop(), [weak = weak_from_this()] {
            const std::shared_ptr<HttpProtocol> alive = weak.lock();
            if (!alive || alive->isGone())
                return;
            alive->m_resumeQueued = false;
            alive->m_servedInTurn = 0;
            alive->resume();
        });
    }
    if (m_processing)
        return;
    resume();
    settle();
}

void HttpProtocol::refuse(const HttpRefusal &refusal) { refuse(refusalResponse(refusal, core::newUuid())); }

void HttpProtocol::refuse(HttpResponse response)
{
    m_closing = true;
    m_input.clear();
    const ResponseFraming framing{.keepAlive = false};
    m_connection.write(encodeHead(response, framing, m_connection.loop().dateField()));
    m_connection.finish();
}

void HttpProtocol::peerEnded()
{
    m_peerEnded = true;
    if (m_current) {
        // Gone, or only done with sending: whoever answers nevertheless is sent.
        m_current->disconnected.abort();
        return;
    }
    settle();
}

void HttpProtocol::deadlineReached()
{
    const ServerLimits &limits = m_connection.loop().limits();
    switch (m_waiting) {
    case Waiting::FirstRequest:
        if (m_connection.isSecure() && m_connection.isReady()) {
            m_waiting = Waiting::NextRequest;  // the handshake took its time, the header gets its own
            m_connection.setDeadline(limits.headerTimeout);
            return;
        }
        m_connection.abort();
        return;
    case Waiting::NextRequest: m_connection.finish(); return;
    case Waiting::Header: refuse(requestTimeout); return;
    case Waiting::Body: bodyDeadlineReached(); return;
    case Waiting::Answer: return;
    }
}

void HttpProtocol::bodyDeadlineReached()
{
    if (m_windowBytes < leastBodyBytesPerTimeout)
        return refuse(requestTimeout);
    m_windowBytes = 0;
    m_connection.setDeadline(m_connection.loop().limits().bodyTimeout);
}

void HttpProtocol::outputDrained(bool wasBlocked)
{
    if (m_over)
        return;
    if (m_room) {
        const core::Deferred<bool> room = *m_room;
        m_room.reset();
        room.resolve(true);
    }
    if (wasBlocked)
        m_waiting = Waiting::Answer;  // its deadline was the one of blocked output
    resume();
    settle();
}

void HttpProtocol::drain(const QByteArray &)
{
    const std::shared_ptr<HttpProtocol> guard = shared_from_this();
    // A request that has arrived unseen is still answered.
    if (!m_current && m_parser.isBetweenRequests() && m_input.isEmpty())
        m_connection.readNow();
    const bool idle = !m_current && m_parser.isBetweenRequests() && m_input.isEmpty();
    if (idle && !m_over && !m_connection.isClosed()) {
        m_closing = true;
        m_connection.finish();
    }
}

void HttpProtocol::connectionClosed()
{
    m_over = true;
    if (m_current)
        m_current->disconnected.abort();
    if (m_room)
        m_room->resolve(false);
}

}  // namespace net
