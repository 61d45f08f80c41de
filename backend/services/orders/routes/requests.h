// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/idempotency/keys.h"
#include "backend/foundation/net/http_message.h"
#include "backend/services/orders/commands/order_desk.h"
#include "backend/services/orders/queries/orders_list.h"

namespace orders {

[[nodiscard]] Asker askerOf(const net::HttpRequest &request);

/// "?language=en|es"; Invalid "invalid_language".
[[nodiscard]] core::Result<api::Language> languageOf(const net::HttpRequest &request, api::Language fallback);

/// Of If-Match: a version as ETag says it, or none for "*" and when there is no such header. PreconditionRequired
/// "precondition_required" when `needed` and absent; Invalid "invalid_if_match".
[[nodiscard]] core::Result<std::optional<qint64>> expectedVersionOf(const net::HttpRequest &request, bool needed);
[[nodiscard]] QByteArray etagOf(qint64 version);

/// Null when the request has none, or nothing that tells its sender from others.
[[nodiscard]] core::Result<std::optional<idempotency::IdempotencyKey>> keyOf(const net::HttpRequest &request, const char *operationId);

/// The cart of the path; NotFound "unknown_cart" for an id that is none, too.
[[nodiscard]] core::Result<core::CartId> cartIdOf(const net::HttpRequest &request);

/// The body, or a default value when there is none.
template <class T>
[[nodiscard]] core::Result<T> bodyOrNothing(const net::HttpRequest &request)
{
    return request.body.isEmpty() ? core::Result<T>(T()) : wire::decode<T>(request.body);
}

/// The query of GET /orders; Invalid "invalid_filter", "invalid_sort", "invalid_time".
[[nodiscard]] core::Result<OrderFilter> orderFilterOf(const net::HttpRequest &request);

}  // namespace orders
