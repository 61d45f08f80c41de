// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/database.h"
#include "core/base/task.h"

/// Writes and reads of the suite's table "items" (module "contract").
namespace items {

inline core::Result<> put(sql::Connection &connection, const QString &name, qint64 count = 1)
{
    static const sql::Statement statement("contract/put_item");
    MOSTRADOR_TRY(connection.execute(statement, {{"name", name}, {"count", count}}));
    return {};
}

inline core::Task<core::Result<>> put(sql::Database &database, QString name)
{
    auto work = [name](sql::Connection &connection) { return put(connection, name); };
    return database.write(std::move(work));
}

inline core::Result<QStringList> names(sql::Connection &connection)
{
    static const sql::Statement statement("contract/all_names");
    const core::Result<sql::Rows> rows = connection.query(statement);
    if (!rows)
        return core::fail(rows.error());
    QStringList result;
    for (int row = 0; row < rows->count(); ++row)
        result.append(rows->text(row, 0));
    result.removeAll(QStringLiteral("a; \"quoted\" row"));  // the migration's
    return result;
}

inline core::Task<core::Result<QStringList>> names(sql::Database &database)
{
    auto work = [](sql::Connection &connection) { return names(connection); };
    return database.read(std::move(work));
}

}  // namespace items
