// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

#include <QJsonObject>

namespace bench {

struct Effort {
    int rounds = 400;       ///< of each read
    int placed = 300;       ///< orders
    int buyersAtOnce = 16;  ///< that place them
};

/// Reads as the rooms answer them, without HTTP around, and carts that become orders. Latencies in microseconds, medians and
/// 95th percentiles.
[[nodiscard]] core::Result<QJsonObject> measure(Place &place, const Effort &effort);

}  // namespace bench
