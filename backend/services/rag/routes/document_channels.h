// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/frame_handler.h"
#include "backend/services/rag/queries/documents.h"

#include <QHash>
#include <mutex>

namespace rag {

/// "documents.subscribe" and "documents.unsubscribe": whoever may read documents is told of each change, and first of
/// those that are being worked on. Thread-safe.
class DocumentChannels {
public:
    explicit DocumentChannels(Documents &documents)
        : m_documents(documents)
    {
    }
    void frameReceived(net::Channel channel, api::ClientFrame frame);
    void channelClosed(const net::Channel &channel);
    void tell(const api::Document &document, bool deleted);

private:
    static core::Task<core::Result<>> sendUnsettled(Documents *documents, net::Channel channel);
    Documents &m_documents;
    std::mutex m_mutex;
    QHash<quint64, net::Channel> m_channels;  ///< by serial
};

}  // namespace rag
