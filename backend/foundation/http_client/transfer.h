// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/http_client/http_client.h"
#include "core/base/deferred.h"

#include <chrono>
#include <curl/curl.h>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace httpclient {

/// One exchange with a server: what libcurl's callbacks fill on the loop thread and a coroutine reads on its own.
class Transfer : public std::enable_shared_from_this<Transfer> {
public:
    using Moment = std::chrono::steady_clock::time_point;

    Transfer(ClientRequest request, Moment deadline);
    ~Transfer();
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    // Loop thread.
    /// The handle with everything set, null when libcurl has no memory.
    CURL *prepare();
    [[nodiscard]] CURL *handle() const { return m_easy; }
    /// Ends it; the first call counts. The body that came before an error is dropped.
    void finish(core::Result<> outcome);
    /// The moment by which something must have happened, and the error if it has not.
    [[nodiscard]] Moment expiry() const;
    [[nodiscard]] core::Error expiryError(Moment now) const;
    [[nodiscard]] core::Error curlError(CURLcode code) const;
    void resume();

    // Any thread.
    /// Wakes whoever waits with this error at once; the loop closes the connection.
    void fail(core::Error error) { finish(core::fail(std::move(error))); }
    [[nodiscard]] bool isFinished() const;

    // The reading coroutine.
    core::Task<core::Result<>> untilHeader(std::shared_ptr<Transfer> self);
    /// `wantsResume` is set when the loop should let libcurl read on.
    core::Task<core::Result<std::optional<QByteArray>>> next(std::shared_ptr<Transfer> self, std::shared_ptr<bool> wantsResume);
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>> &headers() const { return m_headers; }

private:
    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    void headerLine(QByteArray line);
    size_t bodyPart(const char *data, size_t size);
    void wakeReader();
    void setBody();
    bool setHeaders();

    const ClientRequest m_request;
    const Moment m_deadline;
    CURL *m_easy = nullptr;
    curl_slist *m_requestHeaders = nullptr;
    char m_errorText[CURL_ERROR_SIZE] = {};

    mutable std::mutex m_mutex;  ///< guards everything below
    Moment m_lastByte;
    int m_status = 0;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    bool m_headerDone = false;
    std::deque<QByteArray> m_body;
    qint64 m_buffered = 0;
    qint64 m_received = 0;
    bool m_paused = false;
    bool m_tooLarge = false;
    std::optional<core::Result<>> m_outcome;
    std::optional<core::Deferred<bool>> m_reader;  ///< resolved when something changed
};

}  // namespace httpclient
