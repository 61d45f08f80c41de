// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"
#include "backend/foundation/security/sealer.h"
#include "tests/support/test_registry.h"

#include <QSet>
#include <QTest>

class DigestTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sha256IsTheStandardOne()
    {
        // FIPS 180-4 example.
        QCOMPARE(security::sha256("abc").toHex(), QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(security::hashToken("abc"), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void hmacIsTheStandardOne()
    {
        // RFC 4231, test case 2.
        QCOMPARE(security::hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void derivedKeysDifferByPurpose()
    {
        // RFC 5869, test case 3: no salt, no info; the first 32 of its 42 bytes.
        const QByteArray secret(22, '\x0b');
        QCOMPARE(security::deriveKey(secret, "").toHex(), QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
        QVERIFY(security::deriveKey(secret, "one") != security::deriveKey(secret, "two"));
    }

    void base64UrlTakesOneFormOnly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("canonical") << QByteArray("-_8") << true;
        QTest::newRow("empty") << QByteArray("") << true;
        QTest::newRow("padded") << QByteArray("-_8=") << false;
        QTest::newRow("plain alphabet") << QByteArray("+/8") << false;
        QTest::newRow("white space") << QByteArray("-_ 8") << false;
        QTest::newRow("line break") << QByteArray("-_8\n") << false;
        QTest::newRow("stray bits") << QByteArray("-_9") << false;
        QTest::newRow("one character") << QByteArray("A") << false;
        QTest::newRow("not ASCII") << QByteArray("-_\xc3\xa9") << false;
    }
    void base64UrlTakesOneFormOnly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const std::optional<QByteArray> decoded = security::fromBase64Url(text);
        QCOMPARE(decoded.has_value(), good);
        if (good)
            QCOMPARE(security::toBase64Url(*decoded), text);
    }

    void comparesWhole()
    {
        QVERIFY(security::equalInConstantTime("secret", "secret"));
        QVERIFY(!security::equalInConstantTime("secret", "secreT"));
        QVERIFY(!security::equalInConstantTime("secret", "secret "));
        QVERIFY(security::equalInConstantTime("", ""));
    }

    void randomTokensAreLongAndNeverTheSame()
    {
        QSet<QByteArray> seen;
        for (int round = 0; round < 1000; ++round) {
            const QByteArray token = security::randomToken();
            QCOMPARE(security::fromBase64Url(token)->size(), 32);
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 1000);
    }

    void sealedTextOpensForItsContextOnly()
    {
        const security::Sealer sealer(security::deriveKey("secret", "test"));
        const security::Sealer other(security::deriveKey("secret", "another"));
        const QByteArray sealed = sealer.seal("María José", "row 1");
        QVERIFY(!sealed.contains("Mar"));
        QVERIFY(sealed != sealer.seal("María José", "row 1"));
        QCOMPARE(sealer.open(sealed, "row 1").value(), QByteArray("María José"));
        QVERIFY(!sealer.open(sealed, "row 2"));
        QVERIFY(!other.open(sealed, "row 1"));
        QCOMPARE(sealer.open(sealer.seal("", ""), "").value(), QByteArray(""));
    }

    void changedSealedTextDoesNotOpen()
    {
        const security::Sealer sealer(security::deriveKey("secret", "test"));
        const QByteArray sealed = sealer.seal("text", "context");
        for (int at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!sealer.open(changed, "context"), qPrintable(QString::number(at)));
        }
        for (int length = 0; length < sealed.size(); ++length)
            QVERIFY(!sealer.open(sealed.left(length), "context"));
    }
};

MOSTRADOR_TEST(DigestTest)
#include "digest_test.moc"
