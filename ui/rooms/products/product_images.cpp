// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rooms/products/product_images.h"

#include "ui/client/done.h"
#include "ui/rooms/products/product_paths.h"

#include <QFile>
#include <QFileInfo>

namespace product_room {
namespace {

constexpr qint64 largestImage = 20LL * 1024 * 1024;  // bytes; refused here before it is read into memory
const QStringList kinds{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("webp"),
                        QStringLiteral("svg")};

}  // namespace

ProductImages::ProductImages(client::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

core::Result<ProductImages::Waiting> ProductImages::read(const QString &path)
{
    const QFileInfo info(path);
    if (!kinds.contains(info.suffix().toLower()))
        return core::fail(core::ErrorCode::UnsupportedMedia, QStringLiteral("image_type_unsupported"),
                          QStringLiteral("Pictures are PNG, JPEG, WebP or SVG files."));
    if (info.size() > largestImage)
        return core::fail(core::ErrorCode::TooLarge, QStringLiteral("image_too_large"),
                          QStringLiteral("The picture is larger than %1 bytes.").arg(largestImage));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Invalid, QStringLiteral("file_unreadable"),
                          QStringLiteral("The file cannot be read: %1.").arg(file.errorString()));
    return Waiting{info.fileName(), file.readAll(), {}, {}};
}

void ProductImages::count(int change)
{
    m_underWay += change;
    Q_EMIT underWayChanged();
}

void ProductImages::add(const core::ProductId &product, const Waiting &file)
{
    client::Upload upload;
    upload.fileName = file.fileName;
    upload.content = file.content;
    upload.fields = {{"altEn", file.altEn}, {"altEs", file.altEs}};
    client::Request request = client::ApiClient::uploadRequest(paths::images(product), upload, {});
    request.headers.append({"Idempotency-Key", core::newUuid().toLatin1()});
    count(1);
    const QString name = file.fileName;
    client::whenDone(m_api.ask<api::ImageRecord>(request), this, [this, product, name](const core::Result<api::ImageRecord> &image) {
        count(-1);
        if (!image) {
            Q_EMIT failed(name, image.error());
            return;
        }
        Q_EMIT added(name);
        Q_EMIT changed(product);
    });
}

void ProductImages::patch(const core::ProductId &product, const core::ImageId &image, const api::PatchImage &patch)
{
    client::Request request;
    request.method = "PATCH";
    request.path = paths::image(product, image);
    request.body = wire::encode(patch);
    client::whenDone(m_api.ask<api::ImageRecord>(request), this, [this, product](const core::Result<api::ImageRecord> &saved) {
        if (!saved)
            Q_EMIT failed({}, saved.error());
        Q_EMIT changed(product);
    });
}

void ProductImages::remove(const core::ProductId &product, const core::ImageId &image)
{
    client::whenDone(m_api.call("DELETE", paths::image(product, image)), this, [this, product](const core::Result<> &removed) {
        if (!removed && removed.error().code != core::ErrorCode::NotFound)
            Q_EMIT failed({}, removed.error());
        Q_EMIT changed(product);
    });
}

}  // namespace product_room
