// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"
#include "core/base/result.h"

#include <optional>

namespace products::facts {

/// The version in If-Match: "v17"; none when there is no such header, or a star. PreconditionFailed "version_changed" for a
/// tag that is none of ours.
[[nodiscard]] core::Result<std::optional<qint64>> versionOf(const net::HttpRequest &request);

}  // namespace products::facts
