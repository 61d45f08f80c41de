// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <optional>

namespace core {

/// HTTP status of a kind of failure (RFC 9110); the only such table.
[[nodiscard]] int httpStatus(ErrorCode code);

/// Title of the problem document (RFC 9457), in English and short: "Conflict".
[[nodiscard]] const char *problemTitle(ErrorCode code);

/// The kind that a status stands for, for clients that read problem documents.
[[nodiscard]] ErrorCode errorCodeOfStatus(int status);

}  // namespace core
