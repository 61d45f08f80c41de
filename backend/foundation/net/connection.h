// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/byte_stream.h"
#include "backend/foundation/net/deadline_queue.h"

#include <QByteArrayView>
#include <memory>
#include <vector>

namespace net {

class Connection;
class Loop;

/// What a connection speaks: HTTP at first, WebSocket after an upgrade. Shared, because suspended handlers look whether
/// it is still there; only its connection keeps it.
class Protocol {
public:
    virtual ~Protocol() = default;
    virtual void received(QByteArrayView data) = 0;
    /// The peer sends no more; it may still read.
    virtual void peerEnded() = 0;
    virtual void deadlineReached() = 0;
    /// All that was written is with the kernel; `wasBlocked`: it was not at an earlier try, which had its own deadline.
    virtual void outputDrained(bool wasBlocked) = 0;
    /// Stop as soon as what is under way is done.
    virtual void drain(const QByteArray &goodbye) = 0;
    /// The last call: no more input or output.
    virtual void connectionClosed() = 0;
};

/// One accepted socket: its stream, what waits to be sent, its deadline, its protocol. Lives on its loop's thread. It
/// dies at the end of a turn of the loop, never while one of its functions is running.
class Connection final : public ByteStream::Owner, public Deadline {
public:
    Connection(Loop &loop, qintptr descriptor);
    ~Connection() override;

    [[nodiscard]] Loop &loop() { return m_loop; }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] bool isReady() const { return m_stream->isReady(); }
    [[nodiscard]] bool isSecure() const { return m_stream->isSecure(); }
    [[nodiscard]] QString peerAddress() const { return m_stream->peerAddress(); }

    /// Takes effect at once; the old protocol gets no more calls.
    void setProtocol(std::shared_ptr<Protocol> protocol);
    [[nodiscard]] const std::shared_ptr<Protocol> &protocol() const { return m_protocol; }

    /// Queues; sent at the end of the turn.
    void write(QByteArray bytes);
    [[nodiscard]] qint64 queuedBytes() const { return m_queuedBytes; }
    /// Sends what the kernel takes now.
    void flush();
    /// The kernel took no more at the last try.
    [[nodiscard]] bool isBlocked() const { return m_blocked; }
    /// Drops all that waits, but for the rest of a chunk that is half sent.
    void dropQueue();

    void setReading(bool on) { m_stream->setReading(on); }
    /// Reads what is there now, without waiting to be told.
    void readNow() { streamReadable(); }

    /// Sends what waits, tells the peer the end, and closes when the peer has read it or after a moment: closing with
    /// unread input would make the kernel throw away our last answer.
    void finish();
    [[nodiscard]] bool isFinishing() const { return m_finishing; }
    /// Closes now.
    void abort();

    void setDeadline(std::chrono::milliseconds fromNow);

private:
    friend class Loop;
    void streamReadable() override;
    void streamWritable() override;
    void deadlineReached() override;
    void consume(qint64 sent);
    void drained();
    void sendEnd();

    Loop &m_loop;
    std::unique_ptr<ByteStream> m_stream;
    std::shared_ptr<Protocol> m_protocol;
    std::vector<QByteArray> m_queue;
    size_t m_queueHead = 0;  // chunks before it have been sent
    qint64 m_offset = 0;     // of the first chunk, sent already
    qint64 m_queuedBytes = 0;
    qint64 m_discarded = 0;
    bool m_dirty = false;  // in the loop's flush list
    bool m_blocked = false;
    bool m_finishing = false;
    bool m_endSent = false;
    bool m_peerEnded = false;
    bool m_closed = false;
};

}  // namespace net
