// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/worker/worker_client.h"

#include "backend/foundation/worker/worker_protocol.h"
#include "core/base/deferred.h"

#include <QProcess>
#include <QQueue>
#include <QTimer>

namespace worker {
namespace {

tl::unexpected<core::Error> failed(const char *reason, const QString &sentence)
{
    return core::fail(core::ErrorCode::Unavailable, QString::fromLatin1(reason), sentence);
}

struct Job {
    QByteArray request;
    core::Deferred<core::Result<QString>> done;
};

}  // namespace

class WorkerClient::Private {
public:
    Private(WorkerClient *owner, Options options)
        : m_owner(owner)
        , m_options(std::move(options))
    {
    }

    void enqueue(Job job)
    {
        m_waiting.enqueue(std::move(job));
        startNext();
    }

    void failAll()
    {
        for (const Job &job : std::as_const(m_waiting))
            job.done.resolve(failed("worker_failed", QStringLiteral("The program is stopping.")));
        m_waiting.clear();
    }

private:
    void startNext()
    {
        if (m_waiting.isEmpty() || m_running >= m_options.processes)
            return;
        ++m_running;
        run(m_waiting.dequeue());
    }

    void run(Job job)
    {
        auto *process = new QProcess(m_owner);
        auto *deadline = new QTimer(process);
        deadline->setSingleShot(true);
        process->setProcessEnvironment(QProcessEnvironment());  // nothing of ours, secrets least of all
        QObject::connect(process, &QProcess::finished, m_owner, [this, process, done = job.done](int, QProcess::ExitStatus) {
            done.resolve(decodeAnswer(process->readAllStandardOutput()));
            end(process);
        });
        QObject::connect(process, &QProcess::errorOccurred, m_owner, [this, process, done = job.done](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return;  // finished() follows
            done.resolve(
                failed("worker_missing", QStringLiteral("%1 cannot be started: documents cannot be read.").arg(m_options.program)));
            end(process);
        });
        QObject::connect(deadline, &QTimer::timeout, process, [process, done = job.done] {
            done.resolve(failed("worker_failed", QStringLiteral("The document took too long to read.")));
            process->kill();
        });
        deadline->start(m_options.deadline);
        process->start(m_options.program, {});
        process->write(job.request);
        process->closeWriteChannel();
    }

    void end(QProcess *process)
    {
        process->deleteLater();
        --m_running;
        startNext();
    }

    WorkerClient *m_owner;
    Options m_options;
    QQueue<Job> m_waiting;
    int m_running = 0;
};

WorkerClient::WorkerClient(Options options)
    : m_d(std::make_unique<Private>(this, std::move(options)))
{
}

WorkerClient::~WorkerClient()
{
    m_d->failAll();
    for (QProcess *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished();
    }
}

core::Task<core::Result<QString>> WorkerClient::extract(QByteArray mediaType, QByteArray content)
{
    Job job;
    job.request = encodeRequest({"extract", std::move(mediaType), std::move(content)});
    const core::Deferred<core::Result<QString>> done = job.done;
    core::post(this, [this, job] { m_d->enqueue(job); });
    co_return co_await done;
}

}  // namespace worker
