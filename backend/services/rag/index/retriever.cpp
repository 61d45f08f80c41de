// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/index/retriever.h"

#include "backend/services/rag/text/language_detector.h"

namespace rag {
namespace {

constexpr qsizetype fewTerms = 3;           // a question with no more content words may lean on the line before
constexpr double coverageOfOneWord = 0.55;  // one word alone in common must be most of the question

api::Language other(api::Language language) { return language == api::Language::English ? api::Language::Spanish : api::Language::English; }

QString previousVisitorLine(const Question &question)
{
    for (auto line = question.history.crbegin(); line != question.history.crend(); ++line)
        if (line->fromVisitor && line->text != question.text)
            return line->text;
    return {};
}

double confidenceOf(const ScoredChunk &best) { return (best.coverage + best.normalised) / 2; }

}  // namespace

api::Language Retriever::languageOf(const Question &question) { return detectLanguage(question.text).value_or(question.language); }

Retrieval Retriever::search(Query query, api::Language asked, api::Language searched, Reader reader, int limit) const
{
    Retrieval found{asked, searched, std::move(query), {}, 0, false};
    found.chunks = m_index.search(found.query, searched, reader, limit);
    // A chunk that holds more of the question goes before one that repeats its rarest word.
    std::stable_sort(found.chunks.begin(), found.chunks.end(),
                     [](const ScoredChunk &left, const ScoredChunk &right) { return confidenceOf(left) > confidenceOf(right); });
    if (!found.chunks.isEmpty())
        found.confidence = confidenceOf(found.chunks.front());
    const bool byOneWord =
        !found.chunks.isEmpty() && found.chunks.front().terms.size() == 1 && found.chunks.front().coverage < coverageOfOneWord;
    found.supported = !byOneWord && found.confidence >= (asked == searched ? enough : enoughInOtherLanguage);
    return found;
}

Retrieval Retriever::retrieve(const Question &question, Reader reader, int limit) const
{
    const api::Language asked = languageOf(question);
    Retrieval own = search(buildQuery(question.text, asked, asked), asked, asked, reader, limit);
    if (own.supported)
        return own;
    const QString before = previousVisitorLine(question);
    if (!before.isEmpty() && own.query.size() <= fewTerms) {
        Retrieval followUp = search(withContext(own.query, before, asked, asked), asked, asked, reader, limit);
        if (followUp.supported)
            return followUp;
    }
    Retrieval foreign = search(buildQuery(question.text, asked, other(asked)), asked, other(asked), reader, limit);
    return foreign.supported ? foreign : own;
}

}  // namespace rag
