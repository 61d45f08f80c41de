// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace ai {

struct ServerSentEvent {
    QByteArray type = "message";
    QByteArray data;  ///< lines joined by '\n'
    bool operator==(const ServerSentEvent &) const = default;
};

/// Reads text/event-stream (WHATWG HTML, "Server-sent events", section 9.2.6) from pieces cut anywhere. An event that is
/// not closed by an empty line is not delivered. `id` and `retry` are read over: nobody reconnects to a completion.
class SseParser {
public:
    static constexpr qsizetype mostEventBytes = 1024 * 1024;

    /// Events completed by these bytes. TooLarge "event_too_large"; the parser is then of no further use.
    [[nodiscard]] core::Result<QList<ServerSentEvent>> feed(const QByteArray &bytes);

private:
    void takeLine(QList<ServerSentEvent> &events);
    QByteArray m_line;
    ServerSentEvent m_event;
    bool m_hasData = false;
    bool m_afterCarriageReturn = false;
    bool m_firstLine = true;
};

}  // namespace ai
