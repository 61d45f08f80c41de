// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace app {

/// A drawing of which only known, harmless parts were written down again.
struct SafeSvg {
    QByteArray text;
    bool whole = true;  ///< nothing was left out but metadata and editors' notes; else it looks different, or was up to something
};

/// Writes the shapes, texts, gradients, masks and styles of a drawing anew, from lists of what is allowed. Scripts, event
/// handlers, animations, filters, links, foreign content, and whatever points out of the file are left out. Unprocessable
/// "image_unreadable" for what is no SVG; "image_unsafe" for declared entities, and for one that draws itself without end.
[[nodiscard]] core::Result<SafeSvg> safeSvg(const QByteArray &bytes);

}  // namespace app
