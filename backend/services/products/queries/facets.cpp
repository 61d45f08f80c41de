// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/facets.h"

#include "backend/services/products/queries/list_statements.h"

#include <map>

namespace products::lists {
namespace {

struct Name {
    QString text;
    qint64 position = 0;
};
/// By code and value; value "" is the facet itself.
using Names = std::map<std::pair<QString, QString>, Name>;
using Counts = std::map<QString, std::map<QString, qint64>>;

core::Result<Names> readNames(sql::Connection &connection, api::Language language)
{
    static const sql::Statement statement("products/facet_names");
    const core::Result<sql::Rows> found = connection.query(statement);
    MOSTRADOR_TRY(found);
    const int column = language == api::Language::Spanish ? 4 : 3;
    Names names;
    for (int row = 0; row < found->count(); ++row)
        names[{found->text(row, 0), found->text(row, 1)}] = {found->text(row, column), found->integer(row, 2)};
    return names;
}

void add(Counts &counts, const QList<TermCount> &terms)
{
    for (const TermCount &term : terms)
        counts[term.facet][term.term.mid(term.facet.size() + 1)] = term.count;
}

core::Result<Counts> countAll(sql::Connection &connection, const ProductFilter &filter)
{
    Counts counts;
    const core::Result<QList<TermCount>> all = termCounts(connection, filter, {}, {});
    MOSTRADOR_TRY(all);
    add(counts, *all);
    for (const FacetChoice &choice : filter.facets()) {
        const core::Result<QList<TermCount>> own = termCounts(connection, filter, choice.code, choice.code);
        MOSTRADOR_TRY(own);
        counts[choice.code].clear();
        add(counts, *own);
        for (const QString &value : choice.values)
            counts[choice.code].try_emplace(value, 0);
    }
    return counts;
}

Name nameOf(const Names &names, const QString &code, const QString &value)
{
    const auto found = names.find({code, value});
    return found == names.end() ? Name{value.isEmpty() ? code : value, 0} : found->second;
}

api::Facet facetOf(const QString &code, const std::map<QString, qint64> &values, const Names &names)
{
    QList<std::pair<qint64, api::FacetValue>> sorted;
    for (const auto &[value, count] : values) {
        const Name name = nameOf(names, code, value);
        sorted.append({name.position, {value, name.text, count}});
    }
    std::ranges::stable_sort(sorted, {}, &std::pair<qint64, api::FacetValue>::first);
    api::Facet facet{code, nameOf(names, code, {}).text, {}};
    for (const auto &[position, value] : sorted.mid(0, facetValuesShown))
        facet.values.append(value);
    return facet;
}

}  // namespace

core::Result<QList<api::Facet>> facetsOf(sql::Connection &connection, const ProductFilter &filter, api::Language language)
{
    const core::Result<Names> names = readNames(connection, language);
    MOSTRADOR_TRY(names);
    const core::Result<Counts> counts = countAll(connection, filter);
    MOSTRADOR_TRY(counts);
    QList<std::pair<qint64, api::Facet>> weighed;
    for (const auto &[code, values] : *counts) {
        qint64 products = 0;
        for (const auto &[value, count] : values)
            products += count;
        weighed.append({-products, facetOf(code, values, *names)});
    }
    std::ranges::stable_sort(weighed, {}, &std::pair<qint64, api::Facet>::first);
    QList<api::Facet> facets;
    for (const auto &[weight, facet] : weighed.mid(0, facetsShown))
        facets.append(facet);
    return facets;
}

}  // namespace products::lists
