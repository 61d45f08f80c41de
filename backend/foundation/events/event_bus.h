// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QByteArray>
#include <QString>
#include <functional>

namespace eventing {

/// A message between rooms: at least once, so consumers drop an id they have seen.
struct BusMessage {
    QString id;       ///< UUID; the outbox row's
    QString topic;    ///< "chat.conversation_resolved"
    QByteArray data;  ///< JSON
    QString correlationId;
};

/// In-process today, Redis Streams later, same promises: delivered at least once, in order for one topic from one
/// publisher. Thread-safe.
class EventBus {
public:
    virtual ~EventBus() = default;
    using Consumer = std::function<core::Task<core::Result<>>(BusMessage)>;

    /// `group`: the consumer's own name; each group gets each message, one at a time. The consumer runs on `context`'s
    /// thread and is asked no more when that dies: the group's messages are refused until it subscribes again. A failing
    /// consumer is tried again with a delay; after `maxDeliveries` the message goes to the dead letters and the log.
    virtual void subscribe(QString topic, QString group, QObject *context, Consumer consumer) = 0;

    /// Succeeds when every group has taken it, so at once when there is none. Unavailable "consumer_gone".
    virtual core::Task<core::Result<>> publish(BusMessage message) = 0;
};

}  // namespace eventing
