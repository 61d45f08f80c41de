// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <array>

namespace products {

/// Widths that each picture is kept in, pixels, unless it is narrower itself or a drawing (SVG).
inline constexpr std::array imageWidths{160, 480, 960};
inline constexpr int largestImageWidth = imageWidths.back();

/// "<sha256>-<width>.<extension>": the hash is that of the largest size, so the name changes with the picture and may be
/// cached for ever. Any width answers: with the next larger size there is, or the largest.
struct ImageName {
    QString sha256;
    int width = largestImageWidth;
    QByteArray mediaType;
    bool operator==(const ImageName &) const = default;
};

/// NotFound "no_such_image" for what is no such name.
[[nodiscard]] core::Result<ImageName> parseImageName(const QString &text);
[[nodiscard]] QString imageNameText(const ImageName &name);

/// "/api/v1/images/<name>".
[[nodiscard]] QString imageUrl(const QString &sha256, int width, const QByteArray &mediaType);

}  // namespace products
