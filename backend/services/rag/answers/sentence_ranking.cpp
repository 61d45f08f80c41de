// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/sentence_ranking.h"

#include "backend/foundation/text/analyzer.h"
#include "backend/services/rag/answers/passage.h"
#include "backend/services/rag/text/lexicon.h"

#include <QRegularExpression>
#include <QSet>

namespace rag {
namespace {

// Chosen on the demo shop's questions, in both languages, and checked on XQuAD (decision 0012).
constexpr int chunksRead = 5;
constexpr double chunkScoreFloor = 0.5;  // of the best chunk's: lower ones are other subjects
constexpr double headingShare = 0.75;    // a word of the question in the nearest heading, not in the line
constexpr double titleShare = 0.6;       // the same, in the title or a heading further up
constexpr double leadBonus = 0.3;        // times how well the heading fits the question
constexpr int leadLines = 2;
constexpr double figureBonus = 0.12;  // "how much" is answered by a number...
constexpr double spanBonus = 0.3;     // ..."how long" by a number of days
constexpr double chunkRankShare = 0.35;

struct WeightedTerm {
    const QueryTerm *term;
    double rarity;
};

double matchWeight(const QueryTerm &term, const QSet<QString> &terms)
{
    double best = 0;
    for (const Alternative &alternative : term.alternatives)
        if (alternative.weight > best && terms.contains(alternative.term))
            best = alternative.weight;
    return best;
}

QSet<QString> termSet(QStringView text, api::Language language)
{
    const QStringList terms = Lexicon::builtIn().documentTerms(text, language);
    return QSet<QString>(terms.cbegin(), terms.cend());
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

bool wantsFigure(QStringView question)
{
    static const QRegularExpression quantity(
        QStringLiteral("how (?:long|many|much|often|far|big|fast|old|heavy|tall|wide)|what (?:time|price|temperature|size|weight)|when\\b|"
                       "cuant[oa]s?\\b|cuando\\b|(?:que|a que) (?:plazo|precio|hora|temperatura|tamano|peso)"));
    return quantity.match(text::fold(question)).hasMatch();
}

bool wantsSpan(QStringView question)
{
    static const QRegularExpression span(QStringLiteral("how long|how soon|how many (?:days|weeks|months|years|hours)|when\\b|deadline|"
                                                        "cuanto (?:tiempo|tarda|dura)|cuantos (?:dias|meses|anos)|cuando\\b|plazo"));
    return span.match(text::fold(question)).hasMatch();
}

bool hasSpan(QStringView text)
{
    static const QRegularExpression span(QStringLiteral("\\d+ (?:[a-z]+ )?(?:minut|hour|day|week|month|year|hora|dia|semana|mes|ano)"));
    return span.match(text::fold(text)).hasMatch();
}

/// What kind of words a question waits for.
struct Expected {
    bool figure = false;
    bool span = false;
};

/// Scores the lines of one chunk.
class ChunkReader {
public:
    ChunkReader(const QList<WeightedTerm> &terms, double wholeRarity, const ScoredChunk &chunk)
        : m_terms(terms)
        , m_wholeRarity(wholeRarity)
        , m_language(chunk.language)
        , m_above(termSet(QString(chunk.title % QStringLiteral(" ") % chunk.chunk.titlePath), m_language))
        , m_nearest(termSet(chunk.chunk.titlePath.section(QStringLiteral(" > "), -1), m_language))
        , m_fit(fitOfHeading())
    {
    }

    [[nodiscard]] double headingFit() const { return m_fit; }

    [[nodiscard]] double score(QStringView line, int place, const Expected &expected) const
    {
        const QSet<QString> own = termSet(line, m_language);
        if (own.isEmpty())
            return 0;
        double covered = 0;
        for (const WeightedTerm &weighted : m_terms)
            covered += weighted.rarity * std::max({matchWeight(*weighted.term, own), headingShare * matchWeight(*weighted.term, m_nearest),
                                                   titleShare * matchWeight(*weighted.term, m_above)});
        double score = covered / m_wholeRarity;
        const bool figure = hasDigit(line);
        if (place < leadLines && (figure || !expected.span))
            score += leadBonus * m_fit / (1 + place);
        if (expected.figure && figure)
            score += figureBonus;
        if (expected.span && hasSpan(line))
            score += spanBonus;
        return score;
    }

private:
    /// Mean of the share of the question that the heading says, and of the share of the heading that the question says.
    [[nodiscard]] double fitOfHeading() const
    {
        if (m_nearest.isEmpty())
            return 0;
        double said = 0;
        double asked = 0;
        QSet<QString> matched;
        for (const WeightedTerm &weighted : m_terms) {
            said += weighted.rarity * std::max(matchWeight(*weighted.term, m_nearest), titleShare * matchWeight(*weighted.term, m_above));
            for (const Alternative &alternative : weighted.term->alternatives)
                if (m_nearest.contains(alternative.term))
                    matched.insert(alternative.term);
        }
        asked = double(matched.size()) / double(m_nearest.size());
        return matched.isEmpty() ? 0 : (said / m_wholeRarity + asked) / 2;
    }

    const QList<WeightedTerm> &m_terms;
    const double m_wholeRarity;
    const api::Language m_language;
    const QSet<QString> m_above;
    const QSet<QString> m_nearest;
    const double m_fit;
};

}  // namespace

QList<ScoredLine> rankLines(const Retrieval &retrieval, const LexicalIndex &index, QStringView question)
{
    QList<WeightedTerm> terms;
    double wholeRarity = 0;
    for (const QueryTerm &term : retrieval.query) {
        terms.append({&term, index.rarity(term, retrieval.searched) * term.weight});
        wholeRarity += terms.back().rarity;
    }
    QList<ScoredLine> ranked;
    if (retrieval.chunks.isEmpty() || wholeRarity <= 0)
        return ranked;
    const double bestScore = retrieval.chunks.front().score;
    const Expected expected{wantsFigure(question), wantsSpan(question)};
    for (int chunk = 0; chunk < std::min<int>(chunksRead, int(retrieval.chunks.size())); ++chunk) {
        const ScoredChunk &source = retrieval.chunks[chunk];
        if (source.score < chunkScoreFloor * bestScore)
            continue;
        const ChunkReader reader(terms, wholeRarity, source);
        const double rank = 1 - chunkRankShare + chunkRankShare * source.score / bestScore;
        const QList<PassageLine> lines = passageLines(source.chunk.text);
        int place = 0;
        for (int line = 0; line < lines.size(); ++line) {
            if (lines[line].kind == PassageLine::Kind::TableHead)
                continue;
            const double own = reader.score(lines[line].span.in(source.chunk.text), place++, expected);
            ranked.append({chunk, line, own * rank, reader.headingFit()});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const ScoredLine &left, const ScoredLine &right) { return left.score > right.score; });
    return ranked;
}

}  // namespace rag
