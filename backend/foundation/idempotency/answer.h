// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"

#include <QByteArray>
#include <QString>

/// Writes that a client may send again without having them done again (draft-ietf-httpapi-idempotency-key-header).
namespace idempotency {

/// Set to "true" on an answer that was given before.
inline constexpr char replayedHeader[] = "Idempotent-Replayed";

/// An answer as the table holds it. `headers`: one "Name: value" a line, and only those that belong to the answer and not to
/// the connection or the moment: Content-Type, Location, ETag, Cache-Control. No cookies, no request id.
struct StoredAnswer {
    int status = 200;
    QString headers;
    QByteArray body;
    bool operator==(const StoredAnswer &) const = default;
};

/// What to keep of an answer. Two kinds are refused, and with them the transaction that would keep them: one of 5xx
/// ("answer_not_kept", of the kind its status stands for), because a client sends the request again to have it done, and one
/// whose body is a stream (Internal "answer_not_kept"), because it is not there yet. Pure, thread-safe.
[[nodiscard]] core::Result<StoredAnswer> storedAnswerOf(const net::HttpResponse &response);

/// The answer once more, with `Idempotent-Replayed: true`. Pure, thread-safe.
[[nodiscard]] net::HttpResponse replayOf(const StoredAnswer &answer);

}  // namespace idempotency
