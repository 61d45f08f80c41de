// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/index/query.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/services/rag/text/lexicon.h"

#include <QSet>

namespace rag {
namespace {

constexpr double synonymWeight = 0.7;  // found by asking the demo shop's questions in other words
constexpr double translationWeight = 0.7;
constexpr double contextWeight = 0.5;  // of the previous line of the conversation

void addConcepts(const QList<const Concept *> &concepts, api::Language asked, api::Language searched, QueryTerm &term)
{
    for (const Concept *meaning : concepts)
        for (const QString &word : meaning->in(searched)) {
            const bool known = std::any_of(term.alternatives.cbegin(), term.alternatives.cend(),
                                           [&word](const Alternative &alternative) { return alternative.term == word; });
            if (!known)
                term.alternatives.append({word, asked == searched ? synonymWeight : translationWeight});
        }
}

}  // namespace

Query buildQuery(QStringView question, api::Language asked, api::Language searched)
{
    const Lexicon &lexicon = Lexicon::builtIn();
    const QStringList terms = text::termsOf(question, asked);
    QStringList untouched;  // in the other language a name is stemmed by that language's rules
    if (asked != searched)
        for (const text::Token &token : text::analyze(question, asked))
            untouched.append(text::stem(text::fold(question.mid(token.begin, token.end - token.begin)), searched));

    Query query;
    QSet<QString> seen;
    for (qsizetype at = 0; at < terms.size(); ++at) {
        if (seen.contains(terms[at]))
            continue;
        seen.insert(terms[at]);
        QueryTerm term{{{asked == searched ? terms[at] : untouched[at], 1.0}}, 1.0};
        addConcepts(lexicon.conceptsOf(terms[at], asked), asked, searched, term);
        if (at + 1 < terms.size())
            addConcepts(lexicon.conceptsOfPair(terms[at], terms[at + 1], asked), asked, searched, term);
        if (at > 0)
            addConcepts(lexicon.conceptsOfPair(terms[at - 1], terms[at], asked), asked, searched, term);
        query.append(term);
    }
    return query;
}

Query withContext(Query query, QStringView earlier, api::Language asked, api::Language searched)
{
    QSet<QString> seen;
    for (const QueryTerm &term : query)
        seen.insert(term.alternatives.front().term);
    for (QueryTerm term : buildQuery(earlier, asked, searched)) {
        if (seen.contains(term.alternatives.front().term))
            continue;
        term.weight = contextWeight;
        query.append(term);
    }
    return query;
}

}  // namespace rag
