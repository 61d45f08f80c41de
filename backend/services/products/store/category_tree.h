// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "core/api/products/products.h"

#include <QHash>
#include <optional>

namespace products {

struct CategoryNode {
    core::CategoryId id;
    QString slug;
    QString nameEn;
    QString nameEs;
    std::optional<core::CategoryId> parent;
    qint64 position = 0;
    QString path;  ///< "/<id of the root>/.../<own id>"
    qint64 version = 0;
};

/// All categories; a shop has some dozens. A value.
class CategoryTree {
public:
    [[nodiscard]] static core::Result<CategoryTree> read(sql::Connection &connection);

    [[nodiscard]] const CategoryNode *byId(const core::CategoryId &id) const;
    [[nodiscard]] const CategoryNode *bySlug(const QString &slug) const;
    /// Parents before their children, siblings in their order.
    [[nodiscard]] QList<CategoryNode> inOrder() const;
    /// Slugs from the root; empty when there is no such category.
    [[nodiscard]] QStringList slugsTo(const std::optional<core::CategoryId> &id) const;
    /// Terms of product_term: "/<id>" of the category and of those above.
    [[nodiscard]] QStringList termsOf(const std::optional<core::CategoryId> &id) const;

private:
    QList<CategoryNode> m_nodes;
    QHash<core::CategoryId, qsizetype> m_byId;
};

}  // namespace products
