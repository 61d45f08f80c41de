// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/orders/orders.h"

#include <optional>

namespace orders {

/// Says what part of a price is tax. Thread-safe and immediate.
class TaxProvider {
public:
    virtual ~TaxProvider() = default;
    /// Do the prices of the shop contain the tax?
    [[nodiscard]] virtual bool included() const = 0;
    /// Basis points, 0..10 000. `address` as far as it is known.
    [[nodiscard]] virtual int goodsBasisPoints(core::ProductId product, const std::optional<api::Address> &address) const = 0;
    [[nodiscard]] virtual int shippingBasisPoints(const std::optional<api::Address> &address) const = 0;
};

}  // namespace orders
