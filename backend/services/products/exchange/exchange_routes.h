// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/net/route.h"
#include "backend/services/products/exchange/importer.h"
#include "backend/services/products/products_options.h"

namespace products::exchange {

struct ExchangeRoutesNeeds {
    sql::Database &database;
    const core::Clock &clock;
    Importer &importer;
    const ProductsOptions &options;
};

/// POST /products/import/preview and /products/import, GET /products/imports with {id} and its rows, cancel, and
/// GET /products/export. The needs outlive the table.
void addExchangeRoutes(net::RouteTable &table, const ExchangeRoutesNeeds &needs);

struct ImportUpload {
    QString fileName;
    QByteArray content;
    QList<api::ColumnMapping> mapping;  ///< empty: guessed
    bool dryRun = false;
    api::ImportPolicy policy = api::ImportPolicy::RejectRows;
};
/// What the form says, strictly: parts "file", "mapping" (JSON: a list of {column, field}), "dryRun" and "policy".
[[nodiscard]] core::Result<ImportUpload> readImportUpload(const QByteArray &contentType, const QByteArray &body);

}  // namespace products::exchange
