// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/sql_stock_repository.h"

#include "backend/services/products/store/stock_rows.h"

namespace products {
namespace {

core::Result<QList<StockDisagreement>> disagreements(sql::Connection &connection)
{
    static const sql::Statement statement("products/stock_disagreements");
    const core::Result<sql::Rows> found = connection.query(statement);
    if (!found)
        return core::fail(found.error());
    QList<StockDisagreement> result;
    for (int row = 0; row < found->count(); ++row)
        result.append({StockItemId::fromTrusted(found->text(row, 0)),
                       {found->integer(row, 1), found->integer(row, 2)},
                       {found->integer(row, 3), found->integer(row, 4)},
                       found->integer(row, 5)});
    return result;
}

}  // namespace

SqlStockRepository::SqlStockRepository(sql::Database &database, StockReport report)
    : m_database(database)
    , m_report(std::move(report))
{
}

core::Task<core::Result<>> SqlStockRepository::openItem(StockItemId item, qint64 lowThreshold)
{
    return m_database.write([item, lowThreshold](sql::Connection &connection) { return stock::open(connection, item, lowThreshold); });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::receive(StockCount goods)
{
    return m_database.write([goods, report = m_report](sql::Connection &connection) {
        return stock::count(connection, MovementKind::Received, goods, report);
    });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::restock(StockCount goods)
{
    return m_database.write([goods, report = m_report](sql::Connection &connection) {
        return stock::count(connection, MovementKind::Returned, goods, report);
    });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::adjust(StockCount goods)
{
    return m_database.write([goods, report = m_report](sql::Connection &connection) {
        return stock::count(connection, MovementKind::Adjusted, goods, report);
    });
}

core::Task<core::Result<Reservation>> SqlStockRepository::reserve(QString key, QList<StockDemand> lines, core::Timestamp expiresAt,
                                                                  core::Timestamp now)
{
    const Reservation wanted{key, ReservationState::Live, expiresAt, lines, {}};
    return m_database.write(
        [wanted, now, report = m_report](sql::Connection &connection) { return stock::reserve(connection, wanted, now, report); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::extend(QString key, core::Timestamp expiresAt, core::Timestamp now)
{
    return m_database.write([key, expiresAt, now, report = m_report](sql::Connection &connection) {
        return stock::extend(connection, key, expiresAt, now, report);
    });
}

core::Task<core::Result<Reservation>> SqlStockRepository::release(QString key)
{
    return m_database.write([key, report = m_report](sql::Connection &connection) { return stock::release(connection, key, report); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::allocate(QString key, StockActor by)
{
    return m_database.write(
        [key, by, report = m_report](sql::Connection &connection) { return stock::allocate(connection, key, by, report); });
}

core::Task<core::Result<Reservation>> SqlStockRepository::deallocate(QString key, StockActor by)
{
    return m_database.write([key, by, report = m_report](sql::Connection &connection) {
        return stock::settle(connection, key, MovementKind::Released, by, report);
    });
}

core::Task<core::Result<Reservation>> SqlStockRepository::ship(QString key, StockActor by)
{
    return m_database.write([key, by, report = m_report](sql::Connection &connection) {
        return stock::settle(connection, key, MovementKind::Shipped, by, report);
    });
}

core::Task<core::Result<Reservation>> SqlStockRepository::shipLines(QString key, StockAct act)
{
    return m_database.write([key, act, report = m_report](sql::Connection &connection) {
        return stock::settleLines(connection, key, MovementKind::Shipped, act, report);
    });
}

core::Task<core::Result<Reservation>> SqlStockRepository::unallocateLines(QString key, StockAct act)
{
    return m_database.write([key, act, report = m_report](sql::Connection &connection) {
        return stock::settleLines(connection, key, MovementKind::Released, act, report);
    });
}

core::Task<core::Result<>> SqlStockRepository::restockLines(StockAct act, QString reference)
{
    return m_database.write(
        [act, reference, report = m_report](sql::Connection &connection) { return stock::restock(connection, act, reference, report); });
}

core::Task<core::Result<int>> SqlStockRepository::expireDue(core::Timestamp now, int limit)
{
    return m_database.write(
        [now, limit, report = m_report](sql::Connection &connection) { return stock::expire(connection, now, limit, report); });
}

core::Task<core::Result<StockLevel>> SqlStockRepository::levelOf(StockItemId item, core::Timestamp now)
{
    return m_database.read([item, now](sql::Connection &connection) { return rows::levelOf(connection, item, now, {}, rows::Lock::No); });
}

core::Task<core::Result<QList<StockDisagreement>>> SqlStockRepository::audit()
{
    return m_database.read([](sql::Connection &connection) { return disagreements(connection); });
}

}  // namespace products
