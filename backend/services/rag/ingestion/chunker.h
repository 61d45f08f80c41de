// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/ingestion/extractor.h"

#include <QList>
#include <QStringList>

namespace rag {

/// A block of a document, in reading order, without inline markup.
struct Block {
    enum class Kind { Heading, Paragraph, List, Table, Code };
    Kind kind = Kind::Paragraph;
    int level = 0;  ///< of headings, 1..6
    QString text;   ///< list items and table rows on lines of their own ("- item", "1. item", "cell | cell")
};

/// The blocks of Markdown (CommonMark with tables, by md4c) or of plain text (blank lines part paragraphs; a line of
/// dashes below another makes it a heading).
[[nodiscard]] QList<Block> blocksOf(const QString &text, TextKind kind);

/// A piece that is searched, quoted and shown by itself.
struct TextChunk {
    QStringList headings;  ///< above it, outermost first
    QString text;
};

struct ChunkLimits {
    qsizetype target = 1200;    ///< characters; a section below it stays one chunk
    qsizetype most = 4000;      ///< a table, list or code block is kept whole up to here
    qsizetype chunks = 20'000;  ///< more: TooLarge "too_many_chunks"
};

struct ChunkedDocument {
    QString title;  ///< the first level-1 heading when the document begins with it, else empty
    QList<TextChunk> chunks;
};

/// Cuts along headings first, then between blocks, and inside a block only when it is longer than the limit: prose
/// between sentences, lists between items, tables between rows with their head repeated, code between lines.
[[nodiscard]] core::Result<ChunkedDocument> chunk(const ExtractedText &document, const ChunkLimits &limits = {});

/// "Returns > How to send it back".
[[nodiscard]] QString titlePathOf(const QStringList &headings);

}  // namespace rag
