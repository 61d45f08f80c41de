// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/image_store.h"

#include "core/base/pool.h"

namespace products {
namespace {

constexpr int workersMax = 1;  // child processes at a time: pictures wait for each other rather than for visitors
constexpr int tidiedAtOnce = 100;

core::Error busy()
{
    return core::Error{core::ErrorCode::Unavailable,
                       QStringLiteral("image_busy"),
                       QStringLiteral("The same picture is being removed at this moment; send it again."),
                       {{QStringLiteral("retryAfter"), QStringLiteral("1")}}};
}

}  // namespace

ImageStore::ImageStore(sql::Database &database, const core::Clock &clock, blobs::BlobStore &blobs, const ImageWorker &worker)
    : m_database(database)
    , m_clock(clock)
    , m_blobs(blobs)
    , m_worker(worker)
{
    m_pool.setMaxThreadCount(workersMax);
}

ImageStore::~ImageStore() { m_pool.waitForDone(); }

core::Task<core::Result<KeptImage>> ImageStore::keep(QByteArray upload)
{
    auto work = [worker = &m_worker, upload = std::move(upload)] { return worker->derive(upload); };
    const core::Result<DerivedImage> image = co_await core::onPool(&m_pool, std::move(work));
    if (!image)
        co_return core::fail(image.error());
    QList<std::pair<int, QString>> names;
    for (const ImageSize &size : image->sizes)
        names.append({size.width, blobs::BlobHash::of(size.bytes).text()});
    const QString sha256 = names.last().second;
    // The claim comes first: from then on nobody removes what is put.
    MOSTRADOR_CO_TRY(co_await claim(names, sha256, image->mediaType));
    for (const ImageSize &size : image->sizes) {
        const core::Result<blobs::BlobHash> put = co_await m_blobs.put(size.bytes);
        if (!put)
            co_return core::fail(put.error());
    }
    co_return KeptImage{sha256, image->width, image->height, image->mediaType};
}

core::Task<core::Result<>> ImageStore::claim(QList<std::pair<int, QString>> blobsByWidth, QString sha256, QByteArray mediaType)
{
    auto work = [blobsByWidth, sha256, mediaType, now = m_clock.now()](sql::Connection &connection) -> core::Result<> {
        static const sql::Statement doomed("products/doomed_blob");
        static const sql::Statement statement("products/claim_image_file");
        for (const auto &[width, blob] : blobsByWidth) {
            const core::Result<sql::Rows> rows = connection.query(doomed, {{"blob", blob}});
            MOSTRADOR_TRY(rows);
            if (!rows->isEmpty())
                return core::fail(busy());
            MOSTRADOR_TRY(connection.execute(statement, {{"sha256", sha256},
                                                         {"width", width},
                                                         {"blob", blob},
                                                         {"media_type", QString::fromLatin1(mediaType)},
                                                         {"now", now.milliseconds()}}));
        }
        return {};
    };
    co_return co_await m_database.write(std::move(work));
}

core::Task<core::Result<ImageFile>> ImageStore::file(ImageName name)
{
    auto work = [name](sql::Connection &connection) {
        static const sql::Statement statement("products/image_file");
        return connection.query(statement, {{"sha256", name.sha256}, {"width", name.width}});
    };
    const core::Result<sql::Rows> rows = co_await m_database.read(std::move(work));
    if (!rows)
        co_return core::fail(rows.error());
    if (rows->isEmpty() || rows->text(0, 1).toLatin1() != name.mediaType)
        co_return core::fail(core::ErrorCode::NotFound, QStringLiteral("no_such_image"),
                             QStringLiteral("There is no picture of that name."));
    const core::Result<blobs::BlobHash> hash = blobs::BlobHash::parse(rows->text(0, 0));
    if (!hash)
        co_return core::fail(hash.error());
    const core::Result<QByteArray> bytes = co_await m_blobs.get(*hash);
    if (!bytes)
        co_return core::fail(bytes.error());
    co_return ImageFile{*bytes, name.mediaType};
}

core::Task<core::Result<int>> ImageStore::tidy()
{
    const qint64 before = (m_clock.now() - unusedImageLifetime).milliseconds();
    auto doom = [before](sql::Connection &connection) -> core::Result<sql::Rows> {
        static const sql::Statement statement("products/doom_image_files");
        static const sql::Statement blobs("products/doomed_image_blobs");
        MOSTRADOR_TRY(connection.execute(statement, {{"before", before}, {"limit", tidiedAtOnce}}));
        return connection.query(blobs);
    };
    const core::Result<sql::Rows> doomed = co_await m_database.write(std::move(doom));
    if (!doomed)
        co_return core::fail(doomed.error());
    for (int row = 0; row < doomed->count(); ++row) {
        const core::Result<blobs::BlobHash> hash = blobs::BlobHash::parse(doomed->text(row, 0));
        if (hash)
            MOSTRADOR_CO_TRY(co_await m_blobs.remove(*hash));
    }
    auto forget = [before](sql::Connection &connection) {
        static const sql::Statement statement("products/forget_doomed_images");
        return connection.execute(statement, {{"before", before}});
    };
    co_return co_await m_database.write(std::move(forget));
}

}  // namespace products
