// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/api_client.h"

#include "core/api/common/common.h"
#include "core/base/deferred.h"
#include "core/base/error_table.h"
#include "core/base/id.h"

#include <QNetworkReply>
#include <QPointer>

namespace client {
namespace {

constexpr int firstErrorStatus = 400;
constexpr int unauthorised = 401;
constexpr const char *refusal = "mostradorRefusal";  // property of a reply that our certificate check cut

core::Error networkError(const QNetworkReply &reply, const QString &requestId)
{
    const QString refused = reply.property(refusal).toString();
    if (!refused.isEmpty())
        return {core::ErrorCode::Unavailable, refused, QStringLiteral("The certificate of the server was not accepted."), {}};
    const bool late = reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError;
    return core::Error{core::ErrorCode::Unavailable,
                       late ? QStringLiteral("timed_out") : QStringLiteral("no_connection"),
                       late ? QStringLiteral("The server did not answer in time.") : QStringLiteral("The server does not answer."),
                       {}}
        .with(QStringLiteral("requestId"), requestId);
}

core::Error problemError(int status, const QByteArray &body, const QString &requestId)
{
    const core::Result<api::Problem> problem = wire::decode<api::Problem>(body, wire::Unknown::Ignore);
    if (problem)
        return api::errorOf(*problem);
    return core::Error{core::errorCodeOfStatus(status),
                       QStringLiteral("http_%1").arg(status),
                       QStringLiteral("The server answered with status %1.").arg(status),
                       {}}
        .with(QStringLiteral("requestId"), requestId);
}

}  // namespace

ApiClient::ApiClient(const CertificatePins &pins, QObject *parent)
    : QObject(parent)
    , m_pins(pins)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setStrictTransportSecurityEnabled(false);
}

ApiClient::~ApiClient()
{
    // Whoever waits for an answer hears that there is none; their coroutine must not be left hanging.
    const QList<QNetworkReply *> running = m_network.findChildren<QNetworkReply *>();
    for (QNetworkReply *reply : running)
        reply->abort();
}

void ApiClient::setServer(const QUrl &server)
{
    if (m_server == server)
        return;
    m_server = server;
    m_network.clearConnectionCache();
}

core::Error ApiClient::notOurs(const core::Error &cause)
{
    return {core::ErrorCode::Unavailable,
            QStringLiteral("not_our_server"),
            QStringLiteral("The answer is not one of this kind of server: ") + cause.message,
            {}};
}

void ApiClient::guardCertificate(QNetworkReply *reply)
{
    // Without authorities every certificate is an error first, so this is asked before a byte of the request is sent.
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError> &) {
        const core::Result<> trusted = m_pins.check(m_server, reply->sslConfiguration().peerCertificate());
        if (trusted)
            reply->ignoreSslErrors();
        else
            reply->setProperty(refusal, trusted.error().reason);
    });
}

QNetworkReply *ApiClient::start(const Request &request, const QString &token)
{
    QUrl url = m_server;
    url.setPath(QStringLiteral("/api/v1") + request.path);
    if (!request.query.isEmpty())
        url.setQuery(request.query);
    QNetworkRequest wire(url);
    wire.setSslConfiguration(CertificatePins::distrustful());
    wire.setTransferTimeout(int(m_deadline.count()));
    wire.setRawHeader("Accept", "application/json");
    wire.setRawHeader("X-Request-Id", core::newUuid().toLatin1());
    if (!token.isEmpty())
        wire.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);
    if (!request.body.isEmpty())
        wire.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    QNetworkReply *reply = request.body.isEmpty() && request.method == "GET"
                               ? m_network.get(wire)
                               : m_network.sendCustomRequest(wire, request.method, request.body);
    guardCertificate(reply);
    if (request.progress) {
        connect(reply, &QNetworkReply::uploadProgress, this, [progress = request.progress](qint64 sent, qint64 total) {
            constexpr int whole = 100;
            if (total > 0)
                progress(int(sent * whole / total));
        });
    }
    return reply;
}

core::Task<core::Result<Reply>> ApiClient::sendOnce(Request request, QString token)
{
    QNetworkReply *reply = start(request, token);
    const core::Deferred<bool> finished;
    connect(reply, &QNetworkReply::finished, reply, [finished] { finished.resolve(true); });
    const QPointer<QNetworkReply> alive(reply);
    // What the answer was is kept by the reply itself, and that dies with this client; then nobody is left to tell.
    const std::shared_ptr<core::Result<Reply>> outcome = std::make_shared<core::Result<Reply>>(
        core::fail(core::ErrorCode::Unavailable, QStringLiteral("no_connection"), QStringLiteral("The connection was closed.")));
    connect(reply, &QNetworkReply::finished, reply, [reply, outcome] {
        const QString requestId = QString::fromLatin1(reply->request().rawHeader("X-Request-Id"));
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0) {
            *outcome = core::fail(networkError(*reply, requestId));
            return;
        }
        const QByteArray body = reply->readAll();
        if (status >= firstErrorStatus)
            *outcome = core::fail(problemError(status, body, requestId));
        else
            *outcome = Reply{status, body};
    });
    co_await finished;
    if (alive)
        alive->deleteLater();
    co_return *outcome;
}

core::Task<core::Result<Reply>> ApiClient::send(Request request)
{
    const QPointer<ApiClient> self(this);
    const QString token = request.authorised && m_tokens != nullptr ? m_tokens->accessToken() : QString();
    core::Result<Reply> first = co_await sendOnce(request, token);
    const bool expired = !first && first.error().code == core::ErrorCode::Unauthenticated && request.authorised;
    if (!expired || !self || m_tokens == nullptr)
        co_return first;
    const core::Result<> renewed = co_await m_tokens->renew(token);
    if (!renewed)
        co_return core::fail(renewed.error());
    if (!self)
        co_return first;
    const QString fresh = m_tokens->accessToken();
    core::Result<Reply> second = co_await sendOnce(request, fresh);
    co_return second;
}

core::Task<core::Result<>> ApiClient::call(QByteArray method, QString path, QByteArray body)
{
    Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    const core::Result<Reply> reply = co_await send(request);
    if (!reply)
        co_return core::fail(reply.error());
    co_return core::Result<>();
}

Request ApiClient::uploadRequest(QString path, const Upload &upload, std::function<void(int)> progress)
{
    const QByteArray boundary = "mostrador-" + core::newUuid().toLatin1();
    QByteArray body;
    for (const auto &[name, value] : upload.fields)
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value.toUtf8() + "\r\n";
    // RFC 7578 section 4.2: the file name as UTF-8, with what would end it escaped as browsers do.
    QByteArray fileName = upload.fileName.toUtf8();
    fileName.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName +
            "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + upload.content + "\r\n--" + boundary + "--\r\n";
    Request request;
    request.method = "POST";
    request.path = std::move(path);
    request.body = std::move(body);
    request.contentType = "multipart/form-data; boundary=" + boundary;
    request.progress = std::move(progress);
    return request;
}

}  // namespace client
