// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/providers/shipping_provider.h"

namespace orders {

/// The same price wherever the parcel goes: "standard", "pickup" (free), "evening". Minor units of the asked currency.
class FlatShippingProvider final : public ShippingProvider {
public:
    FlatShippingProvider(qint64 standard, qint64 evening);
    [[nodiscard]] QList<api::ShippingOption> options(const ShippingQuestion &question) const override;

private:
    const qint64 m_standard;
    const qint64 m_evening;
};

}  // namespace orders
