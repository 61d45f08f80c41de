// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/server/demo_shop.h"

#include "backend/foundation/sql/migrator.h"
#include "backend/server/demo_catalogue.h"
#include "backend/services/products/images/image_store.h"
#include "backend/services/products/store/category_repository.h"

#include <QFile>

namespace backend {
namespace {

constexpr int hoursPerDay = 24;

/// Takes the drawings that are part of the program as they are: they need no child process to protect anybody from them.
class OwnDrawings final : public products::ImageWorker {
public:
    [[nodiscard]] core::Result<products::DerivedImage> derive(const QByteArray &upload) const override
    {
        return products::DerivedImage{
            "image/svg+xml", products::largestImageWidth, products::largestImageWidth, {{products::largestImageWidth, upload}}};
    }
};

core::Result<QByteArray> resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Internal, QStringLiteral("demo_invalid"), QStringLiteral("%1 is missing.").arg(path));
    return file.readAll();
}

core::Result<QByteArray> drawingOf(const DemoPicture &picture)
{
    core::Result<QByteArray> drawing = resource(QStringLiteral(":/demo/pictures/") + picture.file);
    if (drawing && picture.swap)
        return swapped(*drawing, *picture.swap);
    return drawing;
}

products::Origin originAt(core::Timestamp now, int daysAgo)
{
    products::Origin origin;
    origin.at = now - std::chrono::hours(hoursPerDay * daysAgo);
    return origin;
}

core::Result<> addCategories(sql::Connection &connection, const QList<DemoCategory> &list, const products::Origin &origin)
{
    QHash<QString, core::CategoryId> ids;
    const core::Result<api::CategoryRecordList> known = products::categories::records(connection);
    MOSTRADOR_TRY(known);
    for (const api::CategoryRecord &record : known->items)
        ids.insert(record.slug, record.id);
    for (const DemoCategory &entry : list) {
        if (ids.contains(entry.category.slug))
            continue;
        api::SaveCategory category = entry.category;
        if (!entry.parent.isEmpty())
            category.parent = ids.value(entry.parent);
        const core::Result<api::CategoryRecord> record = products::categories::create(connection, category, origin);
        MOSTRADOR_TRY(record);
        ids.insert(record->slug, record->id);
    }
    return {};
}

/// One with its picture's files, or nothing where there is no store for them.
using KeptPictures = QList<std::optional<products::KeptImage>>;

core::Result<> addPictures(sql::Connection &connection, const core::ProductId &id, const DemoProduct &product, const KeptPictures &kept,
                           const products::Origin &origin)
{
    for (qsizetype index = 0; index < product.pictures.size(); ++index) {
        if (!kept.value(index))
            continue;
        const DemoPicture &picture = product.pictures[index];
        const products::ImageWords words{picture.altEn, picture.altEs, picture.options};
        const core::Result<api::ImageRecord> added = products::pictures::add(connection, id, *kept[index], words, std::nullopt, origin);
        MOSTRADOR_TRY(added);
    }
    return {};
}

core::Result<> addProducts(sql::Connection &connection, const DemoCatalogue &catalogue, const QList<KeptPictures> &pictures,
                           core::Timestamp now)
{
    for (qsizetype index = 0; index < catalogue.products.size(); ++index) {
        const DemoProduct &product = catalogue.products[index];
        const core::Result<std::optional<core::ProductId>> known = products::catalogue::findBySlug(connection, product.entry.slug);
        MOSTRADOR_TRY(known);
        if (*known)
            continue;
        const products::Origin origin = originAt(now, product.addedDaysAgo);
        const core::Result<products::ProductEntryResult> added = products::catalogue::apply(connection, product.entry, 0, origin);
        MOSTRADOR_TRY(added);
        MOSTRADOR_TRY(addPictures(connection, added->id, product, pictures[index], origin));
    }
    return {};
}

core::Task<core::Result<KeptPictures>> keepPictures(products::ImageStore *store, QList<DemoPicture> pictures)
{
    KeptPictures kept;
    for (const DemoPicture &picture : std::as_const(pictures)) {
        const core::Result<QByteArray> drawing = drawingOf(picture);
        if (!drawing)
            co_return core::fail(drawing.error());
        core::Result<products::KeptImage> image = co_await store->keep(*drawing);
        if (!image)
            co_return core::fail(image.error());
        kept.append(std::move(*image));
    }
    co_return kept;
}

/// Of all products at once: files and rows of many pictures then share their way to the disk.
core::Task<core::Result<QList<KeptPictures>>> keepAll(products::ImageStore *store, QList<DemoProduct> products)
{
    std::vector<core::Task<core::Result<KeptPictures>>> underWay;
    for (const DemoProduct &product : std::as_const(products))
        underWay.push_back(keepPictures(store, product.pictures));
    QList<KeptPictures> kept;
    std::optional<core::Error> failure;
    for (core::Task<core::Result<KeptPictures>> &task : underWay) {
        core::Result<KeptPictures> pictures = co_await task;
        if (!pictures)
            failure = pictures.error();
        else
            kept.append(std::move(*pictures));
    }
    if (failure)
        co_return core::fail(*failure);
    co_return kept;
}

void addWhatIsSold(DemoCatalogue &catalogue, const QList<DemoSale> &sales)
{
    for (DemoProduct &product : catalogue.products)
        for (products::VariantEntry &variant : product.entry.variants)
            variant.onHand = variant.onHand.value_or(0) + takenPieces(sales, variant.sku);
}

}  // namespace

core::Result<QList<DemoSale>> demoSales()
{
    const core::Result<QByteArray> json = resource(QStringLiteral(":/demo/orders.json"));
    if (!json)
        return core::fail(json.error());
    return readDemoSales(*json);
}

core::Task<core::Result<>> fillShelves(DemoShopNeeds needs, QList<DemoSale> sales)
{
    const core::Result<QByteArray> json = resource(QStringLiteral(":/demo/products.json"));
    MOSTRADOR_CO_TRY(json);
    core::Result<DemoCatalogue> catalogue = readDemoCatalogue(*json);
    MOSTRADOR_CO_TRY(catalogue);
    addWhatIsSold(*catalogue, sales);
    for (const char *module : {"events", "idempotency", "products"}) {
        const core::Result<int> migrated = co_await sql::migrate(*needs.products, QString::fromLatin1(module));
        MOSTRADOR_CO_TRY(migrated);
    }
    const core::SystemClock clock;
    core::Result<QList<KeptPictures>> pictures = QList<KeptPictures>(catalogue->products.size());
    if (needs.blobs) {
        const OwnDrawings drawings;
        products::ImageStore store(*needs.products, clock, *needs.blobs, drawings);
        pictures = co_await keepAll(&store, catalogue->products);
        MOSTRADOR_CO_TRY(pictures);
    }
    auto work = [catalogue = *catalogue, pictures = *pictures, now = clock.now()](sql::Connection &connection) -> core::Result<> {
        MOSTRADOR_TRY(addCategories(connection, catalogue.categories, originAt(now, catalogue.products.first().addedDaysAgo)));
        return addProducts(connection, catalogue, pictures, now);
    };
    co_return co_await needs.products->write(std::move(work));
}

}  // namespace backend
