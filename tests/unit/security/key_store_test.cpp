// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/key_store.h"
#include "backend/foundation/security/private_file.h"
#include "tests/support/test_registry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <thread>

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

void setMode(const QString &path, int mode) { QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode_t(mode)), 0); }

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class KeyStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesPrivateKeysOnceAndFindsThemAgain()
    {
        const QTemporaryDir data;
        const QString folder = data.filePath(QStringLiteral("keys"));
        const auto first = security::openKeyStore(folder);
        QVERIFY2(first, qPrintable(first ? QString() : first.error().message));
        QVERIFY(first->created);
        QCOMPARE(modeOf(folder), 0700);
        QCOMPARE(modeOf(folder + QStringLiteral("/signing.pem")), 0600);
        QCOMPARE(modeOf(folder + QStringLiteral("/secret.key")), 0600);
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 2);

        const auto second = security::openKeyStore(folder);
        QVERIFY(second);
        QVERIFY(!second->created);
        QCOMPARE(second->keys.signing().kid(), first->keys.signing().kid());
        QCOMPARE(second->secret, first->secret);
        QCOMPARE(second->secret.size(), 32);
    }

    void refusesAKeyThatOthersCanRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("mode");
        for (const char *file : {"signing.pem", "secret.key"})
            for (const int mode : {0644, 0640, 0604, 0620, 0602, 0610, 0601})
                QTest::addRow("%s %o", file, mode) << QString::fromLatin1(file) << mode;
    }
    void refusesAKeyThatOthersCanRead()
    {
        QFETCH(QString, file);
        QFETCH(int, mode);
        const QTemporaryDir data;
        QVERIFY(security::openKeyStore(data.path()));
        setMode(data.filePath(file), mode);
        const auto refused = security::openKeyStore(data.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("key_file_exposed"));
        setMode(data.filePath(file), 0600);
        QVERIFY(security::openKeyStore(data.path()));
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no PEM") << QStringLiteral("signing.pem") << QByteArray("hello");
        QTest::newRow("empty") << QStringLiteral("signing.pem") << QByteArray();
        QTest::newRow("next is no PEM") << QStringLiteral("signing.next.pem") << QByteArray("hello");
        QTest::newRow("short secret") << QStringLiteral("secret.key") << QByteArray("c2hvcnQ");
        // Made with: openssl ecparam -name secp384r1 -genkey | openssl pkcs8 -topk8 -nocrypt
        QTest::newRow("another curve") << QStringLiteral("signing.pem") << QByteArray(R"(-----BEGIN PRIVATE KEY-----
MIG2AgEAMBAGByqGSM49AgEGBSuBBAAiBIGeMIGbAgEBBDBVg07SOukq8xaTaNXu
+avmEEHMhECNYml0z8yp4/GPIPKAXK07RStgUJIm+DV6hZyhZANiAARXWeBFHcMg
N+0UNP0Pd5JK9ahfmJuVyyv1LkvuQJQkRMnaA+o5EN+3NDMil7N8ixCpH7gUbQNO
0DwqqMmZCIbbxXNolC6vdpgvuxzT8h0wuUF2m3amYwNYroKvXNhpCzE=
-----END PRIVATE KEY-----
)");
    }
    void refusesWhatIsNoKey()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, text);
        const QTemporaryDir data;
        QVERIFY(security::createPrivateFile(data.filePath(file), text));
        const auto refused = security::openKeyStore(data.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, QStringLiteral("invalid_key"));
        QCOMPARE(contents(data.filePath(file)), text);  // and it was not replaced
    }

    void neverReplacesAFile()
    {
        const QTemporaryDir data;
        const QString path = data.filePath(QStringLiteral("a.key"));
        QVERIFY(security::createPrivateFile(path, "first"));
        const auto second = security::createPrivateFile(path, "second");
        QVERIFY(!second);
        QCOMPARE(second.error().reason, QStringLiteral("key_file_exists"));
        QCOMPARE(contents(path), QByteArray("first"));
        QCOMPARE(QDir(data.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a.key")});
    }

    void startsTogetherEndWithTheSameKeys()
    {
        const QTemporaryDir data;
        std::vector<std::thread> starts;
        std::array<QByteArray, 8> kids;
        std::array<QByteArray, 8> secrets;
        for (size_t index = 0; index < kids.size(); ++index)
            starts.emplace_back([&, index] {
                if (const auto material = security::openKeyStore(data.path())) {
                    kids[index] = material->keys.signing().kid();
                    secrets[index] = material->secret;
                }
            });
        for (std::thread &start : starts)
            start.join();
        for (size_t index = 0; index < kids.size(); ++index) {
            QVERIFY(!kids[index].isEmpty());
            QCOMPARE(kids[index], kids[0]);
            QCOMPARE(secrets[index], secrets[0]);
        }
    }

    void thumbprintIsTheStandardOne()
    {
        // The kid must be SHA-256 over the canonical members (RFC 7638 section 3): computed here from the published JWK.
        const auto key = security::Es256Key::generate();
        const QJsonObject jwk = QJsonDocument::fromJson(key.publicJwk()).object();
        const QByteArray canonical = QStringLiteral(R"({"crv":"P-256","kty":"EC","x":"%1","y":"%2"})")
                                         .arg(jwk[QStringLiteral("x")].toString(), jwk[QStringLiteral("y")].toString())
                                         .toLatin1();
        const QByteArray digest = QCryptographicHash::hash(canonical, QCryptographicHash::Sha256);
        QCOMPARE(key.kid(), digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        QCOMPARE(jwk[QStringLiteral("kid")].toString().toLatin1(), key.kid());
    }

    void publishesAllKeysAndNothingPrivate()
    {
        const QTemporaryDir data;
        const auto previous = security::Es256Key::generate();
        QVERIFY(security::createPrivateFile(data.filePath(QStringLiteral("signing.previous.pem")), previous.toPem()));
        const auto material = security::openKeyStore(data.path());
        QVERIFY(material);
        const QJsonArray keys = QJsonDocument::fromJson(material->keys.jwks()).object()[QStringLiteral("keys")].toArray();
        QCOMPARE(keys.size(), 2);
        for (const auto &one : keys) {
            const QStringList members = one.toObject().keys();
            QCOMPARE(members, (QStringList{QStringLiteral("alg"), QStringLiteral("crv"), QStringLiteral("kid"), QStringLiteral("kty"),
                                           QStringLiteral("use"), QStringLiteral("x"), QStringLiteral("y")}));
        }
        QVERIFY(material->keys.find(previous.kid()));
        QVERIFY(material->keys.signing().kid() != previous.kid());
        QVERIFY(!material->keys.find("unknown"));
    }

    void signsAndVerifies()
    {
        const auto key = security::Es256Key::generate();
        const QByteArray signature = key.sign("message");
        QCOMPARE(signature.size(), 64);
        QVERIFY(key.verify("message", signature));
        QVERIFY(!key.verify("massage", signature));
        QVERIFY(!security::Es256Key::generate().verify("message", signature));
        QVERIFY(!key.verify("message", signature.left(63)));
        QVERIFY(!key.verify("message", QByteArray(64, '\0')));
        QVERIFY(!key.verify("message", QByteArray(64, '\xff')));
        const auto copy = security::Es256Key::fromPem(key.toPem());
        QVERIFY(copy && copy->verify("message", signature));
    }
};

MOSTRADOR_TEST(KeyStoreTest)
#include "key_store_test.moc"
