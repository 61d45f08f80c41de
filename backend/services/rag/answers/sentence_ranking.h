// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/retriever.h"

namespace rag {

/// A line of a chunk and how well it answers.
struct ScoredLine {
    int chunk = 0;  ///< index into Retrieval::chunks
    int line = 0;   ///< index into passageLines() of its text
    double score = 0;
    double headingFit = 0;  ///< 0..1: how well the nearest heading and the question say the same
};

/// All lines of the best chunks, best first: words of the question by rarity, words that only a heading has for less,
/// something for the first lines under a heading that fits, for a figure where the question asks for one, and for the
/// rank of the chunk. The head of a table is no line by itself.
[[nodiscard]] QList<ScoredLine> rankLines(const Retrieval &retrieval, const LexicalIndex &index, QStringView question);

}  // namespace rag
