// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/worker/worker_protocol.h"

#include <chrono>

namespace worker {

struct WorkerOptions {
    QString program;  ///< path of mostrador-worker
    std::chrono::milliseconds deadline{20'000};
    QStringList arguments = {};  ///< what the program gets ready before it locks itself in: "--images"
};

/// Runs one task in a process of its own, which can do nothing but compute: a hostile file costs only itself. Blocks until
/// the answer is there, so it belongs on a pool of threads, whose size bounds how many run at a time. Thread-safe.
/// Errors: those of the task; Unavailable "worker_failed" when the process died or took longer than the deadline (it is
/// killed then), "worker_missing" when it cannot be started.
[[nodiscard]] core::Result<Answer> runTask(const WorkerOptions &options, const Request &request);

}  // namespace worker
