// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <QByteArray>

namespace core {

/// Who caused an event. `kind` is one of the words below, `id` an opaque id, empty for bot and system.
struct Actor {
    enum class Kind { Visitor, Agent, Bot, System };
    Kind kind = Kind::System;
    QString id;
    bool operator==(const Actor &) const = default;
};

/// An event on its way into the store.
struct NewEvent {
    EventId id = EventId::generate();
    QString type;         ///< stable snake_case word: "message_posted"
    int typeVersion = 1;  ///< of the shape of `data`; older ones are lifted by upcasters when read
    QByteArray data;      ///< JSON object
    Actor actor;
    QString causationId;    ///< id of the event or command that led to this one
    QString correlationId;  ///< of the whole story
    QString requestId;      ///< as in the log
};

/// An event as the store holds it; never edited.
struct EventEnvelope {
    qint64 position = 0;  ///< global in its database: strictly increasing, may have gaps, never visible out of order
    QString stream;       ///< "conversation-<id>"
    qint64 version = 0;   ///< in its stream: 1, 2, 3... without gaps
    EventId id;
    QString type;
    int typeVersion = 1;
    QByteArray data;
    Actor actor;
    Timestamp at;
    QString causationId;
    QString correlationId;
    QString requestId;
};

[[nodiscard]] QString actorKindName(Actor::Kind kind);
[[nodiscard]] Result<Actor::Kind> actorKindFromName(const QString &name);

}  // namespace core
