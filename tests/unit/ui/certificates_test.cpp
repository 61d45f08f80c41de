// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/client/backoff.h"
#include "ui/client/certificates.h"
#include "ui/client/session_file.h"

#include <QTemporaryDir>
#include <QTest>

using client::CertificatePins;
using client::Fingerprint;

namespace {

const QString hex = QStringLiteral("9c41e2075ab813f06d22904ec317ab580f7ad46631be852ce9431d70a65bf892");

}  // namespace

class CertificatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFingerprintIsReadAndWrittenAsPeopleDo()
    {
        const Fingerprint fingerprint = Fingerprint::fromText(hex);
        QVERIFY(!fingerprint.isNull());
        QVERIFY(fingerprint.forPeople().startsWith(QStringLiteral("9C 41 E2 07")));
        QCOMPARE(fingerprint.forPeople().split(QLatin1Char('\n')).size(), 2);
        QCOMPARE(Fingerprint::fromText(fingerprint.forPeople()), fingerprint);
        QVERIFY(Fingerprint::fromText(QStringLiteral("9c41")).isNull());
        QVERIFY(Fingerprint::fromText(QStringLiteral("zz") + hex.mid(2)).isNull());
    }

    void pinsAreKeptPerServer()
    {
        const QTemporaryDir folder;
        const QUrl shop(QStringLiteral("https://shop.example:8443"));
        {
            CertificatePins pins(folder.path());
            QVERIFY(pins.pinOf(shop).isNull());
            QCOMPARE(pins.check(shop, QSslCertificate()).error().reason, QStringLiteral("fingerprint_unknown"));
            QVERIFY(pins.accept(shop, Fingerprint::fromText(hex)).has_value());
        }
        CertificatePins again(folder.path());
        QCOMPARE(again.pinOf(shop), Fingerprint::fromText(hex));
        QVERIFY(again.pinOf(QUrl(QStringLiteral("https://shop.example:9443"))).isNull());
        QCOMPARE(again.check(shop, QSslCertificate()).error().reason, QStringLiteral("fingerprint_changed"));
        again.forget(shop);
        QVERIFY(CertificatePins(folder.path()).pinOf(shop).isNull());
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address");
        QTest::newRow("whole") << QStringLiteral("https://shop.example:8443") << QStringLiteral("https://shop.example:8443");
        QTest::newRow("no scheme") << QStringLiteral(" shop.example ") << QStringLiteral("https://shop.example");
        QTest::newRow("path dropped") << QStringLiteral("https://shop.example/chat?x=1") << QStringLiteral("https://shop.example");
        QTest::newRow("this computer") << QStringLiteral("http://127.0.0.1:8790") << QStringLiteral("http://127.0.0.1:8790");
        QTest::newRow("plain elsewhere") << QStringLiteral("http://shop.example") << QString();
        QTest::newRow("user inside") << QStringLiteral("https://me:pw@shop.example") << QString();
        QTest::newRow("other scheme") << QStringLiteral("ftp://shop.example") << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        const core::Result<QUrl> url = client::serverAddress(typed);
        QCOMPARE(url ? url->toString() : QString(), address);
    }

    void theSessionFileIsForItsOwnerOnly()
    {
        const QTemporaryDir folder;
        const client::SessionFile file(folder.path());
        QVERIFY(!file.read().has_value());
        QVERIFY(file.write({QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("secret")}).has_value());
        QVERIFY(file.write({QUrl(QStringLiteral("http://127.0.0.1:1")), QStringLiteral("newer")}).has_value());
        const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file.path()) & others));
        QCOMPARE(file.read()->refreshToken, QStringLiteral("newer"));
        file.remove();
        QVERIFY(!QFile::exists(file.path()));
    }

    void waitsAreDrawnEvenlyBelowAGrowingCeiling()
    {
        using std::chrono::milliseconds;
        double drawn = 1.0;
        client::Backoff backoff(milliseconds(500), milliseconds(4000), [&drawn] { return drawn; });
        QCOMPARE(backoff.next(), milliseconds(500));
        QCOMPARE(backoff.next(), milliseconds(1000));
        QCOMPARE(backoff.next(), milliseconds(2000));
        QCOMPARE(backoff.next(), milliseconds(4000));
        QCOMPARE(backoff.next(), milliseconds(4000));
        drawn = 0.0;
        QCOMPARE(backoff.next(), milliseconds(0));
        drawn = 1.0;
        backoff.reset();
        QCOMPARE(backoff.next(), milliseconds(500));
    }
};

MOSTRADOR_TEST(CertificatesTest)
#include "certificates_test.moc"
