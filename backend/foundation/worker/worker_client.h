// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QString>
#include <chrono>
#include <memory>

namespace worker {

/// Runs mostrador-worker, one process a task: a hostile file costs only itself. At most `processes` run at a time,
/// further tasks wait. A process that does not answer in `deadline` is killed. Lives on the thread that makes it, which
/// has an event loop; tasks may be asked for from every thread.
class WorkerClient : public QObject {
public:
    struct Options {
        QString program;  ///< path of mostrador-worker
        int processes = 2;
        std::chrono::milliseconds deadline{20'000};
    };
    explicit WorkerClient(Options options);
    ~WorkerClient() override;

    /// Text of a document. Errors: those of the reader (UnsupportedMedia "not_text"), Unavailable "worker_failed" when the
    /// process died or hung, "worker_missing" when it cannot be started.
    core::Task<core::Result<QString>> extract(QByteArray mediaType, QByteArray content);

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace worker
