// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_client.h"

#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace load {
namespace {

constexpr int eventsPerWait = 512;
constexpr char handshake[] = "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n";

}  // namespace

Client::Client(std::uint16_t port)
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_port(port)
{
}

Client::~Client()
{
    // By reset, so that no ports stay in TIME_WAIT for the next run.
    const linger hard{1, 0};
    for (const Connection &connection : m_connections) {
        setsockopt(connection.descriptor, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        ::close(connection.descriptor);
    }
    ::close(m_epoll);
}

bool Client::connectOne(bool webSocket)
{
    Connection connection;
    connection.descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection.descriptor < 0)
        return false;
    const int on = 1;
    setsockopt(connection.descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(connection.descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        std::perror("connect");
        ::close(connection.descriptor);
        return false;
    }
    connection.open = !webSocket;
    m_opened += webSocket ? 0 : 1;
    m_connections.push_back(std::move(connection));
    const int index = int(m_connections.size()) - 1;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u32 = std::uint32_t(index);
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_connections.back().descriptor, &event);
    if (webSocket)
        send(index, handshake);
    return true;
}

bool Client::open(int count, bool webSocket, int parallel)
{
    const int target = m_opened + count;
    const int before = int(m_connections.size());
    while (m_opened < target && !m_failed) {
        while (int(m_connections.size()) - before < count && int(m_connections.size()) - m_opened < parallel)
            if (!connectOne(webSocket))
                return false;
        if (m_opened < target)
            poll(1000, [](int) {});
    }
    return !m_failed;
}

void Client::send(int index, const std::string &bytes)
{
    Connection &connection = m_connections[std::size_t(index)];
    if (connection.unsent.empty()) {
        const ssize_t sent = ::send(connection.descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent == ssize_t(bytes.size()))
            return;
        connection.unsent = bytes.substr(sent > 0 ? std::size_t(sent) : 0);
        watch(index, true);
        return;
    }
    connection.unsent += bytes;
}

void Client::watch(int index, bool writing)
{
    epoll_event event{};
    event.events = EPOLLIN | (writing ? EPOLLOUT : 0U);
    event.data.u32 = std::uint32_t(index);
    epoll_ctl(m_epoll, EPOLL_CTL_MOD, m_connections[std::size_t(index)].descriptor, &event);
}

void Client::poll(int timeoutMilliseconds, const std::function<void(int)> &received)
{
    epoll_event events[eventsPerWait];
    const int count = epoll_wait(m_epoll, events, eventsPerWait, timeoutMilliseconds);
    for (int at = 0; at < count; ++at) {
        const int index = int(events[at].data.u32);
        if ((events[at].events & EPOLLOUT) != 0)
            writable(index);
        if ((events[at].events & ~EPOLLOUT) != 0) {
            readable(index);
            received(index);
        }
    }
}

void Client::readable(int index)
{
    Connection &connection = m_connections[std::size_t(index)];
    char buffer[64 * 1024];
    const ssize_t size = ::recv(connection.descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
    if (size <= 0) {
        if (size == 0 || (errno != EAGAIN && errno != EINTR)) {
            m_failed = true;
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, connection.descriptor, nullptr);
        }
        return;
    }
    std::size_t counted = std::size_t(size);
    if (!connection.open) {
        connection.head.append(buffer, std::size_t(size));
        const std::size_t end = connection.head.find("\r\n\r\n");
        if (end == std::string::npos)
            return;
        if (connection.head.compare(0, 12, "HTTP/1.1 101") != 0)
            m_failed = true;
        counted = connection.head.size() - end - 4;
        connection.open = true;
        connection.head = std::string();
        ++m_opened;
    }
    connection.bytes += counted;
    m_totalBytes += counted;
}

void Client::writable(int index)
{
    Connection &connection = m_connections[std::size_t(index)];
    const ssize_t sent = ::send(connection.descriptor, connection.unsent.data(), connection.unsent.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent > 0)
        connection.unsent.erase(0, std::size_t(sent));
    if (connection.unsent.empty())
        watch(index, false);
}

std::string textFrame(const std::string &payload)
{
    constexpr unsigned char mask[4] = {0x11, 0x22, 0x33, 0x44};
    std::string frame(1, char(0x81));
    if (payload.size() < 126) {
        frame += char(0x80 | payload.size());
    } else {
        frame += char(0x80 | 126);
        frame += char(payload.size() >> 8);
        frame += char(payload.size() & 0xff);
    }
    frame.append(reinterpret_cast<const char *>(mask), sizeof mask);
    for (std::size_t at = 0; at < payload.size(); ++at)
        frame += char(static_cast<unsigned char>(payload[at]) ^ mask[at % 4]);
    return frame;
}

std::uint64_t processorNanoseconds(int pid)
{
    std::uint64_t total = 0;
    std::error_code error;
    for (const auto &task : std::filesystem::directory_iterator("/proc/" + std::to_string(pid) + "/task", error)) {
        std::ifstream file(task.path() / "schedstat");
        std::uint64_t onProcessor = 0;
        file >> onProcessor;
        total += onProcessor;
    }
    return total;
}

std::uint64_t residentBytes(int pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    file >> size >> resident;
    return resident * std::uint64_t(sysconf(_SC_PAGESIZE));
}

std::uint64_t nowNanoseconds()
{
    return std::uint64_t(std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count());
}

}  // namespace load
