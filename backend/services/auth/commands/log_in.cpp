// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/log_in.h"

#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"
#include "core/log/log.h"

namespace auth {
namespace {

core::Error invalidCredentials()
{
    return {core::ErrorCode::Unauthenticated,
            QStringLiteral("invalid_credentials"),
            QStringLiteral("The e-mail address or the password is wrong."),
            {}};
}

core::Error tooManyAttempts(std::chrono::milliseconds wait)
{
    const qint64 seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return core::Error{core::ErrorCode::RateLimited,
                       QStringLiteral("too_many_attempts"),
                       QStringLiteral("Too many attempts to sign in; wait a moment and try again."),
                       {}}
        .with(QStringLiteral("retryAfter"), QString::number(seconds));
}

/// The account's key first. An address is hashed, so that the table of attempts names nobody.
QList<LoginKey> keysOf(const QString &email, const Origin &origin, const LoginLimits &limits)
{
    QList<LoginKey> keys{{QStringLiteral("account:") + security::hashToken(email.toUtf8()), limits.accountFailures}};
    if (const QString network = limitedNetwork(origin.address); !network.isEmpty())
        keys.append({QStringLiteral("network:") + network, limits.networkFailures});
    return keys;
}

}  // namespace

LogInHandler::LogInHandler(AuthRepository &repository, Credentials &credentials, const TokenIssuer &issuer, AuthSettings settings,
                           const core::Clock &clock)
    : m_repository(repository)
    , m_credentials(credentials)
    , m_issuer(issuer)
    , m_settings(std::move(settings))
    , m_clock(clock)
{
}

core::Task<core::Result<Session>> LogInHandler::handle(LogIn command)
{
    const core::Result<QString> email = foldEmail(command.email);
    if (!email)
        co_return core::fail(email.error());
    const QList<LoginKey> keys = keysOf(*email, command.origin, m_settings.loginLimits);
    const core::Result<std::chrono::milliseconds> wait =
        co_await m_repository.takeLoginAttempt(keys, m_settings.loginLimits, m_clock.now());
    if (!wait)
        co_return core::fail(wait.error());
    if (wait->count() > 0)
        co_return core::fail(tooManyAttempts(*wait));
    const core::Result<Account> account = co_await authenticate(*email, command, keys);
    if (!account)
        co_return core::fail(account.error());
    co_return co_await startSession(*account, keys, command.origin);
}

core::Task<core::Result<Account>> LogInHandler::authenticate(QString email, LogIn command, QList<LoginKey> keys)
{
    const core::Result<std::optional<StoredCredential>> credential = co_await m_repository.credentialOf(email);
    if (!credential)
        co_return core::fail(credential.error());
    // An unknown address costs a hash as well, so that time tells nothing.
    const QString hash = *credential ? (*credential)->passwordHash : m_credentials.decoy();
    const core::Result<security::PasswordHasher::Check> check = co_await m_credentials.verify(command.password, hash);
    if (!check) {
        const core::Result<> forgiven = co_await m_repository.forgiveLoginAttempt(keys);
        if (!forgiven)
            core::logWarning("auth", QStringLiteral("an attempt could not be forgiven"), {{"reason", forgiven.error().reason}});
        co_return core::fail(check.error());
    }
    if (!*credential || !check->matches) {
        const QString user = *credential ? (*credential)->account.id.text() : QString();
        const AuditEntry entry = entryOf(QStringLiteral("login.failed"), user, command.origin);
        const core::Result<> noted = co_await m_repository.recordAudit(entry);
        if (!noted)
            co_return core::fail(noted.error());
        co_return core::fail(invalidCredentials());
    }
    if (check->needsRehash) {
        const core::Result<> renewed = co_await renewHash(**credential, command.password);
        if (!renewed)
            core::logWarning("auth", QStringLiteral("a password hash was not renewed"), {{"reason", renewed.error().reason}});
    }
    co_return (*credential)->account;
}

core::Task<core::Result<>> LogInHandler::renewHash(StoredCredential credential, QString password)
{
    const core::Result<QString> hash = co_await m_credentials.hash(password);
    if (!hash)
        co_return core::fail(hash.error());
    co_return co_await m_repository.replacePasswordHash(credential.account.id, credential.passwordHash, *hash, m_clock.now());
}

core::Task<core::Result<Session>> LogInHandler::startSession(Account account, QList<LoginKey> keys, Origin origin)
{
    const core::Timestamp now = m_clock.now();
    const QByteArray refresh = security::randomToken();
    NewSession session;
    session.id = core::newUuid();
    session.user = account.id;
    session.refreshHash = security::hashToken(refresh);
    session.startedAt = now;
    session.endsAt = now + m_settings.sessionLifetime;
    session.refreshExpiresAt = std::min(now + m_settings.refreshLifetime, session.endsAt);
    const AuditEntry entry = entryOf(QStringLiteral("login.succeeded"), account.id.text(), origin);
    const core::Result<> started = co_await m_repository.startSession(session, keys, entry);
    if (!started)
        co_return core::fail(started.error());
    co_return Session{account, m_issuer.forUser(account, session.id), QString::fromLatin1(refresh)};
}

AuditEntry LogInHandler::entryOf(const QString &action, const QString &user, const Origin &origin) const
{
    AuditEntry entry;
    entry.action = action;
    entry.subjectId = user;
    entry.network = auditedNetwork(origin.address);
    entry.requestId = origin.requestId;
    entry.at = m_clock.now();
    return entry;
}

}  // namespace auth
