// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/foundation/blobs/blob_store.h"
#include "backend/foundation/sql/database.h"
#include "backend/services/products/domain/origin.h"
#include "backend/services/products/images/image_worker.h"
#include "core/api/products/products.h"

#include <QThreadPool>
#include <chrono>

namespace products {

inline constexpr int imagesPerProductMax = 50;
inline constexpr qsizetype altTextMax = 500;  ///< characters
/// Files of a picture that nothing shows are kept this long: for whoever is about to show it.
inline constexpr std::chrono::milliseconds unusedImageLifetime = std::chrono::hours(1);

/// A picture whose files are safe, not yet shown by a product.
struct KeptImage {
    QString sha256;
    int width = 0;
    int height = 0;
    QByteArray mediaType;
};

/// What a product says of its picture.
struct ImageWords {
    QString altEn;  ///< required: what it shows, for who does not see it
    QString altEs;
    QStringList options;  ///< codes of option values; empty: it fits all variants
};

struct ImageFile {
    QByteArray bytes;
    QByteArray mediaType;
};

/// Pictures of products: their files in the blob store, in the sizes that the worker makes, and the rows that show them.
/// Thread-safe; what it takes by reference outlives it.
class ImageStore {
public:
    ImageStore(sql::Database &database, const core::Clock &clock, blobs::BlobStore &blobs, const ImageWorker &worker);
    ~ImageStore();

    /// Makes and stores the sizes. Errors of ImageWorker and BlobStore; Unavailable "image_busy" while the same picture is
    /// being removed.
    core::Task<core::Result<KeptImage>> keep(QByteArray upload);

    /// The file of an address. NotFound "no_such_image".
    core::Task<core::Result<ImageFile>> file(ImageName name);

    /// Removes the files of at most some pictures that nothing has shown for unusedImageLifetime; how many files went.
    core::Task<core::Result<int>> tidy();

private:
    core::Task<core::Result<>> claim(QList<std::pair<int, QString>> blobsByWidth, QString sha256, QByteArray mediaType);

    sql::Database &m_database;
    const core::Clock &m_clock;
    blobs::BlobStore &m_blobs;
    const ImageWorker &m_worker;
    QThreadPool m_pool;
};

/// The rows, inside a write of the caller. All of them change the product's version, see catalogue::touch(). `version`: what
/// If-Match said. Errors: NotFound "unknown_product", "unknown_image"; Invalid "invalid_alt_text" with "altEn" or "altEs",
/// "unknown_option_value"; Conflict "too_many_images", "image_exists"; PreconditionFailed "version_changed".
namespace pictures {

/// At the end of the product's pictures.
[[nodiscard]] core::Result<api::ImageRecord> add(sql::Connection &connection, const core::ProductId &product, const KeptImage &image,
                                                 const ImageWords &words, std::optional<qint64> version, const Origin &origin);
[[nodiscard]] core::Result<api::ImageRecord> patch(sql::Connection &connection, const core::ProductId &product, const core::ImageId &id,
                                                   const api::PatchImage &patch, std::optional<qint64> version, const Origin &origin);
/// Its files go by ImageStore::tidy(), later, when no other product shows them.
[[nodiscard]] core::Result<> remove(sql::Connection &connection, const core::ProductId &product, const core::ImageId &id,
                                    std::optional<qint64> version, const Origin &origin);

}  // namespace pictures
}  // namespace products
