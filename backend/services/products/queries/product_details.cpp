// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/queries/product_details.h"

#include "backend/services/products/queries/views.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/catalogue_rows.h"

#include <limits>

namespace products::details {
namespace {

tl::unexpected<core::Error> unknownProduct()
{
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_product"), QStringLiteral("There is no such product."));
}

core::Result<std::optional<core::ProductId>> idOf(sql::Connection &connection, const QString &idOrSlug)
{
    if (const core::Result<core::ProductId> id = core::ProductId::parse(idOrSlug))
        return std::optional(*id);
    return catalogue::findBySlug(connection, idOrSlug);
}

core::Result<> mustBeThere(sql::Connection &connection, const core::ProductId &id)
{
    static const sql::Statement statement("products/product_by_id");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return unknownProduct();
    return {};
}

/// Names of the values that a variant has.
QStringList namesOf(const api::ProductSummary &card, const QStringList &codes)
{
    QStringList names;
    for (qsizetype place = 0; place < codes.size() && place < card.options.size(); ++place) {
        const QList<api::OptionValue> &values = card.options[place].values;
        const auto found = std::ranges::find(values, codes[place], &api::OptionValue::code);
        names.append(found == values.end() ? codes[place] : found->name);
    }
    return names;
}

core::Result<std::optional<SaleItem>> saleItem(sql::Connection &connection, const core::VariantId &variant, const QString &currency,
                                               api::Language language, core::Timestamp now)
{
    enum Column { Product, Sku, Options, Slug, Status, OnHand, Allocated, Reserved, Regular, Sale, Card };
    static const sql::Statement statement("products/sale_item");
    const core::Result<sql::Rows> found = connection.query(
        statement,
        {{"id", variant.text()}, {"currency", currency}, {"language", api::languageCode(language)}, {"now", now.milliseconds()}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty() || found->isNull(0, Regular))
        return std::optional<SaleItem>();
    const core::Result<api::ProductSummary> card = wire::decode<api::ProductSummary>(found->text(0, Card).toUtf8(), wire::Unknown::Ignore);
    MOSTRADOR_TRY(card);
    SaleItem item;
    item.variant = variant;
    item.product = core::ProductId::fromTrusted(found->text(0, Product));
    item.slug = found->text(0, Slug);
    item.sku = found->text(0, Sku);
    item.title = card->title;
    item.options = namesOf(*card, found->text(0, Options).split(u'/', Qt::SkipEmptyParts));
    item.price = {found->integer(0, Regular), currency};
    if (!found->isNull(0, Sale) && found->integer(0, Sale) < item.price.amount) {
        item.listPrice = item.price;
        item.price.amount = found->integer(0, Sale);
    }
    if (card->image)
        item.imageUrl = card->image->url;
    item.available = std::max<qint64>(0, found->integer(0, OnHand) - found->integer(0, Allocated) - found->integer(0, Reserved));
    item.sold = found->text(0, Status) == wordOf(api::ProductStatus::Active);
    return std::optional(item);
}

}  // namespace

core::Result<api::Product> product(sql::Connection &connection, const Question &question, const ProductsOptions &options,
                                   core::Timestamp now)
{
    const core::Result<std::optional<core::ProductId>> id = idOf(connection, question.idOrSlug);
    MOSTRADOR_TRY(id);
    if (!*id)
        return unknownProduct();
    const core::Result<std::optional<ProductState>> state = rows::productOf(connection, **id, now);
    MOSTRADOR_TRY(state);
    if (!*state || (!question.staff && (*state)->status != api::ProductStatus::Active))
        return unknownProduct();
    const core::Result<QList<StoredImage>> images = rows::imagesOf(connection, **id);
    MOSTRADOR_TRY(images);
    const core::Result<CategoryTree> tree = CategoryTree::read(connection);
    MOSTRADOR_TRY(tree);
    const qint64 shown = question.staff ? std::numeric_limits<qint64>::max() : options.availableShown;
    return views::product(**state, *images, *tree, {question.language, question.currency, shown});
}

core::Result<api::VariantRecord> variant(sql::Connection &connection, const core::VariantId &id, core::Timestamp now)
{
    static const sql::Statement statement("products/variant_owner");
    const core::Result<sql::Rows> owner = connection.query(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(owner);
    core::Result<std::optional<ProductState>> state = std::optional<ProductState>();
    if (!owner->isEmpty())
        state = rows::productOf(connection, core::ProductId::fromTrusted(owner->text(0, 0)), now);
    MOSTRADOR_TRY(state);
    const VariantState *found = *state ? (*state)->variant(id) : nullptr;
    if (!found)
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_variant"), QStringLiteral("There is no such variant."));
    return views::variantRecord(*found);
}

core::Result<api::PriceHistory> prices(sql::Connection &connection, const core::ProductId &id)
{
    static const sql::Statement statement("products/price_history");
    MOSTRADOR_TRY(mustBeThere(connection, id));
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id.text()}, {"limit", priceRowsMost}});
    MOSTRADOR_TRY(found);
    api::PriceHistory history;
    for (int row = 0; row < found->count(); ++row) {
        api::PriceRow price;
        price.variantId = core::VariantId::fromTrusted(found->text(row, 0));
        price.sku = found->text(row, 1);
        price.list = found->text(row, 2) == QLatin1String("sale") ? api::PriceList::Sale : api::PriceList::Regular;
        price.price = {found->integer(row, 3), found->text(row, 4)};
        price.from = found->timestamp(row, 5);
        if (!found->isNull(row, 6))
            price.until = found->timestamp(row, 6);
        history.items.append(price);
    }
    return history;
}

core::Result<api::StockMovementList> movements(sql::Connection &connection, const core::ProductId &id, const core::PageRequest &page)
{
    enum Column { At, MovementId, Variant, Kind, OnHand, Allocated, Reason, Reference, Actor };
    static const sql::Statement statement("products/movements_page");
    MOSTRADOR_TRY(mustBeThere(connection, id));
    const bool start = page.after.isEmpty();
    const qint64 beforeAt = start ? std::numeric_limits<qint64>::max() : page.after[0].toLongLong();
    const core::Result<sql::Rows> found = connection.query(
        statement,
        {{"product_id", id.text()}, {"before_at", beforeAt}, {"before_id", start ? QString() : page.after[1]}, {"limit", page.limit + 1}});
    MOSTRADOR_TRY(found);
    api::StockMovementList list;
    const int shown = std::min(found->count(), page.limit);
    for (int row = 0; row < shown; ++row) {
        api::StockMovement movement;
        movement.at = found->timestamp(row, At);
        movement.variantId = core::VariantId::fromTrusted(found->text(row, Variant));
        movement.kind = found->text(row, Kind);
        movement.onHandDelta = found->integer(row, OnHand);
        movement.allocatedDelta = found->integer(row, Allocated);
        movement.reason = found->text(row, Reason);
        movement.reference = found->text(row, Reference);
        movement.actor = found->text(row, Actor);
        list.items.append(movement);
    }
    if (found->count() > page.limit)
        list.nextCursor = core::encodeCursor({found->text(shown - 1, At), found->text(shown - 1, MovementId)});
    return list;
}

core::Result<QList<SaleItem>> saleItems(sql::Connection &connection, const QList<core::VariantId> &variants, const QString &currency,
                                        api::Language language, core::Timestamp now)
{
    QList<SaleItem> items;
    for (const core::VariantId &variant : variants) {
        const core::Result<std::optional<SaleItem>> item = saleItem(connection, variant, currency, language, now);
        MOSTRADOR_TRY(item);
        if (*item)
            items.append(**item);
    }
    return items;
}

}  // namespace products::details
