// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/views.h"

namespace products::views {
namespace {

QString nameOf(const QString &english, const QString &spanish, api::Language language)
{
    return language == api::Language::Spanish ? spanish : english;
}

QList<api::ProductOption> optionsOf(const ProductState &state, api::Language language)
{
    QList<api::ProductOption> options;
    for (const api::NewProductOption &option : state.options) {
        api::ProductOption view{option.code, nameOf(option.nameEn, option.nameEs, language), {}};
        for (const api::NewOptionValue &value : option.values)
            view.values.append({value.code, nameOf(value.nameEn, value.nameEs, language)});
        options.append(view);
    }
    return options;
}

api::ProductImage imageView(const StoredImage &image, api::Language language)
{
    api::ProductImage view;
    view.id = image.id;
    view.url = imageAddress(image, pictureWidth);
    view.thumbnail = imageAddress(image, thumbnailWidth);
    view.alt = nameOf(image.altEn, image.altEs, language);
    view.width = image.width;
    view.height = image.height;
    view.options = image.options;
    return view;
}

/// In the currency that is looked for, else in the first that there is.
Offer anyOffer(const VariantState &variant, const QString &currency)
{
    if (const std::optional<Offer> offer = offerOf(variant, currency))
        return *offer;
    if (variant.prices.isEmpty())
        return {{0, currency}, std::nullopt};
    return *offerOf(variant, variant.prices.first().currency);
}

api::ProductVariant variantView(const VariantState &variant, const Look &look)
{
    const Offer offer = anyOffer(variant, look.currency);
    api::ProductVariant view;
    view.id = variant.id;
    view.sku = variant.sku;
    view.options = variant.options;
    view.price = offer.price;
    view.listPrice = offer.listPrice;
    view.available = std::clamp<qint64>(variant.available(), 0, look.availableShown);
    view.stock = stockState(variant.available(), variant.lowStock);
    return view;
}

}  // namespace

api::Product product(const ProductState &state, const QList<StoredImage> &images, const CategoryTree &tree, const Look &look)
{
    const api::ProductText &text = textOf(state, look.language);
    api::Product view;
    view.id = state.id;
    view.slug = state.slug;
    view.title = text.title;
    view.description = text.description;
    view.status = state.status;
    view.categoryPath = tree.slugsTo(state.category);
    view.options = optionsOf(state, look.language);
    for (const VariantState &variant : state.variants)
        view.variants.append(variantView(variant, look));
    for (const StoredImage &image : images)
        view.images.append(imageView(image, look.language));
    view.version = state.version;
    view.updatedAt = state.updatedAt;
    return view;
}

api::VariantRecord variantRecord(const VariantState &variant)
{
    api::VariantRecord record;
    record.id = variant.id;
    record.sku = variant.sku;
    record.options = variant.options;
    record.prices = variant.prices;
    record.salePrices = variant.salePrices;
    record.onHand = variant.onHand;
    record.allocated = variant.allocated;
    record.reserved = variant.reserved;
    record.available = variant.available();
    record.lowStock = variant.lowStock;
    record.stock = stockState(variant.available(), variant.lowStock);
    return record;
}

api::ImageRecord imageRecord(const StoredImage &image)
{
    api::ImageRecord record;
    record.id = image.id;
    record.url = imageAddress(image, pictureWidth);
    record.thumbnail = imageAddress(image, thumbnailWidth);
    record.altEn = image.altEn;
    record.altEs = image.altEs;
    record.width = image.width;
    record.height = image.height;
    record.options = image.options;
    return record;
}

api::ProductRecord record(const ProductState &state, const QList<StoredImage> &images, const CategoryTree &tree)
{
    api::ProductRecord record;
    record.id = state.id;
    record.slug = state.slug;
    if (const CategoryNode *category = state.category ? tree.byId(*state.category) : nullptr)
        record.category = category->slug;
    record.status = state.status;
    record.texts = state.texts;
    record.options = state.options;
    for (const VariantState &variant : state.variants)
        record.variants.append(variantRecord(variant));
    for (const StoredImage &image : images)
        record.images.append(imageRecord(image));
    record.version = state.version;
    record.createdAt = state.createdAt;
    record.updatedAt = state.updatedAt;
    return record;
}

QString sharedSku(const ProductState &state)
{
    if (state.variants.isEmpty())
        return {};
    QString shared = state.variants.first().sku;
    for (const VariantState &variant : state.variants)
        while (!variant.sku.startsWith(shared))
            shared.chop(1);
    if (state.variants.size() > 1)
        while (!shared.isEmpty() && !shared.back().isLetterOrNumber())
            shared.chop(1);
    return shared;
}

api::ProductSummary card(const ProductState &state, const QList<StoredImage> &images, api::Language language)
{
    api::ProductSummary summary;
    summary.id = state.id;
    summary.slug = state.slug;
    summary.title = textOf(state, language).title;
    summary.status = state.status;
    summary.sku = sharedSku(state);
    summary.variants = int(state.variants.size());
    summary.options = optionsOf(state, language);
    if (!images.isEmpty())
        summary.image = imageView(images.first(), language);
    summary.updatedAt = state.updatedAt;
    // Prices are put in when it is read; until then a currency that is none keeps the shape whole.
    summary.priceFrom = summary.priceTo = {0, QStringLiteral("ZZZ")};
    return summary;
}

}  // namespace products::views
