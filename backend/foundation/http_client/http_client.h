// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/abort.h"
#include "core/base/task.h"

#include <QByteArray>
#include <QList>
#include <QUrl>
#include <chrono>
#include <memory>
#include <optional>

namespace httpclient {

struct ClientRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds connectTimeout{5'000};
    std::chrono::milliseconds idleTimeout{20'000};  ///< without a byte
    std::chrono::milliseconds totalDeadline{60'000};
    qint64 maxResponseBytes = 32 * 1024 * 1024;
    int attempts = 1;  ///< more: connection errors, 429, 502, 503, 504 are tried again, honouring Retry-After
};

struct ClientResponse {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// A response whose body is read as it comes. Used by one coroutine.
class StreamingResponse {
public:
    virtual ~StreamingResponse() = default;
    [[nodiscard]] virtual int status() const = 0;
    [[nodiscard]] virtual QByteArray header(QByteArrayView name) const = 0;
    /// Next bytes; nullopt at the end. Unavailable "aborted", "deadline", "idle_timeout", "connection_failed"; TooLarge
    /// "response_too_large". Dropping the response before its end closes the connection. What is not read is not taken from
    /// the network for long (256 KiB are kept).
    virtual core::Task<core::Result<std::optional<QByteArray>>> next() = 0;
};

/// libcurl multi on a loop thread of its own; awaiting coroutines resume on their own thread. Thread-safe. Sets no proxy
/// and follows no redirects on its own.
class HttpClient {
public:
    HttpClient();
    ~HttpClient();
    core::Task<core::Result<ClientResponse>> send(ClientRequest request, core::AbortSignal abort);
    /// Returns when the header is there.
    core::Task<core::Result<std::shared_ptr<StreamingResponse>>> stream(ClientRequest request, core::AbortSignal abort);

private:
    class Private;
    std::shared_ptr<Private> m_d;
};

}  // namespace httpclient
