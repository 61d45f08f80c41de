// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/ai/sse_parser.h"

namespace ai {

core::Result<QList<ServerSentEvent>> SseParser::feed(const QByteArray &bytes)
{
    QList<ServerSentEvent> events;
    for (const char byte : bytes) {
        const bool secondHalf = m_afterCarriageReturn && byte == '\n';
        m_afterCarriageReturn = byte == '\r';
        if (secondHalf)
            continue;
        if (byte == '\n' || byte == '\r') {
            takeLine(events);
            continue;
        }
        m_line.append(byte);
        if (m_line.size() + m_event.data.size() > mostEventBytes)
            return core::fail(core::ErrorCode::TooLarge, QStringLiteral("event_too_large"),
                              QStringLiteral("An event of the stream is larger than %1 bytes.").arg(mostEventBytes));
    }
    return events;
}

void SseParser::takeLine(QList<ServerSentEvent> &events)
{
    QByteArray line = std::exchange(m_line, {});
    if (std::exchange(m_firstLine, false) && line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    if (line.isEmpty()) {
        ServerSentEvent event = std::exchange(m_event, {});
        if (std::exchange(m_hasData, false))
            events.append(std::move(event));
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;  // a comment, sent to keep the connection
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_event.type = value.isEmpty() ? QByteArray("message") : value;
    }
}

}  // namespace ai
