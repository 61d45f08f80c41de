// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/exchange/row_values.h"
#include "backend/services/products/exchange/source.h"
#include "backend/services/products/store/catalogue_repository.h"

namespace products::exchange {

/// A row of a product, read.
struct GroupRow {
    qint64 number = 0;
    QStringList cells;
    RowValues values;
    QList<api::RowMistake> mistakes;
};

/// All rows of a file that are one product.
struct Group {
    QList<GroupRow> rows;
    [[nodiscard]] bool isBroken() const;
};

/// What is to become of each row of a group, for the report.
[[nodiscard]] QList<api::ImportRow> rejected(const Group &group);
[[nodiscard]] QList<api::ImportRow> accepted(const Group &group, const ProductEntryResult &result);

/// Finds rows that say different things of their product ("conflicting_value"). The status is that of the liveliest variant.
void checkAgreement(Group &group);

/// Makes the product what its rows say, inside a write. What they do not say is as it was; rows without a slug mean the
/// product that has their SKU. Errors of catalogue::apply(); "unknown_sku".
[[nodiscard]] core::Result<ProductEntryResult> applyGroup(sql::Connection &connection, const Group &group, qint64 defaultLowStock,
                                                          const Origin &origin);

/// Puts an error of applyGroup() to the rows it is about.
void blame(Group &group, const core::Error &error);

}  // namespace products::exchange
