// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"

namespace bench {

/// Made-up goods until there are `variants`, and orders until there are `orders`. What is there already stays, so that a
/// larger run goes on from a smaller one.
[[nodiscard]] core::Result<> fill(Place &place, int variants, int orders);

struct Counts {
    int products = 0;
    int orders = 0;
};
[[nodiscard]] core::Result<Counts> countAll(Place &place);

}  // namespace bench
