// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/wire.h"
#include "core/base/task.h"
#include "ui/client/certificates.h"

#include <QNetworkAccessManager>
#include <QUrlQuery>

namespace client {

struct Request {
    QByteArray method = "GET";
    QString path;  ///< below /api/v1: "/conversations"
    QUrlQuery query = {};
    QByteArray body = {};
    QByteArray contentType = "application/json";
    bool authorised = true;
    QList<std::pair<QByteArray, QByteArray>> headers = {};  ///< If-Match, Idempotency-Key
    std::function<void(int percent)> progress = {};         ///< of an upload; called on the GUI thread
};

/// A file on its way to the server, with the fields beside it.
struct Upload {
    QString fileName;
    QByteArray content;
    QList<std::pair<QByteArray, QString>> fields;
};

struct Reply {
    int status = 0;
    QByteArray body;
};

/// Where access tokens come from.
class TokenSource {
public:
    virtual ~TokenSource() = default;
    [[nodiscard]] virtual QString accessToken() const = 0;
    /// Gets a token that is not `stale`. Parallel calls share one request.
    [[nodiscard]] virtual core::Task<core::Result<>> renew(QString stale) = 0;
};

/// The REST side of the server, for one server at a time. A problem document becomes a core::Error with its code and
/// request id; a network that does not answer becomes Unavailable "no_connection" or "timed_out"; a TLS server whose
/// certificate is not the accepted one "fingerprint_changed", before anything is sent. A 401 is met by renewing the
/// token once. Lives on the GUI thread and blocks nobody.
class ApiClient : public QObject {
    Q_OBJECT
public:
    explicit ApiClient(const CertificatePins &pins, QObject *parent = nullptr);
    ~ApiClient() override;

    void setServer(const QUrl &server);
    [[nodiscard]] const QUrl &server() const { return m_server; }
    void setTokens(TokenSource *tokens) { m_tokens = tokens; }
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }

    [[nodiscard]] core::Task<core::Result<Reply>> send(Request request);

    template <class Answer>
    core::Task<core::Result<Answer>> get(QString path, QUrlQuery query = {})
    {
        Request request;
        request.path = std::move(path);
        request.query = std::move(query);
        return decoded<Answer>(send(std::move(request)));
    }
    template <class Answer, class Body>
    core::Task<core::Result<Answer>> post(QString path, const Body &body, bool authorised = true)
    {
        Request request;
        request.method = "POST";
        request.path = std::move(path);
        request.body = wire::encode(body);
        request.authorised = authorised;
        return decoded<Answer>(send(std::move(request)));
    }
    /// Changes what was read as `version`; a newer one by now is PreconditionFailed "version_changed".
    template <class Answer, class Body>
    core::Task<core::Result<Answer>> patch(QString path, qint64 version, const Body &body)
    {
        Request request;
        request.method = "PATCH";
        request.path = std::move(path);
        request.body = wire::encode(body);
        request.headers.append({"If-Match", entityTag(version)});
        return decoded<Answer>(send(std::move(request)));
    }
    /// Any request whose answer is read.
    template <class Answer>
    core::Task<core::Result<Answer>> ask(Request request)
    {
        return decoded<Answer>(send(std::move(request)));
    }
    /// `"v17"`, as the server writes it.
    [[nodiscard]] static QByteArray entityTag(qint64 version) { return "\"v" + QByteArray::number(version) + '"'; }

    /// For routes without a body; the answer is not looked at.
    [[nodiscard]] core::Task<core::Result<>> call(QByteArray method, QString path, QByteArray body = {});

    /// multipart/form-data (RFC 7578).
    template <class Answer>
    core::Task<core::Result<Answer>> upload(QString path, const Upload &upload, std::function<void(int)> progress = {})
    {
        return decoded<Answer>(send(uploadRequest(std::move(path), upload, std::move(progress))));
    }
    [[nodiscard]] static Request uploadRequest(QString path, const Upload &upload, std::function<void(int)> progress);

private:
    template <class Answer>
    static core::Task<core::Result<Answer>> decoded(core::Task<core::Result<Reply>> sending)
    {
        const core::Result<Reply> reply = co_await sending;
        if (!reply)
            co_return core::fail(reply.error());
        core::Result<Answer> answer = wire::decode<Answer>(reply->body, wire::Unknown::Ignore);
        if (!answer)
            co_return core::fail(notOurs(answer.error()));
        co_return answer;
    }
    [[nodiscard]] static core::Error notOurs(const core::Error &cause);
    [[nodiscard]] core::Task<core::Result<Reply>> sendOnce(Request request, QString token);
    [[nodiscard]] QNetworkReply *start(const Request &request, const QString &token);
    void guardCertificate(QNetworkReply *reply);

    const CertificatePins &m_pins;
    QNetworkAccessManager m_network;
    QUrl m_server;
    TokenSource *m_tokens = nullptr;
    std::chrono::milliseconds m_deadline{30'000};
};

}  // namespace client
