// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/domain/catalogue.h"

#include <algorithm>

namespace products {
namespace {

bool sameTexts(const QList<api::ProductText> &left, const QList<api::ProductText> &right)
{
    const auto same = [](const api::ProductText &a, const api::ProductText &b) {
        return a.language == b.language && a.title == b.title && a.description == b.description;
    };
    return std::ranges::equal(left, right, same);
}

bool sameOptions(const QList<api::NewProductOption> &left, const QList<api::NewProductOption> &right)
{
    const auto sameValue = [](const api::NewOptionValue &a, const api::NewOptionValue &b) {
        return a.code == b.code && a.nameEn == b.nameEn && a.nameEs == b.nameEs;
    };
    const auto same = [&](const api::NewProductOption &a, const api::NewProductOption &b) {
        return a.code == b.code && a.nameEn == b.nameEn && a.nameEs == b.nameEs && std::ranges::equal(a.values, b.values, sameValue);
    };
    return std::ranges::equal(left, right, same);
}

/// Replaces the amounts of those currencies, keeps others.
void mergePrices(QList<api::Money> &prices, const QList<api::Money> &changes)
{
    for (const api::Money &change : changes) {
        const auto found = std::ranges::find(prices, change.currency, &api::Money::currency);
        if (found != prices.end())
            *found = change;
        else
            prices.append(change);
    }
    std::ranges::stable_sort(prices, {}, &api::Money::currency);
}

void mergeTexts(QList<api::ProductText> &texts, const QList<api::ProductText> &changes)
{
    for (const api::ProductText &change : changes) {
        const auto found = std::ranges::find(texts, change.language, &api::ProductText::language);
        if (found != texts.end())
            *found = change;
        else
            texts.append(change);
    }
    std::ranges::stable_sort(texts, {}, &api::ProductText::language);
}

core::Result<> patchVariant(VariantState &variant, const api::PatchVariant &patch, const QString &path)
{
    variant.path = path;
    if (patch.sku)
        variant.sku = *patch.sku;
    if (patch.options)
        variant.options = *patch.options;
    if (patch.prices)
        mergePrices(variant.prices, *patch.prices);
    if (patch.salePrices) {
        variant.salePrices = *patch.salePrices;
        std::ranges::stable_sort(variant.salePrices, {}, &api::Money::currency);
    }
    if (patch.lowStock)
        variant.lowStock = *patch.lowStock;
    if (patch.onHandBefore && *patch.onHandBefore != variant.onHand)
        return core::fail(core::Error{core::ErrorCode::Conflict,
                                      QStringLiteral("stock_changed"),
                                      QStringLiteral("There are %1 pieces of %2 by now.").arg(variant.onHand).arg(variant.sku),
                                      {{path + QStringLiteral(".onHand"), QString::number(variant.onHand)}}});
    if (patch.onHand)
        variant.onHand = *patch.onHand;
    return {};
}

core::Error unknownVariant(const QString &path)
{
    const QString sentence = QStringLiteral("The product has no such variant.");
    return {core::ErrorCode::NotFound, QStringLiteral("unknown_variant"), sentence, {{path + QStringLiteral(".id"), sentence}}};
}

core::Result<> patchVariants(QList<VariantState> &variants, const QList<api::PatchVariant> &patches)
{
    for (qsizetype line = 0; line < patches.size(); ++line) {
        const api::PatchVariant &patch = patches[line];
        const QString path = QStringLiteral("variants[%1]").arg(line);
        if (!patch.id) {
            VariantState added;
            added.id = core::VariantId::generate();
            MOSTRADOR_TRY(patchVariant(added, patch, path));
            if (!patch.remove)
                variants.append(added);
            continue;
        }
        const auto found = std::ranges::find(variants, *patch.id, &VariantState::id);
        if (found == variants.end())
            return core::fail(unknownVariant(path));
        if (patch.remove)
            variants.erase(found);
        else
            MOSTRADOR_TRY(patchVariant(*found, patch, path));
    }
    return {};
}

}  // namespace

bool VariantState::sameAs(const VariantState &other) const
{
    return id == other.id && sku == other.sku && options == other.options && prices == other.prices && salePrices == other.salePrices &&
           onHand == other.onHand && lowStock == other.lowStock;
}

const VariantState *ProductState::variant(const core::VariantId &wanted) const
{
    const auto found = std::ranges::find(variants, wanted, &VariantState::id);
    return found == variants.end() ? nullptr : &*found;
}

bool ProductState::sameAs(const ProductState &other) const
{
    const auto same = [](const VariantState &a, const VariantState &b) { return a.sameAs(b); };
    return slug == other.slug && category == other.category && status == other.status && sameTexts(texts, other.texts) &&
           sameOptions(options, other.options) && std::ranges::equal(variants, other.variants, same);
}

QString wordOf(api::ProductStatus status)
{
    switch (status) {
    case api::ProductStatus::Draft: return QStringLiteral("draft");
    case api::ProductStatus::Active: return QStringLiteral("active");
    case api::ProductStatus::Archived: return QStringLiteral("archived");
    }
    Q_UNREACHABLE();
}

std::optional<api::ProductStatus> statusOf(const QString &word)
{
    for (const auto status : {api::ProductStatus::Draft, api::ProductStatus::Active, api::ProductStatus::Archived})
        if (word == wordOf(status))
            return status;
    return std::nullopt;
}

api::StockState stockState(qint64 available, qint64 lowStock)
{
    if (available <= 0)
        return api::StockState::SoldOut;
    return available <= lowStock ? api::StockState::Low : api::StockState::InStock;
}

const api::ProductText &textOf(const ProductState &product, api::Language language)
{
    static const api::ProductText none;
    for (const api::ProductText &text : product.texts)
        if (text.language == language)
            return text;
    return product.texts.isEmpty() ? none : product.texts.first();
}

QString optionKey(const QStringList &codes) { return codes.join(u'/'); }

std::optional<api::Money> priceIn(const QList<api::Money> &prices, const QString &currency)
{
    for (const api::Money &price : prices)
        if (price.currency == currency)
            return price;
    return std::nullopt;
}

std::optional<Offer> offerOf(const VariantState &variant, const QString &currency)
{
    const std::optional<api::Money> regular = priceIn(variant.prices, currency);
    if (!regular)
        return std::nullopt;
    const std::optional<api::Money> sale = priceIn(variant.salePrices, currency);
    if (!sale || sale->amount >= regular->amount)
        return Offer{*regular, std::nullopt};
    return Offer{*sale, regular};
}

ProductState stateOf(const api::NewProduct &product)
{
    ProductState state;
    state.id = core::ProductId::generate();
    state.slug = product.slug;
    state.status = product.status;
    state.texts = product.texts;
    std::ranges::stable_sort(state.texts, {}, &api::ProductText::language);
    state.options = product.options;
    for (qsizetype line = 0; line < product.variants.size(); ++line) {
        const api::NewVariant &given = product.variants[line];
        VariantState variant;
        variant.id = core::VariantId::generate();
        variant.sku = given.sku;
        variant.options = given.options;
        variant.prices = given.prices;
        std::ranges::stable_sort(variant.prices, {}, &api::Money::currency);
        variant.onHand = given.onHand;
        variant.lowStock = given.lowStock;
        variant.path = QStringLiteral("variants[%1]").arg(line);
        state.variants.append(variant);
    }
    return state;
}

core::Result<ProductState> patched(const ProductState &product, const api::PatchProduct &patch)
{
    ProductState state = product;
    if (patch.slug)
        state.slug = *patch.slug;
    if (patch.status)
        state.status = *patch.status;
    if (patch.texts)
        mergeTexts(state.texts, *patch.texts);
    if (patch.options)
        state.options = *patch.options;
    if (patch.variants)
        MOSTRADOR_TRY(patchVariants(state.variants, *patch.variants));
    return state;
}

}  // namespace products
