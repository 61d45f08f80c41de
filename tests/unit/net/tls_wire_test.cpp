// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "wire_application.h"
#include "wire_peer.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using test::Served;

namespace {

constexpr int patienceMilliseconds = 10'000;

// Made for this test alone; it opens nothing.
constexpr char certificatePem[] = R"(-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUPsqQyIB4CR2vgPCSgmlLEtSJjMowCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTAyNTAzNVoYDzIxMjYxMTAx
MDI1MDM1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQycqJ4Gfw59i6FRhTxqWkc7nUASXjkEcMqjyp0IrTVrUSE0i+Y7NWm
mYX+ozYjXK0e2BOIY4W2snICbShgos4Vo28wbTAdBgNVHQ4EFgQUblxkF5Mq+SFx
7c80EzqTLwY/xkYwHwYDVR0jBBgwFoAUblxkF5Mq+SFx7c80EzqTLwY/xkYwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgfFBICgl/UxYMh/v7SQcesftDWWJ12nEe1T5lp7SkMykCIQCq
9jvCvX5g1Y/RgVpUAzW+8O1umo0X95IIWJy3jGIy0Q==
-----END CERTIFICATE-----
)";
constexpr char keyPem[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgg6EortzONokM82ys
axnfg64/S8pzv23TXgbgmH1qnpqhRANCAAQycqJ4Gfw59i6FRhTxqWkc7nUASXjk
EcMqjyp0IrTVrUSE0i+Y7NWmmYX+ozYjXK0e2BOIY4W2snICbShgos4V
-----END PRIVATE KEY-----
)";

net::ServerOptions secureOptions(bool impatient = false)
{
    net::ServerOptions options;
    options.threads = 1;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(QByteArray(certificatePem)));
    tls.setPrivateKey(QSslKey(QByteArray(keyPem), QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    options.tls = tls;
    if (impatient) {
        options.limits.handshakeTimeout = std::chrono::milliseconds(600);
        options.limits.headerTimeout = std::chrono::milliseconds(600);
    }
    return options;
}

/// A blocking TLS client.
class SecurePeer {
public:
    explicit SecurePeer(quint16 port)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({QSslCertificate(QByteArray(certificatePem))});
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port, QStringLiteral("localhost"));
        m_encrypted = m_socket.waitForEncrypted(patienceMilliseconds);
    }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    QByteArray readUntil(const QByteArray &end)
    {
        while (!m_got.contains(end) && m_socket.waitForReadyRead(patienceMilliseconds))
            m_got += m_socket.readAll();
        m_got += m_socket.readAll();
        return m_got;
    }
    QByteArray read(qsizetype size)
    {
        while (m_got.size() < size && m_socket.waitForReadyRead(patienceMilliseconds))
            m_got += m_socket.readAll();
        return m_got;
    }
    void forget() { m_got.clear(); }
    bool waitForEnd()
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState || m_socket.waitForDisconnected(patienceMilliseconds);
    }

private:
    QSslSocket m_socket;
    bool m_encrypted = false;
    QByteArray m_got;
};

}  // namespace

/// The same server over TLS.
class TlsWireTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!QSslSocket::supportsSsl())
            QSKIP("Qt has no TLS here.");
    }

    void answersKeepsAliveAndCloses()
    {
        const Served served(secureOptions());
        SecurePeer peer(served.port());
        QVERIFY(peer.isEncrypted());
        peer.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(peer.readUntil("hello").startsWith("HTTP/1.1 200 OK"));
        peer.forget();
        peer.send("GET /hello HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n");
        QVERIFY(peer.readUntil("hello").contains("Connection: close"));
        QVERIFY(peer.waitForEnd());
    }

    void bigBodiesAndStreamsPass()
    {
        const Served served(secureOptions());
        SecurePeer peer(served.port());
        QVERIFY(peer.isEncrypted());
        const QByteArray body(900'000, 'b');
        peer.send("POST /echo HTTP/1.1\r\nHost: shop\r\nContent-Length: 900000\r\n\r\n" + body);
        QVERIFY(peer.read(900'100).endsWith(body.left(1000)));
        peer.forget();
        peer.send("GET /stream?n=700 HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(peer.readUntil("\r\n0\r\n\r\n").size() > 700 * 1024);
    }

    void channelsWork()
    {
        Served served(secureOptions());
        SecurePeer peer(served.port());
        QVERIFY(peer.isEncrypted());
        peer.send("GET /ws HTTP/1.1\r\nHost: shop\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                  "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        QVERIFY(peer.readUntil("\r\n\r\n").startsWith("HTTP/1.1 101 "));
        peer.forget();
        peer.send(test::clientFrame(1, "hello"));
        QCOMPARE(peer.read(7), QByteArray("\x81\x05hello"));
    }

    void whoDoesNotShakeHandsIsCut()
    {
        Served served(secureOptions(true));
        test::WirePeer silent(served.port());
        test::WirePeer plain(served.port());
        plain.send("GET /hello HTTP/1.1\r\nHost: shop\r\n\r\n");
        QVERIFY(!plain.readToEnd().contains("hello"));
        QVERIFY(silent.isClosedWithin(std::chrono::seconds(5)));
        SecurePeer quiet(served.port());
        QVERIFY(quiet.isEncrypted());
        QVERIFY(quiet.waitForEnd());
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
    }

    void earlyDisconnectsHarmNothing()
    {
        Served served(secureOptions());
        for (int round = 0; round < 20; ++round) {
            SecurePeer peer(served.port());
            QVERIFY(peer.isEncrypted());
            peer.send(round % 2 == 0 ? "GET /slow HTTP/1.1\r\nHost: shop\r\n\r\n" : "GET /endless HTTP/1.1\r\nHost: shop\r\n\r\n");
        }
        QVERIFY(test::becomesTrue([&served] { return served.server.connectionCount() == 0; }));
    }
};

MOSTRADOR_TEST(TlsWireTest)
#include "tls_wire_test.moc"
