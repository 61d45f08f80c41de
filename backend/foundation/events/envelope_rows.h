// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "core/events/envelope.h"

namespace eventing {

/// Envelopes of rows in the column order of the statements events/read_*.
[[nodiscard]] core::Result<QList<core::EventEnvelope>> envelopesOf(const core::Result<sql::Rows> &rows);

}  // namespace eventing
