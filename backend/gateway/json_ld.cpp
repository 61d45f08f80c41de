// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/gateway/json_ld.h"

#include "core/base/currency.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace gateway::jsonld {
namespace {

constexpr qsizetype offersMost = 20;  // beyond it, the range says as much and the page stays small
constexpr qsizetype descriptionMost = 5'000;

QJsonObject thing(const char *type)
{
    return {{QStringLiteral("@context"), QStringLiteral("https://schema.org")}, {QStringLiteral("@type"), QLatin1String(type)}};
}

QJsonObject part(const char *type) { return {{QStringLiteral("@type"), QLatin1String(type)}}; }

QByteArray text(const QJsonObject &object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    json.replace('<', "\\u003c");  // "</script>" and "<!--" mean something to HTML even in data
    return json;
}

/// "59.00": schema.org takes a decimal point and no sign of the currency.
QString decimal(const api::Money &money)
{
    const core::Result<core::Money> amount = core::Money::of(money.amount, money.currency);
    return amount ? core::decimalOf(*amount) : QString::number(money.amount);
}

QString availability(api::StockState stock)
{
    switch (stock) {
    case api::StockState::InStock: return QStringLiteral("https://schema.org/InStock");
    case api::StockState::Low: return QStringLiteral("https://schema.org/LimitedAvailability");
    case api::StockState::SoldOut: return QStringLiteral("https://schema.org/OutOfStock");
    }
    Q_UNREACHABLE();
}

QString pageOf(const api::Product &product, const QString &origin) { return origin + QStringLiteral("/product/") + product.slug; }

QJsonObject offerOf(const api::ProductVariant &variant, const QString &page)
{
    QJsonObject offer = part("Offer");
    offer[QStringLiteral("sku")] = variant.sku;
    offer[QStringLiteral("price")] = decimal(variant.price);
    offer[QStringLiteral("priceCurrency")] = variant.price.currency;
    offer[QStringLiteral("availability")] = availability(variant.stock);
    offer[QStringLiteral("url")] = page;
    return offer;
}

bool cheaper(const api::ProductVariant &one, const api::ProductVariant &other) { return one.price.amount < other.price.amount; }

QJsonObject rangeOf(const QList<api::ProductVariant> &variants)
{
    const auto [low, high] = std::minmax_element(variants.cbegin(), variants.cend(), cheaper);
    QJsonObject range = part("AggregateOffer");
    range[QStringLiteral("lowPrice")] = decimal(low->price);
    range[QStringLiteral("highPrice")] = decimal(high->price);
    range[QStringLiteral("priceCurrency")] = low->price.currency;
    range[QStringLiteral("offerCount")] = variants.size();
    return range;
}

}  // namespace

QByteArray product(const api::Product &product, const QString &origin)
{
    const QString page = pageOf(product, origin);
    QJsonObject object = thing("Product");
    object[QStringLiteral("name")] = product.title;
    object[QStringLiteral("description")] = product.description.left(descriptionMost);
    object[QStringLiteral("url")] = page;
    QJsonArray images;
    for (const api::ProductImage &image : product.images)
        images.append(QString(origin + image.url));
    if (!images.isEmpty())
        object[QStringLiteral("image")] = images;
    if (product.variants.size() == 1)
        object[QStringLiteral("sku")] = product.variants.first().sku;
    if (product.variants.size() > offersMost) {
        object[QStringLiteral("offers")] = rangeOf(product.variants);
    } else if (!product.variants.isEmpty()) {
        QJsonArray offers;
        for (const api::ProductVariant &variant : product.variants)
            offers.append(offerOf(variant, page));
        object[QStringLiteral("offers")] = offers;
    }
    return text(object);
}

QByteArray breadcrumbs(const QList<Crumb> &trail)
{
    QJsonArray items;
    for (const Crumb &crumb : trail) {
        QJsonObject item = part("ListItem");
        item[QStringLiteral("position")] = items.size() + 1;
        item[QStringLiteral("name")] = crumb.name;
        item[QStringLiteral("item")] = crumb.url;
        items.append(item);
    }
    QJsonObject object = thing("BreadcrumbList");
    object[QStringLiteral("itemListElement")] = items;
    return text(object);
}

QByteArray site(const QString &name, const QString &origin)
{
    QJsonObject search = part("SearchAction");
    search[QStringLiteral("target")] = QString(origin + QStringLiteral("/search?q={search_term_string}"));
    search[QStringLiteral("query-input")] = QStringLiteral("required name=search_term_string");
    QJsonObject object = thing("WebSite");
    object[QStringLiteral("name")] = name;
    object[QStringLiteral("url")] = QString(origin + u'/');
    object[QStringLiteral("potentialAction")] = search;
    return text(object);
}

}  // namespace gateway::jsonld
