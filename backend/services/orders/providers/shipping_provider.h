// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/api/common/common.h"
#include "core/api/orders/orders.h"

#include <optional>

namespace orders {

/// What the shipping of a cart depends on.
struct ShippingQuestion {
    QString currency;
    api::Language language = api::Language::English;
    std::optional<api::Address> address;  ///< as far as it is known
};

/// Says how goods may get to the shopper. Thread-safe and immediate: one that asks a carrier keeps the answers.
class ShippingProvider {
public:
    virtual ~ShippingProvider() = default;
    /// Not empty; the first is counted with until another is chosen.
    [[nodiscard]] virtual QList<api::ShippingOption> options(const ShippingQuestion &question) const = 0;
};

}  // namespace orders
