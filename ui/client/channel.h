// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/chat/chat.h"
#include "core/api/rag/rag.h"
#include "ui/client/api_client.h"
#include "ui/client/backoff.h"
#include "ui/client/connection.h"

#include <QTimer>
#include <QWebSocket>

namespace client {

/// How patient a channel is; tests shorten it.
struct ChannelTiming {
    std::chrono::milliseconds heartbeat{20'000};       ///< after this long without a frame a ping is sent
    std::chrono::milliseconds answerDeadline{10'000};  ///< and this long after it the connection is given up
    std::chrono::milliseconds backoffBase{500};
    std::chrono::milliseconds backoffCap{30'000};
    std::function<double()> draw = {};  ///< [0, 1) for the jitter; empty: random
};

/// The WebSocket to the server: a fresh ticket for each connection, reconnection with backoff, and resumption: each
/// conversation that is followed is subscribed again after the last version seen, the inbox as a whole. What is sent
/// waits in an outbox until the server has acknowledged it, over any number of connections; the server recognises a
/// repeated clientMessageId. GUI thread.
class Channel : public QObject {
    Q_OBJECT
public:
    Channel(ApiClient &api, const CertificatePins &pins, const core::Clock &clock, ChannelTiming timing = {}, QObject *parent = nullptr);
    ~Channel() override;

    void start();
    /// Closes and forgets subscriptions and outbox.
    void stop();
    /// Tries now instead of at the time that was said.
    void retryNow();

    void followInbox();
    void followDocuments();
    void follow(const core::ConversationId &id, qint64 after);
    void unfollow(const core::ConversationId &id);

    enum class Kind { Reply, Note };
    void send(const core::ConversationId &id, Kind kind, const QString &clientMessageId, const QString &body);
    void tellWriting(const core::ConversationId &id, bool writing);
    void markRead(const core::ConversationId &id, qint64 version);

    [[nodiscard]] const ConnectionState &state() const { return m_state; }
    [[nodiscard]] bool isLive() const { return m_state.phase == ConnectionState::Phase::Live; }

Q_SIGNALS:
    void stateChanged(const client::ConnectionState &state);
    void eventReceived(const api::EventFrame &frame);
    void deltaReceived(const api::DeltaFrame &frame);
    void typingReceived(const api::TypingFrame &frame);
    void inboxChanged(const api::ConversationSummary &summary);
    void inboxReady();
    void documentChanged(const api::DocumentFrame &frame);
    void subscribed(const core::ConversationId &id, qint64 version);
    void acknowledged(const core::ConversationId &id, const QString &clientMessageId, qint64 version);
    /// The server refused it for good; it has left the outbox.
    void refused(const QString &clientMessageId, const core::Error &error);
    void failed(const core::Error &error);

private:
    struct Outgoing {
        core::ConversationId conversation;
        Kind kind = Kind::Reply;
        QString clientMessageId;
        QString body;
    };

    void connectNow();
    void openSocket(const QUrl &url);
    void dropSocket();
    void opened();
    void closed();
    void lost(std::optional<std::chrono::milliseconds> wait = std::nullopt);
    void beat();
    void setPhase(ConnectionState::Phase phase);
    void publish();
    void transmit(const api::ClientFrame &frame);
    void transmit(const Outgoing &outgoing);
    void subscribe(const core::ConversationId &id, qint64 after);
    void subscribeInbox();
    void subscribeDocuments();
    void caughtUp(const QString &id);
    [[nodiscard]] QString nextFrameId();

    void received(const QString &text);  // channel_frames.cpp
    void ackReceived(const QByteArray &payload);
    void errorReceived(const QByteArray &payload);
    void goodbyeReceived(const QByteArray &payload);
    void eventFrameReceived(const QByteArray &payload);

    ApiClient &m_api;
    const CertificatePins &m_pins;
    const core::Clock &m_clock;
    ChannelTiming m_timing;
    Backoff m_backoff;
    QWebSocket *m_socket = nullptr;
    QTimer m_retry;
    QTimer m_beat;
    QTimer m_answer;
    ConnectionState m_state;
    bool m_wanted = false;
    bool m_wasLive = false;
    bool m_open = false;
    int m_attempt = 0;  ///< of connectNow(): an answer to an older attempt is ignored
    int m_frameId = 0;
    bool m_inbox = false;
    bool m_documents = false;
    QHash<core::ConversationId, qint64> m_reached;
    QSet<QString> m_catchingUp;  ///< ids of subscriptions that have not been answered yet
    QList<Outgoing> m_outbox;
    std::optional<std::chrono::milliseconds> m_goodbyeWait;
};

}  // namespace client
