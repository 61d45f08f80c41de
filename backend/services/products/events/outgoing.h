// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/store/stock_commands.h"

/// What the room tells others (contract.h), written in the transaction of what happened.
namespace products::events {

inline constexpr char productChanged[] = "product.changed";
inline constexpr char productDeleted[] = "product.deleted";
inline constexpr char categoryChanged[] = "category.changed";
inline constexpr char stockChanged[] = "stock.changed";
inline constexpr char stockLow[] = "stock.low";

[[nodiscard]] core::Result<> tellProductChanged(sql::Connection &connection, const core::ProductId &id, qint64 version,
                                                core::Timestamp now);
[[nodiscard]] core::Result<> tellProductDeleted(sql::Connection &connection, const core::ProductId &id, core::Timestamp now);
[[nodiscard]] core::Result<> tellCategoryChanged(sql::Connection &connection, const core::CategoryId &id, core::Timestamp now);
/// "stock.changed" for all of them, "stock.low" for each that fell to its threshold.
[[nodiscard]] core::Result<> tellStock(sql::Connection &connection, const QList<StockChange> &changes, core::Timestamp now);

/// tellStock() for the commands of the stock.
[[nodiscard]] StockReport reportAt(core::Timestamp now);
[[nodiscard]] StockReport reportBy(const core::Clock &clock);

}  // namespace products::events
