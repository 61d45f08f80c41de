// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/catalogue_rows.h"
#include "backend/services/products/store/catalogue_writes.h"
#include "backend/services/products/store/stock_commands.h"

namespace products::catalogue {
namespace {

/// The product's options, with the values that the entry adds; the names that the entry has are the newer ones.
QList<api::NewProductOption> merged(QList<api::NewProductOption> options, const QList<api::NewProductOption> &added)
{
    for (const api::NewProductOption &option : added) {
        const auto found = std::ranges::find(options, option.code, &api::NewProductOption::code);
        if (found == options.end()) {
            options.append(option);
            continue;
        }
        found->nameEn = option.nameEn;
        found->nameEs = option.nameEs;
        for (const api::NewOptionValue &value : option.values) {
            const auto same = std::ranges::find(found->values, value.code, &api::NewOptionValue::code);
            if (same == found->values.end())
                found->values.append(value);
            else
                *same = value;
        }
    }
    return options;
}

api::PatchVariant patchOf(const VariantEntry &entry, const ProductState &product, qint64 defaultLowStock)
{
    api::PatchVariant patch;
    if (!entry.options.isEmpty())
        patch.options = entry.options;
    patch.prices = entry.prices;
    patch.salePrices = entry.salePrices;
    patch.onHand = entry.onHand;
    patch.lowStock = entry.lowStock;
    const auto known = std::ranges::find(product.variants, entry.sku, &VariantState::sku);
    if (known != product.variants.end()) {
        patch.id = known->id;
        return patch;
    }
    patch.sku = entry.sku;
    if (!patch.lowStock)
        patch.lowStock = defaultLowStock;
    return patch;
}

core::Result<ProductState> stateAfter(const ProductState &before, const ProductEntry &entry, const CategoryTree &tree,
                                      qint64 defaultLowStock)
{
    api::PatchProduct patch;
    patch.status = entry.status;
    patch.texts = entry.texts;
    patch.options = merged(before.options, entry.options);
    patch.variants.emplace();
    for (const VariantEntry &variant : entry.variants)
        patch.variants->append(patchOf(variant, before, defaultLowStock));
    core::Result<ProductState> after = patched(before, patch);
    MOSTRADOR_TRY(after);
    if (entry.category) {
        const CategoryNode *category = tree.bySlug(*entry.category);
        const QString sentence = QStringLiteral("There is no category %1.").arg(*entry.category);
        if (!category)
            return core::fail(core::Error{
                core::ErrorCode::Invalid, QStringLiteral("unknown_category"), sentence, {{QStringLiteral("category"), sentence}}});
        after->category = category->id;
    }
    MOSTRADOR_TRY(check(*after));
    return after;
}

ProductEntryResult resultOf(const ProductState *before, const ProductState &after, const ProductEntry &entry)
{
    ProductEntryResult result;
    result.id = after.id;
    const bool changed = before && !after.sameAs(*before);
    result.outcome = !before ? EntryOutcome::Created : changed ? EntryOutcome::Updated : EntryOutcome::Unchanged;
    // A change of the product itself is one of each of its rows, and not of the variants alone.
    ProductState others = after;
    if (before)
        others.variants = before->variants;
    const bool productChanged = before && !others.sameAs(*before);
    for (const VariantEntry &variant : entry.variants) {
        const auto is = std::ranges::find(after.variants, variant.sku, &VariantState::sku);
        const VariantState *was = before && is != after.variants.end() ? before->variant(is->id) : nullptr;
        const bool same = was && is->sameAs(*was) && !productChanged;
        result.variants.append(!was ? EntryOutcome::Created : same ? EntryOutcome::Unchanged : EntryOutcome::Updated);
    }
    return result;
}

core::Result<std::optional<ProductState>> lockBySlug(sql::Connection &connection, const QString &slug, core::Timestamp now)
{
    const core::Result<std::optional<core::ProductId>> id = findBySlug(connection, slug);
    MOSTRADOR_TRY(id);
    if (!*id)
        return std::optional<ProductState>();
    MOSTRADOR_TRY(rows::lockProduct(connection, **id));
    return rows::productOf(connection, **id, now);
}

}  // namespace

core::Result<ProductEntryResult> apply(sql::Connection &connection, const ProductEntry &entry, qint64 defaultLowStock, const Origin &origin)
{
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    MOSTRADOR_TRY(stock::lock(connection));
    const core::Result<std::optional<ProductState>> before = lockBySlug(connection, entry.slug, origin.at);
    MOSTRADOR_TRY(before);
    ProductState fresh;
    fresh.id = core::ProductId::generate();
    fresh.slug = entry.slug;
    if (!*before && !entry.category) {
        const QString sentence = QStringLiteral("A new product needs a category.");
        return core::fail(
            core::Error{core::ErrorCode::Invalid, QStringLiteral("unknown_category"), sentence, {{QStringLiteral("category"), sentence}}});
    }
    const core::Result<ProductState> after = stateAfter(*before ? **before : fresh, entry, *tree, defaultLowStock);
    MOSTRADOR_TRY(after);
    const ProductState *was = *before ? &**before : nullptr;
    ProductEntryResult result = resultOf(was, *after, entry);
    if (result.outcome != EntryOutcome::Unchanged)
        MOSTRADOR_TRY(writes::save(connection, was, *after, *tree, origin));
    return result;
}

}  // namespace products::catalogue
