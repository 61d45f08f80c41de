// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/http_client/transfer.h"

#include <map>
#include <thread>
#include <vector>

namespace httpclient {

/// The thread that runs libcurl's multi handle. All calls are thread-safe and return at once.
class CurlLoop {
public:
    CurlLoop();
    ~CurlLoop();  ///< stops
    CurlLoop(const CurlLoop &) = delete;
    CurlLoop &operator=(const CurlLoop &) = delete;

    void start(std::shared_ptr<Transfer> transfer);
    /// Lets a paused transfer read on.
    void resume(std::shared_ptr<Transfer> transfer);
    /// Fails it now and closes its connection.
    void abort(std::shared_ptr<Transfer> transfer, core::Error error);
    /// Resolves `done` at that moment, or when the loop stops.
    void wakeAt(Transfer::Moment moment, core::Deferred<bool> done);
    /// Fails everything with "aborted" and ends the thread.
    void stop();

private:
    struct Command {
        enum class Kind { Start, Resume, Remove } kind;
        std::shared_ptr<Transfer> transfer;
    };
    void send(Command command);
    void run();
    bool takeCommands();
    void begin(const std::shared_ptr<Transfer> &transfer);
    void remove(const std::shared_ptr<Transfer> &transfer);
    void reapFinished();
    void expire(Transfer::Moment now);
    [[nodiscard]] int waitMilliseconds(Transfer::Moment now);

    CURLM *m_multi = nullptr;
    std::mutex m_mutex;  ///< guards commands, timers and stopping
    std::vector<Command> m_commands;
    std::multimap<Transfer::Moment, core::Deferred<bool>> m_timers;
    bool m_stopping = false;
    std::vector<std::shared_ptr<Transfer>> m_active;  ///< of the loop thread
    std::thread m_thread;
};

}  // namespace httpclient
