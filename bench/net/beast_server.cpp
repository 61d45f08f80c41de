// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer: a plain server on Boost.Beast, one thread, one io_context, with the same answers as ours.

#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <cstdio>
#include <deque>
#include <memory>
#include <string>
#include <unordered_set>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using tcp = asio::ip::tcp;

class Channel;
std::unordered_set<Channel *> channels;

class Channel : public std::enable_shared_from_this<Channel> {
public:
    explicit Channel(tcp::socket socket)
        : m_stream(std::move(socket))
    {
        m_stream.text(true);
        m_stream.auto_fragment(false);
    }
    ~Channel() { channels.erase(this); }

    void accept(http::request<http::string_body> request)
    {
        m_stream.async_accept(request, [self = shared_from_this()](beast::error_code error) {
            if (error)
                return;
            channels.insert(self.get());
            self->read();
        });
    }

    void send(std::shared_ptr<const std::string> text)
    {
        m_queue.push_back(std::move(text));
        if (m_queue.size() == 1)
            write();
    }

private:
    void read()
    {
        m_stream.async_read(m_buffer, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error)
                return;
            std::string text = beast::buffers_to_string(self->m_buffer.data());
            self->m_buffer.consume(self->m_buffer.size());
            if (text.compare(0, 4, "all ") == 0) {
                const auto rest = std::make_shared<const std::string>(text.substr(4));
                for (Channel *channel : channels)
                    channel->send(rest);
            } else {
                self->send(std::make_shared<const std::string>(std::move(text)));
            }
            self->read();
        });
    }

    void write()
    {
        m_stream.async_write(asio::buffer(*m_queue.front()), [self = shared_from_this()](beast::error_code error, std::size_t) {
            self->m_queue.pop_front();
            if (!error && !self->m_queue.empty())
                self->write();
        });
    }

    websocket::stream<tcp::socket> m_stream;
    beast::flat_buffer m_buffer;
    std::deque<std::shared_ptr<const std::string>> m_queue;
};

class Http : public std::enable_shared_from_this<Http> {
public:
    explicit Http(tcp::socket socket)
        : m_socket(std::move(socket))
    {
    }

    void read()
    {
        m_request = {};
        http::async_read(m_socket, m_buffer, m_request, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (!error)
                self->answer();
        });
    }

private:
    void answer()
    {
        if (websocket::is_upgrade(m_request)) {
            std::make_shared<Channel>(std::move(m_socket))->accept(std::move(m_request));
            return;
        }
        m_response = {};
        m_response.version(m_request.version());
        m_response.result(m_request.target() == "/hello" ? http::status::ok : http::status::not_found);
        m_response.set(http::field::content_type, "text/plain");
        m_response.set(http::field::date, "Mon, 01 Jan 2026 00:00:00 GMT");
        m_response.keep_alive(m_request.keep_alive());
        m_response.body() = "Hello, world!";
        m_response.prepare_payload();
        http::async_write(m_socket, m_response, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (!error && self->m_response.keep_alive())
                self->read();
        });
    }

    tcp::socket m_socket;
    beast::flat_buffer m_buffer;
    http::request<http::string_body> m_request;
    http::response<http::string_body> m_response;
};

void accept(tcp::acceptor &acceptor)
{
    acceptor.async_accept([&acceptor](beast::error_code error, tcp::socket socket) {
        if (!error) {
            socket.set_option(tcp::no_delay(true));
            std::make_shared<Http>(std::move(socket))->read();
        }
        accept(acceptor);
    });
}

}  // namespace

int main()
{
    asio::io_context context(1);
    tcp::acceptor acceptor(context);
    const tcp::endpoint endpoint(asio::ip::make_address("127.0.0.1"), 0);
    acceptor.open(endpoint.protocol());
    acceptor.bind(endpoint);
    acceptor.listen(4096);
    accept(acceptor);
    std::printf("%d\n", int(acceptor.local_endpoint().port()));
    std::fflush(stdout);
    context.run();
}
