// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/http_client/curl_loop.h"

#include <algorithm>

namespace httpclient {
namespace {

constexpr int longestWaitMilliseconds = 1000;

core::Error stopped()
{
    return core::Error{core::ErrorCode::Unavailable, QStringLiteral("aborted"), QStringLiteral("The program is stopping."), {}};
}

void initialiseCurl()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_ASSERT(code == CURLE_OK);
    Q_UNUSED(code)
}

}  // namespace

CurlLoop::CurlLoop()
{
    initialiseCurl();
    m_multi = curl_multi_init();
    m_thread = std::thread([this] { run(); });
}

CurlLoop::~CurlLoop()
{
    stop();
    curl_multi_cleanup(m_multi);
}

void CurlLoop::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    curl_multi_wakeup(m_multi);
    if (m_thread.joinable())
        m_thread.join();
}

void CurlLoop::send(Command command)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_commands.push_back(std::move(command));
            command.transfer = nullptr;
        }
    }
    if (command.transfer)
        command.transfer->fail(stopped());
    else
        curl_multi_wakeup(m_multi);
}

void CurlLoop::start(std::shared_ptr<Transfer> transfer) { send({Command::Kind::Start, std::move(transfer)}); }

void CurlLoop::resume(std::shared_ptr<Transfer> transfer) { send({Command::Kind::Resume, std::move(transfer)}); }

void CurlLoop::abort(std::shared_ptr<Transfer> transfer, core::Error error)
{
    transfer->fail(std::move(error));
    send({Command::Kind::Remove, std::move(transfer)});
}

void CurlLoop::wakeAt(Transfer::Moment moment, core::Deferred<bool> done)
{
    bool late = false;
    {
        const std::lock_guard lock(m_mutex);
        late = m_stopping;
        if (!late)
            m_timers.emplace(moment, done);
    }
    if (late)
        done.resolve(false);
    else
        curl_multi_wakeup(m_multi);
}

void CurlLoop::run()
{
    while (takeCommands()) {
        int running = 0;
        curl_multi_perform(m_multi, &running);
        reapFinished();
        expire(std::chrono::steady_clock::now());
        curl_multi_poll(m_multi, nullptr, 0, waitMilliseconds(std::chrono::steady_clock::now()), nullptr);
    }
    while (!m_active.empty()) {
        const std::shared_ptr<Transfer> transfer = m_active.back();
        transfer->fail(stopped());
        remove(transfer);
    }
}

/// False when the loop is to end.
bool CurlLoop::takeCommands()
{
    std::vector<Command> commands;
    std::vector<core::Deferred<bool>> due;
    bool stopping = false;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
        stopping = m_stopping;
        const auto now = std::chrono::steady_clock::now();
        const auto end = stopping ? m_timers.end() : m_timers.upper_bound(now);
        for (auto timer = m_timers.begin(); timer != end; ++timer)
            due.push_back(timer->second);
        m_timers.erase(m_timers.begin(), end);
    }
    for (const core::Deferred<bool> &timer : due)
        timer.resolve(!stopping);
    for (const Command &command : commands) {
        switch (command.kind) {
        case Command::Kind::Start: begin(command.transfer); break;
        case Command::Kind::Resume: command.transfer->resume(); break;
        case Command::Kind::Remove: remove(command.transfer); break;
        }
    }
    return !stopping;
}

void CurlLoop::begin(const std::shared_ptr<Transfer> &transfer)
{
    if (transfer->isFinished())
        return;  // aborted before it began
    CURL *easy = transfer->prepare();
    if (!easy || curl_multi_add_handle(m_multi, easy) != CURLM_OK) {
        transfer->fail(core::Error{
            core::ErrorCode::Internal, QStringLiteral("http_client_failed"), QStringLiteral("The HTTP request could not be set up."), {}});
        return;
    }
    m_active.push_back(transfer);
}

/// An exchange that is not complete takes its connection with it: libcurl closes it here.
void CurlLoop::remove(const std::shared_ptr<Transfer> &transfer)
{
    const auto found = std::find(m_active.begin(), m_active.end(), transfer);
    if (found == m_active.end())
        return;
    curl_multi_remove_handle(m_multi, transfer->handle());
    m_active.erase(found);
}

void CurlLoop::reapFinished()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        void *owner = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &owner);
        const std::shared_ptr<Transfer> transfer = static_cast<Transfer *>(owner)->shared_from_this();
        const CURLcode code = message->data.result;  // `message` dies with the handle's removal
        remove(transfer);
        if (code == CURLE_OK)
            transfer->finish({});
        else
            transfer->fail(transfer->curlError(code));
    }
}

void CurlLoop::expire(Transfer::Moment now)
{
    const std::vector<std::shared_ptr<Transfer>> active = m_active;
    for (const std::shared_ptr<Transfer> &transfer : active)
        if (now >= transfer->expiry()) {
            transfer->fail(transfer->expiryError(now));
            remove(transfer);
        }
}

int CurlLoop::waitMilliseconds(Transfer::Moment now)
{
    Transfer::Moment next = now + std::chrono::milliseconds(longestWaitMilliseconds);
    for (const std::shared_ptr<Transfer> &transfer : m_active)
        next = std::min(next, transfer->expiry());
    {
        const std::lock_guard lock(m_mutex);
        if (!m_timers.empty())
            next = std::min(next, m_timers.begin()->first);
        if (!m_commands.empty() || m_stopping)
            return 0;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - now).count();
    return int(std::max<qint64>(left, 0));
}

}  // namespace httpclient
