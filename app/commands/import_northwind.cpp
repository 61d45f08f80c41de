// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "backend/server/data_folder.h"
#include "backend/server/databases.h"
#include "backend/server/northwind_import.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app {
namespace {

QByteArray asJson(const backend::NorthwindReport &report)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("productsCreated"), report.productsCreated},
                                     {QStringLiteral("productsUpdated"), report.productsUpdated},
                                     {QStringLiteral("productsUnchanged"), report.productsUnchanged},
                                     {QStringLiteral("ordersCreated"), report.ordersCreated},
                                     {QStringLiteral("ordersUnchanged"), report.ordersUnchanged},
                                     {QStringLiteral("customers"), report.customers}})
        .toJson(QJsonDocument::Compact);
}

QByteArray asText(const backend::NorthwindReport &report)
{
    return QStringLiteral("products: %1 created, %2 updated, %3 unchanged\norders: %4 created, %5 unchanged, of %6 customers")
        .arg(report.productsCreated)
        .arg(report.productsUpdated)
        .arg(report.productsUnchanged)
        .arg(report.ordersCreated)
        .arg(report.ordersUnchanged)
        .arg(report.customers)
        .toUtf8();
}

}  // namespace

core::Task<core::Result<int>> importNorthwind(CommandContext context)
{
    const core::Result<backend::NorthwindFiles> files = backend::readNorthwind(context.options.command.value(2));
    if (!files)
        co_return core::fail(files.error());
    core::Result<backend::DataFolder> folder = backend::DataFolder::open(context.options.dataFolder);
    if (!folder)
        co_return core::fail(folder.error());
    const core::Result<std::unique_ptr<sql::Database>> products =
        backend::openDatabase(context.settings, QStringLiteral("products"), folder->path());
    if (!products)
        co_return core::fail(products.error());
    const core::Result<std::unique_ptr<sql::Database>> orders =
        backend::openDatabase(context.settings, QStringLiteral("orders"), folder->path());
    if (!orders)
        co_return core::fail(orders.error());
    const core::Result<backend::NorthwindReport> report = co_await backend::importNorthwind(products->get(), orders->get(), *files);
    if (!report)
        co_return core::fail(report.error());
    print(context.options.json ? asJson(*report) : asText(*report));
    co_return 0;
}

}  // namespace app
