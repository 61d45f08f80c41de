// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/catalogue_writes.h"

#include "backend/services/products/events/outgoing.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/catalogue_rows.h"
#include "backend/services/products/store/summaries.h"

namespace products::writes {
namespace {

QString nobody() { return QStringLiteral("system"); }

QString actorOf(const Origin &origin) { return origin.actorId.isEmpty() ? nobody() : origin.actorId; }

/// A word for the ledger that says why.
QString reasonOf(MovementKind kind) { return kind == MovementKind::Received ? QStringLiteral("first count") : QStringLiteral("counted"); }

core::Result<> checkSlug(sql::Connection &connection, const ProductState *before, const ProductState &after, Mistakes &mistakes)
{
    if (before && before->slug == after.slug)
        return {};
    const core::Result<std::optional<core::ProductId>> owner = catalogue::findBySlug(connection, after.slug);
    MOSTRADOR_TRY(owner);
    if (*owner && **owner != after.id)
        mistakes.add(QStringLiteral("slug"), "slug_taken", QStringLiteral("Another product has the slug %1.").arg(after.slug),
                     core::ErrorCode::Conflict);
    return {};
}

core::Result<> checkSkus(sql::Connection &connection, const ProductState *before, const ProductState &after, Mistakes &mistakes)
{
    for (const VariantState &variant : after.variants) {
        const VariantState *was = before ? before->variant(variant.id) : nullptr;
        if (was && was->sku == variant.sku)
            continue;
        const core::Result<std::optional<catalogue::SkuOwner>> owner = catalogue::findBySku(connection, variant.sku);
        MOSTRADOR_TRY(owner);
        if (*owner && (*owner)->product != after.id)
            mistakes.add(variant.path + QStringLiteral(".sku"), "sku_taken",
                         QStringLiteral("Another product has the SKU %1.").arg(variant.sku), core::ErrorCode::Conflict);
    }
    return {};
}

core::Result<> checkUnique(sql::Connection &connection, const ProductState *before, const ProductState &after)
{
    Mistakes mistakes;
    MOSTRADOR_TRY(checkSlug(connection, before, after, mistakes));
    MOSTRADOR_TRY(checkSkus(connection, before, after, mistakes));
    return mistakes.result();
}

/// Moves the count by `delta`, in as many movements as the limit of one needs.
core::Result<> moveCount(sql::Connection &connection, MovementKind kind, const core::VariantId &id, qint64 delta, const QString &reason,
                         const Origin &origin, const StockReport &report)
{
    while (delta != 0) {
        const qint64 step = std::clamp(delta, -quantityMax, quantityMax);
        const StockCount count{core::newUuid(), id, step, reason, {}, actorOf(origin), origin.at};
        MOSTRADOR_TRY(stock::count(connection, kind, count, report));
        delta -= step;
    }
    return {};
}

core::Result<> removeVariants(sql::Connection &connection, const ProductState &before, const ProductState &after, const Origin &origin)
{
    for (const VariantState &variant : before.variants) {
        if (after.variant(variant.id))
            continue;
        MOSTRADOR_TRY(clearStock(connection, variant, origin));
        MOSTRADOR_TRY(rows::deleteVariant(connection, variant.id));
    }
    return {};
}

bool isRenamed(const VariantState &was, const VariantState &is)
{
    return was.sku != is.sku || optionKey(was.options) != optionKey(is.options);
}

/// SKUs and options may change places, so those that change let go of theirs first.
core::Result<> renameVariants(sql::Connection &connection, const ProductState &before, const ProductState &after)
{
    for (qsizetype place = 0; place < after.variants.size(); ++place) {
        const VariantState &variant = after.variants[place];
        const VariantState *was = before.variant(variant.id);
        const QString away = u'~' + variant.id.text();
        if (was && isRenamed(*was, variant))
            MOSTRADOR_TRY(rows::updateVariant(connection, variant.id, away, away, place));
    }
    for (qsizetype place = 0; place < after.variants.size(); ++place) {
        const VariantState &variant = after.variants[place];
        const VariantState *was = before.variant(variant.id);
        const bool moved = was && (place >= before.variants.size() || before.variants[place].id != variant.id);
        if (was && (moved || isRenamed(*was, variant)))
            MOSTRADOR_TRY(rows::updateVariant(connection, variant.id, variant.sku, optionKey(variant.options), place));
    }
    return {};
}

core::Result<> addVariant(sql::Connection &connection, const core::ProductId &product, const VariantState &variant, qint64 place,
                          const Origin &origin)
{
    MOSTRADOR_TRY(rows::insertVariant(connection, product, variant, place));
    MOSTRADOR_TRY(stock::open(connection, variant.id, variant.lowStock));
    // No report: the product's own event says all.
    return moveCount(connection, MovementKind::Received, variant.id, variant.onHand, reasonOf(MovementKind::Received), origin, {});
}

/// The error, with the place in what was sent.
core::Error at(core::Error error, const QString &path)
{
    const QString sentence = error.message;
    return std::move(error).with(path, sentence);
}

core::Result<> saveVariant(sql::Connection &connection, const VariantState *was, const VariantState &variant, const Origin &origin)
{
    static const QList<api::Money> none;
    MOSTRADOR_TRY(rows::changePrices(connection, variant.id, api::PriceList::Regular, was ? was->prices : none, variant.prices, origin.at));
    MOSTRADOR_TRY(
        rows::changePrices(connection, variant.id, api::PriceList::Sale, was ? was->salePrices : none, variant.salePrices, origin.at));
    if (!was)
        return {};
    if (was->lowStock != variant.lowStock)
        MOSTRADOR_TRY(rows::setLowThreshold(connection, variant.id, variant.lowStock));
    const core::Result<> counted = moveCount(connection, MovementKind::Adjusted, variant.id, variant.onHand - was->onHand,
                                             reasonOf(MovementKind::Adjusted), origin, events::reportAt(origin.at));
    if (!counted && counted.error().code == core::ErrorCode::Conflict)
        return core::fail(at(counted.error(), variant.path + QStringLiteral(".onHand")));
    return counted;
}

core::Result<> saveVariants(sql::Connection &connection, const ProductState *before, const ProductState &after, const Origin &origin)
{
    if (before) {
        MOSTRADOR_TRY(removeVariants(connection, *before, after, origin));
        MOSTRADOR_TRY(renameVariants(connection, *before, after));
    }
    for (qsizetype place = 0; place < after.variants.size(); ++place) {
        const VariantState &variant = after.variants[place];
        const VariantState *was = before ? before->variant(variant.id) : nullptr;
        if (!was)
            MOSTRADOR_TRY(addVariant(connection, after.id, variant, place, origin));
        MOSTRADOR_TRY(saveVariant(connection, was, variant, origin));
    }
    return {};
}

}  // namespace

core::Result<> clearStock(sql::Connection &connection, const VariantState &variant, const Origin &origin)
{
    const core::Result<bool> sold = rows::wasSold(connection, variant.id);
    MOSTRADOR_TRY(sold);
    if (*sold)
        return core::fail(core::Error{core::ErrorCode::Conflict,
                                      QStringLiteral("variant_was_sold"),
                                      QStringLiteral("%1 was sold or is held for somebody; it cannot go.").arg(variant.sku),
                                      {{QStringLiteral("sku"), variant.sku}}});
    return moveCount(connection, MovementKind::Adjusted, variant.id, -variant.onHand, QStringLiteral("removed"), origin, {});
}

core::Result<> conclude(sql::Connection &connection, const core::ProductId &id, qint64 version, const QString &action,
                        const CategoryTree &tree, const Origin &origin)
{
    const core::Result<std::optional<ProductState>> product = rows::productOf(connection, id, origin.at);
    if (!product)
        return core::fail(product.error());
    if (*product)
        MOSTRADOR_TRY(summaries::refresh(connection, **product, tree));
    MOSTRADOR_TRY(rows::audit(connection, action, id.text(), origin));
    return events::tellProductChanged(connection, id, version, origin.at);
}

core::Result<qint64> save(sql::Connection &connection, const ProductState *before, const ProductState &after, const CategoryTree &tree,
                          const Origin &origin)
{
    MOSTRADOR_TRY(checkUnique(connection, before, after));
    MOSTRADOR_TRY(before ? rows::updateProduct(connection, after, origin.at) : rows::insertProduct(connection, after, origin.at));
    MOSTRADOR_TRY(rows::saveTexts(connection, after));
    MOSTRADOR_TRY(rows::replaceOptions(connection, after));
    MOSTRADOR_TRY(saveVariants(connection, before, after, origin));
    const qint64 version = before ? before->version + 1 : 1;
    const QString action = before ? QStringLiteral("product_changed") : QStringLiteral("product_created");
    MOSTRADOR_TRY(conclude(connection, after.id, version, action, tree, origin));
    return version;
}

}  // namespace products::writes
