// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/tools/product_search.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/tools/product_words.h"
#include "core/api/chat/cards.h"
#include "core/log/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace rag {
namespace {

using core::Result;

constexpr int productsAsked = 8;
constexpr qsizetype wordsTriedAlone = 4;  // when all of them together find nothing
constexpr qsizetype longestQuery = 200;   // characters

QSet<QString> termsIn(const QString &text, api::Language language)
{
    const QStringList terms = text::termsOf(text, language);
    return QSet<QString>(terms.cbegin(), terms.cend());
}

QSet<QString> valueTerms(const api::ProductSummary &product, api::Language language)
{
    QSet<QString> terms;
    for (const api::ProductOption &option : product.options)
        for (const api::OptionValue &value : option.values)
            terms.unite(termsIn(value.name, language));
    return terms;
}

/// Share of the wish's words that the product's own words say; nothing when its name and category say none of them.
double shareOf(const ProductWish &wish, const api::ProductSummary &product, api::Language language)
{
    QSet<QString> named = termsIn(product.title, language);
    named.unite(termsIn(product.sku, language));
    named.unite(termsIn(product.categoryPath.join(u' ').replace(u'-', u' '), language));
    const QSet<QString> values = valueTerms(product, language);
    qsizetype said = 0;
    bool isNamed = false;
    for (const QString &word : wish.words) {
        const QString term = text::stem(word, language);
        isNamed = isNamed || named.contains(term);
        if (named.contains(term) || values.contains(term))
            ++said;
    }
    return isNamed ? double(said) / double(wish.words.size()) : 0;
}

/// The one variant with every option value that the wish names.
std::optional<core::VariantId> namedVariant(const api::Product &product, const ProductWish &wish, api::Language language)
{
    QSet<QString> wanted;
    for (const QString &word : wish.words)
        wanted.insert(text::stem(word, language));
    QStringList codes;
    for (const api::ProductOption &option : product.options)
        for (const api::OptionValue &value : option.values)
            if (const QSet<QString> terms = termsIn(value.name, language); !terms.isEmpty() && wanted.contains(terms))
                codes.append(value.code);
    std::optional<core::VariantId> found;
    for (const api::ProductVariant &variant : product.variants) {
        const bool fits =
            std::all_of(codes.cbegin(), codes.cend(), [&variant](const QString &code) { return variant.options.contains(code); });
        if (!fits)
            continue;
        if (found)
            return std::nullopt;
        found = variant.id;
    }
    return codes.isEmpty() ? std::nullopt : found;
}

Result<QString> queryIn(const QByteArray &arguments)
{
    const auto refused = [](const QString &why) { return core::fail(core::ErrorCode::Invalid, QStringLiteral("invalid_arguments"), why); };
    const QJsonDocument json = QJsonDocument::fromJson(arguments);
    if (!json.isObject())
        return refused(QStringLiteral("The arguments are no JSON object."));
    const QJsonObject object = json.object();
    if (object.size() != 1 || !object.value(QLatin1String("query")).isString())
        return refused(QStringLiteral("One argument is taken and needed: \"query\", a text."));
    const QString query = object.value(QLatin1String("query")).toString().simplified();
    if (query.isEmpty() || query.size() > longestQuery || query.contains(QChar::Null))
        return refused(QStringLiteral("query has 1 to 200 characters."));
    return query;
}

}  // namespace

QString ProductSearchTool::description() const
{
    return QStringLiteral(
        "Searches the shop's catalogue by words and tells price and stock of what it finds. Call it when the customer looks "
        "for a product, or asks for a price or whether something is in stock.");
}

QByteArray ProductSearchTool::parameters() const
{
    return QByteArrayLiteral(R"({"type":"object","properties":{"query":{"type":"string","minLength":1,"maxLength":200,)"
                             R"("description":"Words that name the product, in the customer's language."}},)"
                             R"("required":["query"],"additionalProperties":false})");
}

core::Task<Result<ToolResult>> ProductSearchTool::run(QByteArray arguments, ToolContext context)
{
    const Result<QString> query = queryIn(arguments);
    MOSTRADOR_CO_TRY(query);
    const ProductWish wish = productWishOf(*query, context.language);
    const QList<ProductMatch> matches = co_await find(wish, context.language);
    if (matches.isEmpty()) {
        ToolResult nothing;
        nothing.text = phrase(Phrase::NoSuchProduct, context.language);
        co_return nothing;
    }
    co_return co_await describe(matches, wish, context.language);
}

core::Task<QList<api::ProductSummary>> ProductSearchTool::ask(QString words, api::Language language)
{
    const products::ProductSearch search{words, language, productsAsked};
    Result<QList<api::ProductSummary>> found = co_await m_products.search(search);
    if (!found) {
        core::logWarning("rag", QStringLiteral("The catalogue could not be searched"), {{"reason", found.error().reason}});
        co_return QList<api::ProductSummary>();
    }
    co_return std::move(*found);
}

core::Task<QList<ProductMatch>> ProductSearchTool::find(ProductWish wish, api::Language language)
{
    QList<ProductMatch> matches;
    if (wish.words.isEmpty())
        co_return matches;
    QList<api::ProductSummary> found = co_await ask(wish.words.join(u' '), language);
    for (qsizetype at = 0; found.isEmpty() && wish.words.size() > 1 && at < std::min(wordsTriedAlone, wish.words.size()); ++at)
        found = co_await ask(wish.words[at], language);
    for (const api::ProductSummary &product : found)
        if (const double share = shareOf(wish, product, language); share > 0)
            matches.append({product, share});
    std::stable_sort(matches.begin(), matches.end(),
                     [](const ProductMatch &left, const ProductMatch &right) { return left.share > right.share; });
    co_return matches;
}

core::Task<ToolResult> ProductSearchTool::describe(QList<ProductMatch> matches, ProductWish wish, api::Language language)
{
    ToolResult result;
    const double best = matches.front().share;
    QList<api::ProductCard> shown;
    for (const ProductMatch &match : matches) {
        if (match.share < best || shown.size() == mostShown)
            break;
        const Result<api::Product> product = co_await m_products.product(match.product.id.text(), language);
        if (!product)
            continue;
        const std::optional<core::VariantId> variant = namedVariant(*product, wish, language);
        shown.append(api::productCardOf(*product, variant));
        result.cards.append({api::CardKind::Product, product->id.text(), variant});
    }
    result.text = productSentences(shown, best >= whole, language);
    if (shown.isEmpty()) {
        result.text = phrase(Phrase::NoSuchProduct, language);
        result.grounded = false;
    }
    co_return result;
}

}  // namespace rag
