// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/client/certificates.h"
#include "ui/client/session.h"

#include <QObject>

namespace shell {

/// Decides for the sign-in page: which server, whether its certificate is known, and how signing in went.
class SignInPresenter : public QObject {
    Q_OBJECT
public:
    /// How it stands with the certificate of the address typed.
    enum class Trust {
        NotNeeded,  ///< this computer, or nothing typed yet
        Asking,     ///< the server is being asked for it
        FirstTime,  ///< to be compared and accepted
        Known,      ///< the accepted one
        Changed,    ///< another than the accepted one: nothing is sent
        Failed,     ///< no server answers; `problem()` says why
    };

    SignInPresenter(client::ApiClient &api, client::Session &session, client::CertificatePins &pins, std::optional<QUrl> embedded,
                    QObject *parent = nullptr);

    [[nodiscard]] bool hasEmbedded() const { return m_embedded.has_value(); }
    void setEmbedded(const QUrl &server);
    void useThisComputer();
    /// Looks at what was typed; a complete address of a TLS server is asked for its certificate.
    void useAddress(const QString &typed);
    [[nodiscard]] bool usesThisComputer() const { return m_thisComputer; }
    [[nodiscard]] const QUrl &server() const { return m_server; }
    [[nodiscard]] Trust trust() const { return m_trust; }
    [[nodiscard]] const client::Fingerprint &fingerprint() const { return m_fingerprint; }
    [[nodiscard]] client::Fingerprint acceptedBefore() const { return m_pins.pinOf(m_server); }
    [[nodiscard]] const core::Error &problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// The person has compared: from now on this certificate and no other.
    void setAccepted(bool accepted);
    [[nodiscard]] bool isAccepted() const { return m_accepted; }
    /// Forgets a certificate that has changed, so that the new one can be compared like a first one.
    void forgetCertificate();

    /// Takes what a server showed, and what was accepted of it before (null: nothing).
    void showCertificate(const QUrl &server, const client::Fingerprint &shown, const client::Fingerprint &before);

    [[nodiscard]] bool canSignIn() const;
    void signIn(const QString &email, const QString &password, bool remember);
    void setUp(const api::SetupRequest &request);
    /// With the session kept on this computer, when there is one for this server.
    void resume();

Q_SIGNALS:
    void changed();
    void failed(const core::Error &error);

private:
    void askCertificate();
    void setTrust(Trust trust);
    void finished(const core::Result<> &result);
    [[nodiscard]] bool prepare();

    client::ApiClient &m_api;
    client::Session &m_session;
    client::CertificatePins &m_pins;
    std::optional<QUrl> m_embedded;
    bool m_thisComputer = false;
    QUrl m_server;
    Trust m_trust = Trust::NotNeeded;
    client::Fingerprint m_fingerprint;
    core::Error m_problem;
    bool m_accepted = false;
    bool m_busy = false;
    int m_asked = 0;
};

}  // namespace shell
