// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/ingestion/chunker.h"
#include "core/config/settings.h"

#include <chrono>

namespace rag {

struct RagOptions {
    qint64 documentBytes = 8 * 1024 * 1024;  ///< of one upload; more: TooLarge "document_too_large"
    ChunkLimits chunks;
    bool ingest = true;                             ///< false: takes uploads and leaves the work to another process
    std::chrono::milliseconds pollInterval{1'000};  ///< for changes and jobs of other processes
    std::chrono::milliseconds lease{30'000};        ///< longer than any stage takes
    std::chrono::milliseconds retryDelay{2'000};    ///< times the attempt
    int attempts = 5;                               ///< for a stage that fails for a reason that may pass
};

/// The settings "rag.*".
[[nodiscard]] QList<core::SettingSpec> ragSettings();
[[nodiscard]] RagOptions ragOptionsFrom(const core::Settings &settings);

}  // namespace rag
