// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/events/envelope_rows.h"

namespace eventing {
namespace {

enum Column { Position, Stream, Version, Id, Type, TypeVersion, Data, ActorKind, ActorId, At, Causation, Correlation, Request };

}  // namespace

core::Result<QList<core::EventEnvelope>> envelopesOf(const core::Result<sql::Rows> &rows)
{
    if (!rows)
        return core::fail(rows.error());
    QList<core::EventEnvelope> events;
    events.reserve(rows->count());
    for (int row = 0; row < rows->count(); ++row) {
        const core::Result<core::Actor::Kind> kind = core::actorKindFromName(rows->text(row, ActorKind));
        if (!kind)
            return core::fail(core::ErrorCode::Internal, QStringLiteral("invalid_actor"), kind.error().message);
        events.append({.position = rows->integer(row, Position),
                       .stream = rows->text(row, Stream),
                       .version = rows->integer(row, Version),
                       .id = core::EventId::fromTrusted(rows->text(row, Id)),
                       .type = rows->text(row, Type),
                       .typeVersion = int(rows->integer(row, TypeVersion)),
                       .data = rows->bytes(row, Data),
                       .actor = {*kind, rows->text(row, ActorId)},
                       .at = rows->timestamp(row, At),
                       .causationId = rows->text(row, Causation),
                       .correlationId = rows->text(row, Correlation),
                       .requestId = rows->text(row, Request)});
    }
    return events;
}

}  // namespace eventing
