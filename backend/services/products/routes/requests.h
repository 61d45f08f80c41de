// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "backend/services/products/domain/origin.h"
#include "core/base/commerce_id.h"

/// What the routes of the room read from requests and write into answers.
namespace products::requests {

[[nodiscard]] Origin originOf(const net::HttpRequest &request, core::Timestamp now);

/// The id of the path; NotFound "unknown_product" (or variant, category) also for one that is none.
[[nodiscard]] core::Result<core::ProductId> productId(const net::HttpRequest &request);
[[nodiscard]] core::Result<core::VariantId> variantId(const net::HttpRequest &request);
[[nodiscard]] core::Result<core::CategoryId> categoryId(const net::HttpRequest &request);

/// The version that If-Match names: "v17", with or without what follows a hyphen. PreconditionRequired
/// "precondition_required" without the header, Invalid "invalid_if_match" when it is no version of ours.
[[nodiscard]] core::Result<qint64> expectedVersion(const net::HttpRequest &request);

/// "v17-<hash of the body>": stock, prices and language change what is read without changing the version.
[[nodiscard]] QByteArray etagOf(const QByteArray &body, std::optional<qint64> version);

/// JSON with its ETag; 304 without a body when the client has it already. `isPrivate`: holds what not everybody may see.
[[nodiscard]] net::HttpResponse tagged(const net::HttpRequest &request, const QByteArray &body, const QByteArray &etag, bool isPrivate);

}  // namespace products::requests
