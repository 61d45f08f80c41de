// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/answer.h"
#include "backend/foundation/net/http_message.h"
#include "backend/foundation/sql/connection.h"

#include <chrono>
#include <optional>

/// Any database can hold the keys: migrate(database, "idempotency"). They belong into the database whose write they guard,
/// for both are one transaction: after a crash both are there or neither.
namespace idempotency {

/// How long an answer is kept when nobody says otherwise.
inline constexpr std::chrono::milliseconds defaultLifetime = std::chrono::hours(24);

inline constexpr int maxKeyLength = 255;

/// What a request says about being sent again. A value.
struct IdempotencyKey {
    QString scope;        ///< who asks for which operation; the same key means nothing elsewhere
    QString key;          ///< of the client, taken as it is: letter case and quotes count
    QString requestHash;  ///< SHA-256 over method, path, query and body, in hexadecimal

    /// From the header `Idempotency-Key`: 1 to 255 visible ASCII characters, once. Null when there is none. Errors: Invalid
    /// "invalid_idempotency_key".
    ///
    /// `credential`: what tells one caller without an account from another (an X-Cart-Token); stored as a hash. Without it
    /// Nobody's key is checked and then counts as none: all of them would share one scope, and whoever guesses a key would be
    /// told the answer that somebody else was given. Callers with an identity are told apart by that alone.
    [[nodiscard]] static core::Result<std::optional<IdempotencyKey>> of(const net::HttpRequest &request, QByteArrayView operationId,
                                                                        QByteArrayView credential = {});
};

/// Inside a write: the answer that is kept for this key, or null when the work is still to be done. Errors: Unprocessable
/// "idempotency_key_reused" when the request was another one; those of Connection.
///
/// From here to the end of the transaction nobody else is past this call with the same key. On SQLite the one writer sees to
/// it; on PostgreSQL an advisory lock: a second replica waits here and then finds the first one's answer. (Waiting for the
/// unique key to be violated would do the work first, and then throw it away.) When two replicas wait for each other's keys
/// PostgreSQL stops one, and Database runs it again.
[[nodiscard]] core::Result<std::optional<StoredAnswer>> find(sql::Connection &connection, const IdempotencyKey &key, core::Timestamp now);

/// In the same transaction as find() and the work: keeps its answer until `now + lifetime`. The body is stored as it is, so
/// an answer with a secret does not belong here. Errors: Conflict "idempotency_key_in_use" when there is an answer already
/// (find() was left out); those of Connection.
[[nodiscard]] core::Result<> remember(sql::Connection &connection, const IdempotencyKey &key, const StoredAnswer &answer,
                                      core::Timestamp now, std::chrono::milliseconds lifetime = defaultLifetime);

/// Inside a write: deletes at most `limit` answers that expired at `now` or before, the oldest first; how many. find() does
/// not see them either way.
[[nodiscard]] core::Result<int> purgeExpired(sql::Connection &connection, core::Timestamp now, int limit);

}  // namespace idempotency
