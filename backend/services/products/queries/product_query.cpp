// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/product_query.h"

#include "backend/services/products/domain/catalogue.h"
#include "core/base/currency.h"

#include <array>

namespace products {
namespace {

using core::Result;

constexpr char facetPrefix[] = "facet.";

tl::unexpected<core::Error> invalid(const char *parameter, const QString &sentence)
{
    const QString name = QString::fromLatin1(parameter);
    return core::fail(core::Error{core::ErrorCode::Invalid, QStringLiteral("invalid_") + name, sentence, {{name, sentence}}});
}

struct SortName {
    const char *name;
    ProductSort sort;
};
constexpr std::array sortNames{
    SortName{"relevance", ProductSort::Relevance}, SortName{"title", ProductSort::Title},
    SortName{"-title", ProductSort::TitleDown},    SortName{"price", ProductSort::Price},
    SortName{"-price", ProductSort::PriceDown},    SortName{"newest", ProductSort::Newest},
    SortName{"updated", ProductSort::Updated},     SortName{"-updated", ProductSort::UpdatedDown},
    SortName{"available", ProductSort::Available}, SortName{"-available", ProductSort::AvailableDown},
};

/// Without a wish: best first when there are words, else newest first.
Result<ProductSort> sortOf(const QString &name, bool hasWords)
{
    if (name.isEmpty() || (name == QLatin1String("relevance") && !hasWords))
        return hasWords ? ProductSort::Relevance : ProductSort::Newest;
    for (const SortName &known : sortNames)
        if (name == QLatin1String(known.name))
            return known.sort;
    return invalid("sort", QStringLiteral("sort is relevance, newest, or title, price, updated, available, with - in front for the "
                                          "other way round."));
}

Result<std::optional<qint64>> amountOf(const net::HttpRequest &request, const char *parameter)
{
    const QString text = request.queryValue(parameter);
    if (text.isEmpty())
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 amount = text.toLongLong(&isNumber);
    if (!isNumber || amount < 0 || amount > amountMax)
        return invalid(parameter, QStringLiteral("%1 is an amount in minor units, 0 to %2.").arg(QLatin1String(parameter)).arg(amountMax));
    return std::optional(amount);
}

Result<std::optional<StockFilter>> stockFilterOf(const QString &name)
{
    if (name.isEmpty())
        return std::optional<StockFilter>();
    if (name == QLatin1String("in_stock"))
        return std::optional(StockFilter::InStock);
    if (name == QLatin1String("low"))
        return std::optional(StockFilter::Low);
    if (name == QLatin1String("sold_out"))
        return std::optional(StockFilter::SoldOut);
    return invalid("stock", QStringLiteral("stock is in_stock, low or sold_out."));
}

Result<QList<core::ProductId>> idsOf(const QString &text)
{
    QList<core::ProductId> ids;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const Result<core::ProductId> id = core::ProductId::parse(part);
        if (!id)
            return invalid("ids", QStringLiteral("ids are lower-case UUIDs with commas between them."));
        if (!ids.contains(*id))
            ids.append(*id);
    }
    if (ids.size() > core::maxPageItems)
        return invalid("ids", QStringLiteral("At most %1 ids are taken.").arg(core::maxPageItems));
    return ids;
}

Result<QList<api::ProductStatus>> statusesOf(const net::HttpRequest &request)
{
    const QString text = request.queryValue("status");
    if (text.isEmpty())
        return QList<api::ProductStatus>{api::ProductStatus::Active};
    QList<api::ProductStatus> statuses;
    for (const QString &word : text.split(u',')) {
        const std::optional<api::ProductStatus> status = statusOf(word);
        if (!status)
            return invalid("status", QStringLiteral("status is draft, active, archived, or some of them with commas between."));
        if (!statuses.contains(*status))
            statuses.append(*status);
    }
    const bool onlyActive = statuses == QList<api::ProductStatus>{api::ProductStatus::Active};
    if (!onlyActive && !request.caller.may(api::Permission::ProductsRead))
        return core::fail(core::ErrorCode::Forbidden, QStringLiteral("forbidden"),
                          QStringLiteral("Only staff see products that are not for sale."));
    return statuses;
}

Result<QList<FacetChoice>> facetsOf(const net::HttpRequest &request)
{
    QList<FacetChoice> choices;
    for (const auto &[name, value] : request.query) {
        if (!name.startsWith(facetPrefix))
            continue;
        const QString code = QString::fromUtf8(name.mid(qsizetype(qstrlen(facetPrefix))));
        const QStringList values = QString::fromUtf8(value).split(u',', Qt::SkipEmptyParts);
        if (!isCode(code) || values.isEmpty() || !std::ranges::all_of(values, isCode))
            return invalid("facet", QStringLiteral("A choice is facet.<option code>=<value code>, more values with commas between."));
        auto found = std::ranges::find(choices, code, &FacetChoice::code);
        if (found == choices.end())
            found = choices.insert(choices.end(), {code, {}});
        for (const QString &one : values)
            if (!found->values.contains(one))
                found->values.append(one);
        if (choices.size() > facetChoicesMax || found->values.size() > facetValuesMax)
            return invalid("facet",
                           QStringLiteral("At most %1 facets with %2 values each are taken.").arg(facetChoicesMax).arg(facetValuesMax));
    }
    return choices;
}

Result<QString> wordsOf(const net::HttpRequest &request)
{
    const QString words = request.queryValue("q").trimmed();
    if (words.size() > searchLengthMax || words.contains(QChar::Null))
        return invalid("q", QStringLiteral("q takes at most %1 characters, without U+0000.").arg(searchLengthMax));
    return request.queryValue("q").isEmpty() ? QString() : words;
}

Result<QString> currencyOf(const net::HttpRequest &request, const ProductsOptions &options)
{
    const QString currency = request.queryValue("currency");
    if (currency.isEmpty())
        return options.currency;
    if (!core::minorDigits(currency))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("unknown_currency"),
                          QStringLiteral("currency is a code of ISO 4217, like EUR."));
    return currency;
}

Result<bool> flagOf(const net::HttpRequest &request, const char *parameter)
{
    const QString text = request.queryValue(parameter);
    if (!text.isEmpty() && text != QLatin1String("true") && text != QLatin1String("false"))
        return invalid(parameter, QStringLiteral("%1 is true or false.").arg(QLatin1String(parameter)));
    return text == QLatin1String("true");
}

/// Moves a value into its place, or gives the error.
template <class T, class U>
core::Result<> take(Result<T> value, U &place)
{
    MOSTRADOR_TRY(value);
    place = std::move(*value);
    return {};
}

}  // namespace

QList<QByteArray> productQueryParameters(bool paged)
{
    QList<QByteArray> names{"q", "category", "facet.*", "sort", "priceMin", "priceMax", "stock", "ids", "status", "currency", "language"};
    if (paged)
        names += {"facets", "cursor", "limit"};
    return names;
}

Result<api::Language> languageOf(const net::HttpRequest &request, const ProductsOptions &options)
{
    const QString text = request.queryValue("language");
    if (text.isEmpty())
        return options.language;
    for (const api::Language language : {api::Language::English, api::Language::Spanish})
        if (text == api::languageCode(language))
            return language;
    return invalid("language", QStringLiteral("language is en or es."));
}

Result<ProductQuery> productQueryOf(const net::HttpRequest &request, const ProductsOptions &options)
{
    ProductQuery query;
    MOSTRADOR_TRY(take(wordsOf(request), query.text));
    query.category = request.queryValue("category");
    if (!query.category.isEmpty() && !isSlug(query.category))
        return invalid("category", QStringLiteral("category is the slug of one."));
    MOSTRADOR_TRY(take(facetsOf(request), query.facets));
    MOSTRADOR_TRY(take(sortOf(request.queryValue("sort"), !query.text.isEmpty()), query.sort));
    MOSTRADOR_TRY(take(amountOf(request, "priceMin"), query.priceMin));
    MOSTRADOR_TRY(take(amountOf(request, "priceMax"), query.priceMax));
    MOSTRADOR_TRY(take(stockFilterOf(request.queryValue("stock")), query.stock));
    MOSTRADOR_TRY(take(idsOf(request.queryValue("ids")), query.ids));
    MOSTRADOR_TRY(take(statusesOf(request), query.statuses));
    MOSTRADOR_TRY(take(currencyOf(request, options), query.currency));
    MOSTRADOR_TRY(take(languageOf(request, options), query.language));
    MOSTRADOR_TRY(take(flagOf(request, "facets"), query.withFacets));
    query.staff = request.caller.may(api::Permission::ProductsRead);
    constexpr int cursorKeys = 3;  // the number, the text and the id of the last row
    MOSTRADOR_TRY(take(core::parsePageRequest(request.queryValue("cursor"), request.queryValue("limit"), cursorKeys), query.page));
    return query;
}

}  // namespace products
