// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/retriever.h"

namespace rag {

/// A sentence of a chunk and how well it answers.
struct ScoredSentence {
    int chunk = 0;  ///< index into Retrieval::chunks
    int position = 0;
    qsizetype begin = 0;  ///< in the chunk's text
    qsizetype end = 0;
    double score = 0;
};

struct ComposedAnswer {
    QString text;                    ///< sentences of the documents with their citation numbers: "Within 30 days. [1]"
    QList<api::Citation> citations;  ///< [1] is the first; each quote stands word for word in its chunk
};

/// All sentences of the best chunks, best first: words of the question by rarity, words that only the heading has for
/// less, a little for the first sentences under a heading that asks the same, for a figure where the question asks for
/// one, and for the rank of the chunk.
[[nodiscard]] QList<ScoredSentence> rankSentences(const Retrieval &retrieval, const LexicalIndex &index, QStringView question);

/// Up to three sentences that answer, in reading order, each followed by the number of its citation. Says when the
/// documents are in another language than the question. Needs `retrieval.supported`.
[[nodiscard]] ComposedAnswer composeAnswer(const Retrieval &retrieval, const LexicalIndex &index, QStringView question);

}  // namespace rag
