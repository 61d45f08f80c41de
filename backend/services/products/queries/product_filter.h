// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/sql/connection.h"
#include "backend/services/products/queries/product_query.h"
#include "backend/services/products/store/category_tree.h"
#include "backend/services/products/store/search_terms.h"

namespace products {

/// Which rows a statement begins with: all products, those that have one of some terms, or those that the words find.
enum class Driver { All, Terms, Search };

/// A ProductQuery as bound values: the conditions that all list statements have in common, and where they begin.
class ProductFilter {
public:
    /// NotFound-like questions (a category that is not there) give a filter that lets nothing through.
    ProductFilter(const ProductQuery &query, const CategoryTree &tree, sql::Dialect dialect);

    [[nodiscard]] bool isNothing() const { return m_nothing; }
    [[nodiscard]] Driver driver() const { return m_driver; }
    [[nodiscard]] const QList<FacetChoice> &facets() const { return m_query.facets; }
    [[nodiscard]] const ProductSearchQuery &words() const { return m_words; }

    /// Status, price, stock, currency and choices; without those of the facet `except`. `driven`: the statement begins with
    /// what the driver gives, so its choice needs no second look.
    enum class Start { Everywhere, Driven };
    [[nodiscard]] sql::Bindings conditions(Start start, const QString &except = {}) const;
    /// What the driver needs besides: words or terms. `except`: as above; Driver::All may be what is left.
    [[nodiscard]] Driver driverWithout(const QString &except) const;
    [[nodiscard]] sql::Bindings driverBindings(const QString &except = {}) const;

private:
    struct Group {
        QString facet;
        QStringList terms;
    };
    [[nodiscard]] const Group *leadingGroup(const QString &except) const;

    const ProductQuery &m_query;
    QList<Group> m_groups;  ///< the category first
    ProductSearchQuery m_words;
    Driver m_driver = Driver::All;
    bool m_nothing = false;
};

}  // namespace products
