// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/products/images/image_worker.h"

#include <algorithm>

namespace products {
namespace {

constexpr qsizetype fixedWords = 3;  // media type, width, height

std::optional<ImageSize> sizeOf(const QByteArray &word, const QByteArray &content, qsizetype &at)
{
    const QList<QByteArray> numbers = word.split(':');
    if (numbers.size() != 2)
        return std::nullopt;
    const qsizetype length = numbers[1].toLongLong();
    const int width = numbers[0].toInt();
    if (length <= 0 || length > content.size() - at || std::find(imageWidths.begin(), imageWidths.end(), width) == imageWidths.end())
        return std::nullopt;
    at += length;
    return ImageSize{width, content.mid(at - length, length)};
}

}  // namespace

const QByteArray &DerivedImage::bytesFor(int nominalWidth) const
{
    const auto found =
        std::find_if(sizes.begin(), sizes.end(), [nominalWidth](const ImageSize &size) { return size.width >= nominalWidth; });
    return found == sizes.end() ? sizes.back().bytes : found->bytes;
}

QByteArray labelOf(const DerivedImage &image)
{
    QByteArray label = image.mediaType + ' ' + QByteArray::number(image.width) + ' ' + QByteArray::number(image.height);
    for (const ImageSize &size : image.sizes)
        label += ' ' + QByteArray::number(size.width) + ':' + QByteArray::number(size.bytes.size());
    return label;
}

QByteArray contentOf(const DerivedImage &image)
{
    QByteArray content;
    for (const ImageSize &size : image.sizes)
        content += size.bytes;
    return content;
}

core::Result<DerivedImage> derivedImageOf(const QByteArray &label, const QByteArray &content)
{
    const QList<QByteArray> words = label.split(' ');
    if (words.size() <= fixedWords)
        return imageUnreadable();
    DerivedImage image{words[0], words[1].toInt(), words[2].toInt(), {}};
    qsizetype at = 0;
    for (const QByteArray &word : words.sliced(fixedWords)) {
        const std::optional<ImageSize> size = sizeOf(word, content, at);
        if (!size || (!image.sizes.isEmpty() && size->width <= image.sizes.last().width))
            return imageUnreadable();
        image.sizes.append(*size);
    }
    if (at != content.size() || image.width <= 0 || image.height <= 0 || image.sizes.last().width != largestImageWidth)
        return imageUnreadable();
    return image;
}

tl::unexpected<core::Error> imageTooLarge(const QString &what)
{
    return core::fail(core::ErrorCode::TooLarge, QStringLiteral("image_too_large"),
                      QStringLiteral("The picture is too large: %1.").arg(what));
}

tl::unexpected<core::Error> imageUnreadable()
{
    return core::fail(core::ErrorCode::Unprocessable, QStringLiteral("image_unreadable"),
                      QStringLiteral("The picture is damaged or not what it says it is."));
}

}  // namespace products
