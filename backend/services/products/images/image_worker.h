// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/images/image_names.h"

#include <QList>

namespace products {

/// What a picture may ask for at most.
inline constexpr qint64 imageBytesMax = 20 * 1024 * 1024;
inline constexpr qint64 drawingBytesMax = 2 * 1024 * 1024;  ///< of an SVG
inline constexpr qint64 imagePixelsMax = 40'000'000;
inline constexpr int imageSideMax = 30'000;  ///< pixels

/// One size of a picture. `width` is the nominal one, of imageWidths.
struct ImageSize {
    int width = 0;
    QByteArray bytes;
    bool operator==(const ImageSize &) const = default;
};

/// A picture as it is kept: upright, without metadata, in few sizes. A size that is not there is answered by the next larger
/// one; the largest is always there.
struct DerivedImage {
    QByteArray mediaType;  ///< of all sizes
    int width = 0;         ///< of the largest, pixels
    int height = 0;
    QList<ImageSize> sizes;  ///< smallest first
    bool operator==(const DerivedImage &) const = default;

    /// The bytes that are served for a nominal width.
    [[nodiscard]] const QByteArray &bytesFor(int nominalWidth) const;
};

/// Makes what is kept of an uploaded picture. Thread-safe, blocking: for a pool of threads.
class ImageWorker {
public:
    virtual ~ImageWorker() = default;

    /// UnsupportedMedia "image_type_unsupported"; TooLarge "image_too_large" (bytes, pixels, or what they unpack to);
    /// Unprocessable "image_unreadable", or "image_unsafe" for a drawing that declares entities or draws itself over and
    /// over; Unavailable "worker_missing".
    [[nodiscard]] virtual core::Result<DerivedImage> derive(const QByteArray &upload) const = 0;
};

/// How the worker's answer travels: its label names the media type, the size and the lengths; its content is the sizes, one
/// after the other.
[[nodiscard]] QByteArray labelOf(const DerivedImage &image);
[[nodiscard]] QByteArray contentOf(const DerivedImage &image);
/// Unprocessable "image_unreadable" for what is no such answer.
[[nodiscard]] core::Result<DerivedImage> derivedImageOf(const QByteArray &label, const QByteArray &content);

/// Errors in the same words everywhere.
[[nodiscard]] tl::unexpected<core::Error> imageTooLarge(const QString &what);
[[nodiscard]] tl::unexpected<core::Error> imageUnreadable();

}  // namespace products
