// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/net/http_message.h"

#include "core/api/common/common.h"
#include "core/base/error_table.h"

namespace net {
namespace {

bool sameName(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size() && qstrnicmp(left.data(), left.size(), right.data(), right.size()) == 0;
}

QByteArray retryAfterSeconds(const core::Error &error)
{
    if (error.code != core::ErrorCode::RateLimited && error.code != core::ErrorCode::Unavailable)
        return {};
    for (const core::ErrorDetail &detail : error.details)
        if (detail.name == QLatin1String("retryAfter"))
            return detail.value.toLatin1();
    return {};
}

}  // namespace

const char *methodName(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Options: return "OPTIONS";
    }
    Q_UNREACHABLE();
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Field &field : m_fields)
        if (sameName(field.name, name))
            return field.value;
    return {};
}

bool Headers::contains(QByteArrayView name) const { return count(name) > 0; }

int Headers::count(QByteArrayView name) const
{
    int found = 0;
    for (const Field &field : m_fields)
        found += sameName(field.name, name) ? 1 : 0;
    return found;
}

void Headers::set(QByteArray name, QByteArray value)
{
    m_fields.removeIf([&name](const Field &field) { return sameName(field.name, name); });
    add(std::move(name), std::move(value));
}

QString HttpRequest::queryValue(QByteArrayView key) const
{
    for (const auto &[name, value] : query)
        if (name == key)
            return QString::fromUtf8(value);
    return {};
}

QByteArray HttpRequest::cookie(QByteArrayView name) const
{
    for (const Headers::Field &field : headers.fields()) {
        if (!sameName(field.name, "Cookie"))
            continue;
        for (const QByteArray &part : field.value.split(';')) {
            const QByteArray pair = part.trimmed();
            const qsizetype equals = pair.indexOf('=');
            if (equals > 0 && QByteArrayView(pair).first(equals) == name)
                return pair.mid(equals + 1);
        }
    }
    return {};
}

HttpResponse HttpResponse::json(QByteArray text, int status) { return HttpResponse::text(std::move(text), "application/json", status); }

HttpResponse HttpResponse::text(QByteArray text, QByteArray mediaType, int status)
{
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", std::move(mediaType));
    response.body = std::move(text);
    return response;
}

HttpResponse HttpResponse::noContent()
{
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse HttpResponse::problem(const core::Error &error, const QString &requestId)
{
    HttpResponse response = text(wire::encode(api::problemOf(error, requestId)), "application/problem+json", core::httpStatus(error.code));
    if (const QByteArray seconds = retryAfterSeconds(error); !seconds.isEmpty())
        response.headers.add("Retry-After", seconds);
    return response;
}

}  // namespace net
