// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/token.h"
#include "tests/support/test_registry.h"
#include "token_maker.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {

QByteArray hs256WithPublicKey(const TokenMaker &maker)
{
    QJsonObject header = maker.header();
    header[QStringLiteral("alg")] = QStringLiteral("HS256");
    const QByteArray text = TokenMaker::part(header) + '.' + TokenMaker::part(maker.payload());
    return text + '.' + security::toBase64Url(security::hmacSha256(maker.keys.signing().publicJwk(), text));
}

QByteArray unsignedToken(const TokenMaker &maker, const QString &algorithm)
{
    QJsonObject header = maker.header();
    header[QStringLiteral("alg")] = algorithm;
    return TokenMaker::part(header) + '.' + TokenMaker::part(maker.payload()) + '.';
}

/// The good token with its signature taken apart and put together anew.
QByteArray withSignature(const TokenMaker &maker, const std::function<QByteArray(QByteArray)> &change)
{
    const QByteArray token = maker.good();
    const qsizetype dot = token.lastIndexOf('.');
    return token.left(dot + 1) + security::toBase64Url(change(*security::fromBase64Url(token.mid(dot + 1))));
}

QByteArray embeddedKey(const TokenMaker &maker)
{
    const security::Es256Key own = security::Es256Key::generate();
    QJsonObject header = maker.header();
    header[QStringLiteral("jwk")] = QJsonDocument::fromJson(own.publicJwk()).object();
    header[QStringLiteral("kid")] = QString::fromLatin1(own.kid());
    return maker.signWith(own, TokenMaker::part(header) + '.' + TokenMaker::part(maker.payload()));
}

QByteArray foreignKeyUnderOurId(const TokenMaker &maker)
{
    return maker.signWith(security::Es256Key::generate(), TokenMaker::part(maker.header()) + '.' + TokenMaker::part(maker.payload()));
}

QByteArray repeatedMember(const TokenMaker &maker)
{
    QByteArray payload = QJsonDocument(maker.payload()).toJson(QJsonDocument::Compact);
    payload.replace("\"sub\":\"u-1\"", R"("sub":"u-1","sub":"u-2")");
    return maker.signWith(maker.keys.signing(), TokenMaker::part(maker.header()) + '.' + TokenMaker::part(payload));
}

QByteArray swappedPayload(const TokenMaker &maker)
{
    QJsonObject payload = maker.payload();
    payload[QStringLiteral("roles")] = QJsonArray{QStringLiteral("admin")};
    const QList<QByteArray> parts = maker.good().split('.');
    return parts[0] + '.' + TokenMaker::part(payload) + '.' + parts[2];
}

QByteArray oversize(const TokenMaker &maker) { return maker.withClaim("padding", QString(8 * 1024, u'x')); }

}  // namespace

class TokenTest : public QObject {
    Q_OBJECT
    TokenMaker maker;

private Q_SLOTS:
    void theGoodOnePasses()
    {
        // Every hostile token below differs from this one in one thing.
        const auto claims = maker.verify(maker.good());
        QVERIFY2(claims, qPrintable(claims ? QString() : claims.error().message));
        QCOMPARE(claims->subject, QStringLiteral("u-1"));
        QCOMPARE(claims->kind, QStringLiteral("user"));
        QCOMPARE(claims->roles, QStringList{QStringLiteral("agent")});
        QCOMPARE(claims->session, QStringLiteral("s-1"));
        QCOMPARE(claims->tokenId, QStringLiteral("t-1"));
        QCOMPARE((claims->expiresAt - claims->issuedAt).count(), 600'000);
    }

    void whatIsSignedIsRead()
    {
        const security::TokenClaims claims{QStringLiteral("u-7"),
                                           QStringLiteral("user"),
                                           {QStringLiteral("shopper"), QStringLiteral("admin")},
                                           QStringLiteral("Íñigo Peña"),
                                           QStringLiteral("s-7"),
                                           QStringLiteral("t-7"),
                                           maker.now,
                                           maker.now + 10min};
        const QByteArray token = security::signToken(maker.keys, maker.sealer, maker.policy, claims);
        const auto read = maker.verify(token);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(read->name, claims.name);
        QCOMPARE(read->roles, claims.roles);
        QCOMPARE(read->session, claims.session);
        const QByteArray payload = *security::fromBase64Url(token.split('.')[1]);
        QVERIFY2(!payload.contains("igo") && !payload.contains("Pe"), "the name can be read by whoever holds the token");
        const QJsonObject header = QJsonDocument::fromJson(*security::fromBase64Url(token.split('.')[0])).object();
        QCOMPARE(header, maker.header());
    }

    void aSealedNameOfSomebodyElseIsRefused()
    {
        const QByteArray sealed = security::toBase64Url(maker.sealer.seal("Somebody", "u-2"));
        QVERIFY(!maker.verify(maker.withClaim("sealedName", QString::fromLatin1(sealed))));
        const QByteArray own = security::toBase64Url(maker.sealer.seal("Somebody", "u-1"));
        QCOMPARE(maker.verify(maker.withClaim("sealedName", QString::fromLatin1(own)))->name, QStringLiteral("Somebody"));
    }

    void anotherKeyOfTheSetVerifies()
    {
        const security::KeySet next(security::Es256Key::generate(), {maker.keys.signing()});
        QVERIFY(security::verifyToken(next, maker.sealer, maker.policy, maker.good(), maker.now));
        const security::KeySet later(security::Es256Key::generate());
        QVERIFY(!security::verifyToken(later, maker.sealer, maker.policy, maker.good(), maker.now));
    }

    void audienceMayBeAList()
    {
        QVERIFY(maker.verify(maker.withClaim("aud", QJsonArray{QStringLiteral("other"), maker.policy.audience})));
        QVERIFY(!maker.verify(maker.withClaim("aud", QJsonArray{QStringLiteral("other")})));
    }

    void leewayIsSmallAndBounded()
    {
        const qint64 now = maker.seconds();
        QVERIFY(maker.verify(maker.withClaim("exp", now - 29)));
        QVERIFY(!maker.verify(maker.withClaim("exp", now - 30)));
        QVERIFY(maker.verify(maker.withClaim("nbf", now + 30)));
        QVERIFY(!maker.verify(maker.withClaim("nbf", now + 31)));
        TokenMaker lax = maker;
        lax.policy.leeway = 3600s;
        QVERIFY(lax.verify(lax.withClaim("exp", now - 59)));
        QVERIFY(!lax.verify(lax.withClaim("exp", now - 60)));
    }

    void hostileTokensAreRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &token, const char *reason = "invalid_token") {
            QTest::newRow(name) << token << QString::fromLatin1(reason);
        };
        addForgeries(row);
        addHeaders(row);
        addClaims(row);
    }
    void hostileTokensAreRefused()
    {
        QFETCH(QByteArray, token);
        QFETCH(QString, reason);
        const auto refused = maker.verify(token);
        QVERIFY2(!refused, "it was taken");
        QCOMPARE(refused.error().code, core::ErrorCode::Unauthenticated);
        QCOMPARE(refused.error().reason, reason);
    }

    void noCutOrFlippedTokenPasses()
    {
        const QByteArray token = maker.good();
        for (qsizetype at = 0; at < token.size(); ++at) {
            QVERIFY(!maker.verify(token.left(at)));
            QByteArray flipped = token;
            flipped[at] = flipped[at] == 'A' ? 'B' : 'A';
            if (flipped != token)
                QVERIFY2(!maker.verify(flipped), qPrintable(QString::number(at)));
        }
    }

private:
    template <class Row>
    void addForgeries(Row row)
    {
        row("alg none, no signature", unsignedToken(maker, QStringLiteral("none")));
        row("alg None, no signature", unsignedToken(maker, QStringLiteral("None")));
        row("ES256, no signature", unsignedToken(maker, QStringLiteral("ES256")));
        row("HS256 with the public key", hs256WithPublicKey(maker));
        row("key brought along in jwk", embeddedKey(maker));
        row("foreign key under our kid", foreignKeyUnderOurId(maker));
        row("r and s zero", withSignature(maker, [](const QByteArray &) { return QByteArray(64, '\0'); }));
        row("r zero", withSignature(maker, [](const QByteArray &s) -> QByteArray { return QByteArray(32, '\0') + s.mid(32); }));
        row("s zero", withSignature(maker, [](const QByteArray &s) -> QByteArray { return s.left(32) + QByteArray(32, '\0'); }));
        row("r out of range", withSignature(maker, [](const QByteArray &s) -> QByteArray { return QByteArray(32, '\xff') + s.mid(32); }));
        row("signature with a byte more", withSignature(maker, [](const QByteArray &s) -> QByteArray { return s + 'x'; }));
        row("signature cut", withSignature(maker, [](const QByteArray &s) -> QByteArray { return s.left(63); }));
        row("payload swapped", swappedPayload(maker));
        row("member twice", repeatedMember(maker));
        row("over 8 KB", oversize(maker));
        row("empty", QByteArray());
        row("two parts", maker.good().left(maker.good().lastIndexOf('.')));
        row("four parts", maker.good() + ".x");
        row("padding", maker.good() + "=");
        row("dots only", "..");
        row("not ASCII", QByteArray("\xff\xfe.\xff.\xff"));
        row("NUL inside", maker.good() + QByteArray(1, '\0'));
    }

    template <class Row>
    void addHeaders(Row row)
    {
        row("alg ES384", maker.withHeader("alg", QStringLiteral("ES384")));
        row("alg es256", maker.withHeader("alg", QStringLiteral("es256")));
        row("alg a list", maker.withHeader("alg", QJsonArray{QStringLiteral("ES256")}));
        row("no alg", maker.withoutHeader("alg"));
        row("typ JWT", maker.withHeader("typ", QStringLiteral("JWT")));
        row("typ of a refresh token", maker.withHeader("typ", QStringLiteral("rt+jwt")));
        row("no typ", maker.withoutHeader("typ"));
        row("no kid", maker.withoutHeader("kid"));
        row("unknown kid", maker.withHeader("kid", QStringLiteral("unknown")));
        row("kid as SQL", maker.withHeader("kid", QStringLiteral("' or 1=1 --")));
        row("kid as path", maker.withHeader("kid", QStringLiteral("../../../../dev/null")));
        row("kid a number", maker.withHeader("kid", 1));
        row("kid of our other key", maker.withHeader("kid", QString::fromLatin1(otherKid())));
        row("crit", maker.withHeader("crit", QJsonArray{QStringLiteral("exp")}));
        row("crit empty", maker.withHeader("crit", QJsonArray{}));
        row("jku", maker.withHeader("jku", QStringLiteral("https://evil.example/keys")));
        row("x5u", maker.withHeader("x5u", QStringLiteral("https://evil.example/cert")));
        row("x5c", maker.withHeader("x5c", QJsonArray{QStringLiteral("MII")}));
        row("jwk null", maker.withHeader("jwk", QJsonValue::Null));
        row("header a list",
            maker.signWith(maker.keys.signing(), TokenMaker::part(QByteArray("[]")) + '.' + TokenMaker::part(maker.payload())));
    }

    template <class Row>
    void addClaims(Row row)
    {
        const qint64 now = maker.seconds();
        row("wrong iss", maker.withClaim("iss", QStringLiteral("https://other.example")));
        row("wrong aud", maker.withClaim("aud", QStringLiteral("other")));
        row("aud a number", maker.withClaim("aud", 1));
        row("expired", maker.withClaim("exp", now - 31), "expired_token");
        row("expired long ago", maker.withClaim("exp", 0), "expired_token");
        row("future nbf", maker.withClaim("nbf", now + 61));
        row("future iat", maker.withClaim("iat", now + 61));
        row("exp as text", maker.withClaim("exp", QString::number(now + 600)));
        row("exp negative", maker.withClaim("exp", -1));
        row("exp beyond time", maker.withClaim("exp", 9.0e18));
        row("exp with a fraction", maker.withClaim("exp", double(now) + 600.5));
        for (const char *name : {"iss", "aud", "exp", "nbf", "iat", "sub", "jti", "kind"})
            row(qPrintable(QStringLiteral("no ") + QLatin1String(name)), maker.withoutClaim(name));
        row("sub empty", maker.withClaim("sub", QString()));
        row("sub a number", maker.withClaim("sub", 7));
        row("roles a text", maker.withClaim("roles", QStringLiteral("admin")));
        row("payload no JSON",
            maker.signWith(maker.keys.signing(), TokenMaker::part(maker.header()) + '.' + TokenMaker::part(QByteArray("{"))));
        row("payload deep",
            maker.signWith(maker.keys.signing(), TokenMaker::part(maker.header()) + '.' + TokenMaker::part(QByteArray(4000, '['))));
    }

    /// Of the second key of the set, which did not sign.
    QByteArray otherKid() const
    {
        const QJsonArray all = QJsonDocument::fromJson(maker.keys.jwks()).object()[QStringLiteral("keys")].toArray();
        return all[1].toObject()[QStringLiteral("kid")].toString().toLatin1();
    }
};

MOSTRADOR_TEST(TokenTest)
#include "token_test.moc"
