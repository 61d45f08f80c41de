// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/frame_handler.h"
#include "core/base/clock.h"

#include <QList>
#include <mutex>

class QTimer;

namespace gateway {

/// Takes the frames of all channels to the rooms. ping is answered here; what no room takes is refused. A channel that
/// sends more than `framesPerMinute` is closed with 1008. Channels are closed when their token expires.
class ChannelRouter final : public QObject, public net::WebSocketHandler {
public:
    ChannelRouter(const core::Clock &clock, int framesPerMinute);
    ~ChannelRouter() override;

    /// Before the first channel opens.
    void addHandler(net::FrameHandler &handler);

    void opened(net::Channel channel) override;
    void textReceived(net::Channel channel, QByteArray payload) override;
    void closed(net::Channel channel) override;

    [[nodiscard]] int openChannels() const;

private:
    struct Entry {
        std::weak_ptr<net::WebSocketChannel> channel;
        core::Timestamp expiresAt;
        core::Timestamp windowStart;
        int framesInWindow = 0;
    };
    bool mayGoOn(const net::Channel &channel);
    void closeExpired();

    const core::Clock &m_clock;
    int m_framesPerMinute;
    QList<std::pair<QByteArray, net::FrameHandler *>> m_handlers;
    mutable std::mutex m_mutex;
    QHash<quint64, Entry> m_entries;
    QTimer *m_expiryTimer;
};

}  // namespace gateway
