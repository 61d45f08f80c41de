// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace core {

using ProductId = Id<struct ProductTag>;
using VariantId = Id<struct VariantTag>;  ///< what is sold, priced and counted
using CategoryId = Id<struct CategoryTag>;
using ImageId = Id<struct ImageTag>;
using CartId = Id<struct CartTag>;
using ImportId = Id<struct ImportTag>;
using OrderId = Id<struct OrderTag>;

}  // namespace core
