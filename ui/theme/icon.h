// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace theme {

class Theme;

/// A Lucide icon (resources/icons/<name>.svg) in this colour: drawn from the SVG at the size and pixel ratio asked for,
/// cached by name, colour, size and ratio. Disabled icons take Token::Disabled. The colour follows the theme.
[[nodiscard]] QIcon makeIcon(const Theme &theme, const QString &name, Token token);

/// The same as a pixmap of `size` device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal pixelRatio);

/// A drawing (resources/drawings/<name>.svg) whose @token words and currentColor are filled in.
[[nodiscard]] QPixmap drawing(const Theme &theme, const QString &name, QSize size, qreal pixelRatio, const QColor &current = {});

}  // namespace theme
