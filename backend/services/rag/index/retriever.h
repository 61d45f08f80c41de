// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/contract.h"
#include "backend/services/rag/index/lexical_index.h"

namespace rag {

/// What was found for a question, and whether it is enough to answer from.
struct Retrieval {
    api::Language asked = api::Language::English;     ///< of the question
    api::Language searched = api::Language::English;  ///< of the documents found
    Query query;
    QList<ScoredChunk> chunks;  ///< best first
    double confidence = 0;      ///< 0..1, see Retriever::enough
    bool supported = false;
};

/// Finds chunks for questions: documents in the language of the question first, those in the other language when the
/// first have nothing; a short follow-up borrows the words of the visitor's line before it.
class Retriever {
public:
    /// The least confidence to answer at all. Confidence is the mean of coverage (the share of the question's words, by
    /// rarity, in the best chunk) and of its normalised BM25. How the value was found: decision 0012.
    static constexpr double enough = 0.37;
    static constexpr double enoughInOtherLanguage = 0.45;  ///< translations by word are less sure

    explicit Retriever(const LexicalIndex &index)
        : m_index(index)
    {
    }

    [[nodiscard]] Retrieval retrieve(const Question &question, Reader reader, int limit) const;

    /// The language the question is written in; what the caller said when the words do not tell.
    [[nodiscard]] static api::Language languageOf(const Question &question);

private:
    [[nodiscard]] Retrieval search(Query query, api::Language asked, api::Language searched, Reader reader, int limit) const;
    const LexicalIndex &m_index;
};

}  // namespace rag
