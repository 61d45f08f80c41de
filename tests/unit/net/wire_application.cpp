// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire_application.h"

#include <QTest>
#include <stdexcept>

namespace test {
namespace {

using net::HandlerResult;
using net::HttpResponse;

constexpr qsizetype pieceBytes = 1024;
constexpr qsizetype endlessPieceBytes = 64 * 1024;

core::Task<HandlerResult> hello(net::Request)
{
    HttpResponse response = HttpResponse::text("hello", "text/plain");
    response.headers.add("Content-Length", "999");      // the transport's own; must not pass
    response.headers.add("X-Split", "a\r\nX-Evil: 1");  // must not split the response
    co_return response;
}

core::Task<core::Result<QByteArray>> nextPiece(std::shared_ptr<int> left, std::atomic<int> *count)
{
    if (*left == 0)
        co_return QByteArray();
    --*left;
    ++*count;
    co_return QByteArray(pieceBytes, 'x');
}

core::Task<core::Result<QByteArray>> endlessPiece(std::atomic<int> *count)
{
    ++*count;
    co_return QByteArray(endlessPieceBytes, 'y');
}

core::Task<core::Result<QByteArray>> cutPiece(std::shared_ptr<int> left)
{
    if ((*left)-- > 0)
        co_return QByteArray("piece");
    co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("gone"), QStringLiteral("The source is gone."));
}

core::Task<HandlerResult> cut(net::Request)
{
    HttpResponse response = HttpResponse::text({}, "text/plain");
    const auto left = std::make_shared<int>(1);
    response.bodyStream = [left] { return cutPiece(left); };
    co_return response;
}

core::Task<HandlerResult> throws(net::Request)
{
    throw std::runtime_error("planted");
    co_return HttpResponse{};
}

core::Task<HandlerResult> echo(net::Request request)
{
    if (request->method == net::Method::Post) {
        HttpResponse response = HttpResponse::text(request->body, "application/octet-stream");
        co_return response;
    }
    QByteArray lines;
    for (const auto &[name, value] : request->query)
        lines += name + '=' + value + '\n';
    HttpResponse response = HttpResponse::text(lines, "text/plain");
    co_return response;
}

net::Route route(net::Method method, const QByteArray &pattern, const QByteArray &id, net::Handler handler)
{
    net::Route row{.method = method, .pattern = pattern, .permission = api::Permission::Public};
    row.operationId = id;
    row.handler = std::move(handler);
    return row;
}

}  // namespace

WireApplication::WireApplication()
{
    using net::Method;
    m_routes.add(route(Method::Get, "/hello", "hello", hello));
    m_routes.add(route(Method::Get, "/slow", "slow", [this](net::Request request) { return slow(request, this); }));
    m_routes.add(route(Method::Get, "/stream", "stream", [this](net::Request request) -> core::Task<HandlerResult> {
        return [](net::Request asked, std::atomic<int> *count) -> core::Task<HandlerResult> {
            HttpResponse response = HttpResponse::text({}, "text/plain");
            const auto left = std::make_shared<int>(asked->queryValue("n").toInt());
            response.bodyStream = [left, count] { return nextPiece(left, count); };
            co_return response;
        }(request, &streamedPieces);
    }));
    m_routes.add(route(Method::Get, "/endless", "endless", [this](net::Request) -> core::Task<HandlerResult> {
        return [](std::atomic<int> *count) -> core::Task<HandlerResult> {
            HttpResponse response = HttpResponse::text({}, "text/plain");
            response.bodyStream = [count] { return endlessPiece(count); };
            co_return response;
        }(&streamedPieces);
    }));
    m_routes.add(route(Method::Get, "/cut", "cut", cut));
    m_routes.add(route(Method::Get, "/throws", "throws", throws));
    m_routes.add(route(Method::Post, "/echo", "echoBody", echo));
    m_routes.add(route(Method::Get, "/echo", "echoQuery", echo));
    m_routes.compile();
}

core::Result<qint64> WireApplication::bodyLimit(const net::HttpRequest &head)
{
    if (head.headers.contains("X-Refuse-Body"))
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("no_body"), QStringLiteral("No body from you."));
    return echoLimitBytes;
}

core::Task<HandlerResult> WireApplication::slow(net::Request request, WireApplication *self)
{
    ++self->slowStarted;
    const core::Deferred<bool> go;
    request->disconnected.onAbort([go] { go.resolve(false); });
    {
        const std::lock_guard lock(self->m_mutex);
        if (self->m_released)
            go.resolve(true);
        else
            self->m_waiting.append(go);
    }
    const bool finished = co_await go;
    if (!finished)
        ++self->slowAborted;
    HttpResponse response = HttpResponse::text(finished ? "slow" : "aborted", "text/plain");
    co_return response;
}

core::Task<net::HttpResponse> WireApplication::handle(net::Request request)
{
    ++handled;
    const net::RouteTable::Match match = m_routes.match(request->method, request->path);
    if (!match.route) {
        HttpResponse response = HttpResponse::problem(
            core::Error{core::ErrorCode::NotFound, QStringLiteral("not_found"), QStringLiteral("No such address."), {}},
            request->requestId);
        if (!match.allowed.isEmpty()) {
            response.status = 405;
            QByteArrayList names;
            for (const net::Method method : match.allowed)
                names.append(net::methodName(method));
            response.headers.add("Allow", names.join(", "));
        }
        co_return response;
    }
    HandlerResult result = co_await match.route->handler(request);
    if (!result)
        co_return HttpResponse::problem(result.error(), request->requestId);
    co_return *result;
}

core::Task<core::Result<net::Caller>> WireApplication::authorizeUpgrade(net::Request request)
{
    if (request->queryValue("deny") == QLatin1String("1"))
        co_return core::fail(core::ErrorCode::Forbidden, QStringLiteral("foreign_origin"), QStringLiteral("Not from there."));
    net::Caller caller;
    caller.kind = net::Caller::Kind::User;
    caller.subject = request->queryValue("name");
    co_return caller;
}

void WireApplication::release()
{
    QList<core::Deferred<bool>> waiting;
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        waiting.swap(m_waiting);
    }
    for (const core::Deferred<bool> &one : waiting)
        one.resolve(true);
}

QList<net::Channel> WireApplication::channels()
{
    const std::lock_guard lock(m_mutex);
    return m_channels;
}

void WireApplication::opened(net::Channel channel)
{
    ++openedCount;
    const std::lock_guard lock(m_mutex);
    m_channels.append(channel);
}

void WireApplication::sendToAll(const QByteArray &text)
{
    const net::SharedFrame frame = net::EncodedFrame::text(text);
    for (const net::Channel &channel : channels())
        channel->send(frame);
}

void WireApplication::textReceived(net::Channel channel, QByteArray payload)
{
    if (payload.startsWith("close "))
        return channel->close(quint16(payload.mid(6).toInt()), "asked for");
    if (payload.startsWith("all "))
        return sendToAll(payload.mid(4));
    if (payload.startsWith("burst ")) {
        const QByteArrayList words = payload.split(' ');
        const net::SharedFrame frame = net::EncodedFrame::text(QByteArray(words.at(2).toInt(), 'b'));
        for (int index = 0; index < words.at(1).toInt(); ++index)
            channel->send(frame);
        return;
    }
    channel->sendText(payload);
}

Served::Served(net::ServerLimits limits, int threads)
    : Served([&] {
        net::ServerOptions options;
        options.threads = threads;
        options.limits = limits;
        return options;
    }())
{
}

Served::Served(const net::ServerOptions &options)
{
    const core::Result<> started = server.start(options);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
}

Served::~Served() { application.release(); }

bool becomesTrue(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(condition, int(patience.count()));
}

void WireApplication::closed(net::Channel channel)
{
    ++closedCount;
    const std::lock_guard lock(m_mutex);
    m_channels.removeOne(channel);
}

}  // namespace test
