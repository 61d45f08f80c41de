// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/events/event_bus.h"

#include <chrono>
#include <memory>

namespace eventing {

class InProcessEventBus final : public EventBus {
public:
    struct Options {
        int maxDeliveries = 5;
        std::chrono::milliseconds firstDelay{50};
    };
    InProcessEventBus();
    explicit InProcessEventBus(Options options);
    ~InProcessEventBus() override;
    void subscribe(QString topic, QString group, QObject *context, Consumer consumer) override;
    core::Task<core::Result<>> publish(BusMessage message) override;
    [[nodiscard]] QList<BusMessage> deadLetters() const;

private:
    class Private;
    std::shared_ptr<Private> m_d;
};

}  // namespace eventing
