// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/channel.h"

#include "core/api/common/common.h"
#include "ui/client/done.h"

#include <QRandomGenerator>
#include <QSslSocket>
#include <QUrlQuery>

namespace client {
namespace {

using Phase = ConnectionState::Phase;

double drawEvenly() { return QRandomGenerator::global()->generateDouble(); }

QUrl channelUrl(QUrl server, const QString &ticket)
{
    server.setScheme(server.scheme() == QLatin1String("https") ? QStringLiteral("wss") : QStringLiteral("ws"));
    server.setPath(QStringLiteral("/ws"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("ticket"), QString::fromLatin1(QUrl::toPercentEncoding(ticket)));
    server.setQuery(query);
    return server;
}

}  // namespace

Channel::Channel(ApiClient &api, const CertificatePins &pins, const core::Clock &clock, ChannelTiming timing, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_pins(pins)
    , m_clock(clock)
    , m_timing(std::move(timing))
    , m_backoff(m_timing.backoffBase, m_timing.backoffCap, m_timing.draw ? m_timing.draw : drawEvenly)
{
    m_retry.setSingleShot(true);
    m_answer.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Channel::connectNow);
    connect(&m_beat, &QTimer::timeout, this, &Channel::beat);
    connect(&m_answer, &QTimer::timeout, this, [this] { lost(); });
}

Channel::~Channel() { dropSocket(); }

void Channel::start()
{
    if (m_wanted)
        return;
    m_wanted = true;
    m_wasLive = false;
    m_backoff.reset();
    connectNow();
}

void Channel::stop()
{
    m_wanted = false;
    ++m_attempt;
    m_retry.stop();
    dropSocket();
    m_reached.clear();
    m_outbox.clear();
    m_inbox = false;
    m_documents = false;
    m_state = {};
    publish();
}

void Channel::retryNow()
{
    if (!m_wanted || m_state.phase != Phase::Lost)
        return;
    m_retry.stop();
    connectNow();
}

void Channel::connectNow()
{
    const int attempt = ++m_attempt;
    m_state.nextTryAt.reset();
    setPhase(m_wasLive ? Phase::Lost : Phase::Connecting);
    Request ticket;
    ticket.method = "POST";
    ticket.path = QStringLiteral("/ws-tickets");
    whenDone(m_api.send(ticket), this, [this, attempt](const core::Result<Reply> &reply) {
        if (!m_wanted || attempt != m_attempt)
            return;
        if (!reply) {
            Q_EMIT failed(reply.error());
            return lost();
        }
        const core::Result<api::WsTicket> decoded = wire::decode<api::WsTicket>(reply->body, wire::Unknown::Ignore);
        if (!decoded)
            return lost();
        openSocket(channelUrl(m_api.server(), decoded->ticket));
    });
}

void Channel::openSocket(const QUrl &url)
{
    dropSocket();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    QWebSocket *socket = m_socket;
    socket->setSslConfiguration(CertificatePins::distrustful());
    connect(socket, &QWebSocket::sslErrors, this, [this, socket] {
        // QWebSocket does not say what the server showed, and the certificate of an error may be an issuer's.
        const auto *tls = socket->findChild<QSslSocket *>();
        const QSslCertificate shown = tls ? tls->peerCertificate() : QSslCertificate();
        if (m_pins.check(m_api.server(), shown))
            socket->ignoreSslErrors();
    });
    connect(socket, &QWebSocket::connected, this, &Channel::opened);
    connect(socket, &QWebSocket::disconnected, this, &Channel::closed);
    connect(socket, &QWebSocket::textMessageReceived, this, &Channel::received);
    connect(socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, [this] { closed(); });
    // The deadline also bounds a handshake that never ends.
    m_answer.start(m_timing.answerDeadline);
    socket->open(url);
}

void Channel::dropSocket()
{
    m_beat.stop();
    m_answer.stop();
    m_open = false;
    m_catchingUp.clear();
    if (m_socket == nullptr)
        return;
    QWebSocket *gone = std::exchange(m_socket, nullptr);
    gone->disconnect(this);
    gone->abort();
    gone->deleteLater();
}

void Channel::opened()
{
    m_open = true;
    m_answer.stop();
    m_goodbyeWait.reset();
    m_beat.start(m_timing.heartbeat);
    setPhase(m_wasLive ? Phase::Resuming : Phase::Connecting);
    if (m_inbox)
        subscribeInbox();
    if (m_documents)
        subscribeDocuments();
    const QHash<core::ConversationId, qint64> followed = m_reached;
    for (auto one = followed.begin(); one != followed.end(); ++one)
        subscribe(one.key(), one.value());
    for (const Outgoing &outgoing : std::as_const(m_outbox))
        transmit(outgoing);
    if (m_catchingUp.isEmpty())
        caughtUp({});
}

void Channel::closed()
{
    if (m_socket == nullptr)
        return;
    lost(std::exchange(m_goodbyeWait, std::nullopt));
}

void Channel::lost(std::optional<std::chrono::milliseconds> wait)
{
    ++m_attempt;
    dropSocket();
    if (!m_wanted)
        return;
    const std::chrono::milliseconds pause = wait ? *wait : m_backoff.next();
    m_state.nextTryAt = m_clock.now() + pause;
    setPhase(m_wasLive ? Phase::Lost : Phase::Connecting);
    publish();
    m_retry.start(pause);
}

void Channel::beat()
{
    if (!m_open || m_answer.isActive())
        return;
    api::ClientFrame ping;
    ping.type = QStringLiteral("ping");
    transmit(ping);
    m_answer.start(m_timing.answerDeadline);
}

void Channel::setPhase(Phase phase)
{
    if (m_state.phase == phase)
        return;
    m_state.phase = phase;
    publish();
}

void Channel::publish()
{
    m_state.outbox = int(m_outbox.size());
    Q_EMIT stateChanged(m_state);
}

QString Channel::nextFrameId() { return QStringLiteral("c%1").arg(++m_frameId); }

void Channel::transmit(const api::ClientFrame &frame)
{
    if (m_open)
        m_socket->sendTextMessage(QString::fromUtf8(wire::encode(frame)));
}

void Channel::transmit(const Outgoing &outgoing)
{
    api::ClientFrame frame;
    frame.type = outgoing.kind == Kind::Note ? QStringLiteral("chat.note") : QStringLiteral("chat.send");
    frame.id = nextFrameId();
    frame.conversationId = outgoing.conversation;
    frame.clientMessageId = outgoing.clientMessageId;
    frame.body = outgoing.body;
    transmit(frame);
}

void Channel::followInbox()
{
    m_inbox = true;
    if (m_open)
        subscribeInbox();
}

void Channel::followDocuments()
{
    m_documents = true;
    if (m_open)
        subscribeDocuments();
}

void Channel::subscribeInbox()
{
    api::ClientFrame frame;
    frame.type = QStringLiteral("inbox.subscribe");
    frame.id = nextFrameId();
    m_catchingUp.insert(*frame.id);
    transmit(frame);
}

void Channel::subscribeDocuments()
{
    api::ClientFrame frame;
    frame.type = QStringLiteral("documents.subscribe");
    frame.id = nextFrameId();
    transmit(frame);
}

void Channel::subscribe(const core::ConversationId &id, qint64 after)
{
    api::ClientFrame frame;
    frame.type = QStringLiteral("chat.subscribe");
    frame.id = nextFrameId();
    frame.conversationId = id;
    frame.after = after;
    m_catchingUp.insert(*frame.id);
    transmit(frame);
}

void Channel::follow(const core::ConversationId &id, qint64 after)
{
    m_reached.insert(id, after);
    if (m_open)
        subscribe(id, after);
}

void Channel::unfollow(const core::ConversationId &id)
{
    if (m_reached.remove(id) == 0 || !m_open)
        return;
    api::ClientFrame frame;
    frame.type = QStringLiteral("chat.unsubscribe");
    frame.conversationId = id;
    transmit(frame);
}

void Channel::send(const core::ConversationId &id, Kind kind, const QString &clientMessageId, const QString &body)
{
    m_outbox.append({id, kind, clientMessageId, body});
    transmit(m_outbox.last());
    publish();
}

void Channel::tellWriting(const core::ConversationId &id, bool writing)
{
    api::ClientFrame frame;
    frame.type = QStringLiteral("chat.typing");
    frame.conversationId = id;
    frame.writing = writing;
    transmit(frame);
}

void Channel::markRead(const core::ConversationId &id, qint64 version)
{
    api::ClientFrame frame;
    frame.type = QStringLiteral("chat.read");
    frame.conversationId = id;
    frame.version = version;
    transmit(frame);
}

void Channel::caughtUp(const QString &id)
{
    m_catchingUp.remove(id);
    if (!m_catchingUp.isEmpty() || !m_open)
        return;
    m_wasLive = true;
    m_backoff.reset();
    setPhase(Phase::Live);
}

}  // namespace client
