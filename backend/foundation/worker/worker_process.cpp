// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/worker_process.h"

#include <QProcess>

namespace worker {
namespace {

constexpr int killedMs = 5'000;  // a killed process is gone long before

tl::unexpected<core::Error> failed(const char *reason, const QString &sentence)
{
    return core::fail(core::ErrorCode::Unavailable, QString::fromLatin1(reason), sentence);
}

}  // namespace

core::Result<Answer> runTask(const WorkerOptions &options, const Request &request)
{
    QProcess process;
    process.setProcessEnvironment(QProcessEnvironment());  // nothing of ours, secrets least of all
    process.start(options.program, options.arguments);
    const int deadlineMs = int(options.deadline.count());
    if (!process.waitForStarted(deadlineMs))
        return failed("worker_missing", QStringLiteral("%1 cannot be started: files cannot be read.").arg(options.program));
    process.write(encodeRequest(request));
    process.closeWriteChannel();
    if (!process.waitForFinished(deadlineMs)) {
        process.kill();
        process.waitForFinished(killedMs);
        return failed("worker_failed", QStringLiteral("The file took too long to read."));
    }
    return decodeAnswer(process.readAllStandardOutput());
}

}  // namespace worker
