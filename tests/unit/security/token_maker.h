// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/token.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

/// Builds tokens member by member, so that a test can spoil exactly one thing.
struct TokenMaker {
    security::KeySet keys{security::Es256Key::generate(), {security::Es256Key::generate()}};
    security::Sealer sealer{security::deriveKey("a secret of the test", "names")};
    security::TokenPolicy policy;
    core::Timestamp now = core::FakeClock().now();

    [[nodiscard]] qint64 seconds() const { return now.milliseconds() / 1000; }

    [[nodiscard]] QJsonObject header() const
    {
        return {{QStringLiteral("alg"), QStringLiteral("ES256")},
                {QStringLiteral("typ"), QStringLiteral("at+jwt")},
                {QStringLiteral("kid"), QString::fromLatin1(keys.signing().kid())}};
    }
    [[nodiscard]] QJsonObject payload() const
    {
        return {{QStringLiteral("iss"), policy.issuer},
                {QStringLiteral("aud"), policy.audience},
                {QStringLiteral("sub"), QStringLiteral("u-1")},
                {QStringLiteral("kind"), QStringLiteral("user")},
                {QStringLiteral("jti"), QStringLiteral("t-1")},
                {QStringLiteral("iat"), seconds()},
                {QStringLiteral("nbf"), seconds()},
                {QStringLiteral("exp"), seconds() + 600},
                {QStringLiteral("sid"), QStringLiteral("s-1")},
                {QStringLiteral("roles"), QJsonArray{QStringLiteral("agent")}}};
    }
    [[nodiscard]] static QByteArray part(const QByteArray &json) { return security::toBase64Url(json); }
    [[nodiscard]] static QByteArray part(const QJsonObject &json) { return part(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

    [[nodiscard]] QByteArray signWith(const security::Es256Key &key, const QByteArray &text) const
    {
        return text + '.' + security::toBase64Url(key.sign(text));
    }
    [[nodiscard]] QByteArray token(const QJsonObject &header, const QJsonObject &payload) const
    {
        return signWith(keys.signing(), part(header) + '.' + part(payload));
    }
    [[nodiscard]] QByteArray good() const { return token(header(), payload()); }
    [[nodiscard]] QByteArray withHeader(const char *name, const QJsonValue &value) const
    {
        QJsonObject changed = header();
        changed[QString::fromLatin1(name)] = value;
        return token(changed, payload());
    }
    [[nodiscard]] QByteArray withClaim(const char *name, const QJsonValue &value) const
    {
        QJsonObject changed = payload();
        changed[QString::fromLatin1(name)] = value;
        return token(header(), changed);
    }
    [[nodiscard]] QByteArray withoutHeader(const char *name) const
    {
        QJsonObject changed = header();
        changed.remove(QString::fromLatin1(name));
        return token(changed, payload());
    }
    [[nodiscard]] QByteArray withoutClaim(const char *name) const
    {
        QJsonObject changed = payload();
        changed.remove(QString::fromLatin1(name));
        return token(header(), changed);
    }
    [[nodiscard]] core::Result<security::TokenClaims> verify(const QByteArray &token) const
    {
        return security::verifyToken(keys, sealer, policy, token, now);
    }
};
