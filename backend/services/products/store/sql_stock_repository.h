// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "backend/services/products/store/stock_commands.h"

namespace products {

/// On PostgreSQL the commands of all replicas run one after the other (an advisory lock up to the commit, which group
/// commit shares among all that wait), and lock the rows of their items in the order of the ids besides.
class SqlStockRepository final : public StockRepository {
public:
    /// `database` is migrated (module "products") before the first call and outlives the repository. `report` is called on
    /// the thread of the writer.
    explicit SqlStockRepository(sql::Database &database, StockReport report = {});

    core::Task<core::Result<>> openItem(StockItemId item, qint64 lowThreshold) override;
    core::Task<core::Result<StockLevel>> receive(StockCount count) override;
    core::Task<core::Result<StockLevel>> restock(StockCount count) override;
    core::Task<core::Result<StockLevel>> adjust(StockCount count) override;
    core::Task<core::Result<Reservation>> reserve(QString key, QList<StockDemand> lines, core::Timestamp expiresAt,
                                                  core::Timestamp now) override;
    core::Task<core::Result<Reservation>> extend(QString key, core::Timestamp expiresAt, core::Timestamp now) override;
    core::Task<core::Result<Reservation>> release(QString key) override;
    core::Task<core::Result<Reservation>> allocate(QString key, StockActor by) override;
    core::Task<core::Result<Reservation>> deallocate(QString key, StockActor by) override;
    core::Task<core::Result<Reservation>> ship(QString key, StockActor by) override;
    core::Task<core::Result<Reservation>> shipLines(QString key, StockAct act) override;
    core::Task<core::Result<Reservation>> unallocateLines(QString key, StockAct act) override;
    core::Task<core::Result<>> restockLines(StockAct act, QString reference) override;
    core::Task<core::Result<int>> expireDue(core::Timestamp now, int limit) override;
    core::Task<core::Result<StockLevel>> levelOf(StockItemId item, core::Timestamp now) override;
    core::Task<core::Result<QList<StockDisagreement>>> audit() override;

private:
    sql::Database &m_database;
    StockReport m_report;
};

}  // namespace products
