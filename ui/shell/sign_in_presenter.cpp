// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sign_in_presenter.h"

#include "ui/client/done.h"

namespace shell {

SignInPresenter::SignInPresenter(client::ApiClient &api, client::Session &session, client::CertificatePins &pins,
                                 std::optional<QUrl> embedded, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_session(session)
    , m_pins(pins)
    , m_embedded(std::move(embedded))
{
    if (m_embedded)
        useThisComputer();
}

void SignInPresenter::setEmbedded(const QUrl &server)
{
    m_embedded = server;
    if (m_thisComputer)
        m_server = server;
    Q_EMIT changed();
}

void SignInPresenter::useThisComputer()
{
    if (!m_embedded)
        return;
    m_thisComputer = true;
    m_server = *m_embedded;
    ++m_asked;
    setTrust(Trust::NotNeeded);
}

void SignInPresenter::useAddress(const QString &typed)
{
    m_thisComputer = false;
    m_accepted = false;
    ++m_asked;
    const core::Result<QUrl> address = client::serverAddress(typed);
    if (!address) {
        m_server = QUrl();
        m_problem = address.error();
        setTrust(typed.trimmed().isEmpty() ? Trust::NotNeeded : Trust::Failed);
        return;
    }
    m_server = *address;
    if (m_server.scheme() == QLatin1String("http"))
        return setTrust(Trust::NotNeeded);
    askCertificate();
}

void SignInPresenter::askCertificate()
{
    const int asked = ++m_asked;
    setTrust(Trust::Asking);
    client::whenDone(client::fetchFingerprint(m_server), this, [this, asked](const core::Result<client::Fingerprint> &shown) {
        if (asked != m_asked)
            return;
        if (!shown) {
            m_problem = shown.error();
            return setTrust(Trust::Failed);
        }
        showCertificate(m_server, *shown, m_pins.pinOf(m_server));
    });
}

void SignInPresenter::showCertificate(const QUrl &server, const client::Fingerprint &shown, const client::Fingerprint &before)
{
    ++m_asked;
    m_thisComputer = false;
    m_server = server;
    m_fingerprint = shown;
    setTrust(before.isNull() ? Trust::FirstTime : before == shown ? Trust::Known : Trust::Changed);
}

void SignInPresenter::setTrust(Trust trust)
{
    m_trust = trust;
    Q_EMIT changed();
}

void SignInPresenter::setAccepted(bool accepted)
{
    m_accepted = accepted;
    Q_EMIT changed();
}

void SignInPresenter::forgetCertificate()
{
    m_pins.forget(m_server);
    m_accepted = false;
    setTrust(Trust::FirstTime);
}

bool SignInPresenter::canSignIn() const
{
    if (m_busy || m_server.isEmpty())
        return false;
    switch (m_trust) {
    case Trust::NotNeeded:
    case Trust::Known: return true;
    case Trust::FirstTime: return m_accepted;
    case Trust::Asking:
    case Trust::Changed:
    case Trust::Failed: return false;
    }
    Q_UNREACHABLE();
}

bool SignInPresenter::prepare()
{
    if (!canSignIn())
        return false;
    if (m_trust == Trust::FirstTime) {
        if (const core::Result<> kept = m_pins.accept(m_server, m_fingerprint); !kept)
            qWarning("%s", qPrintable(kept.error().message));
        m_trust = Trust::Known;
    }
    m_api.setServer(m_server);
    m_busy = true;
    Q_EMIT changed();
    return true;
}

void SignInPresenter::finished(const core::Result<> &result)
{
    m_busy = false;
    Q_EMIT changed();
    if (!result)
        Q_EMIT failed(result.error());
}

void SignInPresenter::signIn(const QString &email, const QString &password, bool remember)
{
    if (prepare())
        client::whenDone(m_session.signIn(email, password, remember), this, [this](const core::Result<> &result) { finished(result); });
}

void SignInPresenter::setUp(const api::SetupRequest &request)
{
    if (prepare())
        client::whenDone(m_session.setUp(request), this, [this](const core::Result<> &result) { finished(result); });
}

void SignInPresenter::resume()
{
    if (!m_session.remembers(m_server) || !prepare())
        return;
    client::whenDone(m_session.resume(), this, [this](const core::Result<> &result) { finished(result); });
}

}  // namespace shell
