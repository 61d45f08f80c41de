// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/queries/product_filter.h"

namespace products::lists {

constexpr qsizetype facetsShown = 12;
constexpr qsizetype facetValuesShown = 60;

/// The facets of what fits, those with most products first. The counts of a facet ignore its own choice, so that they say
/// what another choice would bring; chosen values are there even with 0.
[[nodiscard]] core::Result<QList<api::Facet>> facetsOf(sql::Connection &connection, const ProductFilter &filter, api::Language language);

}  // namespace products::lists
