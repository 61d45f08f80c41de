// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/caller.h"
#include "core/base/abort.h"
#include "core/base/task.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <functional>
#include <memory>

namespace net {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

[[nodiscard]] const char *methodName(Method method);

/// Header fields in the order they came; names compare without case (RFC 9110).
class Headers {
public:
    struct Field {
        QByteArray name;
        QByteArray value;
    };
    /// First value of that name, or null.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    [[nodiscard]] bool contains(QByteArrayView name) const;
    [[nodiscard]] int count(QByteArrayView name) const;
    void add(QByteArray name, QByteArray value) { m_fields.append({std::move(name), std::move(value)}); }
    /// Replaces all fields of that name.
    void set(QByteArray name, QByteArray value);
    [[nodiscard]] const QList<Field> &fields() const { return m_fields; }

private:
    QList<Field> m_fields;
};

/// A request that has passed the parser and the route table. Immutable; shared, because handlers are coroutines.
struct HttpRequest {
    Method method = Method::Get;
    QByteArray target;                               ///< as on the wire, origin form
    QByteArray path;                                 ///< percent-decoded, always begins with '/', no "..", no NUL
    QList<std::pair<QByteArray, QByteArray>> query;  ///< percent-decoded pairs in order
    Headers headers;
    QByteArray body;
    QString peerAddress;
    bool secure = false;                        ///< came over TLS
    QString requestId;                          ///< of the X-Request-Id header when it is one of ours in form, else new
    QHash<QByteArray, QString> pathParameters;  ///< "{id}" of the route pattern
    Caller caller;                              ///< set by the gateway's authentication
    core::AbortSignal disconnected;             ///< the client went away; long work should stop

    [[nodiscard]] QString parameter(const QByteArray &name) const { return pathParameters.value(name); }
    /// First value of a query key, or empty.
    [[nodiscard]] QString queryValue(QByteArrayView key) const;
    [[nodiscard]] QByteArray cookie(QByteArrayView name) const;
};

using Request = std::shared_ptr<const HttpRequest>;

/// What goes back. For HEAD the transport leaves the body out and keeps its length.
struct HttpResponse {
    int status = 200;
    Headers headers;
    QByteArray body;

    /// When set, the body is produced piece by piece and sent chunked: called on the connection's thread whenever the
    /// peer can take more; an empty result ends the body; Unavailable-like failures cut the connection.
    std::function<core::Task<core::Result<QByteArray>>()> bodyStream;

    [[nodiscard]] static HttpResponse json(QByteArray text, int status = 200);
    [[nodiscard]] static HttpResponse text(QByteArray text, QByteArray mediaType, int status = 200);
    [[nodiscard]] static HttpResponse noContent();
    /// RFC 9457 problem document; RateLimited and Unavailable with a detail "retryAfter" also get the header.
    [[nodiscard]] static HttpResponse problem(const core::Error &error, const QString &requestId);
};

/// What a handler returns: a response, or an error that becomes a problem document.
using HandlerResult = core::Result<HttpResponse>;
using Handler = std::function<core::Task<HandlerResult>(Request)>;

}  // namespace net
