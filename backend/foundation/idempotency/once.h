// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/keys.h"
#include "backend/foundation/sql/database.h"

#include <functional>
#include <optional>
#include <utility>

namespace idempotency {

/// Does what the request asks for, inside a write, and says what to answer.
using Work = std::function<core::Result<net::HttpResponse>(sql::Connection &)>;

/// Inside a write of the caller's own: the kept answer with `Idempotent-Replayed: true`, or else that of `work`, which is
/// then kept in the same transaction. Without a key it only runs `work`.
///
/// What is kept is what was committed. An error that `work` returns, such as Conflict "out_of_stock", rolls back the write
/// and the key with it: nothing was done, so sending the request again does no harm, and there may be stock by then. A
/// response of 4xx that `work` returns as its value is committed with what it wrote, and so kept. One of 5xx is turned into
/// an error, see storedAnswerOf(). Whether the caller may see the object is not asked again on a replay: the same caller was
/// told the same before.
///
/// Errors: those of find(), remember(), storedAnswerOf() and `work`. Pass each of them on to Database, that it rolls back.
[[nodiscard]] core::Result<net::HttpResponse> onceWithin(sql::Connection &connection, const std::optional<IdempotencyKey> &key,
                                                         core::Timestamp now, const Work &work,
                                                         std::chrono::milliseconds lifetime = defaultLifetime);

/// The same in a write of its own. F: as Work, copyable (see Database::write). Thread-safe. Errors: those of onceWithin() and
/// Database::write().
///
///     auto key = idempotency::IdempotencyKey::of(*request, "placeOrder", request->headers.value("X-Cart-Token"));
///     if (!key)
///         co_return core::fail(key.error());
///     auto work = [command](sql::Connection &connection) { return placeOrder(connection, command); };
///     co_return co_await idempotency::once(database, *key, clock.now(), std::move(work));
template <class F>
[[nodiscard]] core::Task<core::Result<net::HttpResponse>> once(sql::Database &database, std::optional<IdempotencyKey> key,
                                                               core::Timestamp now, F work,
                                                               std::chrono::milliseconds lifetime = defaultLifetime)
{
    return database.write([key = std::move(key), now, work = Work(std::move(work)), lifetime](sql::Connection &connection) {
        return onceWithin(connection, key, now, work, lifetime);
    });
}

}  // namespace idempotency
