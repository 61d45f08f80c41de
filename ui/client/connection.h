// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QMetaType>
#include <optional>

namespace client {

/// How it stands with the channel, for whoever tells the person.
struct ConnectionState {
    enum class Phase {
        Off,         ///< nobody is signed in
        Connecting,  ///< for the first time
        Live,
        Resuming,  ///< connected again, catching up
        Lost,      ///< waiting until `nextTryAt`
    };
    Phase phase = Phase::Off;
    std::optional<core::Timestamp> nextTryAt;
    std::optional<core::Timestamp> lastUpdate;  ///< when the last frame came
    int outbox = 0;                             ///< messages that the server has not taken yet
};

}  // namespace client

Q_DECLARE_METATYPE(client::ConnectionState)
