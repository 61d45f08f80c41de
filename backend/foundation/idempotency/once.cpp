// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/idempotency/once.h"

namespace idempotency {

core::Result<net::HttpResponse> onceWithin(sql::Connection &connection, const std::optional<IdempotencyKey> &key, core::Timestamp now,
                                           const Work &work, std::chrono::milliseconds lifetime)
{
    if (!key)
        return work(connection);
    const core::Result<std::optional<StoredAnswer>> kept = find(connection, *key, now);
    if (!kept)
        return core::fail(kept.error());
    if (*kept)
        return replayOf(**kept);
    core::Result<net::HttpResponse> response = work(connection);
    if (!response)
        return response;
    const core::Result<StoredAnswer> answer = storedAnswerOf(*response);
    if (!answer)
        return core::fail(answer.error());
    MOSTRADOR_TRY(remember(connection, *key, *answer, now, lifetime));
    return response;
}

}  // namespace idempotency
