// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/services/rag/index/query.h"
#include "core/api/rag/rag.h"

#include <memory>

namespace rag {

/// A chunk as the index keeps it: what is searched and what is shown.
struct IndexedChunk {
    core::ChunkId id;
    QString titlePath;
    QString text;
};

struct IndexedDocument {
    core::DocumentId id;
    QString title;
    api::Language language = api::Language::English;
    api::Audience audience = api::Audience::Everyone;
    QList<IndexedChunk> chunks;
};

/// Who may see what is found.
enum class Reader { Everyone, Staff };

struct ScoredChunk {
    core::DocumentId documentId;
    QString title;
    api::Language language = api::Language::English;
    IndexedChunk chunk;
    double score = 0;       ///< BM25
    double normalised = 0;  ///< score / the most that this query could reach with these rarities; 0..1
    double coverage = 0;    ///< share of the question, by rarity of its words, that the chunk holds; 0..1
    QStringList terms;      ///< terms of the index that matched
};

/// BM25 over the chunks of all ready documents: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
/// Beyond" (2009), formula 3.15 with idf = ln(1 + (N - df + 0.5) / (df + 0.5)), and their "BM25F" way of fields: words of
/// the title and the headings count as several words of the text. Statistics are kept for each language apart.
///
/// Derived from the database, in memory, one for each replica. Removing a document removes its words and statistics at
/// once. Thread-safe: many searches at a time, changes exclude them.
class LexicalIndex {
public:
    static constexpr double k1 = 1.2;  // both as measured best on SciFact, Cranfield and XQuAD (decision 0012)
    static constexpr double b = 0.75;
    /// A shop with its first two documents: a word that stands in both is not common yet. Below this many chunks rarity is
    /// reckoned as if there were this many, or else one unknown word would outweigh all known ones.
    static constexpr double leastChunks = 50;
    static constexpr double titleWeight = 1.5;
    static constexpr double headingWeight = 2.0;

    LexicalIndex();
    ~LexicalIndex();
    LexicalIndex(const LexicalIndex &) = delete;
    LexicalIndex &operator=(const LexicalIndex &) = delete;

    /// Adds the document, or takes the place of the one with its id, in one step.
    void put(const IndexedDocument &document);
    void remove(const core::DocumentId &id);
    void clear();

    /// Best BM25 first, at most `limit`, ties in the order of chunk ids. What `reader` may not see takes no place in the list.
    [[nodiscard]] QList<ScoredChunk> search(const Query &query, api::Language language, Reader reader, int limit) const;

    /// Rarity of a query term in that language: idf of the word, or of its most telling alternative when the word itself
    /// is nowhere.
    [[nodiscard]] double rarity(const QueryTerm &term, api::Language language) const;

    [[nodiscard]] int chunkCount() const;
    [[nodiscard]] int documentCount() const;
    /// Of all languages; for tests that nothing is left behind.
    [[nodiscard]] int termCount() const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}  // namespace rag
