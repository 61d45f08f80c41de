// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/channel_router.h"

#include <QTimer>

namespace gateway {
namespace {

constexpr std::chrono::seconds expiryCheckInterval{5};  // a channel outlives its token by no more than this

}  // namespace

ChannelRouter::ChannelRouter(const core::Clock &clock, int framesPerMinute)
    : m_clock(clock)
    , m_framesPerMinute(framesPerMinute)
    , m_expiryTimer(new QTimer(this))
{
    connect(m_expiryTimer, &QTimer::timeout, this, &ChannelRouter::closeExpired);
    m_expiryTimer->start(expiryCheckInterval);
}

ChannelRouter::~ChannelRouter() = default;

void ChannelRouter::addHandler(net::FrameHandler &handler)
{
    for (const QByteArray &prefix : handler.prefixes())
        m_handlers.append({prefix, &handler});
}

void ChannelRouter::opened(net::Channel channel)
{
    const std::lock_guard lock(m_mutex);
    m_entries.insert(channel->serial(), Entry{channel, channel->caller().expiresAt, m_clock.now(), 0});
}

void ChannelRouter::textReceived(net::Channel channel, QByteArray payload)
{
    if (!mayGoOn(channel))
        return channel->close(net::closecode::policyViolation, "too many frames");
    const core::Result<api::ClientFrame> frame = wire::decode<api::ClientFrame>(payload);
    if (!frame)
        return net::sendError(channel, api::ClientFrame{}, frame.error());
    if (frame->type == QLatin1String("ping")) {
        api::PongFrame pong;
        pong.id = frame->id;
        return channel->sendText(wire::encode(pong));
    }
    const QByteArray type = frame->type.toUtf8();
    for (const auto &[prefix, handler] : std::as_const(m_handlers))
        if (type.startsWith(prefix))
            return handler->frameReceived(channel, *frame);
    net::sendError(
        channel, *frame,
        {core::ErrorCode::Invalid, QStringLiteral("unknown_frame"), QStringLiteral("No frame has the type \"%1\".").arg(frame->type), {}});
}

void ChannelRouter::closed(net::Channel channel)
{
    {
        const std::lock_guard lock(m_mutex);
        m_entries.remove(channel->serial());
    }
    QSet<net::FrameHandler *> told;
    for (const auto &[prefix, handler] : std::as_const(m_handlers)) {
        if (told.contains(handler))
            continue;
        told.insert(handler);
        handler->channelClosed(channel);
    }
}

int ChannelRouter::openChannels() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_entries.size());
}

bool ChannelRouter::mayGoOn(const net::Channel &channel)
{
    const core::Timestamp now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    const auto entry = m_entries.find(channel->serial());
    if (entry == m_entries.end())
        return false;
    if (now - entry->windowStart >= std::chrono::minutes(1)) {
        entry->windowStart = now;
        entry->framesInWindow = 0;
    }
    return m_framesPerMinute == 0 || ++entry->framesInWindow <= m_framesPerMinute;
}

void ChannelRouter::closeExpired()
{
    const core::Timestamp now = m_clock.now();
    QList<net::Channel> expired;
    {
        const std::lock_guard lock(m_mutex);
        for (const Entry &entry : std::as_const(m_entries)) {
            if (entry.expiresAt.milliseconds() == 0 || entry.expiresAt > now)
                continue;
            if (net::Channel channel = entry.channel.lock())
                expired.append(std::move(channel));
        }
    }
    for (const net::Channel &channel : std::as_const(expired))
        channel->close(net::closecode::tokenExpired, "token expired");
}

}  // namespace gateway
