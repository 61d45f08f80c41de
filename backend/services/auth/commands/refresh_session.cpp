// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/auth/commands/refresh_session.h"

#include "backend/foundation/security/digest.h"
#include "backend/foundation/security/random.h"
#include "backend/services/auth/commands/access_end.h"
#include "core/log/log.h"

namespace auth {
namespace {

/// Opens with the token that it follows, and with nothing else.
security::Sealer successorSealer(const QByteArray &presented)
{
    return security::Sealer(security::deriveKey(presented, "mostrador refresh successor"));
}

core::Error refusal(const char *reason, const QString &sentence)
{
    return {core::ErrorCode::Unauthenticated, QString::fromLatin1(reason), sentence, {}};
}

core::Error refusalOf(RotationOutcome::Kind kind)
{
    using Kind = RotationOutcome::Kind;
    switch (kind) {
    case Kind::Expired: return refusal("expired_refresh_token", QStringLiteral("The sign-in has expired; sign in again."));
    case Kind::Replayed:
    case Kind::Revoked: return refusal("revoked_session", QStringLiteral("This session was ended; sign in again."));
    case Kind::Rotated:
    case Kind::SameSuccessor:
    case Kind::Unknown: break;
    }
    return refusal("invalid_refresh_token", QStringLiteral("The refresh token is not known; sign in again."));
}

}  // namespace

RefreshSessionHandler::RefreshSessionHandler(AuthRepository &repository, const TokenIssuer &issuer, security::TokenVerifier &verifier,
                                             AuthSettings settings, const core::Clock &clock)
    : m_repository(repository)
    , m_issuer(issuer)
    , m_verifier(verifier)
    , m_settings(std::move(settings))
    , m_clock(clock)
{
}

core::Task<core::Result<Session>> RefreshSessionHandler::handle(RefreshSession command)
{
    using Kind = RotationOutcome::Kind;
    const QByteArray presented = command.refreshToken.toUtf8();
    const QByteArray successor = security::randomToken();
    const core::Timestamp now = m_clock.now();
    Rotation rotation;
    rotation.presentedHash = security::hashToken(presented);
    rotation.successorHash = security::hashToken(successor);
    rotation.successorSealed = successorSealer(presented).seal(successor, rotation.presentedHash.toLatin1());
    rotation.successorExpiresAt = now + m_settings.refreshLifetime;
    rotation.revokedUntil = accessEnd(m_settings, now);
    rotation.grace = m_settings.refreshGrace;
    rotation.now = now;
    AuditEntry frame;
    frame.network = auditedNetwork(command.origin.address);
    frame.requestId = command.origin.requestId;
    frame.at = now;
    const core::Result<RotationOutcome> outcome = co_await m_repository.rotate(rotation, frame);
    if (!outcome)
        co_return core::fail(outcome.error());
    if (outcome->kind == Kind::Replayed) {
        m_verifier.revoke(outcome->session, rotation.revokedUntil);
        core::logWarning("auth", QStringLiteral("a refresh token was used again; its session was ended"), {{"session", outcome->session}});
    }
    if (outcome->kind != Kind::Rotated && outcome->kind != Kind::SameSuccessor)
        co_return core::fail(refusalOf(outcome->kind));

    QByteArray next = successor;
    if (outcome->kind == Kind::SameSuccessor) {
        const std::optional<QByteArray> opened =
            successorSealer(presented).open(outcome->successorSealed, rotation.presentedHash.toLatin1());
        if (!opened)
            co_return core::fail(refusalOf(Kind::Unknown));
        next = *opened;
    }
    co_return Session{outcome->account, m_issuer.forUser(outcome->account, outcome->session), QString::fromLatin1(next)};
}

}  // namespace auth
