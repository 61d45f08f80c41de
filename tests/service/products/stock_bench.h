// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/store/sql_stock_repository.h"
#include "tests/support/each_database.h"
#include "tests/support/test_registry.h"
#include "tests/support/waiting.h"

#include <QTest>

/// Short names for what the stock tests say all the time.
namespace test::stock {

inline const QStringList modules{QStringLiteral("products")};
inline constexpr core::Timestamp start = core::Timestamp::fromMilliseconds(1'790'000'000'000);
inline constexpr core::Timestamp later = start + std::chrono::minutes(10);

inline products::StockItemId item(const QString &name) { return products::StockItemId::fromTrusted(name); }

inline products::StockCount goods(const products::StockItemId &item, qint64 quantity, core::Timestamp at = start)
{
    return {core::newUuid(), item, quantity, QStringLiteral("counted"), QStringLiteral("note 1"), QStringLiteral("ada"), at};
}

inline products::StockActor by(core::Timestamp now = start) { return {QStringLiteral("ada"), now}; }

/// "" for success.
template <class T>
QString reasonOf(const core::Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

}  // namespace test::stock
