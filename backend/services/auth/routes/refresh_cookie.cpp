// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/routes/refresh_cookie.h"

#include <QHostAddress>

namespace auth {
namespace {

constexpr char secureName[] = "__Secure-mostrador_refresh";
constexpr char loopbackName[] = "mostrador_refresh";

bool cameThroughProxy(const net::Headers &headers)
{
    return headers.contains("Forwarded") || headers.contains("X-Forwarded-For") || headers.contains("X-Forwarded-Proto");
}

}  // namespace

RefreshCookie::RefreshCookie(const net::HttpRequest &request)
    : m_request(request)
    , m_openLoopback(!request.secure && QHostAddress(request.peerAddress).isLoopback() && !cameThroughProxy(request.headers))
{
}

QString RefreshCookie::value() const { return QString::fromLatin1(m_request.cookie(m_openLoopback ? loopbackName : secureName)); }

bool RefreshCookie::isCrossSite() const { return m_request.headers.value("Sec-Fetch-Site") == "cross-site"; }

void RefreshCookie::set(net::HttpResponse &response, const QString &token, std::chrono::seconds lifetime) const
{
    response.headers.add("Set-Cookie", field(token.toLatin1(), lifetime.count()));
}

void RefreshCookie::clear(net::HttpResponse &response) const { response.headers.add("Set-Cookie", field({}, 0)); }

QByteArray RefreshCookie::field(const QByteArray &token, qint64 maxAgeSeconds) const
{
    QByteArray text = m_openLoopback ? loopbackName : secureName;
    text += "=" + token + "; Path=/api/v1/auth; Max-Age=" + QByteArray::number(maxAgeSeconds) + "; HttpOnly; SameSite=Strict";
    if (!m_openLoopback)
        text += "; Secure";
    return text;
}

}  // namespace auth
