// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/summaries.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/services/products/queries/views.h"
#include "backend/services/products/store/search_terms.h"

#include <QSet>
#include <map>

namespace products::summaries {
namespace {

constexpr char categoryFacet[] = "/";

core::Result<> saveCards(sql::Connection &connection, const ProductState &product)
{
    static const sql::Statement statement("products/save_summary");
    const core::Result<QList<StoredImage>> images = rows::imagesOf(connection, product.id);
    MOSTRADOR_TRY(images);
    for (const api::Language language : {api::Language::English, api::Language::Spanish}) {
        const api::ProductSummary card = views::card(product, *images, language);
        MOSTRADOR_TRY(connection.execute(statement, {{"product_id", product.id.text()},
                                                     {"language", api::languageCode(language)},
                                                     {"sort_title", text::fold(card.title)},
                                                     {"card", QString::fromUtf8(wire::encode(card))}}));
    }
    return {};
}

struct Range {
    Offer cheapest;
    qint64 dearest = 0;
};

core::Result<> savePrices(sql::Connection &connection, const ProductState &product)
{
    static const sql::Statement clear("products/delete_price_summary");
    static const sql::Statement insert("products/insert_price_summary");
    std::map<QString, Range> ranges;
    for (const VariantState &variant : product.variants)
        for (const api::Money &price : variant.prices) {
            const Offer offer = *offerOf(variant, price.currency);
            const auto [found, first] = ranges.try_emplace(price.currency, Range{offer, offer.price.amount});
            if (offer.price.amount < found->second.cheapest.price.amount)
                found->second.cheapest = offer;
            found->second.dearest = std::max(found->second.dearest, offer.price.amount);
        }
    MOSTRADOR_TRY(connection.execute(clear, {{"id", product.id.text()}}));
    for (const auto &[currency, range] : ranges) {
        const std::optional<api::Money> &list = range.cheapest.listPrice;
        MOSTRADOR_TRY(connection.execute(insert, {{"product_id", product.id.text()},
                                                  {"currency", currency},
                                                  {"price_from", range.cheapest.price.amount},
                                                  {"price_to", range.dearest},
                                                  {"list_price_from", list ? QVariant(list->amount) : QVariant()}}));
    }
    return {};
}

core::Result<> insertTerm(sql::Connection &connection, const core::ProductId &product, const QString &facet, const QString &term)
{
    static const sql::Statement insert("products/insert_term");
    MOSTRADOR_TRY(connection.execute(insert, {{"product_id", product.text()}, {"facet", facet}, {"term", term}}));
    return {};
}

/// Values that a variant has; the others cannot be bought.
core::Result<> saveFacets(sql::Connection &connection, const ProductState &product)
{
    for (qsizetype place = 0; place < product.options.size(); ++place) {
        QSet<QString> used;
        for (const VariantState &variant : product.variants)
            used.insert(variant.options.value(place));
        const QString &code = product.options[place].code;
        for (const api::NewOptionValue &value : product.options[place].values)
            if (used.contains(value.code))
                MOSTRADOR_TRY(insertTerm(connection, product.id, code, code + u'=' + value.code));
    }
    return {};
}

core::Result<> saveFacetNames(sql::Connection &connection, const ProductState &product)
{
    static const sql::Statement save("products/save_facet_name");
    for (qsizetype place = 0; place < product.options.size(); ++place) {
        const api::NewProductOption &option = product.options[place];
        MOSTRADOR_TRY(connection.execute(
            save,
            {{"code", option.code}, {"value", QString()}, {"position", place}, {"name_en", option.nameEn}, {"name_es", option.nameEs}}));
        for (qsizetype index = 0; index < option.values.size(); ++index)
            MOSTRADOR_TRY(connection.execute(save, {{"code", option.code},
                                                    {"value", option.values[index].code},
                                                    {"position", index},
                                                    {"name_en", option.values[index].nameEn},
                                                    {"name_es", option.values[index].nameEs}}));
    }
    return {};
}

core::Result<> insertCategoryTerms(sql::Connection &connection, const core::ProductId &product,
                                   const std::optional<core::CategoryId> &category, const CategoryTree &tree)
{
    for (const QString &term : tree.termsOf(category))
        MOSTRADOR_TRY(insertTerm(connection, product, QString::fromLatin1(categoryFacet), term));
    return {};
}

}  // namespace

core::Result<> refresh(sql::Connection &connection, const ProductState &product, const CategoryTree &tree)
{
    static const sql::Statement stock("products/refresh_stock_summary");
    static const sql::Statement clearTerms("products/delete_terms");
    static const sql::Statement saveDocument("products/save_document");
    MOSTRADOR_TRY(saveCards(connection, product));
    MOSTRADOR_TRY(savePrices(connection, product));
    MOSTRADOR_TRY(connection.execute(stock, {{"id", product.id.text()}}));
    MOSTRADOR_TRY(connection.execute(clearTerms, {{"id", product.id.text()}}));
    MOSTRADOR_TRY(saveFacets(connection, product));
    MOSTRADOR_TRY(insertCategoryTerms(connection, product.id, product.category, tree));
    MOSTRADOR_TRY(saveFacetNames(connection, product));
    const ProductDocument document = documentOf(product);
    MOSTRADOR_TRY(
        connection.execute(saveDocument, {{"product_id", product.id.text()}, {"title", document.title}, {"words", document.words}}));
    return {};
}

core::Result<> refreshCategory(sql::Connection &connection, const core::ProductId &product, const std::optional<core::CategoryId> &category,
                               const CategoryTree &tree)
{
    static const sql::Statement clear("products/delete_category_terms");
    MOSTRADOR_TRY(connection.execute(clear, {{"id", product.text()}}));
    return insertCategoryTerms(connection, product, category, tree);
}

core::Result<> forget(sql::Connection &connection, const core::ProductId &product)
{
    static const sql::Statement statement("products/delete_document");
    MOSTRADOR_TRY(connection.execute(statement, {{"id", product.text()}}));
    return {};
}

}  // namespace products::summaries
