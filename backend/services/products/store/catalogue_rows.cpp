// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/store/catalogue_rows.h"

#include "backend/services/products/store/image_rows.h"
#include "core/base/id.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace products {
namespace rows {
namespace {

QString wordOf(api::PriceList list) { return list == api::PriceList::Regular ? QStringLiteral("regular") : QStringLiteral("sale"); }

core::Result<> done(const core::Result<int> &changed)
{
    MOSTRADOR_TRY(changed);
    return {};
}

core::Result<> readTexts(sql::Connection &connection, ProductState &product)
{
    static const sql::Statement statement("products/product_texts");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", product.id.text()}});
    MOSTRADOR_TRY(found);
    for (int row = 0; row < found->count(); ++row) {
        const bool spanish = found->text(row, 0) == api::languageCode(api::Language::Spanish);
        product.texts.append({spanish ? api::Language::Spanish : api::Language::English, found->text(row, 1), found->text(row, 2)});
    }
    return {};
}

core::Result<> readOptions(sql::Connection &connection, ProductState &product)
{
    static const sql::Statement options("products/product_options");
    static const sql::Statement values("products/option_values");
    const core::Result<sql::Rows> found = connection.query(options, {{"id", product.id.text()}});
    MOSTRADOR_TRY(found);
    for (int row = 0; row < found->count(); ++row)
        product.options.append({found->text(row, 0), found->text(row, 1), found->text(row, 2), {}});
    if (product.options.isEmpty())
        return {};
    const core::Result<sql::Rows> parts = connection.query(values, {{"id", product.id.text()}});
    MOSTRADOR_TRY(parts);
    for (int row = 0; row < parts->count(); ++row)
        for (api::NewProductOption &option : product.options)
            if (option.code == parts->text(row, 0))
                option.values.append({parts->text(row, 1), parts->text(row, 2), parts->text(row, 3)});
    return {};
}

core::Result<> readVariants(sql::Connection &connection, ProductState &product, core::Timestamp now)
{
    static const sql::Statement variants("products/product_variants");
    static const sql::Statement prices("products/prices_now");
    const core::Result<sql::Rows> found = connection.query(variants, {{"id", product.id.text()}, {"now", now.milliseconds()}});
    MOSTRADOR_TRY(found);
    QHash<QString, qsizetype> places;
    for (int row = 0; row < found->count(); ++row) {
        VariantState variant;
        variant.id = core::VariantId::fromTrusted(found->text(row, 0));
        variant.sku = found->text(row, 1);
        const QString key = found->text(row, 2);
        if (!key.isEmpty())
            variant.options = key.split(u'/');
        variant.onHand = found->integer(row, 3);
        variant.allocated = found->integer(row, 4);
        variant.reserved = found->integer(row, 5);
        variant.lowStock = found->integer(row, 6);
        places.insert(variant.id.text(), product.variants.size());
        product.variants.append(variant);
    }
    const core::Result<sql::Rows> amounts = connection.query(prices, {{"id", product.id.text()}});
    MOSTRADOR_TRY(amounts);
    for (int row = 0; row < amounts->count(); ++row) {
        VariantState &variant = product.variants[places.value(amounts->text(row, 0))];
        const api::Money price{amounts->integer(row, 3), amounts->text(row, 1)};
        (amounts->text(row, 2) == wordOf(api::PriceList::Sale) ? variant.salePrices : variant.prices).append(price);
    }
    return {};
}

/// The moment at which a new price begins: now, but after the one before, since no row of the history is overwritten.
core::Result<core::Timestamp> startOf(sql::Connection &connection, const sql::Bindings &price, core::Timestamp now)
{
    static const sql::Statement statement("products/last_price_start");
    const core::Result<sql::Rows> last = connection.query(statement, price);
    MOSTRADOR_TRY(last);
    return std::max(now, last->timestamp(0, 0) + std::chrono::milliseconds(1));
}

}  // namespace

core::Result<std::optional<ProductState>> productOf(sql::Connection &connection, const core::ProductId &id, core::Timestamp now)
{
    static const sql::Statement statement("products/product_by_id");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return std::optional<ProductState>();
    ProductState product;
    product.id = id;
    product.slug = found->text(0, 0);
    if (!found->isNull(0, 1))
        product.category = core::CategoryId::fromTrusted(found->text(0, 1));
    product.status = statusOf(found->text(0, 2)).value_or(api::ProductStatus::Draft);
    product.version = found->integer(0, 3);
    product.createdAt = found->timestamp(0, 4);
    product.updatedAt = found->timestamp(0, 5);
    MOSTRADOR_TRY(readTexts(connection, product));
    MOSTRADOR_TRY(readOptions(connection, product));
    MOSTRADOR_TRY(readVariants(connection, product, now));
    return std::optional(product);
}

core::Result<qint64> lockProduct(sql::Connection &connection, const core::ProductId &id)
{
    static const sql::Statement statement("products/lock_product");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(found);
    if (found->isEmpty())
        return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_product"), QStringLiteral("There is no such product."));
    return found->integer(0, 0);
}

core::Result<> insertProduct(sql::Connection &connection, const ProductState &product, core::Timestamp now)
{
    static const sql::Statement statement("products/insert_product");
    return done(connection.execute(statement, {{"id", product.id.text()},
                                               {"status", products::wordOf(product.status)},
                                               {"slug", product.slug},
                                               {"category_id", product.category ? QVariant(product.category->text()) : QVariant()},
                                               {"now", now.milliseconds()}}));
}

core::Result<> updateProduct(sql::Connection &connection, const ProductState &product, core::Timestamp now)
{
    static const sql::Statement statement("products/update_product");
    return done(connection.execute(statement, {{"id", product.id.text()},
                                               {"status", products::wordOf(product.status)},
                                               {"slug", product.slug},
                                               {"category_id", product.category ? QVariant(product.category->text()) : QVariant()},
                                               {"now", now.milliseconds()}}));
}

core::Result<> saveTexts(sql::Connection &connection, const ProductState &product)
{
    static const sql::Statement statement("products/save_product_text");
    for (const api::ProductText &text : product.texts)
        MOSTRADOR_TRY(connection.execute(statement, {{"product_id", product.id.text()},
                                                     {"language", api::languageCode(text.language)},
                                                     {"title", text.title},
                                                     {"description", text.description}}));
    return {};
}

core::Result<> replaceOptions(sql::Connection &connection, const ProductState &product)
{
    static const sql::Statement clear("products/delete_product_options");  // values go by their foreign key
    static const sql::Statement insertOption("products/insert_product_option");
    static const sql::Statement insertValue("products/insert_option_value");
    MOSTRADOR_TRY(connection.execute(clear, {{"id", product.id.text()}}));
    for (qsizetype place = 0; place < product.options.size(); ++place) {
        const api::NewProductOption &option = product.options[place];
        MOSTRADOR_TRY(connection.execute(insertOption, {{"product_id", product.id.text()},
                                                        {"code", option.code},
                                                        {"position", place},
                                                        {"name_en", option.nameEn},
                                                        {"name_es", option.nameEs}}));
        for (qsizetype index = 0; index < option.values.size(); ++index)
            MOSTRADOR_TRY(connection.execute(insertValue, {{"product_id", product.id.text()},
                                                           {"option_code", option.code},
                                                           {"code", option.values[index].code},
                                                           {"position", index},
                                                           {"name_en", option.values[index].nameEn},
                                                           {"name_es", option.values[index].nameEs}}));
    }
    return {};
}

core::Result<> insertVariant(sql::Connection &connection, const core::ProductId &product, const VariantState &variant, qint64 position)
{
    static const sql::Statement statement("products/insert_variant");
    return done(connection.execute(statement, {{"id", variant.id.text()},
                                               {"product_id", product.text()},
                                               {"sku", variant.sku},
                                               {"option_key", optionKey(variant.options)},
                                               {"position", position}}));
}

core::Result<> updateVariant(sql::Connection &connection, const core::VariantId &id, const QString &sku, const QString &key,
                             qint64 position)
{
    static const sql::Statement statement("products/update_variant");
    return done(connection.execute(statement, {{"id", id.text()}, {"sku", sku}, {"option_key", key}, {"position", position}}));
}

core::Result<> deleteVariant(sql::Connection &connection, const core::VariantId &id)
{
    static const sql::Statement statement("products/delete_variant");
    return done(connection.execute(statement, {{"id", id.text()}}));
}

core::Result<bool> wasSold(sql::Connection &connection, const core::VariantId &id)
{
    static const sql::Statement statement("products/variant_was_sold");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", id.text()}});
    MOSTRADOR_TRY(found);
    return found->integer(0, 0) > 0;
}

core::Result<> setLowThreshold(sql::Connection &connection, const core::VariantId &id, qint64 pieces)
{
    static const sql::Statement statement("products/set_low_threshold");
    return done(connection.execute(statement, {{"id", id.text()}, {"low_threshold", pieces}}));
}

core::Result<> changePrices(sql::Connection &connection, const core::VariantId &id, api::PriceList list, const QList<api::Money> &before,
                            const QList<api::Money> &after, core::Timestamp now)
{
    static const sql::Statement endPrice("products/end_price");
    static const sql::Statement insertPrice("products/insert_price");
    const auto keyOf = [&](const QString &currency) {
        return sql::Bindings{{"variant_id", id.text()}, {"currency", currency}, {"list", wordOf(list)}};
    };
    for (const api::Money &old : before) {
        if (priceIn(after, old.currency) == old)
            continue;
        const core::Result<core::Timestamp> end = startOf(connection, keyOf(old.currency), now);
        MOSTRADOR_TRY(end);
        MOSTRADOR_TRY(connection.execute(endPrice, keyOf(old.currency) + sql::Bindings{{"valid_to", end->milliseconds()}}));
    }
    for (const api::Money &price : after) {
        if (priceIn(before, price.currency) == price)
            continue;
        const core::Result<core::Timestamp> start = startOf(connection, keyOf(price.currency), now);
        MOSTRADOR_TRY(start);
        MOSTRADOR_TRY(connection.execute(insertPrice, keyOf(price.currency) +
                                                          sql::Bindings{{"amount", price.amount}, {"valid_from", start->milliseconds()}}));
    }
    return {};
}

core::Result<> audit(sql::Connection &connection, const QString &action, const QString &subject, const Origin &origin)
{
    static const sql::Statement statement("products/insert_audit");
    return done(connection.execute(statement, {{"id", core::newUuid()},
                                               {"at", origin.at.milliseconds()},
                                               {"action", action},
                                               {"actor_kind", origin.actorKind},
                                               {"actor_id", origin.actorId},
                                               {"subject_id", subject},
                                               {"network", auditedNetwork(origin.address)},
                                               {"request_id", origin.requestId}}));
}

core::Result<QList<StoredImage>> imagesOf(sql::Connection &connection, const core::ProductId &product)
{
    static const sql::Statement statement("products/product_images");
    const core::Result<sql::Rows> found = connection.query(statement, {{"id", product.text()}});
    MOSTRADOR_TRY(found);
    QList<StoredImage> images;
    for (int row = 0; row < found->count(); ++row) {
        StoredImage image;
        image.id = core::ImageId::fromTrusted(found->text(row, 0));
        image.product = core::ProductId::fromTrusted(found->text(row, 1));
        image.position = found->integer(row, 2);
        image.sha256 = found->text(row, 3);
        image.width = int(found->integer(row, 4));
        image.height = int(found->integer(row, 5));
        image.mediaType = found->text(row, 6);
        image.altEn = found->text(row, 7);
        image.altEs = found->text(row, 8);
        for (const QJsonValue &code : QJsonDocument::fromJson(found->text(row, 9).toUtf8()).array())
            image.options.append(code.toString());
        images.append(image);
    }
    return images;
}

}  // namespace rows

QString imageAddress(const StoredImage &image, int width)
{
    const bool vector = image.mediaType == QLatin1String("image/svg+xml");
    const int served = vector ? width : std::min(width, image.width);
    const QString extension = vector ? QStringLiteral("svg") : image.mediaType.section(u'/', 1).replace(u"jpeg"_qs, u"jpg"_qs);
    return QStringLiteral("/api/v1/images/%1-%2.%3").arg(image.sha256).arg(served).arg(extension);
}

}  // namespace products
