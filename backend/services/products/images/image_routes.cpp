// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/image_routes.h"

#include "backend/foundation/idempotency/once.h"
#include "backend/foundation/net/multipart.h"
#include "backend/services/products/images/request_facts.h"
#include "backend/services/products/routes/requests.h"

namespace products {
namespace {

constexpr qint64 formOverheadBytes = 64 * 1024;
constexpr qsizetype fieldMost = 4096;
constexpr int created = 201;
constexpr int notModified = 304;
constexpr int noContent = 204;

// A drawing that is opened by itself is a document of our origin: it may run, load and send nothing, and has no origin.
constexpr char drawingPolicy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

core::Result<> takeField(const net::FormPart &part, ImageWords &words)
{
    const core::Result<QString> text = net::formText(part, fieldMost);
    MOSTRADOR_TRY(text);
    if (part.name == QLatin1String("altEn"))
        words.altEn = *text;
    else if (part.name == QLatin1String("altEs"))
        words.altEs = *text;
    else if (part.name == QLatin1String("options"))
        for (const QString &code : text->split(u',', Qt::SkipEmptyParts))
            words.options.append(code.trimmed());
    else
        return net::unknownPart(part.name);
    return {};
}

core::Task<net::HandlerResult> upload(ImageRoutesNeeds needs, net::Request request)
{
    const core::Result<core::ProductId> product = requests::productId(*request);
    MOSTRADOR_CO_TRY(product);
    const core::Result<std::optional<qint64>> version = facts::versionOf(*request);
    MOSTRADOR_CO_TRY(version);
    const auto key = idempotency::IdempotencyKey::of(*request, "addProductImage");
    if (!key)
        co_return core::fail(key.error());
    core::Result<ImageUpload> form = readImageUpload(request->headers.value("Content-Type"), request->body);
    MOSTRADOR_CO_TRY(form);
    const core::Result<KeptImage> kept = co_await needs.images.keep(form->bytes);
    if (!kept)
        co_return core::fail(kept.error());
    const Origin origin = requests::originOf(*request, needs.clock.now());
    auto work = [product = *product, image = *kept, words = form->words, version = *version,
                 origin](sql::Connection &connection) -> core::Result<net::HttpResponse> {
        const core::Result<api::ImageRecord> record = pictures::add(connection, product, image, words, version, origin);
        MOSTRADOR_TRY(record);
        net::HttpResponse response = net::HttpResponse::json(wire::encode(*record), created);
        response.headers.add("Location", record->url.toLatin1());
        return response;
    };
    co_return co_await idempotency::once(needs.database, *key, origin.at, std::move(work));
}

/// The parts of an address and a condition that PATCH and DELETE share.
struct Target {
    core::ProductId product;
    core::ImageId image;
    std::optional<qint64> version;
    Origin origin;
};

core::Result<Target> targetOf(const net::HttpRequest &request, core::Timestamp now)
{
    const core::Result<core::ProductId> product = requests::productId(request);
    MOSTRADOR_TRY(product);
    const core::Result<core::ImageId> image = core::ImageId::parse(request.parameter("imageId"));
    MOSTRADOR_TRY(image);
    const core::Result<std::optional<qint64>> version = facts::versionOf(request);
    MOSTRADOR_TRY(version);
    return Target{*product, *image, *version, requests::originOf(request, now)};
}

core::Task<net::HandlerResult> change(ImageRoutesNeeds needs, net::Request request)
{
    const core::Result<Target> target = targetOf(*request, needs.clock.now());
    MOSTRADOR_CO_TRY(target);
    const core::Result<api::PatchImage> patch = wire::decode<api::PatchImage>(request->body);
    MOSTRADOR_CO_TRY(patch);
    auto work = [target = *target, patch = *patch](sql::Connection &connection) {
        return pictures::patch(connection, target.product, target.image, patch, target.version, target.origin);
    };
    const core::Result<api::ImageRecord> record = co_await needs.database.write(std::move(work));
    if (!record)
        co_return core::fail(record.error());
    co_return net::HttpResponse::json(wire::encode(*record));
}

core::Task<net::HandlerResult> remove(ImageRoutesNeeds needs, net::Request request)
{
    const core::Result<Target> target = targetOf(*request, needs.clock.now());
    MOSTRADOR_CO_TRY(target);
    auto work = [target = *target](sql::Connection &connection) {
        return pictures::remove(connection, target.product, target.image, target.version, target.origin);
    };
    const core::Result<> removed = co_await needs.database.write(std::move(work));
    if (!removed)
        co_return core::fail(removed.error());
    co_return net::HttpResponse::noContent();
}

core::Task<net::HandlerResult> show(ImageRoutesNeeds needs, net::Request request)
{
    const core::Result<ImageName> name = parseImageName(request->parameter("name"));
    MOSTRADOR_CO_TRY(name);
    const core::Result<ImageFile> file = co_await needs.images.file(*name);
    if (!file)
        co_return core::fail(file.error());
    const QByteArray tag = '"' + imageNameText(*name).toLatin1() + '"';
    net::HttpResponse response;
    if (request->headers.value("If-None-Match").contains(tag)) {
        response.status = notModified;
    } else {
        response.body = file->bytes;
        response.headers.add("Content-Type", file->mediaType);
    }
    response.headers.add("ETag", tag);
    response.headers.add("Cache-Control", "public, max-age=31536000, immutable");
    response.headers.add("X-Content-Type-Options", "nosniff");
    if (file->mediaType == "image/svg+xml")
        response.headers.add("Content-Security-Policy", drawingPolicy);
    co_return response;
}

net::Route route(net::Method method, const char *pattern, api::Permission permission, const char *operationId, const char *summary)
{
    net::Route route{.method = method, .pattern = pattern, .permission = permission};
    route.operationId = operationId;
    route.summary = summary;
    route.tag = "products";
    return route;
}

void addUpload(net::RouteTable &table, const ImageRoutesNeeds &needs)
{
    net::Route added = route(net::Method::Post, "/api/v1/products/{id}/images", api::Permission::ProductsWrite, "addProductImage",
                             "Takes a picture (PNG, JPEG, GIF, SVG) with its description in both languages; it is kept in three widths.");
    added.rate = net::RateClass::Upload;
    added.bodyLimitBytes = imageBytesMax + formOverheadBytes;
    added.requestMediaType = "multipart/form-data";
    added.response = &wire::typeOf<api::ImageRecord>();
    added.successStatus = created;
    added.idempotencyKey = true;
    added.handler = [needs](net::Request request) { return upload(needs, std::move(request)); };
    table.add(std::move(added));
}

}  // namespace

core::Result<ImageUpload> readImageUpload(const QByteArray &contentType, const QByteArray &body)
{
    core::Result<QList<net::FormPart>> parts = net::parseMultipart(contentType, body);
    MOSTRADOR_TRY(parts);
    ImageUpload upload;
    bool hasFile = false;
    for (net::FormPart &part : *parts) {
        if (part.name != QLatin1String("file")) {
            MOSTRADOR_TRY(takeField(part, upload.words));
            continue;
        }
        upload.bytes = std::move(part.body);
        hasFile = true;
    }
    if (!hasFile)
        return net::missingPart(QStringLiteral("file"), QStringLiteral("A picture is expected here."));
    for (const auto &[name, text] :
         {std::pair(QStringLiteral("altEn"), upload.words.altEn), std::pair(QStringLiteral("altEs"), upload.words.altEs)})
        if (text.trimmed().isEmpty())
            return net::missingPart(name, QStringLiteral("Say what the picture shows."));
    return upload;
}

void addImageRoutes(net::RouteTable &table, const ImageRoutesNeeds &needs)
{
    addUpload(table, needs);

    net::Route changed = route(net::Method::Patch, "/api/v1/products/{id}/images/{imageId}", api::Permission::ProductsWrite,
                               "changeProductImage", "Changes a picture's description, place, or the option values that it shows.");
    changed.rate = net::RateClass::Write;
    changed.bodyLimitBytes = net::jsonBodyLimitBytes;
    changed.request = &wire::typeOf<api::PatchImage>();
    changed.response = &wire::typeOf<api::ImageRecord>();
    changed.handler = [needs](net::Request request) { return change(needs, std::move(request)); };
    table.add(std::move(changed));

    net::Route removed = route(net::Method::Delete, "/api/v1/products/{id}/images/{imageId}", api::Permission::ProductsWrite,
                               "removeProductImage", "Takes a picture off a product.");
    removed.rate = net::RateClass::Write;
    removed.successStatus = noContent;
    removed.handler = [needs](net::Request request) { return remove(needs, std::move(request)); };
    table.add(std::move(removed));

    net::Route shown = route(net::Method::Get, "/api/v1/images/{name}", api::Permission::Public, "getImage",
                             "A picture by the hash of its content, for ever the same.");
    shown.responseMediaType = "image/*";
    shown.handler = [needs](net::Request request) { return show(needs, std::move(request)); };
    table.add(std::move(shown));
}

}  // namespace products
