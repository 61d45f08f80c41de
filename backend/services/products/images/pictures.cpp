// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/image_store.h"
#include "backend/services/products/store/catalogue_repository.h"
#include "backend/services/products/store/image_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace products::pictures {
namespace {

tl::unexpected<core::Error> invalid(const char *reason, const QString &field, const QString &sentence)
{
    return core::fail(core::Error{core::ErrorCode::Invalid, QString::fromLatin1(reason), sentence, {{field, sentence}}});
}

tl::unexpected<core::Error> conflict(const char *reason, const QString &sentence)
{
    return core::fail(core::ErrorCode::Conflict, QString::fromLatin1(reason), sentence);
}

tl::unexpected<core::Error> unknownImage()
{
    return core::fail(core::ErrorCode::NotFound, QStringLiteral("unknown_image"), QStringLiteral("The product has no such picture."));
}

core::Result<QString> altText(const QString &given, const QString &field)
{
    QString text = given.simplified();
    if (text.isEmpty() || text.size() > altTextMax)
        return invalid("invalid_alt_text", field, QStringLiteral("Say in 1 to %1 characters what the picture shows.").arg(altTextMax));
    return text;
}

core::Result<> checkWords(ImageWords &words)
{
    const core::Result<QString> english = altText(words.altEn, QStringLiteral("altEn"));
    MOSTRADOR_TRY(english);
    const core::Result<QString> spanish = altText(words.altEs, QStringLiteral("altEs"));
    MOSTRADOR_TRY(spanish);
    words.altEn = *english;
    words.altEs = *spanish;
    return {};
}

core::Result<> checkOptions(const QStringList &codes, const api::ProductRecord &product)
{
    for (const QString &code : codes) {
        const bool known = std::any_of(product.options.begin(), product.options.end(), [&code](const api::NewProductOption &option) {
            return std::any_of(option.values.begin(), option.values.end(),
                               [&code](const api::NewOptionValue &value) { return value.code == code; });
        });
        if (!known)
            return invalid("unknown_option_value", QStringLiteral("options"),
                           QStringLiteral("The product has no option value \"%1\".").arg(code));
    }
    return {};
}

QString jsonOf(const QStringList &codes)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(codes)).toJson(QJsonDocument::Compact));
}

QStringList codesOf(const QString &json)
{
    QStringList codes;
    for (const QJsonValue &code : QJsonDocument::fromJson(json.toUtf8()).array())
        codes.append(code.toString());
    return codes;
}

api::ImageRecord recordOf(const StoredImage &image)
{
    return {image.id,
            imageAddress(image, largestImageWidth),
            imageAddress(image, imageWidths.front()),
            image.altEn,
            image.altEs,
            image.width,
            image.height,
            image.options};
}

core::Result<StoredImage> find(sql::Connection &connection, const core::ProductId &product, const core::ImageId &id)
{
    enum Column { Position, Sha256, Width, Height, MediaType, AltEn, AltEs, Options };
    static const sql::Statement statement("products/picture");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"id", id.text()}, {"product_id", product.text()}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return unknownImage();
    StoredImage image;
    image.id = id;
    image.product = product;
    image.position = rows->integer(0, Position);
    image.sha256 = rows->text(0, Sha256);
    image.width = int(rows->integer(0, Width));
    image.height = int(rows->integer(0, Height));
    image.mediaType = rows->text(0, MediaType);
    image.altEn = rows->text(0, AltEn);
    image.altEs = rows->text(0, AltEs);
    image.options = codesOf(rows->text(0, Options));
    return image;
}

/// Ids of the product's pictures in their order.
core::Result<sql::Rows> picturesOf(sql::Connection &connection, const core::ProductId &product)
{
    static const sql::Statement statement("products/pictures_of_product");
    return connection.query(statement, {{"product_id", product.text()}});
}

core::Result<> filesAreThere(sql::Connection &connection, const KeptImage &image)
{
    static const sql::Statement statement("products/image_file");
    const core::Result<sql::Rows> rows = connection.query(statement, {{"sha256", image.sha256}, {"width", largestImageWidth}});
    MOSTRADOR_TRY(rows);
    if (rows->isEmpty())
        return core::fail(core::ErrorCode::Unavailable, QStringLiteral("image_busy"),
                          QStringLiteral("The picture was removed in the meantime; send it again."));
    return {};
}

/// The place for one more.
core::Result<qint64> nextPosition(sql::Connection &connection, const core::ProductId &product, const QString &sha256)
{
    const core::Result<sql::Rows> rows = picturesOf(connection, product);
    MOSTRADOR_TRY(rows);
    if (rows->count() >= imagesPerProductMax)
        return conflict("too_many_images", QStringLiteral("A product has at most %1 pictures.").arg(imagesPerProductMax));
    for (int row = 0; row < rows->count(); ++row)
        if (rows->text(row, 1) == sha256)
            return conflict("image_exists", QStringLiteral("The product shows this picture already."));
    return rows->isEmpty() ? 0 : rows->integer(rows->count() - 1, 2) + 1;
}

core::Result<> moveTo(sql::Connection &connection, const core::ProductId &product, const core::ImageId &id, qint64 position)
{
    static const sql::Statement statement("products/place_picture");
    const core::Result<sql::Rows> rows = picturesOf(connection, product);
    MOSTRADOR_TRY(rows);
    QStringList ids;
    for (int row = 0; row < rows->count(); ++row)
        if (rows->text(row, 0) != id.text())
            ids.append(rows->text(row, 0));
    ids.insert(qMin<qsizetype>(position, ids.size()), id.text());
    for (qsizetype place = 0; place < ids.size(); ++place)
        MOSTRADOR_TRY(connection.execute(statement, {{"id", ids[place]}, {"position", qint64(place)}}));
    return {};
}

core::Result<> touched(sql::Connection &connection, const core::ProductId &product, std::optional<qint64> version, const char *action,
                       const Origin &origin)
{
    const core::Result<qint64> now = catalogue::touch(connection, product, version, QString::fromLatin1(action), origin);
    MOSTRADOR_TRY(now);
    return {};
}

}  // namespace

core::Result<api::ImageRecord> add(sql::Connection &connection, const core::ProductId &product, const KeptImage &kept,
                                   const ImageWords &given, std::optional<qint64> version, const Origin &origin)
{
    static const sql::Statement statement("products/insert_picture");
    ImageWords words = given;
    MOSTRADOR_TRY(checkWords(words));
    const core::Result<api::ProductRecord> record = catalogue::record(connection, product, origin.at);
    MOSTRADOR_TRY(record);
    MOSTRADOR_TRY(checkOptions(words.options, *record));
    MOSTRADOR_TRY(filesAreThere(connection, kept));
    const core::Result<qint64> position = nextPosition(connection, product, kept.sha256);
    MOSTRADOR_TRY(position);
    StoredImage image;
    image.id = core::ImageId::generate();
    image.product = product;
    image.position = *position;
    image.sha256 = kept.sha256;
    image.width = kept.width;
    image.height = kept.height;
    image.mediaType = QString::fromLatin1(kept.mediaType);
    image.altEn = words.altEn;
    image.altEs = words.altEs;
    image.options = words.options;
    MOSTRADOR_TRY(connection.execute(statement, {{"id", image.id.text()},
                                                 {"product_id", product.text()},
                                                 {"position", image.position},
                                                 {"sha256", image.sha256},
                                                 {"width", image.width},
                                                 {"height", image.height},
                                                 {"media_type", image.mediaType},
                                                 {"alt_en", image.altEn},
                                                 {"alt_es", image.altEs},
                                                 {"options", jsonOf(image.options)}}));
    MOSTRADOR_TRY(touched(connection, product, version, "image_added", origin));
    return recordOf(image);
}

core::Result<api::ImageRecord> patch(sql::Connection &connection, const core::ProductId &product, const core::ImageId &id,
                                     const api::PatchImage &patch, std::optional<qint64> version, const Origin &origin)
{
    static const sql::Statement statement("products/update_picture");
    core::Result<StoredImage> image = find(connection, product, id);
    MOSTRADOR_TRY(image);
    ImageWords words{patch.altEn.value_or(image->altEn), patch.altEs.value_or(image->altEs), patch.options.value_or(image->options)};
    MOSTRADOR_TRY(checkWords(words));
    const core::Result<api::ProductRecord> record = catalogue::record(connection, product, origin.at);
    MOSTRADOR_TRY(record);
    MOSTRADOR_TRY(checkOptions(words.options, *record));
    image->altEn = words.altEn;
    image->altEs = words.altEs;
    image->options = words.options;
    MOSTRADOR_TRY(connection.execute(statement, {{"id", id.text()},
                                                 {"product_id", product.text()},
                                                 {"alt_en", image->altEn},
                                                 {"alt_es", image->altEs},
                                                 {"options", jsonOf(image->options)}}));
    if (patch.position)
        MOSTRADOR_TRY(moveTo(connection, product, id, *patch.position));
    MOSTRADOR_TRY(touched(connection, product, version, "image_changed", origin));
    return recordOf(*image);
}

core::Result<> remove(sql::Connection &connection, const core::ProductId &product, const core::ImageId &id, std::optional<qint64> version,
                      const Origin &origin)
{
    static const sql::Statement statement("products/delete_picture");
    const core::Result<int> removed = connection.execute(statement, {{"id", id.text()}, {"product_id", product.text()}});
    MOSTRADOR_TRY(removed);
    if (*removed == 0)
        return unknownImage();
    return touched(connection, product, version, "image_removed", origin);
}

}  // namespace products::pictures
