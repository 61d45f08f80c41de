// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/faces.h"
#include "app/launch.h"
#include "backend/foundation/net/event_dispatcher.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <unistd.h>

namespace app {
namespace {

int explain(const core::Error &error)
{
    QString line = error.message;
    for (const core::ErrorDetail &detail : error.details)
        line += QStringLiteral(" [%1: %2]").arg(detail.name, detail.value);
    std::fprintf(stderr, "mostrador: %s\n", qPrintable(line));
    const bool wronglyAsked = error.code == core::ErrorCode::Invalid || error.code == core::ErrorCode::Conflict;
    return wronglyAsked ? exitUsage : exitFailure;
}

/// A descriptor that becomes readable on SIGTERM or SIGINT, which no longer end the process by themselves.
int terminationDescriptor()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

/// The line that whoever started us waits for; the only one on stdout.
void sayReady(const QUrl &url)
{
    std::printf("{\"event\":\"ready\",\"url\":\"%s\",\"pid\":%lld}\n", qPrintable(url.toString()),
                static_cast<long long>(QCoreApplication::applicationPid()));
    std::fflush(stdout);
}

core::Task<> serve(backend::Backend *backend, const backend::DataFolder *folder)
{
    const core::Result<> started = co_await startBackend(backend, folder);
    if (!started) {
        QCoreApplication::exit(explain(started.error()));
        co_return;
    }
    sayReady(backend->url());
}

core::Task<> stopAndQuit(backend::Backend *backend)
{
    co_await backend->stop();
    QCoreApplication::exit(0);
}

}  // namespace

int runServer(const Options &options, int &argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    const int termination = terminationDescriptor();  // before any thread is started
    QCoreApplication::setEventDispatcher(net::createEpollDispatcher().release());
    QCoreApplication application(argc, argv);

    core::Result<core::Settings> settings = loadSettings(options);
    if (!settings)
        return explain(settings.error());
    const core::Result<> logging = startLog(options, *settings);
    if (!logging)
        return explain(logging.error());
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(options.dataFolder);
    if (!folder)
        return explain(folder.error());
    const core::Result<> locked = folder->lock();
    if (!locked)
        return explain(locked.error());

    backend::Backend backend({.settings = *settings, .dataFolder = folder->path(), .demo = options.demo});
    QSocketNotifier notifier(termination, QSocketNotifier::Read);
    bool stopping = false;
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, [&backend, &stopping, termination] {
        signalfd_siginfo info;
        while (::read(termination, &info, sizeof info) == sizeof info) {
            if (std::exchange(stopping, true))
                QCoreApplication::exit(exitFailure);  // asked twice: now
            else
                stopAndQuit(&backend);
        }
    });
    core::post(&application, [&backend, &folder] { serve(&backend, &*folder); });
    return QCoreApplication::exec();
}

}  // namespace app
