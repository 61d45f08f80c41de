// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace rag {

/// How the text of a document is to be read.
enum class TextKind { Plain, Markdown };

struct ExtractedText {
    QString text;  ///< lines end with '\n'; no U+0000, no byte order mark
    TextKind kind = TextKind::Plain;
    QString mediaType;  ///< "text/markdown", "text/plain"
};

/// Makes text of a file. Implementations for formats that need a parser run it in a child process; text and Markdown
/// need none. Thread-safe, may block.
class Extractor {
public:
    virtual ~Extractor() = default;
    /// Whether it is the one for this file, by name and first bytes.
    [[nodiscard]] virtual bool takes(const QString &fileName, const QByteArray &bytes) const = 0;
    /// UnsupportedMedia "not_text", Invalid "empty_document".
    [[nodiscard]] virtual core::Result<ExtractedText> extract(const QString &fileName, const QByteArray &bytes) const = 0;
};

/// Plain text and Markdown in UTF-8, in UTF-16 or UTF-32 with a byte order mark, or in Windows-1252 (ISO 8859-1) when the
/// bytes are no UTF-8 yet read as text: mostly letters, no control characters. Everything else is refused as "not_text".
class TextExtractor final : public Extractor {
public:
    [[nodiscard]] bool takes(const QString &fileName, const QByteArray &bytes) const override;
    [[nodiscard]] core::Result<ExtractedText> extract(const QString &fileName, const QByteArray &bytes) const override;
};

}  // namespace rag
