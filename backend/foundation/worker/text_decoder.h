// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace worker {

/// The text of a plain-text or Markdown file: UTF-8 (with or without a byte order mark) or UTF-16 with one. Line ends
/// become "\n". UnsupportedMedia "not_text" for anything else: bad UTF-8, NUL, or more than one control character in a
/// hundred. Pure.
[[nodiscard]] core::Result<QString> decodeText(const QByteArray &bytes);

}  // namespace worker
