// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Our server with an application that does next to nothing: GET /hello, and a channel that echoes, or sends to all what
// follows "all ". Prints its port.

#include "backend/foundation/net/server.h"
#include "backend/foundation/net/event_dispatcher.h"

#include <QCoreApplication>
#include <QSet>
#include <cstdio>
#include <mutex>

namespace {

class BenchApplication final : public net::Application, public net::WebSocketHandler {
public:
    core::Result<qint64> bodyLimit(const net::HttpRequest &) override { return 0; }

    core::Task<net::HttpResponse> handle(net::Request request) override
    {
        if (request->path != "/hello") {
            net::HttpResponse response = net::HttpResponse::text("not here", "text/plain", 404);
            co_return response;
        }
        net::HttpResponse response = net::HttpResponse::text("Hello, world!", "text/plain");
        co_return response;
    }

    core::Task<core::Result<net::Caller>> authorizeUpgrade(net::Request) override { co_return net::Caller{}; }

    net::WebSocketHandler &webSockets() override { return *this; }

    void opened(net::Channel channel) override
    {
        const std::lock_guard lock(m_mutex);
        m_channels.insert(channel);
    }

    void textReceived(net::Channel channel, QByteArray payload) override
    {
        if (!payload.startsWith("all ")) {
            channel->sendText(payload);
            return;
        }
        const net::SharedFrame frame = net::EncodedFrame::text(payload.mid(4));
        const std::lock_guard lock(m_mutex);
        for (const net::Channel &one : std::as_const(m_channels))
            one->send(frame);
    }

    void closed(net::Channel channel) override
    {
        const std::lock_guard lock(m_mutex);
        m_channels.remove(channel);
    }

private:
    std::mutex m_mutex;
    QSet<net::Channel> m_channels;
};

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(net::createEpollDispatcher().release());
    QCoreApplication application(argc, argv);
    BenchApplication bench;
    net::Server server(bench);
    net::ServerOptions options;
    options.threads = argc > 1 ? std::atoi(argv[1]) : 1;
    const core::Result<> started = server.start(options);
    if (!started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().message));
        return 1;
    }
    std::printf("%d\n", int(server.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
