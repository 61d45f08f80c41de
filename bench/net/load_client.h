// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// A load client on its own epoll: many connections to one server, counted in bytes, since all answers of one run have
/// the same size.
namespace load {

struct Connection {
    int descriptor = -1;
    bool open = false;        // the handshake, or the connect, is through
    std::string head;         // of the handshake answer so far
    std::uint64_t bytes = 0;  // received since it is open
    std::string unsent;
};

class Client {
public:
    explicit Client(std::uint16_t port);
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    /// Opens `count` more, WebSocket or plain, at most `parallel` under way; false when one fails.
    bool open(int count, bool webSocket, int parallel = 200);
    [[nodiscard]] std::vector<Connection> &connections() { return m_connections; }
    void send(int index, const std::string &bytes);
    /// One round of events; `received` runs for each connection with news.
    void poll(int timeoutMilliseconds, const std::function<void(int)> &received);
    [[nodiscard]] std::uint64_t totalBytes() const { return m_totalBytes; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    bool connectOne(bool webSocket);
    void readable(int index);
    void writable(int index);
    void watch(int index, bool writing);

    int m_epoll;
    std::uint16_t m_port;
    std::vector<Connection> m_connections;
    int m_opened = 0;
    std::uint64_t m_totalBytes = 0;
    bool m_failed = false;
};

/// A masked text frame, as a client sends it.
std::string textFrame(const std::string &payload);

/// Nanoseconds of processor time of all threads of the process.
std::uint64_t processorNanoseconds(int pid);
/// Resident bytes of the process.
std::uint64_t residentBytes(int pid);
/// Steady clock.
std::uint64_t nowNanoseconds();

}  // namespace load
