// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "place.h"

#include "backend/foundation/sql/migrator.h"

#include <QDir>

namespace bench {
namespace {

core::Result<std::unique_ptr<sql::Database>> openOne(const QString &address, const QString &room)
{
    const core::Result<sql::DatabaseUrl> url = sql::DatabaseUrl::parse(address);
    MOSTRADOR_TRY(url);
    sql::DatabaseOptions options;
    options.name = room;
    core::Result<std::unique_ptr<sql::Database>> database = sql::Database::open(*url, options);
    if (!database)
        return core::fail(database.error());
    for (const QString &module : {QStringLiteral("events"), QStringLiteral("idempotency"), room}) {
        const core::Result<int> migrated = QCoro::waitFor(sql::migrate(**database, module));
        MOSTRADOR_TRY(migrated);
    }
    return database;
}

}  // namespace

core::Result<Place> openPlace(const QString &engine, const QString &folder)
{
    const bool sqlite = engine == QLatin1String("sqlite");
    const QString base = sqlite ? QStringLiteral("sqlite://") + QDir(folder).absolutePath() : engine;
    Place place;
    if (sqlite)
        place.productsFile = QDir(folder).absoluteFilePath(QStringLiteral("products.sqlite"));
    const auto addressOf = [&](const QString &room) {
        return base + (sqlite ? QStringLiteral("/%1.sqlite") : QStringLiteral("/bench_%1")).arg(room);
    };
    core::Result<std::unique_ptr<sql::Database>> products = openOne(addressOf(QStringLiteral("products")), QStringLiteral("products"));
    if (!products)
        return core::fail(products.error());
    core::Result<std::unique_ptr<sql::Database>> orders = openOne(addressOf(QStringLiteral("orders")), QStringLiteral("orders"));
    if (!orders)
        return core::fail(orders.error());
    place.products = std::move(*products);
    place.orders = std::move(*orders);
    return place;
}

}  // namespace bench
