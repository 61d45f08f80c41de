// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/client/session.h"

#include "ui/client/done.h"

#include <QPointer>

namespace client {

Session::Session(ApiClient &api, const QString &settingsFolder, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_file(settingsFolder)
{
    m_api.setTokens(this);
}

bool Session::may(api::Permission permission) const
{
    return std::any_of(m_user.roles.begin(), m_user.roles.end(), [permission](api::Role role) { return api::roleHas(role, permission); });
}

std::optional<QUrl> Session::rememberedServer() const
{
    const auto kept = m_file.read();
    return kept ? std::optional(kept->server) : std::nullopt;
}

bool Session::remembers(const QUrl &server) const
{
    const std::optional<QUrl> kept = rememberedServer();
    const QString plain = QStringLiteral("http");  // taken for this computer only, see serverAddress()
    return kept && (*kept == server || (kept->scheme() == plain && server.scheme() == plain));
}

core::Result<> Session::take(const api::TokenPair &tokens)
{
    m_user = tokens.user;
    const bool staff = may(api::Permission::DocumentsRead);
    if (!staff) {
        forget();
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("not_staff"), QStringLiteral("The account is not one of the staff."));
    }
    m_accessToken = tokens.accessToken;
    if (tokens.refreshToken)
        m_refreshToken = *tokens.refreshToken;
    if (m_remember)
        if (const core::Result<> kept = m_file.write({m_api.server(), m_refreshToken}); !kept)
            qWarning("%s", qPrintable(kept.error().message));
    return {};
}

core::Result<> Session::adopt(const api::TokenPair &tokens)
{
    m_remember = false;
    MOSTRADOR_TRY(take(tokens));
    Q_EMIT signedIn();
    return {};
}

core::Task<core::Result<>> Session::signIn(QString email, QString password, bool remember)
{
    const QPointer<Session> self(this);
    m_remember = remember;
    api::LoginRequest login;
    login.email = email;
    login.password = password;
    const core::Result<api::TokenPair> tokens = co_await m_api.post<api::TokenPair>(QStringLiteral("/auth/login"), login, false);
    if (!tokens)
        co_return core::fail(tokens.error());
    if (!self)
        co_return core::Result<>();
    if (!remember)
        m_file.remove();
    const core::Result<> taken = take(*tokens);
    if (!taken)
        co_return taken;
    Q_EMIT signedIn();
    co_return core::Result<>();
}

core::Task<core::Result<>> Session::resume()
{
    const QPointer<Session> self(this);
    const std::optional<SessionFile::Remembered> kept = m_file.read();
    if (!kept || !remembers(m_api.server()))
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("nothing_kept"),
                             QStringLiteral("No session of this server is kept here."));
    m_remember = true;
    m_refreshToken = kept->refreshToken;
    const core::Result<> renewed = co_await renewOnce();
    if (!renewed || !self)
        co_return renewed;
    Q_EMIT signedIn();
    co_return core::Result<>();
}

core::Task<core::Result<>> Session::setUp(api::SetupRequest request)
{
    const QPointer<Session> self(this);
    Request call;
    call.method = "POST";
    call.path = QStringLiteral("/auth/setup");
    call.body = wire::encode(request);
    call.authorised = false;
    const core::Result<Reply> made = co_await m_api.send(call);
    if (!made)
        co_return core::fail(made.error());
    if (!self)
        co_return core::Result<>();
    const core::Result<> in = co_await signIn(request.email, request.password, false);
    co_return in;
}

core::Task<core::Result<>> Session::renew(QString stale)
{
    if (!m_accessToken.isEmpty() && m_accessToken != stale)
        co_return core::Result<>();  // somebody renewed it while this request was out
    if (m_renewing) {
        const core::Deferred<core::Result<>> turn;
        m_waiting.append(turn);
        const core::Result<> shared = co_await turn;
        co_return shared;
    }
    const QPointer<Session> self(this);
    m_renewing = true;
    const core::Result<> renewed = co_await renewOnce();
    if (!self)
        co_return renewed;
    m_renewing = false;
    const QList<core::Deferred<core::Result<>>> waiting = std::exchange(m_waiting, {});
    for (const core::Deferred<core::Result<>> &one : waiting)
        one.resolve(renewed);
    co_return renewed;
}

core::Task<core::Result<>> Session::renewOnce()
{
    const QPointer<Session> self(this);
    if (m_refreshToken.isEmpty())
        co_return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("signed_out"), QStringLiteral("Nobody is signed in."));
    api::RefreshRequest refresh;
    refresh.refreshToken = m_refreshToken;
    const core::Result<api::TokenPair> tokens = co_await m_api.post<api::TokenPair>(QStringLiteral("/auth/refresh"), refresh, false);
    if (!self)
        co_return core::Result<>();
    if (!tokens) {
        // A server that does not answer ends no session; one that says no does.
        const bool refused = tokens.error().code == core::ErrorCode::Unauthenticated || tokens.error().code == core::ErrorCode::Forbidden;
        if (refused) {
            forget();
            Q_EMIT signedOut(true);
        }
        co_return core::fail(tokens.error());
    }
    const core::Result<> taken = take(*tokens);
    co_return taken;
}

void Session::signOut()
{
    api::RefreshRequest logout;
    logout.refreshToken = m_refreshToken;
    const bool known = !m_refreshToken.isEmpty();
    const QByteArray body = wire::encode(logout);
    if (known)
        whenDone(m_api.call("POST", QStringLiteral("/auth/logout"), body), this, [](const core::Result<> &told) {
            if (!told)
                qWarning("the server was not told of the sign-out: %s", qPrintable(told.error().message));
        });
    forget();
    Q_EMIT signedOut(false);
}

void Session::forget()
{
    m_accessToken.clear();
    m_refreshToken.clear();
    m_user = {};
    m_file.remove();
}

}  // namespace client
