// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/common/common.h"
#include "tests/support/test_registry.h"
#include "ui/client/channel.h"

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <qcorotask.h>

namespace {

struct Identity {
    QSslCertificate certificate = QSslCertificate();
    QSslKey key;
    QSslCertificate issuer = QSslCertificate();  ///< null: signed by itself
};

/// A certificate made by the openssl program, signed by itself or by one made before; null without the program.
Identity makeIdentity(const QTemporaryDir &folder, const QString &name, const QString &issuer = {})
{
    const QString keyFile = folder.filePath(name + QStringLiteral(".key"));
    const QString certificateFile = folder.filePath(name + QStringLiteral(".crt"));
    const QString issuerFile = folder.filePath(issuer + QStringLiteral(".crt"));
    QStringList arguments = QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2").split(u' ');
    arguments << QStringLiteral("-subj") << QStringLiteral("/CN=") + name << QStringLiteral("-keyout") << keyFile << QStringLiteral("-out")
              << certificateFile;
    if (!issuer.isEmpty())
        arguments << QStringLiteral("-CA") << issuerFile << QStringLiteral("-CAkey") << folder.filePath(issuer + QStringLiteral(".key"));
    arguments << QStringLiteral("-addext") << QStringLiteral("subjectAltName=IP:127.0.0.1");
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return Identity();
    QFile key(keyFile);
    QFile certificate(certificateFile);
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        return Identity();
    Identity identity{QSslCertificate(&certificate), QSslKey(&key, QSsl::Rsa)};
    if (QFile signer(issuerFile); !issuer.isEmpty() && signer.open(QIODevice::ReadOnly))
        identity.issuer = QSslCertificate(&signer);
    return identity;
}

/// Answers every request with a ticket and remembers what it was sent.
class TlsServer : public QObject {
public:
    explicit TlsServer(const Identity &identity)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QList<QSslCertificate> chain{identity.certificate};
        if (!identity.issuer.isNull())
            chain.append(identity.issuer);
        configuration.setLocalCertificateChain(chain);
        configuration.setPrivateKey(identity.key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(configuration);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                const auto answer = [this, socket] {
                    m_received += socket->readAll();
                    if (m_received.endsWith("\r\n\r\n"))
                        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 29\r\n\r\n{\"ticket\":\"t\",\"expiresIn\":30}");
                };
                connect(socket, &QTcpSocket::readyRead, this, answer);
                answer();
            }
        });
        m_listens = m_server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())); }
    [[nodiscard]] const QByteArray &received() const { return m_received; }

private:
    QSslServer m_server;
    QByteArray m_received;
    bool m_listens = false;
};

}  // namespace

class TlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_identity = makeIdentity(m_folder, QStringLiteral("shop"));
        m_other = makeIdentity(m_folder, QStringLiteral("other"));
        if (m_identity.certificate.isNull() || m_other.certificate.isNull())
            QSKIP("the openssl program makes the certificates of this test");
    }

    void theFingerprintIsShownBeforeAnythingIsSent()
    {
        const TlsServer server(m_identity);
        QVERIFY(server.listens());
        const core::Result<client::Fingerprint> shown = QCoro::waitFor(client::fetchFingerprint(server.url()));
        QVERIFY(shown.has_value());
        QCOMPARE(*shown, client::Fingerprint(m_identity.certificate));
        QCOMPARE(server.received(), QByteArray());
    }

    void theAcceptedCertificateIsTrusted()
    {
        const TlsServer server(m_identity);
        client::CertificatePins pins{QString()};
        QVERIFY(pins.accept(server.url(), client::Fingerprint(m_identity.certificate)).has_value());
        client::ApiClient api(pins);
        api.setServer(server.url());
        const auto ticket = QCoro::waitFor(api.get<api::WsTicket>(QStringLiteral("/x")));
        QVERIFY2(ticket.has_value(), ticket ? "" : qPrintable(ticket.error().reason));
    }

    void anotherCertificateIsRefusedAndHearsNothing_data()
    {
        QTest::addColumn<bool>("pinned");
        QTest::addColumn<QString>("reason");
        QTest::newRow("changed") << true << QStringLiteral("fingerprint_changed");
        QTest::newRow("never seen") << false << QStringLiteral("fingerprint_unknown");
    }
    void anotherCertificateIsRefusedAndHearsNothing()
    {
        QFETCH(bool, pinned);
        QFETCH(QString, reason);
        const TlsServer server(m_identity);
        client::CertificatePins pins{QString()};
        if (pinned)
            QVERIFY(pins.accept(server.url(), client::Fingerprint(m_other.certificate)).has_value());
        client::ApiClient api(pins);
        api.setServer(server.url());
        const auto answer = QCoro::waitFor(api.get<api::WsTicket>(QStringLiteral("/secret")));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().reason, reason);
        QCOMPARE(server.received(), QByteArray());
    }

    /// The errors of a chain are about its issuer; the pin is of the server's own certificate.
    void theChannelKnowsItsServerByItsOwnCertificateInAChain()
    {
        const Identity leaf = makeIdentity(m_folder, QStringLiteral("leaf"), QStringLiteral("shop"));
        QVERIFY(!leaf.certificate.isNull() && !leaf.issuer.isNull());
        const TlsServer server(leaf);
        client::CertificatePins pins{QString()};
        QVERIFY(pins.accept(server.url(), client::Fingerprint(leaf.certificate)).has_value());
        client::ApiClient api(pins);
        api.setServer(server.url());
        const core::SystemClock clock;
        {
            // The ticket comes by the API, with the right pin; the channel alone meets a wrong one.
            client::CertificatePins wrong{QString()};
            QVERIFY(wrong.accept(server.url(), client::Fingerprint(leaf.issuer)).has_value());
            client::Channel misled(api, wrong, clock);
            misled.start();
            QTRY_VERIFY(misled.state().nextTryAt.has_value());
            QVERIFY(server.received().contains("ws-tickets") && !server.received().contains("GET /ws?"));
        }
        client::Channel channel(api, pins, clock);
        channel.start();
        QTRY_VERIFY(server.received().contains("GET /ws?ticket=t"));
    }

private:
    QTemporaryDir m_folder;
    Identity m_identity;
    Identity m_other;
};

MOSTRADOR_TEST(TlsTest)
#include "tls_test.moc"
