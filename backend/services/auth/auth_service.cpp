// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/auth_service.h"

#include "backend/foundation/sql/migrator.h"
#include "backend/services/auth/housekeeping.h"
#include "backend/services/auth/routes/auth_routes.h"
#include "core/log/log.h"

namespace auth {
namespace {

core::Error starting()
{
    return {core::ErrorCode::Unavailable, QStringLiteral("starting"), QStringLiteral("The server is starting; try again in a moment."), {}};
}

core::Result<net::Caller> callerOf(const security::TokenClaims &claims)
{
    net::Caller caller;
    caller.subject = claims.subject;
    caller.expiresAt = claims.expiresAt;
    if (claims.kind == QLatin1String(guestKind)) {
        caller.kind = net::Caller::Kind::Guest;
        return caller;
    }
    if (claims.kind != QLatin1String(userKind))
        return core::fail(core::ErrorCode::Unauthenticated, QStringLiteral("invalid_token"),
                          QStringLiteral("The token stands for nothing this version knows."));
    caller.kind = net::Caller::Kind::User;
    caller.name = claims.name;
    caller.roles = rolesFromWords(claims.roles);
    return caller;
}

}  // namespace

class AuthService::Private {
public:
    Private(sql::Database &database, const core::Clock &clock, security::PasswordHasher &hasher, QString keyFolder, AuthSettings settings)
        : database(database)
        , clock(clock)
        , hasher(hasher)
        , keyFolder(std::move(keyFolder))
        , settings(std::move(settings))
        , routes(useCases)
    {
    }

    sql::Database &database;
    const core::Clock &clock;
    security::PasswordHasher &hasher;
    QString keyFolder;
    AuthSettings settings;
    std::unique_ptr<UseCases> useCases;  // from start() on
    AuthRoutes routes;
    std::unique_ptr<Housekeeping> housekeeping;
};

AuthService::AuthService(sql::Database &database, const core::Clock &clock, security::PasswordHasher &hasher, QString keyFolder,
                         AuthSettings settings)
    : m_d(std::make_unique<Private>(database, clock, hasher, std::move(keyFolder), std::move(settings)))
{
}
AuthService::~AuthService() = default;

core::Task<core::Result<>> AuthService::start()
{
    const core::Result<int> migrated = co_await sql::migrate(m_d->database, QStringLiteral("auth"));
    if (!migrated)
        co_return core::fail(migrated.error());
    const core::Result<security::KeyMaterial> material = security::openKeyStore(m_d->keyFolder);
    if (!material)
        co_return core::fail(material.error());
    if (material->created)
        core::logInfo("auth", QStringLiteral("keys were created"), {{"kid", QString::fromLatin1(material->keys.signing().kid())}});
    m_d->useCases = std::make_unique<UseCases>(m_d->database, m_d->clock, m_d->hasher, *material, m_d->settings);
    const bool replicated = m_d->database.dialect() == sql::Dialect::Postgres;
    m_d->housekeeping = std::make_unique<Housekeeping>(*m_d->useCases, m_d->clock, replicated);
    co_return co_await m_d->housekeeping->loadRevocations();
}

void AuthService::registerRoutes(net::RouteTable &routes) { m_d->routes.addTo(routes); }

core::Result<net::Caller> AuthService::callerOfToken(const QByteArray &token)
{
    if (!m_d->useCases)
        return core::fail(starting());
    const auto claims = m_d->useCases->verifier.verify(token);
    if (!claims)
        return core::fail(claims.error());
    return callerOf(**claims);
}

core::Task<core::Result<QString>> AuthService::nameOf(core::UserId user)
{
    if (!m_d->useCases)
        co_return core::fail(starting());
    const core::Result<Account> account = co_await m_d->useCases->accountOf.ask(user);
    if (!account)
        co_return core::fail(account.error());
    co_return account->name;
}

core::Task<core::Result<std::optional<QString>>> AuthService::setupToken()
{
    if (!m_d->useCases)
        co_return core::fail(starting());
    co_return co_await m_d->useCases->setUpShop.openLink();
}

core::Task<core::Result<Account>> AuthService::createUser(QString email, QString password, QString name, QList<api::Role> roles,
                                                          PasswordRules rules)
{
    if (!m_d->useCases)
        co_return core::fail(starting());
    CreateUser command;
    command.email = email;
    command.password = password;
    command.name = name;
    command.roles = roles;
    command.rules = rules;
    co_return co_await m_d->useCases->createUser.handle(command);
}

core::Task<core::Result<Account>> AuthService::setPassword(QString email, QString password)
{
    if (!m_d->useCases)
        co_return core::fail(starting());
    SetPassword command;
    command.email = email;
    command.password = password;
    co_return co_await m_d->useCases->setPassword.handle(command);
}

}  // namespace auth
