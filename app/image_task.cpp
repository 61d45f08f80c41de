// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_task.h"

#include "app/svg_rules.h"

#include <QBuffer>
#include <QColorSpace>
#include <QGuiApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QSvgRenderer>
#include <QThreadPool>
#include <algorithm>

namespace app {
namespace {

using products::DerivedImage;

constexpr int decodedMegabytesMax = 192;  // 40 million pixels of four bytes, and a little
constexpr int tallestOfWidth = 2;         // a size is at most this often as high as it is wide
constexpr int jpegQuality = 85;
constexpr int webpQuality = 82;
constexpr int svgHeadBytes = 4096;  // the root element begins within these
constexpr int trialSide = 64;       // pixels a drawing is tried with
constexpr int opaque = 255;

const char textDrawing[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><text y='9'>Aa</text></svg>";

/// The format by what is in it, as Qt calls it; empty for others.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    const QByteArray head = (bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3, svgHeadBytes) : bytes.left(svgHeadBytes)).trimmed();
    return head.startsWith('<') && head.contains("<svg") ? "svg" : QByteArray();
}

tl::unexpected<core::Error> unsupported()
{
    return core::fail(core::ErrorCode::UnsupportedMedia, QStringLiteral("image_type_unsupported"),
                      QStringLiteral("The file is no picture of a kind that is taken: PNG, JPEG, GIF, SVG%1.")
                          .arg(QImageReader::supportedImageFormats().contains("webp") ? QStringLiteral(", WebP") : QString()));
}

/// The largest size of this shape that a nominal width allows.
QSize fitted(QSize size, int width)
{
    const QSize box(width, width * tallestOfWidth);
    if (size.width() > box.width() || size.height() > box.height())
        size.scale(box, Qt::KeepAspectRatio);
    return size.expandedTo(QSize(1, 1));
}

/// The same pixels and nothing that was written beside them.
QImage bare(const QImage &image)
{
    QImage pixels = image.convertToFormat(QImage::Format_ARGB32);
    if (pixels.colorSpace().isValid() && pixels.colorSpace() != QColorSpace(QColorSpace::SRgb))
        pixels.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    return QImage(pixels.constBits(), pixels.width(), pixels.height(), pixels.bytesPerLine(), pixels.format()).copy();
}

bool isOpaque(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb pixel) { return qAlpha(pixel) != opaque; }))
            return false;
    }
    return true;
}

QByteArray encoded(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, format);
    if (format == "jpeg") {
        writer.setQuality(jpegQuality);
        writer.setOptimizedWrite(true);
        writer.setProgressiveScanWrite(true);
    } else if (format == "webp") {
        writer.setQuality(webpQuality);
    }
    const bool written = writer.write(format == "jpeg" ? image.convertToFormat(QImage::Format_RGB32) : image);
    return written ? bytes : QByteArray();
}

/// Photographs are smaller as JPEG, flat colours as PNG; what is seen through needs PNG.
QByteArray bestFormat(const QImage &image)
{
    if (QImageWriter::supportedImageFormats().contains("webp"))
        return "webp";
    if (!isOpaque(image))
        return "png";
    const QByteArray jpeg = encoded(image, "jpeg");
    return jpeg.isEmpty() || encoded(image, "png").size() <= jpeg.size() ? "png" : "jpeg";
}

core::Result<DerivedImage> sizesOf(const QImage &source)
{
    const QImage largest = bare(source);
    const QByteArray format = bestFormat(largest);
    DerivedImage image{"image/" + format, largest.width(), largest.height(), {}};
    for (const int width : products::imageWidths) {
        const bool last = width == products::largestImageWidth;
        const QSize size = last ? largest.size() : fitted(largest.size(), width);
        if (!last && size == largest.size())
            continue;
        const QImage scaled = last ? largest : largest.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        image.sizes.append({width, encoded(scaled, format)});
        if (image.sizes.last().bytes.isEmpty())
            return products::imageUnreadable();
    }
    return image;
}

core::Result<DerivedImage> derivePixels(const QByteArray &bytes, const QByteArray &format)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return products::imageUnreadable();
    if (qint64(size.width()) * size.height() > products::imagePixelsMax || std::max(size.width(), size.height()) > products::imageSideMax)
        return products::imageTooLarge(QStringLiteral("%1 x %2 pixels; %3 million are taken")
                                           .arg(size.width())
                                           .arg(size.height())
                                           .arg(products::imagePixelsMax / 1'000'000));
    if (const qint64 bits = QImage::toPixelFormat(reader.imageFormat()).bitsPerPixel();
        qint64(size.width()) * size.height() * bits / 8 > qint64(decodedMegabytesMax) * 1024 * 1024)
        return products::imageTooLarge(QStringLiteral("it unpacks to more than %1 MB").arg(decodedMegabytesMax));
    // Scaling comes before turning, so the box is turned first.
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize upright = fitted(turned ? size.transposed() : size, products::largestImageWidth);
    const QSize scaled = turned ? upright.transposed() : upright;
    if (scaled != size)
        reader.setScaledSize(scaled);
    const QImage image = reader.read();
    if (image.isNull())
        return products::imageUnreadable();
    return sizesOf(image);
}

QImage drawn(QSvgRenderer &drawing, QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawing.render(&painter);
    return image;
}

core::Result<DerivedImage> deriveDrawing(const QByteArray &bytes)
{
    if (bytes.size() > products::drawingBytesMax)
        return products::imageTooLarge(QStringLiteral("a drawing may have %1 bytes").arg(products::drawingBytesMax));
    const core::Result<SafeSvg> svg = safeSvg(bytes);
    MOSTRADOR_TRY(svg);
    QSvgRenderer drawing(svg->text);
    QSize size = drawing.defaultSize();
    if (!drawing.isValid() || size.isEmpty() || std::max(size.width(), size.height()) > products::imageSideMax)
        return products::imageUnreadable();
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    size.scale(products::largestImageWidth, products::largestImageWidth * tallestOfWidth, Qt::KeepAspectRatio);
    size = size.expandedTo(QSize(1, 1));
    if (!svg->whole)
        return sizesOf(drawn(drawing, size));
    // What cannot be drawn here within the time that a process has would stop a browser as well.
    (void)drawn(drawing, size.scaled(trialSide, trialSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return DerivedImage{"image/svg+xml", size.width(), size.height(), {{products::largestImageWidth, svg->text}}};
}

/// Each plug-in is loaded by its first use, each font by the first text of a thread.
void warmUp()
{
    const QList<QByteArray> formats = QImageWriter::supportedImageFormats();
    QSvgRenderer text{QByteArray(textDrawing)};
    const QImage pixel = drawn(text, QSize(trialSide, trialSide));
    for (const char *format : {"png", "jpeg", "webp"})
        if (formats.contains(format))
            (void)QImage::fromData(encoded(pixel, format), format);
    (void)QImageReader::supportedImageFormats();
    (void)QImage::fromData(QByteArray::fromBase64("R0lGODdhAQABAIAAAAAAAAAAACwAAAAAAQABAAACAkQBADs="), "gif");
}

}  // namespace

void withImages(int &argc, char **argv, const std::function<void()> &work)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_NO_GUI_THREADPOOL", "1");  // for versions of Qt that have a pool for this alone
    const QGuiApplication application(argc, argv);
    QImageReader::setAllocationLimit(decodedMegabytesMax);
    QThreadPool::globalInstance()->start([&work] {
        warmUp();
        work();
    });
    QThreadPool::globalInstance()->waitForDone();
}

bool imagesPrepared() { return qGuiApp != nullptr; }

core::Result<DerivedImage> deriveImage(const QByteArray &bytes)
{
    if (bytes.size() > products::imageBytesMax)
        return products::imageTooLarge(QStringLiteral("%1 bytes; %2 are taken").arg(bytes.size()).arg(products::imageBytesMax));
    const QByteArray format = formatOf(bytes);
    if (format == "svg")
        return deriveDrawing(bytes);
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format))
        return unsupported();
    return derivePixels(bytes, format);
}

}  // namespace app
