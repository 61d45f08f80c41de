// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/listening_socket.h"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {
namespace {

constexpr int listenBacklog = 4096;

struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
    [[nodiscard]] const sockaddr *get() const { return reinterpret_cast<const sockaddr *>(&storage); }
};

SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
        return result;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
    std::memcpy(&result.storage, &v6, sizeof v6);
    result.size = sizeof v6;
    return result;
}

tl::unexpected<core::Error> listenFailed(const QHostAddress &address, quint16 port, int error)
{
    const QString place = QStringLiteral("%1 port %2").arg(address.toString()).arg(port);
    const QString why =
        error == EADDRINUSE ? QStringLiteral("another program listens there already") : QString::fromLocal8Bit(std::strerror(error));
    return core::fail(core::ErrorCode::Unavailable, QStringLiteral("listen_failed"),
                      QStringLiteral("Listening on %1 failed: %2.").arg(place, why));
}

void setOption(int descriptor, int level, int option, int value) { ::setsockopt(descriptor, level, option, &value, sizeof value); }

/// A bound socket, or -1 and errno.
int boundSocket(const QHostAddress &address, quint16 port, bool shared)
{
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const int descriptor = ::socket(v4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return -1;
    setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1);
    setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1);  // inherited by what is accepted
    if (shared)
        setOption(descriptor, SOL_SOCKET, SO_REUSEPORT, 1);
    if (!v4)
        setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, address.protocol() == QAbstractSocket::AnyIPProtocol ? 0 : 1);
    const SocketAddress place = socketAddress(address, port);
    if (::bind(descriptor, place.get(), place.size) == 0)
        return descriptor;
    const int error = errno;
    ::close(descriptor);
    errno = error;
    return -1;
}

quint16 portOf(int descriptor)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&storage), &size);
    return storage.ss_family == AF_INET ? ntohs(reinterpret_cast<sockaddr_in &>(storage).sin_port)
                                        : ntohs(reinterpret_cast<sockaddr_in6 &>(storage).sin6_port);
}

}  // namespace

core::Result<ListeningSockets> openListeningSockets(const QHostAddress &address, quint16 port, int count)
{
    const int probe = boundSocket(address, port, false);
    if (probe < 0)
        return listenFailed(address, port, errno);
    ListeningSockets sockets;
    sockets.port = portOf(probe);
    if (::listen(probe, 1) != 0) {
        const int error = errno;
        ::close(probe);
        return listenFailed(address, port, error);
    }
    ::close(probe);
    for (int index = 0; index < count; ++index) {
        const int descriptor = boundSocket(address, sockets.port, true);
        if (descriptor >= 0)
            sockets.descriptors.push_back(descriptor);
        if (descriptor >= 0 && ::listen(descriptor, listenBacklog) == 0)
            continue;
        const int error = errno;
        for (const qintptr opened : sockets.descriptors)
            ::close(int(opened));
        return listenFailed(address, sockets.port, error);
    }
    return sockets;
}

}  // namespace net
