// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/http_message.h"

#include <chrono>

namespace auth {

/// The refresh token of a browser: "__Secure-mostrador_refresh", HttpOnly, Secure, SameSite=Strict, Path=/api/v1/auth.
///
/// One exception: on plain HTTP between programs of this computer (loopback peer, no proxy in between) browsers may drop
/// Secure cookies, so there it is "mostrador_refresh" without Secure. Nobody else can read that line. Whoever comes over
/// plain HTTP from elsewhere gets the Secure cookie, which their browser will not send: no token in the open.
class RefreshCookie {
public:
    explicit RefreshCookie(const net::HttpRequest &request);

    /// What the browser sent under the one name that counts here; empty when nothing.
    [[nodiscard]] QString value() const;
    [[nodiscard]] bool isThere() const { return !value().isEmpty(); }

    /// The request comes from a page of another site (Sec-Fetch-Site): SameSite=Strict said twice.
    [[nodiscard]] bool isCrossSite() const;

    void set(net::HttpResponse &response, const QString &token, std::chrono::seconds lifetime) const;
    void clear(net::HttpResponse &response) const;

private:
    [[nodiscard]] QByteArray field(const QByteArray &token, qint64 maxAgeSeconds) const;
    const net::HttpRequest &m_request;
    bool m_openLoopback;
};

}  // namespace auth
