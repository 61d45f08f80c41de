// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <span>

namespace net {

/// Bytes to and from one peer, without waiting: a raw descriptor, or a Qt socket (TLS, and systems without epoll).
/// Belongs to its thread.
class ByteStream {
public:
    /// Who is told. May not delete the stream while it is being told.
    class Owner {
    public:
        virtual void streamReadable() = 0;
        virtual void streamWritable() = 0;

    protected:
        ~Owner() = default;
    };
    static constexpr qint64 wouldBlock = 0;
    static constexpr qint64 ended = -1;  ///< the peer has sent its last byte
    static constexpr qint64 failed = -2;

    virtual ~ByteStream() = default;
    /// Bytes read, or one of the above.
    virtual qint64 read(char *buffer, qint64 size) = 0;
    /// Bytes of `chunks` taken, the first one from `offset`; or wouldBlock or failed.
    virtual qint64 write(std::span<const QByteArray> chunks, qint64 offset) = 0;
    /// Whether streamReadable() is wanted; on at first.
    virtual void setReading(bool on) = 0;
    /// Whether streamWritable() is wanted; off at first.
    virtual void setWriting(bool on) = 0;
    /// No more will be written; the peer sees the end after what was written.
    virtual void finishWriting() = 0;
    /// The TLS handshake is through.
    [[nodiscard]] virtual bool isReady() const = 0;
    [[nodiscard]] virtual bool isSecure() const = 0;
    [[nodiscard]] virtual QString peerAddress() const = 0;
};

/// Each takes over the descriptor. Null when it is not usable.
[[nodiscard]] std::unique_ptr<ByteStream> makeRawStream(qintptr descriptor, ByteStream::Owner &owner);

}  // namespace net
