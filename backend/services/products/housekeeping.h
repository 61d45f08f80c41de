// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/products/products_options.h"

#include <QObject>

namespace products {

/// Ends reservations whose time is over, and deletes old idempotency keys. Nothing depends on its being punctual. Lives on the
/// thread that makes it; the database outlives it.
class Housekeeping : public QObject {
public:
    Housekeeping(sql::Database &database, const core::Clock &clock, const ProductsOptions &options);

    static constexpr int expireMost = 200;  ///< reservations in one transaction
    static constexpr int purgeMost = 1'000;

private:
    void every(std::chrono::milliseconds interval, void (Housekeeping::*work)());
    void expire();
    void purge();

    sql::Database &m_database;
    const core::Clock &m_clock;
};

}  // namespace products
