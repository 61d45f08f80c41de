// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/connection.h"

#include "backend/foundation/net/loop.h"

namespace net {
namespace {

constexpr std::chrono::milliseconds lingerTimeout{2'000};
constexpr qint64 mostDiscardedBytes = 256 * 1024;  // what a peer may still send after our last word
constexpr size_t keptCapacity = 4;                 // chunks; more is given back when the queue is empty
constexpr size_t shiftedChunks = 1024;             // sent chunks are cut off the queue from here on

}  // namespace

Connection::Connection(Loop &loop, qintptr descriptor)
    : m_loop(loop)
    , m_stream(loop.makeStream(descriptor, *this))
{
}

Connection::~Connection() = default;

void Connection::setProtocol(std::shared_ptr<Protocol> protocol)
{
    if (m_protocol)
        m_loop.retire(std::move(m_protocol));
    m_protocol = std::move(protocol);
}

void Connection::setDeadline(std::chrono::milliseconds fromNow) { Deadline::setDeadline(m_loop.deadlines(), fromNow); }

void Connection::streamReadable()
{
    if (m_closed)
        return;
    const std::span<char> buffer = m_loop.readBuffer();
    const qint64 got = m_stream->read(buffer.data(), qint64(buffer.size()));
    if (got == ByteStream::wouldBlock)
        return;
    if (got == ByteStream::failed) {
        abort();
        return;
    }
    if (got == ByteStream::ended) {
        m_peerEnded = true;
        m_stream->setReading(false);
        if (m_endSent)
            abort();
        else if (!m_finishing)
            m_protocol->peerEnded();
        return;
    }
    if (!m_finishing) {
        m_protocol->received(QByteArrayView(buffer.data(), qsizetype(got)));
        return;
    }
    m_discarded += got;
    if (m_discarded > mostDiscardedBytes)
        abort();
}

void Connection::streamWritable()
{
    if (!m_closed)
        flush();
}

void Connection::write(QByteArray bytes)
{
    if (m_closed || m_endSent || bytes.isEmpty())
        return;
    m_queuedBytes += bytes.size();
    m_queue.push_back(std::move(bytes));
    if (!m_blocked && !m_dirty) {
        m_dirty = true;
        m_loop.flushLater(*this);
    }
}

void Connection::flush()
{
    const bool wasBlocked = m_blocked;
    while (!m_closed && m_queueHead < m_queue.size()) {
        const qint64 sent = m_stream->write(std::span(m_queue).subspan(m_queueHead), m_offset);
        if (sent == ByteStream::failed) {
            abort();
            return;
        }
        if (sent == ByteStream::wouldBlock) {
            if (!m_blocked) {
                m_blocked = true;
                m_stream->setWriting(true);
            }
            if (!wasBlocked)
                setDeadline(m_loop.limits().idleTimeout);
            return;
        }
        if (wasBlocked)
            setDeadline(m_loop.limits().idleTimeout);  // progress
        consume(sent);
    }
    if (!m_closed)
        drained();
}

void Connection::consume(qint64 sent)
{
    m_queuedBytes -= sent;
    while (sent > 0) {
        const qint64 left = m_queue[m_queueHead].size() - m_offset;
        if (sent < left) {
            m_offset += sent;
            break;
        }
        sent -= left;
        m_offset = 0;
        m_queue[m_queueHead++] = QByteArray();
    }
    if (m_queueHead >= shiftedChunks) {
        m_queue.erase(m_queue.begin(), m_queue.begin() + qptrdiff(m_queueHead));
        m_queueHead = 0;
    }
}

void Connection::drained()
{
    const bool hadOutput = !m_queue.empty();
    m_queue.clear();
    m_queueHead = 0;
    if (m_queue.capacity() > keptCapacity)
        m_queue.shrink_to_fit();
    const bool wasBlocked = std::exchange(m_blocked, false);
    if (wasBlocked)
        m_stream->setWriting(false);
    if (m_finishing)
        sendEnd();
    else if (hadOutput)
        m_protocol->outputDrained(wasBlocked);
}

void Connection::dropQueue()
{
    if (m_queueHead < m_queue.size() && m_offset > 0) {
        m_queue.erase(m_queue.begin() + qptrdiff(m_queueHead) + 1, m_queue.end());
        m_queuedBytes = m_queue[m_queueHead].size() - m_offset;
    } else {
        m_queue.resize(m_queueHead);
        m_queuedBytes = 0;
    }
    m_queue.shrink_to_fit();
}

void Connection::finish()
{
    if (m_closed || m_finishing)
        return;
    m_finishing = true;
    setDeadline(m_blocked ? m_loop.limits().idleTimeout : lingerTimeout);
    if (!m_dirty && !m_blocked) {
        m_dirty = true;
        m_loop.flushLater(*this);  // drained() goes on from there
    }
}

void Connection::sendEnd()
{
    if (m_endSent)
        return;
    m_endSent = true;
    if (m_peerEnded) {
        abort();
        return;
    }
    m_stream->finishWriting();
    m_stream->setReading(true);
    setDeadline(lingerTimeout);
}

void Connection::abort()
{
    if (m_closed)
        return;
    m_closed = true;
    clearDeadline();
    m_stream->setReading(false);
    m_stream->setWriting(false);
    m_loop.bury(*this);
}

void Connection::deadlineReached()
{
    if (m_closed)
        return;
    if (m_finishing || m_blocked)
        abort();
    else
        m_protocol->deadlineReached();
}

}  // namespace net
