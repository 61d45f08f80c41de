// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/http_client/transfer.h"

namespace httpclient {
namespace {

constexpr qint64 bufferHighBytes = 256 * 1024;  // libcurl is paused above it...
constexpr qint64 bufferLowBytes = 64 * 1024;    // ...and reads on below it

core::Error unavailable(const char *reason, const QString &sentence)
{
    return core::Error{core::ErrorCode::Unavailable, QString::fromLatin1(reason), sentence, {}};
}

}  // namespace

Transfer::Transfer(ClientRequest request, Moment deadline)
    : m_request(std::move(request))
    , m_deadline(deadline)
    , m_lastByte(std::chrono::steady_clock::now())
{
}

Transfer::~Transfer()
{
    curl_easy_cleanup(m_easy);
    curl_slist_free_all(m_requestHeaders);
}

CURL *Transfer::prepare()
{
    m_easy = curl_easy_init();
    if (!m_easy || !setHeaders())
        return nullptr;
    const QByteArray url = m_request.url.toEncoded(QUrl::RemoveFragment);
    curl_easy_setopt(m_easy, CURLOPT_URL, url.constData());
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_PROXY, "");  // also switches the proxy variables of the environment off
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    // One exchange a connection at a time, so that closing it stops exactly what was aborted.
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS, long(m_request.connectTimeout.count()));
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_requestHeaders);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_errorText);
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    setBody();
    return m_easy;
}

void Transfer::setBody()
{
    if (m_request.method == "HEAD") {
        curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (!m_request.body.isEmpty() || m_request.method == "POST") {
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

bool Transfer::setHeaders()
{
    const auto append = [this](const QByteArray &line) {
        curl_slist *extended = curl_slist_append(m_requestHeaders, line.constData());
        if (extended)
            m_requestHeaders = extended;
        return extended != nullptr;
    };
    // No "100-continue" round trip, and no content type that nobody asked for.
    if (!append("Expect:"))
        return false;
    bool typed = false;
    for (const auto &[name, value] : m_request.headers) {
        typed = typed || name.compare("content-type", Qt::CaseInsensitive) == 0;
        if (!append(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value)))
            return false;
    }
    return typed || append("Content-Type:");
}

size_t Transfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    static_cast<Transfer *>(self)->headerLine(QByteArray(data, qsizetype(size * count)));
    return size * count;
}

size_t Transfer::onBody(char *data, size_t size, size_t count, void *self)
{
    return static_cast<Transfer *>(self)->bodyPart(data, size * count);
}

void Transfer::headerLine(QByteArray line)
{
    const std::unique_lock lock(m_mutex);
    m_lastByte = std::chrono::steady_clock::now();
    if (m_headerDone)
        return;  // trailers
    line = line.trimmed();
    if (line.startsWith("HTTP/")) {
        m_status = line.mid(line.indexOf(' ') + 1, 3).toInt();
        m_headers.clear();
    } else if (line.isEmpty()) {
        constexpr int firstFinalStatus = 200;
        m_headerDone = m_status >= firstFinalStatus;
        if (m_headerDone)
            wakeReader();
    } else if (const qsizetype colon = line.indexOf(':'); colon > 0) {
        m_headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
}

size_t Transfer::bodyPart(const char *data, size_t size)
{
    const std::unique_lock lock(m_mutex);
    m_lastByte = std::chrono::steady_clock::now();
    if (m_outcome)
        return CURL_WRITEFUNC_ERROR;
    if (m_buffered >= bufferHighBytes) {
        m_paused = true;
        return CURL_WRITEFUNC_PAUSE;
    }
    m_received += qint64(size);
    if (m_received > m_request.maxResponseBytes) {
        m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    m_body.emplace_back(data, qsizetype(size));
    m_buffered += qint64(size);
    wakeReader();
    return size;
}

void Transfer::wakeReader()
{
    if (!m_reader)
        return;
    const core::Deferred<bool> reader = *m_reader;
    m_reader.reset();
    reader.resolve(true);
}

void Transfer::finish(core::Result<> outcome)
{
    const std::unique_lock lock(m_mutex);
    if (m_outcome)
        return;
    if (!outcome) {
        m_body.clear();
        m_buffered = 0;
    }
    m_outcome = std::move(outcome);
    wakeReader();
}

bool Transfer::isFinished() const
{
    const std::unique_lock lock(m_mutex);
    return m_outcome.has_value();
}

Transfer::Moment Transfer::expiry() const
{
    const std::unique_lock lock(m_mutex);
    return m_paused ? m_deadline : std::min(m_deadline, m_lastByte + m_request.idleTimeout);
}

core::Error Transfer::expiryError(Moment now) const
{
    const QString host = m_request.url.host();
    if (now >= m_deadline)
        return unavailable("deadline",
                           QStringLiteral("%1 did not answer completely within %2 ms.").arg(host).arg(m_request.totalDeadline.count()));
    return unavailable("idle_timeout", QStringLiteral("%1 sent nothing for %2 ms.").arg(host).arg(m_request.idleTimeout.count()));
}

core::Error Transfer::curlError(CURLcode code) const
{
    const std::unique_lock lock(m_mutex);
    if (m_tooLarge)
        return core::Error{
            core::ErrorCode::TooLarge,
            QStringLiteral("response_too_large"),
            QStringLiteral("The answer of %1 is larger than %2 bytes.").arg(m_request.url.host()).arg(m_request.maxResponseBytes),
            {}};
    const char *text = m_errorText[0] != '\0' ? m_errorText : curl_easy_strerror(code);
    return unavailable("connection_failed",
                       QStringLiteral("The exchange with %1 failed: %2.").arg(m_request.url.host(), QString::fromUtf8(text)));
}

void Transfer::resume()
{
    {
        const std::unique_lock lock(m_mutex);
        if (!m_paused || m_outcome)
            return;
        m_paused = false;
        m_lastByte = std::chrono::steady_clock::now();
    }
    curl_easy_pause(m_easy, CURLPAUSE_CONT);  // calls onBody again with what was refused
}

core::Task<core::Result<>> Transfer::untilHeader(std::shared_ptr<Transfer> self)
{
    for (;;) {
        core::Deferred<bool> changed;
        {
            const std::unique_lock lock(self->m_mutex);
            if (self->m_outcome && !*self->m_outcome)
                co_return core::fail(self->m_outcome->error());
            if (self->m_headerDone || self->m_outcome)
                co_return core::Result<>();
            self->m_reader = changed;
        }
        co_await changed;
    }
}

core::Task<core::Result<std::optional<QByteArray>>> Transfer::next(std::shared_ptr<Transfer> self, std::shared_ptr<bool> wantsResume)
{
    for (;;) {
        core::Deferred<bool> changed;
        {
            const std::unique_lock lock(self->m_mutex);
            if (self->m_outcome && !*self->m_outcome)
                co_return core::fail(self->m_outcome->error());
            if (!self->m_body.empty()) {
                std::optional<QByteArray> part = std::move(self->m_body.front());
                self->m_body.pop_front();
                self->m_buffered -= part->size();
                *wantsResume = self->m_paused && self->m_buffered <= bufferLowBytes;
                co_return part;
            }
            if (self->m_outcome)
                co_return std::optional<QByteArray>();
            self->m_reader = changed;
        }
        co_await changed;
    }
}

}  // namespace httpclient
