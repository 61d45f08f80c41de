// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/queries/search_documents.h"

#include "backend/services/rag/text/language_detector.h"

namespace rag {

api::SearchResult searchDocuments(const LexicalIndex &index, const api::SearchRequest &request, Reader reader)
{
    QList<ScoredChunk> found;
    for (const api::Language language : {api::Language::English, api::Language::Spanish}) {
        if (request.language && *request.language != language)
            continue;
        const api::Language asked = detectLanguage(request.query).value_or(language);
        found += index.search(buildQuery(request.query, asked, language), language, reader, request.limit);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ScoredChunk &left, const ScoredChunk &right) { return left.normalised > right.normalised; });
    api::SearchResult result;
    for (const ScoredChunk &chunk : found.mid(0, request.limit))
        result.items.append(
            {chunk.documentId, chunk.chunk.id, chunk.title, chunk.chunk.titlePath, chunk.chunk.text, chunk.score, chunk.terms});
    return result;
}

}  // namespace rag
