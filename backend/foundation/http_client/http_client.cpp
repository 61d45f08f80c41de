// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/http_client/http_client.h"

#include "backend/foundation/http_client/curl_loop.h"
#include "backend/foundation/http_client/retry.h"

#include <QRandomGenerator>

namespace httpclient {
namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

QByteArray valueOf(const Headers &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

core::Error aborted()
{
    return core::Error{core::ErrorCode::Unavailable, QStringLiteral("aborted"), QStringLiteral("The request was stopped."), {}};
}

bool isToken(const QByteArray &text)
{
    static constexpr QByteArrayView marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    });
}

core::Result<> check(const ClientRequest &request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() || (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_url"),
                          QStringLiteral("Only complete http and https addresses can be asked."));
    if (!isToken(request.method))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_method"), QStringLiteral("The HTTP method is not a token."));
    for (const auto &[name, value] : request.headers)
        if (!isToken(name) || value.contains('\r') || value.contains('\n') || value.contains('\0'))
            return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_header"),
                              QStringLiteral("The header field \"%1\" cannot be sent.").arg(QString::fromLatin1(name)));
    return {};
}

}  // namespace

class HttpClient::Private {
public:
    bool mayRetry()
    {
        const std::lock_guard lock(budgetMutex);
        return budget.take();
    }
    void requestMade()
    {
        const std::lock_guard lock(budgetMutex);
        budget.requestMade();
    }

    CurlLoop loop;
    std::mutex budgetMutex;
    RetryBudget budget;
    core::SystemClock clock;
};

namespace {

/// Reads on when asked, and stops the exchange when it is dropped.
class LiveResponse final : public StreamingResponse {
public:
    LiveResponse(std::shared_ptr<CurlLoop> loop, std::shared_ptr<Transfer> transfer)
        : m_loop(std::move(loop))
        , m_transfer(std::move(transfer))
    {
    }
    ~LiveResponse() override
    {
        if (!m_transfer->isFinished())
            m_loop->abort(m_transfer, aborted());
    }
    int status() const override { return m_transfer->status(); }
    QByteArray header(QByteArrayView name) const override { return valueOf(m_transfer->headers(), name); }
    [[nodiscard]] const Headers &headers() const { return m_transfer->headers(); }

    core::Task<core::Result<std::optional<QByteArray>>> next() override { return read(m_loop, m_transfer); }

private:
    /// Owns what it uses: the response may be dropped while it waits.
    static core::Task<core::Result<std::optional<QByteArray>>> read(std::shared_ptr<CurlLoop> loop, std::shared_ptr<Transfer> transfer)
    {
        const auto wantsResume = std::make_shared<bool>(false);
        auto part = co_await transfer->next(transfer, wantsResume);
        if (*wantsResume)
            loop->resume(transfer);
        co_return part;
    }

    std::shared_ptr<CurlLoop> m_loop;
    std::shared_ptr<Transfer> m_transfer;
};

/// One try: sends the request and waits for the header.
core::Task<core::Result<std::shared_ptr<LiveResponse>>> attempt(std::shared_ptr<CurlLoop> loop, ClientRequest request,
                                                                Transfer::Moment deadline, core::AbortSignal abort)
{
    const auto transfer = std::make_shared<Transfer>(std::move(request), deadline);
    auto response = std::make_shared<LiveResponse>(loop, transfer);
    abort.onAbort([loop = std::weak_ptr(loop), transfer = std::weak_ptr(transfer)] {
        const auto liveLoop = loop.lock();
        const auto live = transfer.lock();
        if (liveLoop && live && !live->isFinished())
            liveLoop->abort(live, aborted());
    });
    loop->start(transfer);
    const core::Result<> header = co_await transfer->untilHeader(transfer);
    if (!header)
        co_return core::fail(header.error());
    co_return response;
}

/// Waits, unless the signal comes first: then false.
core::Task<bool> pause(std::shared_ptr<CurlLoop> loop, std::chrono::milliseconds span, core::AbortSignal abort)
{
    const core::Deferred<bool> done;
    abort.onAbort([done] { done.resolve(false); });
    loop->wakeAt(std::chrono::steady_clock::now() + span, done);
    co_return co_await done;
}

bool worthRetrying(const core::Result<std::shared_ptr<LiveResponse>> &answer)
{
    if (!answer)
        return answer.error().reason == QLatin1String("connection_failed");
    return isTransient((*answer)->status());
}

std::chrono::milliseconds waitBefore(int attempt, const core::Result<std::shared_ptr<LiveResponse>> &answer, core::Timestamp now)
{
    const auto asked = answer ? retryAfter((*answer)->header("retry-after"), now) : std::nullopt;
    return asked.value_or(backoff(attempt, QRandomGenerator::global()->generateDouble()));
}

}  // namespace

QByteArray ClientResponse::header(QByteArrayView name) const { return valueOf(headers, name); }

HttpClient::HttpClient()
    : m_d(std::make_shared<Private>())
{
}

HttpClient::~HttpClient() { m_d->loop.stop(); }

core::Task<core::Result<std::shared_ptr<StreamingResponse>>> HttpClient::stream(ClientRequest request, core::AbortSignal abort)
{
    const std::shared_ptr<Private> d = m_d;
    MOSTRADOR_CO_TRY(check(request));
    if (abort.isAborted())
        co_return core::fail(aborted());
    d->requestMade();
    const std::shared_ptr<CurlLoop> loop(d, &d->loop);
    const auto deadline = std::chrono::steady_clock::now() + request.totalDeadline;
    for (int tried = 1;; ++tried) {
        core::Result<std::shared_ptr<LiveResponse>> answer = co_await attempt(loop, request, deadline, abort);
        bool again = tried < request.attempts && worthRetrying(answer) && !abort.isAborted();
        const std::chrono::milliseconds wait = again ? waitBefore(tried + 1, answer, d->clock.now()) : std::chrono::milliseconds(0);
        again = again && std::chrono::steady_clock::now() + wait < deadline && d->mayRetry();
        if (!again) {
            if (!answer)
                co_return core::fail(answer.error());
            co_return std::shared_ptr<StreamingResponse>(*answer);
        }
        answer = core::fail(aborted());  // lets go of the connection while we wait
        const bool waited = co_await pause(loop, wait, abort);
        if (!waited)
            co_return core::fail(aborted());
    }
}

core::Task<core::Result<ClientResponse>> HttpClient::send(ClientRequest request, core::AbortSignal abort)
{
    core::Result<std::shared_ptr<StreamingResponse>> live = co_await stream(std::move(request), std::move(abort));
    if (!live)
        co_return core::fail(live.error());
    const auto response = std::static_pointer_cast<LiveResponse>(*live);
    ClientResponse whole{response->status(), response->headers(), {}};
    for (;;) {
        core::Result<std::optional<QByteArray>> part = co_await response->next();
        if (!part)
            co_return core::fail(part.error());
        if (!*part)
            co_return whole;
        whole.body += **part;
    }
}

}  // namespace httpclient
