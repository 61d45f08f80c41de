// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_samples.h"

#include <QBuffer>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QtEndian>

namespace samples {
namespace {

constexpr int noise = 60;

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffu;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
    return crc ^ 0xffffffffu;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + type + content + bigEndian(crcOf(type + content));
}

}  // namespace

QImage photo(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int grain = int(random.bounded(noise));
            image.setPixel(x, y, x < width / 2 ? qRgb(255 - grain, grain, grain) : qRgb(grain, grain, 255 - grain));
        }
    return image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter(&buffer, format).write(image);
    return bytes;
}

QByteArray turnedJpeg(const QImage &image, char orientation, const QByteArray &note)
{
    // TIFF, big-endian, one directory: orientation (0x0112, short) and description (0x010e, text at the end).
    QByteArray tiff("MM\0\x2a\0\0\0\x08\0\x02", 10);
    tiff += QByteArray("\x01\x0e\0\x02", 4) + bigEndian(quint32(note.size() + 1)) + bigEndian(38);
    tiff += QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation + QByteArray("\0\0", 2);
    tiff += bigEndian(0) + note + '\0';
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    QByteArray length(2, '\0');
    qToBigEndian(quint16(exif.size() + 2), length.data());
    QByteArray jpeg = encoded(image, "jpeg");
    return jpeg.insert(2, QByteArray("\xff\xe1") + length + exif);
}

QByteArray hollowPng(quint32 width, quint32 height, char bitDepth, char colorType)
{
    QByteArray header = bigEndian(width) + bigEndian(height);
    header += bitDepth;
    header += colorType;
    header += QByteArray(3, '\0');
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", header) + chunk("IDAT", QByteArray::fromHex("789c030000000001")) +
           chunk("IEND", {});
}

QByteArray svg(const QByteArray &inside)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 40 20\">" + inside +
           "</svg>";
}

}  // namespace samples
