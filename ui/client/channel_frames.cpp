// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_table.h"
#include "ui/client/channel.h"

#include <QJsonDocument>
#include <QJsonObject>

// What each frame of the server means.

namespace client {
namespace {

template <class Frame>
std::optional<Frame> decoded(const QByteArray &payload)
{
    core::Result<Frame> frame = wire::decode<Frame>(payload, wire::Unknown::Ignore);
    if (frame)
        return std::move(*frame);
    qWarning("a frame could not be read: %s", qPrintable(frame.error().message));
    return std::nullopt;
}

core::ErrorCode codeOf(const QString &reason)
{
    if (reason == QLatin1String("rate_limited"))
        return core::ErrorCode::RateLimited;
    if (reason == QLatin1String("not_found"))
        return core::ErrorCode::NotFound;
    if (reason == QLatin1String("forbidden"))
        return core::ErrorCode::Forbidden;
    return core::ErrorCode::Conflict;
}

}  // namespace

void Channel::received(const QString &text)
{
    m_answer.stop();
    m_beat.start(m_timing.heartbeat);
    m_state.lastUpdate = m_clock.now();
    const QByteArray payload = text.toUtf8();
    const QString type = QJsonDocument::fromJson(payload).object().value(QLatin1String("type")).toString();
    if (type == QLatin1String("chat.event")) {
        eventFrameReceived(payload);
    } else if (type == QLatin1String("chat.delta")) {
        if (const auto frame = decoded<api::DeltaFrame>(payload))
            Q_EMIT deltaReceived(*frame);
    } else if (type == QLatin1String("inbox.changed")) {
        if (const auto frame = decoded<api::InboxFrame>(payload))
            Q_EMIT inboxChanged(frame->conversation);
    } else if (type == QLatin1String("inbox.ready")) {
        if (const auto frame = decoded<api::InboxReadyFrame>(payload)) {
            Q_EMIT inboxReady();
            caughtUp(frame->id.value_or(QString()));
        }
    } else if (type == QLatin1String("chat.subscribed")) {
        if (const auto frame = decoded<api::SubscribedFrame>(payload)) {
            Q_EMIT subscribed(frame->conversationId, frame->version);
            caughtUp(frame->id.value_or(QString()));
        }
    } else if (type == QLatin1String("chat.ack")) {
        ackReceived(payload);
    } else if (type == QLatin1String("chat.typing")) {
        if (const auto frame = decoded<api::TypingFrame>(payload))
            Q_EMIT typingReceived(*frame);
    } else if (type == QLatin1String("document.changed")) {
        if (const auto frame = decoded<api::DocumentFrame>(payload))
            Q_EMIT documentChanged(*frame);
    } else if (type == QLatin1String("error")) {
        errorReceived(payload);
    } else if (type == QLatin1String("goodbye")) {
        goodbyeReceived(payload);
    }
    // Others are of a newer server and not for us.
}

void Channel::eventFrameReceived(const QByteArray &payload)
{
    const auto frame = decoded<api::EventFrame>(payload);
    if (!frame)
        return;
    const auto reached = m_reached.find(frame->conversationId);
    // With a hole before it the version is not reached: after a reconnection the hole is asked for as well.
    if (reached != m_reached.end() && frame->version == *reached + 1)
        *reached = frame->version;
    Q_EMIT eventReceived(*frame);
}

void Channel::ackReceived(const QByteArray &payload)
{
    const auto frame = decoded<api::AckFrame>(payload);
    if (!frame)
        return;
    m_outbox.removeIf([&frame](const Outgoing &one) { return one.clientMessageId == frame->clientMessageId; });
    publish();
    Q_EMIT acknowledged(frame->conversationId, frame->clientMessageId, frame->version);
}

void Channel::errorReceived(const QByteArray &payload)
{
    const auto frame = decoded<api::ErrorFrame>(payload);
    if (!frame)
        return;
    const core::Error error{codeOf(frame->code), frame->code, frame->message, {}};
    if (frame->clientMessageId) {
        m_outbox.removeIf([&frame](const Outgoing &one) { return one.clientMessageId == *frame->clientMessageId; });
        publish();
        Q_EMIT refused(*frame->clientMessageId, error);
    } else {
        Q_EMIT failed(error);
    }
    if (frame->id)
        caughtUp(*frame->id);
}

void Channel::goodbyeReceived(const QByteArray &payload)
{
    if (const auto frame = decoded<api::GoodbyeFrame>(payload))
        m_goodbyeWait = std::chrono::milliseconds(std::max(0, frame->reconnectAfterMs));
}

}  // namespace client
