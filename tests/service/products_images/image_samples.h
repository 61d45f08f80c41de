// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

/// Pictures as people send them, and as nobody should.
namespace samples {

/// Noise, as a photograph has it; the left half is red, so that one sees which way up it is.
[[nodiscard]] QImage photo(int width, int height);
[[nodiscard]] QByteArray encoded(const QImage &image, const char *format);

/// A JPEG whose camera was turned: `orientation` as EXIF has it, and a note beside it.
[[nodiscard]] QByteArray turnedJpeg(const QImage &image, char orientation, const QByteArray &note);

/// A PNG that says it has this size and holds next to nothing.
[[nodiscard]] QByteArray hollowPng(quint32 width, quint32 height, char bitDepth, char colorType);

[[nodiscard]] QByteArray svg(const QByteArray &inside);

}  // namespace samples
