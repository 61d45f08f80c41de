// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "token_maker.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace {

/// Verifies argv[1] with the JWK set argv[2] by WebCrypto and prints the subject, or ends with 1.
constexpr char script[] = R"js(
const { subtle } = require("crypto").webcrypto;
const [token, jwks] = process.argv.slice(1);
const [header, payload, signature] = token.split(".");
const decode = (part) => Buffer.from(part, "base64url");
const { kid } = JSON.parse(decode(header));
const jwk = JSON.parse(jwks).keys.find((one) => one.kid === kid);
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
subtle.importKey("jwk", jwk, algorithm, false, ["verify"])
  .then((key) => subtle.verify(algorithm, key, decode(signature), Buffer.from(header + "." + payload)))
  .then((good) => { if (!good) process.exit(1); console.log(JSON.parse(decode(payload)).sub); })
  .catch((error) => { console.error(error); process.exit(2); });
)js";

struct Verdict {
    int exitCode = -1;
    QByteArray subject;
};

Verdict ask(const QString &node, const QByteArray &token, const QByteArray &jwks)
{
    QProcess process;
    process.start(node, {QStringLiteral("-e"), QString::fromLatin1(script), QString::fromLatin1(token), QString::fromLatin1(jwks)});
    constexpr int patienceMilliseconds = 60'000;
    if (!process.waitForFinished(patienceMilliseconds))
        return {};
    return {process.exitCode(), process.readAllStandardOutput().trimmed()};
}

}  // namespace

class ForeignVerifierTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anotherImplementationTakesOurTokens()
    {
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        if (node.isEmpty())
            QSKIP("Node.js is not installed (Debian package npm).");
        const TokenMaker maker;
        const security::TokenClaims claims{QStringLiteral("u-1"), QStringLiteral("user"), {},        QStringLiteral("Ana"),
                                           QStringLiteral("s-1"), QStringLiteral("t-1"),  maker.now, maker.now};
        const QByteArray token = security::signToken(maker.keys, maker.sealer, maker.policy, claims);
        const Verdict good = ask(node, token, maker.keys.jwks());
        QCOMPARE(good.exitCode, 0);
        QCOMPARE(good.subject, QByteArray("u-1"));
        const QByteArray other = security::KeySet(security::Es256Key::generate()).jwks();
        QByteArray renamed = other;
        const auto kidOf = [](const QByteArray &jwks) {
            const QJsonObject set = QJsonDocument::fromJson(jwks).object();
            return set[QStringLiteral("keys")].toArray()[0].toObject()[QStringLiteral("kid")].toString().toLatin1();
        };
        renamed.replace(kidOf(other), maker.keys.signing().kid());
        QCOMPARE(ask(node, token, renamed).exitCode, 1);
    }
};

MOSTRADOR_TEST(ForeignVerifierTest)
#include "foreign_verifier_test.moc"
