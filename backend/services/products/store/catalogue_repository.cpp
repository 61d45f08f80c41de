// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/catalogue_repository.h"

#include "backend/services/products/events/outgoing.h"
#include "backend/services/products/queries/views.h"
#include "backend/services/products/store/catalogue_rows.h"
#include "backend/services/products/store/catalogue_writes.h"
#include "backend/services/products/store/summaries.h"

namespace products::catalogue {
namespace {

core::Error unknownProduct()
{
    return {core::ErrorCode::NotFound, QStringLiteral("unknown_product"), QStringLiteral("There is no such product."), {}};
}

core::Result<core::CategoryId> categoryOf(const CategoryTree &tree, const QString &slug)
{
    const CategoryNode *node = tree.bySlug(slug);
    if (!node) {
        const QString sentence = QStringLiteral("There is no category %1.").arg(slug);
        return core::fail(
            core::Error{core::ErrorCode::Invalid, QStringLiteral("unknown_category"), sentence, {{QStringLiteral("category"), sentence}}});
    }
    return node->id;
}

/// The product as it stands, locked against other writers, and so is the stock.
core::Result<ProductState> lockState(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version,
                                     core::Timestamp now)
{
    MOSTRADOR_TRY(stock::lock(connection));
    const core::Result<qint64> current = rows::lockProduct(connection, id);
    MOSTRADOR_TRY(current);
    if (version && *version != *current)
        return core::fail(core::Error{core::ErrorCode::PreconditionFailed,
                                      QStringLiteral("version_changed"),
                                      QStringLiteral("Somebody changed the product in the meantime."),
                                      {{QStringLiteral("version"), QString::number(*current)}}});
    core::Result<std::optional<ProductState>> state = rows::productOf(connection, id, now);
    MOSTRADOR_TRY(state);
    if (!*state)
        return core::fail(unknownProduct());
    return std::move(**state);
}

}  // namespace

core::Result<std::optional<core::ProductId>> findBySlug(sql::Connection &connection, const QString &slug)
{
    static const sql::Statement statement("products/product_by_slug");
    const core::Result<sql::Rows> found = connection.query(statement, {{"slug", slug}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return std::optional<core::ProductId>();
    return std::optional(core::ProductId::fromTrusted(found->text(0, 0)));
}

core::Result<std::optional<SkuOwner>> findBySku(sql::Connection &connection, const QString &sku)
{
    static const sql::Statement statement("products/variant_by_sku");
    const core::Result<sql::Rows> found = connection.query(statement, {{"sku", sku}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return std::optional<SkuOwner>();
    return std::optional(SkuOwner{core::ProductId::fromTrusted(found->text(0, 0)), core::VariantId::fromTrusted(found->text(0, 1))});
}

core::Result<api::ProductRecord> record(sql::Connection &connection, const core::ProductId &id, core::Timestamp now)
{
    const core::Result<std::optional<ProductState>> state = rows::productOf(connection, id, now);
    MOSTRADOR_TRY(state);
    if (!*state)
        return core::fail(unknownProduct());
    const core::Result<QList<StoredImage>> images = rows::imagesOf(connection, id);
    MOSTRADOR_TRY(images);
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    return views::record(**state, *images, *tree);
}

core::Result<core::ProductId> create(sql::Connection &connection, const api::NewProduct &product, const Origin &origin)
{
    ProductState state = stateOf(product);
    MOSTRADOR_TRY(check(state));
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    const core::Result<core::CategoryId> category = categoryOf(*tree, product.category);
    MOSTRADOR_TRY(category);
    state.category = *category;
    MOSTRADOR_TRY(stock::lock(connection));
    MOSTRADOR_TRY(writes::save(connection, nullptr, state, *tree, origin));
    return state.id;
}

core::Result<> patch(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version, const api::PatchProduct &patch,
                     const Origin &origin)
{
    const core::Result<ProductState> before = lockState(connection, id, version, origin.at);
    MOSTRADOR_TRY(before);
    core::Result<ProductState> after = patched(*before, patch);
    MOSTRADOR_TRY(after);
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    if (patch.category) {
        const core::Result<core::CategoryId> category = categoryOf(*tree, *patch.category);
        MOSTRADOR_TRY(category);
        after->category = *category;
    }
    if (after->sameAs(*before))
        return {};
    MOSTRADOR_TRY(check(*after));
    MOSTRADOR_TRY(writes::save(connection, &*before, *after, *tree, origin));
    return {};
}

core::Result<> remove(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version, const Origin &origin)
{
    static const sql::Statement statement("products/delete_product");
    const core::Result<ProductState> before = lockState(connection, id, version, origin.at);
    MOSTRADOR_TRY(before);
    for (const VariantState &variant : before->variants) {
        const core::Result<> cleared = writes::clearStock(connection, variant, origin);
        if (!cleared && cleared.error().reason == QLatin1String("variant_was_sold"))
            return core::fail(core::ErrorCode::Conflict, QStringLiteral("product_was_sold"),
                              QStringLiteral("Some of it was sold or is held for somebody; archive it instead."));
        MOSTRADOR_TRY(cleared);
    }
    MOSTRADOR_TRY(summaries::forget(connection, id));
    MOSTRADOR_TRY(connection.execute(statement, {{"id", id.text()}}));
    MOSTRADOR_TRY(rows::audit(connection, QStringLiteral("product_deleted"), id.text(), origin));
    return events::tellProductDeleted(connection, id, origin.at);
}

core::Result<qint64> touch(sql::Connection &connection, const core::ProductId &id, std::optional<qint64> version, const QString &action,
                           const Origin &origin)
{
    static const sql::Statement statement("products/touch_product");
    const core::Result<ProductState> before = lockState(connection, id, version, origin.at);
    MOSTRADOR_TRY(before);
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    MOSTRADOR_TRY(connection.execute(statement, {{"id", id.text()}, {"now", origin.at.milliseconds()}}));
    MOSTRADOR_TRY(writes::conclude(connection, id, before->version + 1, action, *tree, origin));
    return before->version + 1;
}

}  // namespace products::catalogue
