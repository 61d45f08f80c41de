// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace csv {

/// How the bytes of a file were read.
enum class TextEncoding {
    Utf8,         ///< without a byte order mark; plain ASCII too
    Utf8Bom,      ///< with one, as spreadsheets write it
    Utf16Le,      ///< by its byte order mark
    Utf16Be,      ///< by its byte order mark
    Windows1252,  ///< no line with an accent is UTF-8
    Mixed,        ///< UTF-8, yet some lines are Windows-1252: two files pasted into one
};

/// At most this many line numbers are kept of a mixed file; fallbackLineCount counts on.
constexpr qsizetype maxFallbackLines = 100;

struct DecodedText {
    QString text;  ///< without the byte order mark; line breaks as they were
    TextEncoding encoding = TextEncoding::Utf8;
    /// 1-based numbers of the lines (not records) that were read as Windows-1252 in a mixed file: worth a look. Empty for
    /// all other encodings.
    QList<qint64> fallbackLines = {};
    qint64 fallbackLineCount = 0;
};

/// Decodes a whole file. A line ends with CRLF, LF or CR, as in csv::Reader.
///
/// The five bytes that Windows-1252 leaves open become the C1 controls of the same number (WHATWG Encoding Standard), so
/// that nothing gets lost.
///
/// Errors: Invalid "not_text" for a NUL character, and for UTF-16 that is cut off or has half a surrogate pair.
/// Thread-safe: no state.
[[nodiscard]] core::Result<DecodedText> decodeText(QByteArrayView bytes);

}  // namespace csv
