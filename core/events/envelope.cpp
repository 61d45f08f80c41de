// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/envelope.h"

namespace core {

QString actorKindName(Actor::Kind kind)
{
    switch (kind) {
    case Actor::Kind::Visitor: return QStringLiteral("visitor");
    case Actor::Kind::Agent: return QStringLiteral("agent");
    case Actor::Kind::Bot: return QStringLiteral("bot");
    case Actor::Kind::System: return QStringLiteral("system");
    }
    Q_UNREACHABLE();
}

Result<Actor::Kind> actorKindFromName(const QString &name)
{
    for (const Actor::Kind kind : {Actor::Kind::Visitor, Actor::Kind::Agent, Actor::Kind::Bot, Actor::Kind::System})
        if (actorKindName(kind) == name)
            return kind;
    return fail(ErrorCode::Invalid, QStringLiteral("invalid_actor"), QStringLiteral("\"%1\" is no kind of actor.").arg(name));
}

}  // namespace core
