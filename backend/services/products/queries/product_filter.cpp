// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/product_filter.h"

#include "backend/services/products/domain/catalogue.h"

namespace products {
namespace {

constexpr char categoryFacet[] = "/";

qint64 numberOf(std::optional<StockFilter> stock)
{
    if (!stock)
        return 0;
    switch (*stock) {
    case StockFilter::InStock: return 1;
    case StockFilter::Low: return 2;
    case StockFilter::SoldOut: return 3;
    }
    Q_UNREACHABLE();
}

}  // namespace

ProductFilter::ProductFilter(const ProductQuery &query, const CategoryTree &tree, sql::Dialect dialect)
    : m_query(query)
{
    if (!query.category.isEmpty()) {
        const CategoryNode *category = tree.bySlug(query.category);
        m_nothing = !category;
        if (category)
            m_groups.append({QString::fromLatin1(categoryFacet), {u'/' + category->id.text()}});
    }
    for (const FacetChoice &choice : query.facets) {
        Group group{choice.code, {}};
        for (const QString &value : choice.values)
            group.terms.append(choice.code + u'=' + value);
        m_groups.append(group);
    }
    if (!query.text.isEmpty()) {
        m_words = searchQueryOf(query.text, dialect);
        m_nothing = m_nothing || m_words.isEmpty();
    }
    m_driver = driverWithout({});
}

const ProductFilter::Group *ProductFilter::leadingGroup(const QString &except) const
{
    for (const Group &group : m_groups)
        if (group.facet != except)
            return &group;
    return nullptr;
}

Driver ProductFilter::driverWithout(const QString &except) const
{
    if (!m_words.isEmpty())
        return Driver::Search;
    return leadingGroup(except) ? Driver::Terms : Driver::All;
}

sql::Bindings ProductFilter::conditions(Start start, const QString &except) const
{
    qint64 groups = 0;
    QString choices = QStringLiteral("|");
    const Group *driving = start == Start::Driven && m_words.isEmpty() ? leadingGroup(except) : nullptr;
    for (const Group &group : m_groups) {
        if (group.facet == except || &group == driving)
            continue;
        ++groups;
        choices += group.terms.join(u'|') + u'|';
    }
    const bool byPrice = m_query.sort == ProductSort::Price || m_query.sort == ProductSort::PriceDown;
    const QList<api::ProductStatus> &statuses = m_query.statuses;
    const auto status = [&statuses](qsizetype index) { return wordOf(statuses[std::min(index, statuses.size() - 1)]); };
    return {{"status1", status(0)},
            {"status2", status(1)},
            {"status3", status(2)},
            {"groups", groups},
            {"choices", choices},
            {"priced", m_query.staff && !byPrice && !m_query.priceMin && !m_query.priceMax ? 0 : 1},
            {"price_min", m_query.priceMin.value_or(-1)},
            {"price_max", m_query.priceMax.value_or(-1)},
            {"stock", numberOf(m_query.stock)},
            {"currency", m_query.currency}};
}

sql::Bindings ProductFilter::driverBindings(const QString &except) const
{
    if (!m_words.isEmpty())
        return {{"words", m_words.words}};
    const Group *group = leadingGroup(except);
    if (!group)
        return {};
    static constexpr std::array<const char *, facetValuesMax> names{"term1", "term2", "term3", "term4", "term5", "term6", "term7", "term8"};
    sql::Bindings bindings;
    for (qsizetype index = 0; index < qsizetype(names.size()); ++index)
        bindings.append({names[size_t(index)], group->terms[std::min(index, group->terms.size() - 1)]});
    return bindings;
}

}  // namespace products
