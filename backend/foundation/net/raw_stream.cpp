// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/byte_stream.h"

#include <QHostAddress>
#include <QSocketNotifier>
#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace net {
namespace {

constexpr size_t mostChunks = 64;  // of one system call

/// Calls the owner without the detour of a signal.
class Notifier final : public QSocketNotifier {
public:
    using Reaction = void (ByteStream::Owner::*)();
    Notifier(qintptr descriptor, Type type, ByteStream::Owner &owner, Reaction reaction)
        : QSocketNotifier(descriptor, type)
        , m_owner(owner)
        , m_reaction(reaction)
    {
    }

protected:
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::SockAct)
            return QSocketNotifier::event(event);
        (m_owner.*m_reaction)();
        return true;
    }

private:
    ByteStream::Owner &m_owner;
    Reaction m_reaction;
};

class RawStream final : public ByteStream {
public:
    RawStream(int descriptor, Owner &owner)
        : m_descriptor(descriptor)
        , m_owner(owner)
        , m_reader(descriptor, QSocketNotifier::Read, owner, &Owner::streamReadable)
    {
    }

    ~RawStream() override
    {
        m_reader.setEnabled(false);
        m_writer.reset();
        ::close(m_descriptor);
    }

    qint64 read(char *buffer, qint64 size) override
    {
        const ssize_t got = ::recv(m_descriptor, buffer, size_t(size), MSG_DONTWAIT);
        if (got > 0)
            return got;
        if (got == 0)
            return ended;
        return isTemporary() ? wouldBlock : failed;
    }

    qint64 write(std::span<const QByteArray> chunks, qint64 offset) override
    {
        const char *first = chunks.front().constData() + offset;
        const size_t firstSize = size_t(chunks.front().size() - offset);
        const ssize_t sent =
            chunks.size() == 1 ? ::send(m_descriptor, first, firstSize, MSG_DONTWAIT | MSG_NOSIGNAL) : sendMany(chunks, first, firstSize);
        if (sent >= 0)
            return sent;
        return isTemporary() ? wouldBlock : failed;
    }

    void setReading(bool on) override { m_reader.setEnabled(on); }

    void setWriting(bool on) override
    {
        // Most connections never block, so most never pay for this notifier.
        if (on && !m_writer)
            m_writer = std::make_unique<Notifier>(m_descriptor, QSocketNotifier::Write, m_owner, &Owner::streamWritable);
        if (m_writer)
            m_writer->setEnabled(on);
    }

    void finishWriting() override { ::shutdown(m_descriptor, SHUT_WR); }

    [[nodiscard]] bool isReady() const override { return true; }

    [[nodiscard]] bool isSecure() const override { return false; }

    [[nodiscard]] QString peerAddress() const override
    {
        sockaddr_storage address{};
        socklen_t size = sizeof address;
        if (::getpeername(m_descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            return {};
        QHostAddress host(reinterpret_cast<const sockaddr *>(&address));
        bool mapped = false;
        const quint32 v4 = host.toIPv4Address(&mapped);
        return mapped ? QHostAddress(v4).toString() : host.toString();
    }

private:
    ssize_t sendMany(std::span<const QByteArray> chunks, const char *first, size_t firstSize) const
    {
        std::array<iovec, mostChunks> parts{};
        const size_t count = std::min(chunks.size(), mostChunks);
        parts[0] = {const_cast<char *>(first), firstSize};
        for (size_t index = 1; index < count; ++index)
            parts[index] = {const_cast<char *>(chunks[index].constData()), size_t(chunks[index].size())};
        msghdr message{};
        message.msg_iov = parts.data();
        message.msg_iovlen = count;
        return ::sendmsg(m_descriptor, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    }

    static bool isTemporary() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

    int m_descriptor;
    Owner &m_owner;
    Notifier m_reader;
    std::unique_ptr<Notifier> m_writer;
};

}  // namespace

std::unique_ptr<ByteStream> makeRawStream(qintptr descriptor, ByteStream::Owner &owner)
{
    return std::make_unique<RawStream>(int(descriptor), owner);
}

}  // namespace net
