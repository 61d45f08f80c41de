// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"

#include <memory>

namespace bench {

/// The two databases of a run: files of a folder, or what two addresses name.
struct Place {
    std::unique_ptr<sql::Database> products;
    std::unique_ptr<sql::Database> orders;
    QString productsFile;  ///< empty when it is not SQLite
};

/// Opens and migrates. `engine` is "sqlite" (files in `folder`) or the address of a PostgreSQL server without a database name,
/// whose databases bench_products and bench_orders must be there.
[[nodiscard]] core::Result<Place> openPlace(const QString &engine, const QString &folder);

}  // namespace bench
