// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/wire.h"

namespace api {

/// An amount of money on the wire. The form of the currency is checked by core::Money::of, where sums are made.
struct Money {
    qint64 amount = 0;  ///< minor units (cents)
    QString currency;   ///< ISO 4217, three capital letters
    bool operator==(const Money &) const = default;
};

}  // namespace api
