// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
// mostrador-worker: reads one document or picture for the backend, locked in, and ends. See backend/foundation/worker.

#include "app/image_task.h"
#include "app/sandbox.h"
#include "app/tasks.h"

#include <QByteArray>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr qsizetype requestBytesMax = 64 * 1024 * 1024;
constexpr qsizetype readBytes = 64 * 1024;

core::Result<QByteArray> readRequest()
{
    QByteArray bytes;
    QByteArray piece(readBytes, Qt::Uninitialized);
    while (true) {
        const ssize_t count = ::read(STDIN_FILENO, piece.data(), size_t(piece.size()));
        if (count == 0)
            return bytes;
        if (count < 0 || bytes.size() + count > requestBytesMax)
            return core::fail(core::ErrorCode::TooLarge, QStringLiteral("too_large"), QStringLiteral("The file is too large to be read."));
        bytes.append(piece.constData(), count);
    }
}

core::Result<worker::Answer> work()
{
    const core::Result<QByteArray> bytes = readRequest();
    if (!bytes)
        return core::fail(bytes.error());
    const core::Result<worker::Request> request = worker::decodeRequest(*bytes);
    if (!request)
        return core::fail(request.error());
    return app::perform(*request);
}

/// `mostrador-worker --check`: says whether the lock holds, for `mostrador doctor` and the tests.
int check()
{
    const bool socketRefused = ::socket(AF_INET, SOCK_STREAM, 0) < 0;
    const bool fileRefused = std::fopen("/etc/hostname", "r") == nullptr;
    std::puts(socketRefused && fileRefused ? "locked in" : "not locked in");
    std::fflush(stdout);
    return socketRefused && fileRefused ? 0 : 1;
}

/// Locks the process in, does its task and ends it.
[[noreturn]] void serve()
{
    const core::Result<> locked = app::enterSandbox();
    const core::Result<worker::Answer> answer = locked ? work() : core::Result<worker::Answer>(core::fail(locked.error()));
    const QByteArray bytes = worker::encodeAnswer(answer);
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, bytes.constData() + at, size_t(bytes.size() - at));
        if (count <= 0)
            std::_Exit(1);
        at += count;
    }
    std::_Exit(0);  // taking the process apart needs more of the system than it may use
}

}  // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && std::strcmp(argv[1], "--check") == 0)
        return app::enterSandbox() ? check() : 1;
    if (argc > 1 && std::strcmp(argv[1], "--images") == 0)
        app::withImages(argc, argv, serve);
    serve();
}
