// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/orders/commands/carts.h"

namespace orders {

/// The needs outlive the table.
void addCartRoutes(net::RouteTable &table, Carts &carts, api::Language language);

}  // namespace orders
