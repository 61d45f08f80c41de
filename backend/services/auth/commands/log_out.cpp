// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/log_out.h"

#include "backend/foundation/security/digest.h"
#include "backend/services/auth/commands/access_end.h"

namespace auth {

LogOutHandler::LogOutHandler(AuthRepository &repository, security::TokenVerifier &verifier, AuthSettings settings, const core::Clock &clock)
    : m_repository(repository)
    , m_verifier(verifier)
    , m_settings(std::move(settings))
    , m_clock(clock)
{
}

core::Task<core::Result<>> LogOutHandler::handle(LogOut command)
{
    if (const auto claims = m_verifier.verify(command.accessToken)) {
        const QString session = (*claims)->session;
        const QString tokenId = (*claims)->tokenId;
        MOSTRADOR_CO_TRY(co_await revokeToken(tokenId));
        if (!session.isEmpty())
            MOSTRADOR_CO_TRY(co_await endSession(session, command.origin));
    }
    if (command.refreshToken.isEmpty())
        co_return core::Result<>();
    const QString hash = security::hashToken(command.refreshToken.toUtf8());
    const core::Result<std::optional<QString>> session = co_await m_repository.sessionOfRefreshToken(hash);
    if (!session)
        co_return core::fail(session.error());
    if (*session)
        MOSTRADOR_CO_TRY(co_await endSession(**session, command.origin));
    co_return core::Result<>();
}

core::Task<core::Result<>> LogOutHandler::endSession(QString session, Origin origin)
{
    AuditEntry entry;
    entry.action = QStringLiteral("session.ended");
    entry.actorKind = QStringLiteral("user");
    entry.network = auditedNetwork(origin.address);
    entry.requestId = origin.requestId;
    entry.at = m_clock.now();
    const Revocation revocation{session, accessEnd(m_settings, entry.at)};
    MOSTRADOR_CO_TRY(co_await m_repository.endSession(revocation, entry));
    m_verifier.revoke(revocation.id, revocation.until);
    co_return core::Result<>();
}

core::Task<core::Result<>> LogOutHandler::revokeToken(QString tokenId)
{
    const core::Timestamp now = m_clock.now();
    const Revocation revocation{tokenId, accessEnd(m_settings, now)};
    MOSTRADOR_CO_TRY(co_await m_repository.revokeToken(revocation, now));
    m_verifier.revoke(revocation.id, revocation.until);
    co_return core::Result<>();
}

}  // namespace auth
