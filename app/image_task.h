// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/products/images/image_worker.h"

#include <functional>

namespace app {

/// Loads what drawing needs from disk (plug-ins, fonts), and then does `work`, which locks itself in: it opens no file and
/// starts no thread any more. The work is done on a thread of Qt's global pool: there, and only there, Qt scales, converts
/// and fills without handing parts to other threads and waiting for them.
void withImages(int &argc, char **argv, const std::function<void()> &work);
[[nodiscard]] bool imagesPrepared();

/// Reads one picture: PNG, JPEG, GIF (its first frame), WebP where Qt can, SVG. What comes out is drawn anew, upright, in
/// sRGB and without metadata; a drawing stays one when all of it is harmless (svg_rules.h). Errors of products::ImageWorker.
[[nodiscard]] core::Result<products::DerivedImage> deriveImage(const QByteArray &bytes);

}  // namespace app
