// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/orders/providers/tax_provider.h"

namespace orders {

/// One rate for goods and shipping, wherever they go.
class FlatTaxProvider final : public TaxProvider {
public:
    FlatTaxProvider(bool included, int basisPoints)
        : m_included(included)
        , m_basisPoints(basisPoints)
    {
    }
    [[nodiscard]] bool included() const override { return m_included; }
    [[nodiscard]] int goodsBasisPoints(core::ProductId, const std::optional<api::Address> &) const override { return m_basisPoints; }
    [[nodiscard]] int shippingBasisPoints(const std::optional<api::Address> &) const override { return m_basisPoints; }

private:
    const bool m_included;
    const int m_basisPoints;
};

}  // namespace orders
