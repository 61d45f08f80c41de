// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/product_query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace models {
namespace {

constexpr api::ProductStatus allStatuses[] = {api::ProductStatus::Draft, api::ProductStatus::Active, api::ProductStatus::Archived};
constexpr api::StockState allStates[] = {api::StockState::InStock, api::StockState::Low, api::StockState::SoldOut};
constexpr int mostViews = 50;  // of one person; a file with more is not ours

QString statusList(const QList<api::ProductStatus> &statuses)
{
    QStringList words;
    for (const api::ProductStatus status : allStatuses)
        if (statuses.isEmpty() || statuses.contains(status))
            words.append(productStatusWord(status));
    return words.join(QLatin1Char(','));
}

std::optional<qint64> amountIn(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() && value.toInteger(-1) >= 0 ? std::optional(value.toInteger()) : std::nullopt;
}

}  // namespace

QString productStatusWord(api::ProductStatus status)
{
    switch (status) {
    case api::ProductStatus::Draft: return QStringLiteral("draft");
    case api::ProductStatus::Active: return QStringLiteral("active");
    case api::ProductStatus::Archived: return QStringLiteral("archived");
    }
    Q_UNREACHABLE();
}

QString stockStateWord(api::StockState state)
{
    switch (state) {
    case api::StockState::InStock: return QStringLiteral("in_stock");
    case api::StockState::Low: return QStringLiteral("low");
    case api::StockState::SoldOut: return QStringLiteral("sold_out");
    }
    Q_UNREACHABLE();
}

bool ProductQuery::narrows() const
{
    return !text.isEmpty() || !statuses.isEmpty() || !category.isEmpty() || stock || priceMin || priceMax;
}

QString ProductQuery::sortKey() const
{
    if (!sort.isEmpty())
        return sort;
    return text.isEmpty() ? QStringLiteral("title") : QStringLiteral("relevance");
}

QUrlQuery ProductQuery::toQuery(api::Language language) const
{
    QUrlQuery query;
    const auto add = [&query](const char *name, const QString &value) {
        // A plus would be read as a blank.
        const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(value, ","));
        query.addQueryItem(QLatin1String(name), encoded);
    };
    add("language", api::languageCode(language));
    add("status", statusList(statuses));
    add("sort", sortKey());
    if (!text.isEmpty())
        add("q", text);
    if (!category.isEmpty())
        add("category", category);
    if (stock)
        add("stock", stockStateWord(*stock));
    if (priceMin)
        add("priceMin", QString::number(*priceMin));
    if (priceMax)
        add("priceMax", QString::number(*priceMax));
    return query;
}

QJsonObject ProductQuery::toJson() const
{
    QJsonObject object;
    if (!text.isEmpty())
        object.insert(QStringLiteral("text"), text);
    QJsonArray words;
    for (const api::ProductStatus status : statuses)
        words.append(productStatusWord(status));
    if (!words.isEmpty())
        object.insert(QStringLiteral("status"), words);
    if (!category.isEmpty())
        object.insert(QStringLiteral("category"), category);
    if (stock)
        object.insert(QStringLiteral("stock"), stockStateWord(*stock));
    if (priceMin)
        object.insert(QStringLiteral("priceMin"), *priceMin);
    if (priceMax)
        object.insert(QStringLiteral("priceMax"), *priceMax);
    if (!sort.isEmpty())
        object.insert(QStringLiteral("sort"), sort);
    return object;
}

ProductQuery ProductQuery::fromJson(const QJsonObject &object)
{
    ProductQuery query;
    query.text = object.value(QStringLiteral("text")).toString();
    query.category = object.value(QStringLiteral("category")).toString();
    query.sort = object.value(QStringLiteral("sort")).toString();
    const QJsonArray words = object.value(QStringLiteral("status")).toArray();
    for (const api::ProductStatus status : allStatuses)
        if (words.contains(productStatusWord(status)))
            query.statuses.append(status);
    for (const api::StockState state : allStates)
        if (object.value(QStringLiteral("stock")).toString() == stockStateWord(state))
            query.stock = state;
    query.priceMin = amountIn(object, QStringLiteral("priceMin"));
    query.priceMax = amountIn(object, QStringLiteral("priceMax"));
    return query;
}

QByteArray viewsToJson(const QList<ProductView> &views)
{
    QJsonArray list;
    for (const ProductView &view : views) {
        QJsonObject object = view.query.toJson();
        object.insert(QStringLiteral("name"), view.name);
        list.append(object);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

QList<ProductView> viewsFromJson(const QByteArray &text)
{
    QList<ProductView> views;
    const QJsonArray list = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &value : list) {
        const QString name = value[QStringLiteral("name")].toString();
        if (!name.isEmpty() && views.size() < mostViews)
            views.append({name, ProductQuery::fromJson(value.toObject())});
    }
    return views;
}

}  // namespace models
