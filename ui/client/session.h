// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/auth/auth.h"
#include "core/api/auth/permission.h"
#include "core/base/deferred.h"
#include "ui/client/api_client.h"
#include "ui/client/session_file.h"

namespace client {

/// Who is signed in at which server. Tokens live in memory; "keep me signed in" leaves the refresh token in a file of
/// 0600. One session of a program; GUI thread.
class Session : public QObject, public TokenSource {
    Q_OBJECT
public:
    Session(ApiClient &api, const QString &settingsFolder, QObject *parent = nullptr);

    /// Signs in at the client's server. Errors: those of the server, Forbidden "not_staff".
    [[nodiscard]] core::Task<core::Result<>> signIn(QString email, QString password, bool remember);
    /// With the token that was kept, when it is of this server. NotFound "nothing_kept".
    [[nodiscard]] core::Task<core::Result<>> resume();
    /// Makes the first admin by the one-time link and signs in as them.
    [[nodiscard]] core::Task<core::Result<>> setUp(api::SetupRequest request);
    /// Signs in with tokens that are at hand already.
    [[nodiscard]] core::Result<> adopt(const api::TokenPair &tokens);
    /// Forgets everything here at once; the server is told in the background.
    void signOut();

    [[nodiscard]] bool isSignedIn() const { return !m_accessToken.isEmpty(); }
    [[nodiscard]] const api::User &user() const { return m_user; }
    [[nodiscard]] bool may(api::Permission permission) const;
    [[nodiscard]] std::optional<QUrl> rememberedServer() const;
    /// Is a session of this server kept? The backend of this computer counts as one server on whatever port it listens.
    [[nodiscard]] bool remembers(const QUrl &server) const;

    [[nodiscard]] QString accessToken() const override { return m_accessToken; }
    [[nodiscard]] core::Task<core::Result<>> renew(QString stale) override;

Q_SIGNALS:
    void signedIn();
    /// `expired`: the server no longer takes the session; else the person asked for it.
    void signedOut(bool expired);

private:
    [[nodiscard]] core::Task<core::Result<>> renewOnce();
    [[nodiscard]] core::Result<> take(const api::TokenPair &tokens);
    void forget();

    ApiClient &m_api;
    SessionFile m_file;
    api::User m_user;
    QString m_accessToken;
    QString m_refreshToken;
    bool m_remember = false;
    bool m_renewing = false;
    QList<core::Deferred<core::Result<>>> m_waiting;  ///< requests that share the renewal under way
};

}  // namespace client
