// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/store/catalogue_repository.h"

#include <QStringList>

namespace bench {

/// The same numbers for the same seed on every machine and with every library (SplitMix64).
class Random {
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next();
    /// 0 to bound - 1; a few small numbers more often than fair, which nobody notices here.
    int below(int bound) { return int(next() % quint64(bound)); }
    /// Few goods sell most: the square of a fair number leans to 0.
    int leaning(int bound);

private:
    quint64 m_state;
};

inline constexpr int variantsPerProduct = 8;
inline constexpr int categoryCount = 40;

/// Made-up product number `index`: 4 colours of 10 by 2 sizes of 5, two languages, a price that fits its number.
[[nodiscard]] products::ProductEntry productOf(int index);
[[nodiscard]] QString categorySlug(int number);
[[nodiscard]] QString skuOf(int index, int variant);

/// Words that a shopper may type, some with an ending or an accent of their own, some part of a SKU.
[[nodiscard]] QString searchOf(Random &random, int products);
[[nodiscard]] QString colourOf(int number);

}  // namespace bench
