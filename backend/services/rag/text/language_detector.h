// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"

#include <QStringView>
#include <optional>

namespace rag {

/// The language a text is written in, or nothing when it does not say (names, numbers, one or two shared words). Counts
/// function words of each language, and the letters and signs that only Spanish has. On the 2,380 XQuAD questions it is
/// right in all but a handful and silent in a few (tests/unit/rag, with MOSTRADOR_DATA set). Reads the first 8,000
/// characters. Thread-safe.
[[nodiscard]] std::optional<api::Language> detectLanguage(QStringView text);

}  // namespace rag
