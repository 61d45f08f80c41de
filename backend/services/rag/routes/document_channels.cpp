// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/routes/document_channels.h"

namespace rag {
namespace {

QByteArray encoded(const api::Document &document, bool deleted)
{
    api::DocumentFrame frame;
    frame.document = document;
    frame.deleted = deleted;
    return wire::encode(frame);
}

}  // namespace

void DocumentChannels::frameReceived(net::Channel channel, api::ClientFrame frame)
{
    if (frame.type == QLatin1String("documents.unsubscribe")) {
        channelClosed(channel);
        return;
    }
    if (frame.type != QLatin1String("documents.subscribe")) {
        net::sendError(
            channel, frame,
            {core::ErrorCode::Invalid, QStringLiteral("unknown_frame"), QStringLiteral("There is no frame \"%1\".").arg(frame.type), {}});
        return;
    }
    if (!channel->caller().may(api::Permission::DocumentsRead)) {
        net::sendError(channel, frame,
                       {core::ErrorCode::Forbidden,
                        QStringLiteral("forbidden"),
                        QStringLiteral("Only staff who may read documents can follow them."),
                        {}});
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_channels.insert(channel->serial(), channel);
    }
    sendUnsettled(&m_documents, channel);  // runs on by itself; what it cannot read is told by the next change
}

core::Task<core::Result<>> DocumentChannels::sendUnsettled(Documents *documents, net::Channel channel)
{
    core::Result<QList<api::Document>> unsettled = co_await documents->unsettled();
    MOSTRADOR_CO_TRY(unsettled);
    for (const api::Document &document : std::as_const(*unsettled))
        channel->sendText(encoded(document, false));
    co_return core::Result<>();
}

void DocumentChannels::channelClosed(const net::Channel &channel)
{
    const std::lock_guard lock(m_mutex);
    m_channels.remove(channel->serial());
}

void DocumentChannels::tell(const api::Document &document, bool deleted)
{
    QList<net::Channel> channels;
    {
        const std::lock_guard lock(m_mutex);
        channels = m_channels.values();
    }
    if (channels.isEmpty())
        return;
    const net::SharedFrame frame = net::EncodedFrame::text(encoded(document, deleted));
    for (const net::Channel &channel : std::as_const(channels))
        channel->send(frame);
}

}  // namespace rag
