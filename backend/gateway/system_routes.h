// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/gateway/ticket_store.h"

namespace gateway {

/// POST /api/v1/ws-tickets, GET /healthz, GET /readyz.
void addSystemRoutes(net::RouteTable &routes, TicketStore &tickets, std::function<core::Task<core::Result<>>()> ready);

/// Types that only the channel uses, for the OpenAPI document.
[[nodiscard]] QList<const wire::TypeInfo *> frameTypes();

}  // namespace gateway
