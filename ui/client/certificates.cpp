// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/certificates.h"

#include "core/base/deferred.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSslSocket>
#include <QTimer>

namespace client {
namespace {

constexpr int digestBytes = 32;
constexpr int httpsPort = 443;
constexpr std::chrono::seconds handshakeDeadline{10};

QString placeOf(const QUrl &server) { return QStringLiteral("%1:%2").arg(server.host()).arg(server.port(httpsPort)); }

bool isThisComputer(const QString &host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

}  // namespace

Fingerprint::Fingerprint(const QSslCertificate &certificate)
    : m_digest(certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256))
{
}

Fingerprint Fingerprint::fromText(const QString &text)
{
    QString digits;
    for (const QChar letter : text)
        if (letter != QLatin1Char(':') && !letter.isSpace())
            digits.append(letter);
    const QByteArray digest = QByteArray::fromHex(digits.toLatin1());
    Fingerprint fingerprint;
    if (digest.size() == digestBytes && digits.size() == 2 * digestBytes)
        fingerprint.m_digest = digest;
    return fingerprint;
}

QString Fingerprint::forPeople() const
{
    QString pairs = QString::fromLatin1(m_digest.toHex(' ')).toUpper();
    constexpr int lineLength = digestBytes / 2 * 3 - 1;
    if (pairs.size() > lineLength)
        pairs[lineLength] = QLatin1Char('\n');
    return pairs;
}

CertificatePins::CertificatePins(const QString &settingsFolder)
    : m_file(settingsFolder.isEmpty() ? QString() : QString(settingsFolder + QStringLiteral("/servers.json")))
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject pins = QJsonDocument::fromJson(file.readAll()).object();
    for (auto pin = pins.begin(); pin != pins.end(); ++pin) {
        const Fingerprint fingerprint = Fingerprint::fromText(pin.value().toString());
        if (!fingerprint.isNull())
            m_pins.insert(pin.key(), fingerprint);
    }
}

Fingerprint CertificatePins::pinOf(const QUrl &server) const { return m_pins.value(placeOf(server)); }

core::Result<> CertificatePins::accept(const QUrl &server, const Fingerprint &fingerprint)
{
    m_pins.insert(placeOf(server), fingerprint);
    return write();
}

void CertificatePins::forget(const QUrl &server)
{
    m_pins.remove(placeOf(server));
    if (const core::Result<> written = write(); !written)
        qWarning("%s", qPrintable(written.error().message));
}

core::Result<> CertificatePins::write() const
{
    if (m_file.isEmpty())
        return {};
    QJsonObject pins;
    for (auto pin = m_pins.begin(); pin != m_pins.end(); ++pin)
        pins.insert(pin.key(), pin.value().text());
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(pins).toJson()) < 0 || !file.commit())
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("settings_unwritable"),
                          QStringLiteral("The list of known servers cannot be written: %1.").arg(file.errorString()));
    return {};
}

core::Result<> CertificatePins::check(const QUrl &server, const QSslCertificate &certificate) const
{
    const Fingerprint pinned = pinOf(server);
    if (pinned.isNull())
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("fingerprint_unknown"),
                          QStringLiteral("Nobody has accepted the certificate of %1 yet.").arg(server.host()));
    if (Fingerprint(certificate) != pinned)
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("fingerprint_changed"),
                          QStringLiteral("The certificate of %1 is not the one that was accepted.").arg(server.host()));
    return {};
}

QSslConfiguration CertificatePins::distrustful()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates({});
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

core::Task<core::Result<Fingerprint>> fetchFingerprint(QUrl server)
{
    QSslSocket socket;
    QTimer deadline;
    const core::Deferred<bool> over;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    QObject::connect(&socket, &QSslSocket::encrypted, &socket, [over] { over.resolve(true); });
    QObject::connect(&socket, &QSslSocket::errorOccurred, &socket, [over] { over.resolve(false); });
    QObject::connect(&deadline, &QTimer::timeout, &socket, [over] { over.resolve(false); });
    deadline.start(handshakeDeadline);
    socket.connectToHostEncrypted(server.host(), quint16(server.port(httpsPort)));
    const bool shaken = co_await over;
    if (!shaken)
        co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("no_connection"),
                             QStringLiteral("No TLS server answers at %1.").arg(server.toString()));
    const Fingerprint fingerprint(socket.peerCertificate());
    if (fingerprint.isNull())
        co_return core::fail(core::ErrorCode::Unavailable, QStringLiteral("no_certificate"),
                             QStringLiteral("The server at %1 showed no certificate.").arg(server.toString()));
    co_return fingerprint;
}

core::Result<QUrl> serverAddress(const QString &typed)
{
    QString text = typed.trimmed();
    if (!text.contains(QStringLiteral("://")))
        text.prepend(QStringLiteral("https://"));
    QUrl url(text, QUrl::StrictMode);
    const bool plain = url.scheme() == QLatin1String("http") && isThisComputer(url.host());
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || (url.scheme() != QLatin1String("https") && !plain))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_address"),
                          QStringLiteral("\"%1\" is no address of a server.").arg(typed.left(120)));
    url.setPath({});
    url.setQuery(QString());
    url.setFragment({});
    return url;
}

}  // namespace client
