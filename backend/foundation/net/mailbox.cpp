// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/mailbox.h"

#include "backend/foundation/net/web_socket_protocol.h"
#include "core/base/task.h"

#include <atomic>

namespace net {
namespace {

std::atomic<quint64> nextSerial = 1;

}  // namespace

ChannelEnd::ChannelEnd(Caller caller, std::shared_ptr<Mailbox> mailbox, WebSocketProtocol &protocol)
    : m_caller(std::move(caller))
    , m_serial(nextSerial++)
    , m_mailbox(std::move(mailbox))
    , m_protocol(&protocol)
{
}

void ChannelEnd::send(SharedFrame frame)
{
    if (m_mailbox->isOwnThread())
        deliver(frame);
    else
        m_mailbox->send(std::static_pointer_cast<ChannelEnd>(shared_from_this()), std::move(frame));
}

void ChannelEnd::close(quint16 code, QByteArray reason)
{
    if (m_mailbox->isOwnThread())
        deliverClose(code, reason);
    else
        m_mailbox->close(std::static_pointer_cast<ChannelEnd>(shared_from_this()), code, std::move(reason));
}

core::Deferred<bool> ChannelEnd::drained()
{
    core::Deferred<bool> drained;
    if (m_mailbox->isOwnThread())
        deliverQuestion(drained);
    else
        m_mailbox->askDrained(std::static_pointer_cast<ChannelEnd>(shared_from_this()), drained);
    return drained;
}

void ChannelEnd::deliver(const SharedFrame &frame)
{
    if (m_protocol)
        m_protocol->send(frame->bytes());
}

void ChannelEnd::deliverClose(quint16 code, const QByteArray &reason)
{
    if (m_protocol)
        m_protocol->close(code, reason);
}

void ChannelEnd::deliverQuestion(const core::Deferred<bool> &drained)
{
    if (m_protocol)
        m_protocol->answerWhenDrained(drained);
    else
        drained.resolve(false);
}

Mailbox::Mailbox(QObject *loop)
    : m_thread(loop->thread())
    , m_loop(loop)
{
}

void Mailbox::send(std::shared_ptr<ChannelEnd> channel, SharedFrame frame) { push({std::move(channel), std::move(frame)}); }

void Mailbox::close(std::shared_ptr<ChannelEnd> channel, quint16 code, QByteArray reason)
{
    push({std::move(channel), nullptr, code, std::move(reason)});
}

void Mailbox::askDrained(std::shared_ptr<ChannelEnd> channel, core::Deferred<bool> drained)
{
    push({.channel = std::move(channel), .drained = std::move(drained)});
}

void Mailbox::push(Letter letter)
{
    const std::lock_guard lock(m_mutex);
    if (!m_loop) {
        if (letter.drained)
            letter.drained->resolve(false);
        return;
    }
    m_letters.push_back(std::move(letter));
    if (m_letters.size() == 1)
        core::post(m_loop, [self = shared_from_this()] { self->deliver(); });
}

void Mailbox::deliver()
{
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
    }
    for (const Letter &letter : letters) {
        if (letter.frame)
            letter.channel->deliver(letter.frame);
        else if (letter.drained)
            letter.channel->deliverQuestion(*letter.drained);
        else
            letter.channel->deliverClose(letter.code, letter.reason);
    }
}

void Mailbox::shut()
{
    std::vector<Letter> dropped;
    const std::lock_guard lock(m_mutex);
    m_loop = nullptr;
    dropped.swap(m_letters);
    for (const Letter &letter : dropped)
        if (letter.drained)
            letter.drained->resolve(false);
}

}  // namespace net
