// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/server.h"
#include "backend/gateway/gateway.h"
#include "backend/services/orders/orders_options.h"
#include "backend/services/products/products_options.h"
#include "core/config/settings.h"

namespace backend {

/// Every setting of the backend with its default, unit and one sentence.
[[nodiscard]] QList<core::SettingSpec> settingSpecs();

/// "HOST:PORT", "[v6]:PORT", ":PORT" (every address). Invalid "invalid_setting".
struct ListenAddress {
    QHostAddress address;
    quint16 port = 0;
};
[[nodiscard]] core::Result<ListenAddress> parseListenAddress(const QString &text);

/// Options of the transport from settings; Invalid "invalid_setting" / "unreadable_certificate".
[[nodiscard]] core::Result<net::ServerOptions> serverOptions(const core::Settings &settings);
[[nodiscard]] products::ProductsOptions productsOptions(const core::Settings &settings);
[[nodiscard]] orders::OrdersOptions ordersOptions(const core::Settings &settings);
[[nodiscard]] gateway::GatewayOptions gatewayOptions(const core::Settings &settings);

}  // namespace backend
