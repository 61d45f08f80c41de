// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

namespace client {

/// SHA-256 over the DER form of a certificate.
class Fingerprint {
public:
    Fingerprint() = default;
    explicit Fingerprint(const QSslCertificate &certificate);
    /// Reads "9C41..." with or without spaces and colons; null for anything else.
    [[nodiscard]] static Fingerprint fromText(const QString &text);
    [[nodiscard]] bool isNull() const { return m_digest.isEmpty(); }
    /// Two lines of sixteen pairs, as people compare them.
    [[nodiscard]] QString forPeople() const;
    [[nodiscard]] QString text() const { return QString::fromLatin1(m_digest.toHex()); }
    bool operator==(const Fingerprint &) const = default;

private:
    QByteArray m_digest;
};

/// Which certificate each TLS server had when a person accepted it; kept in servers.json of the settings folder. With a
/// pin no authority is asked: exactly this certificate and no other.
class CertificatePins {
public:
    /// Reads the file; a missing or broken one is an empty list. An empty folder keeps pins in memory only.
    explicit CertificatePins(const QString &settingsFolder);

    [[nodiscard]] Fingerprint pinOf(const QUrl &server) const;
    [[nodiscard]] core::Result<> accept(const QUrl &server, const Fingerprint &fingerprint);
    void forget(const QUrl &server);

    /// Ok when the certificate is the pinned one. Unavailable "fingerprint_unknown", "fingerprint_changed".
    [[nodiscard]] core::Result<> check(const QUrl &server, const QSslCertificate &certificate) const;

    /// Trusts nobody by itself, so that every handshake comes to check().
    [[nodiscard]] static QSslConfiguration distrustful();

private:
    [[nodiscard]] core::Result<> write() const;

    QString m_file;
    QHash<QString, Fingerprint> m_pins;  ///< by "host:port"
};

/// Shakes hands with a TLS server, takes its certificate and hangs up; nothing is sent. Unavailable "no_connection",
/// "no_certificate".
[[nodiscard]] core::Task<core::Result<Fingerprint>> fetchFingerprint(QUrl server);

/// "https://host:port" of what somebody typed: scheme added when missing, path dropped. Invalid "invalid_address".
/// Plain http is taken for this computer only.
[[nodiscard]] core::Result<QUrl> serverAddress(const QString &typed);

}  // namespace client
