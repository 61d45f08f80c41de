// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/auth/auth_service.h"
#include "tests/support/each_database.h"

#include <QJsonObject>

/// The room on a database of its own with a clock that the test moves, asked through its routes as the gateway would.
class AuthBench {
public:
    explicit AuthBench(const test::DatabasePlace &place, auth::AuthSettings settings = {});

    struct Answer {
        int status = 0;
        QJsonObject body;
        net::Headers headers;
        [[nodiscard]] QString code() const { return text("code"); }
        [[nodiscard]] QString text(const char *name) const { return body[QString::fromLatin1(name)].toString(); }
        /// "name=value" of the cookie that was set, or empty.
        [[nodiscard]] QByteArray cookie() const { return headers.value("Set-Cookie").split(';').value(0); }
    };

    /// One request from 192.0.2.7 over TLS; `change` makes it another one before it is sent.
    using Change = std::function<void(net::HttpRequest &)>;
    core::Task<Answer> send(net::Method method, QByteArray path, QByteArray body, Change change = {});
    Answer post(const char *path, const QJsonObject &body, const Change &change = {});
    Answer get(const char *path, const Change &change = {});
    static Change bearer(const QString &token);
    static Change from(const QString &address);
    static Change withCookie(const QByteArray &cookie);

    Answer registerShopper(const QString &email = shopper(), const QString &password = goodPassword());
    Answer logIn(const QString &email = shopper(), const QString &password = goodPassword(), const Change &change = {});
    Answer refresh(const QString &token);
    [[nodiscard]] bool isSignedIn(const QString &accessToken);

    static QString shopper() { return QStringLiteral("ana@example.com"); }
    static QString goodPassword() { return QStringLiteral("three blind mice run"); }

    /// The program again, on the same database and keys.
    void restart();

    /// Actions of the audit log, in order.
    QStringList audit();

    core::FakeClock clock;
    std::unique_ptr<sql::Database> database;
    QTemporaryDir keys;
    security::PasswordHasher hasher;
    std::unique_ptr<auth::AuthService> service;
    std::unique_ptr<net::RouteTable> routes;

private:
    void start();
    core::Task<net::HandlerResult> dispatch(std::shared_ptr<net::HttpRequest> request);

    const test::DatabasePlace &m_place;
    auth::AuthSettings m_settings;
};
