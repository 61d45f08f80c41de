// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/extractive_answer.h"

#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/text/analyzer.h"
#include "backend/services/rag/text/sentences.h"

#include <QRegularExpression>
#include <QSet>

namespace rag {
namespace {

constexpr int chunksRead = 4;
constexpr double chunkScoreFloor = 0.6;  // of the best chunk's: lower ones are other subjects
constexpr double headingShare = 0.6;     // a word of the question in the heading, not in the sentence
constexpr double leadBonus = 0.25;       // times how much of the question the heading says
constexpr int leadSentences = 2;
constexpr double figureBonus = 0.12;  // "how many days" is answered by a number
constexpr double chunkRankShare = 0.35;
constexpr double companionFloor = 0.72;  // of the best sentence's score, to stand beside it
constexpr int sentencesMost = 3;
constexpr qsizetype charactersMost = 600;
constexpr qsizetype shortSentence = 40;  // "Yes." says nothing without what follows
constexpr int listItemsMost = 8;

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
    const QStringList terms = termsOf(text, language);
    return QSet<QString>(terms.cbegin(), terms.cend());
}

bool hasDigit(QStringView text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// Scores the sentences of one chunk.
class ChunkReader {
public:
    ChunkReader(const QList<WeightedTerm> &terms, double wholeRarity, const ScoredChunk &chunk)
        : m_terms(terms)
        , m_wholeRarity(wholeRarity)
        , m_chunk(chunk)
        , m_heading(termSet(QString(chunk.title % QStringLiteral(" ") % chunk.chunk.titlePath), chunk.language))
        , m_nearest(termSet(chunk.chunk.titlePath.section(QStringLiteral(" > "), -1), chunk.language))
    {
    }

    [[nodiscard]] double score(QStringView sentence, int position, bool wantsFigure) const
    {
        const QSet<QString> own = termSet(sentence, m_chunk.language);
        double covered = 0;
        double nearest = 0;
        for (const WeightedTerm &weighted : m_terms) {
            const double here = matchWeight(*weighted.term, own);
            covered += weighted.rarity * std::max(here, headingShare * matchWeight(*weighted.term, m_heading));
            nearest += weighted.rarity * matchWeight(*weighted.term, m_nearest);
        }
        double score = covered / m_wholeRarity;
        if (position < leadSentences)
            score += leadBonus * nearest / m_wholeRarity / (1 + position);
        if (wantsFigure && hasDigit(sentence))
            score += figureBonus;
        // A line that only announces ("What you need:") answers nothing by itself.
        return own.isEmpty() ? 0 : score;
    }

private:
    const QList<WeightedTerm> &m_terms;
    double m_wholeRarity;
    const ScoredChunk &m_chunk;
    QSet<QString> m_heading;
    QSet<QString> m_nearest;
};

bool wantsFigure(QStringView question)
{
    static const QRegularExpression quantity(QStringLiteral(
        "how (long|many|much|often|far|big|fast|old)|what (time|price)|when\\b|cuant[oa]s?\\b|cuando\\b|que (plazo|precio|hora)"));
    return quantity.match(fold(question)).hasMatch();
}

/// Sentences that go into the answer, by chunk and position.
using Picked = QMap<std::pair<int, int>, SentenceSpan>;

class Composer {
public:
    Composer(const Retrieval &retrieval, const QList<ScoredSentence> &ranked)
        : m_retrieval(retrieval)
        , m_ranked(ranked)
    {
    }

    ComposedAnswer compose()
    {
        pickBest();
        ComposedAnswer answer;
        QStringList pieces;
        // The chunk with the best sentence speaks first.
        const int first = m_ranked.front().chunk;
        addChunk(first, pieces, answer);
        for (const int chunk : m_order)
            if (chunk != first)
                addChunk(chunk, pieces, answer);
        const bool lines = std::any_of(pieces.cbegin(), pieces.cend(), [](const QString &piece) { return piece.contains(u'\n'); });
        answer.text = pieces.join(lines ? QStringLiteral("\n") : QStringLiteral(" "));
        return answer;
    }

private:
    [[nodiscard]] const QString &textOf(int chunk) const { return m_retrieval.chunks[chunk].chunk.text; }

    QList<SentenceSpan> sentencesOf(int chunk) const { return splitSentences(textOf(chunk)); }

    void pickBest()
    {
        qsizetype characters = 0;
        int count = 0;
        for (const ScoredSentence &sentence : m_ranked) {
            const bool enoughSaid = count >= sentencesMost || characters + (sentence.end - sentence.begin) > charactersMost;
            if (count > 0 && (enoughSaid || sentence.score < companionFloor * m_ranked.front().score))
                break;
            if (m_picked.contains({sentence.chunk, sentence.position}) || repeats(sentence))
                continue;
            pick(sentence.chunk, sentence.position);
            characters += sentence.end - sentence.begin;
            ++count;
        }
    }

    /// Says the same words as a sentence that is in the answer already (terms repeated across documents).
    [[nodiscard]] bool repeats(const ScoredSentence &sentence) const
    {
        const QStringView text = QStringView(textOf(sentence.chunk)).mid(sentence.begin, sentence.end - sentence.begin);
        return std::any_of(m_picked.keyValueBegin(), m_picked.keyValueEnd(), [&](const auto &entry) {
            return entry.second.in(textOf(entry.first.first)).compare(text, Qt::CaseInsensitive) == 0;
        });
    }

    void pick(int chunk, int position)
    {
        const QList<SentenceSpan> sentences = sentencesOf(chunk);
        const QStringView text = textOf(chunk);
        if (!m_order.contains(chunk))
            m_order.append(chunk);
        m_picked.insert({chunk, position}, sentences[position]);
        const QStringView picked = sentences[position].in(text);
        const bool announces = picked.endsWith(u':');
        const bool tooShort = picked.size() < shortSentence && !isItem(picked);
        for (int next = position + 1; next < sentences.size(); ++next) {
            const bool item = isItem(sentences[next].in(text));
            if (announces ? (!item && next > position + 1) || next > position + listItemsMost : !tooShort || next > position + 1)
                break;
            m_picked.insert({chunk, next}, sentences[next]);
        }
    }

    static bool isItem(QStringView line)
    {
        static const QRegularExpression marker(QStringLiteral("^(?:[-*•]|\\d{1,3}[.)])\\s"));
        return marker.match(line.toString()).hasMatch();
    }

    /// Runs of neighbours become one quote with one number.
    void addChunk(int chunk, QStringList &pieces, ComposedAnswer &answer)
    {
        QList<SentenceSpan> run;
        int previous = -2;
        const auto flush = [&] {
            if (!run.isEmpty())
                addRun(chunk, run, pieces, answer);
            run.clear();
        };
        for (auto it = m_picked.cbegin(); it != m_picked.cend(); ++it) {
            if (it.key().first != chunk)
                continue;
            if (it.key().second != previous + 1)
                flush();
            run.append(it.value());
            previous = it.key().second;
        }
        flush();
    }

    void addRun(int chunk, const QList<SentenceSpan> &run, QStringList &pieces, ComposedAnswer &answer)
    {
        const ScoredChunk &source = m_retrieval.chunks[chunk];
        const QString quote = textOf(chunk).mid(run.front().begin, run.back().end - run.front().begin);
        answer.citations.append({source.documentId, source.chunk.id, source.title, quote});
        QStringList lines;
        for (const SentenceSpan &span : run)
            lines.append(readable(chunk, span));
        const bool list = run.size() > 1 && std::any_of(lines.cbegin(), lines.cend(), [](const QString &line) { return isItem(line); });
        QString said = list ? lines.join(u'\n') : lines.join(u' ');
        if (!list && isItem(said))
            said.remove(QRegularExpression(QStringLiteral("^(?:[-*•]|\\d{1,3}[.)])\\s+")));
        pieces.append(said % QStringLiteral(" [") % QString::number(answer.citations.size()) % QStringLiteral("]"));
    }

    /// A table row tells nothing without its head: "Spain | 3 days" -> "Country: Spain; Time: 3 days".
    [[nodiscard]] QString readable(int chunk, const SentenceSpan &span) const
    {
        const QString row = span.in(textOf(chunk)).toString();
        const QStringList cells = row.split(QStringLiteral(" | "));
        if (cells.size() < 2)
            return row;
        const QString before = textOf(chunk).left(span.begin);
        const QStringList table = before.section(QStringLiteral("\n\n"), -1).split(u'\n', Qt::SkipEmptyParts);
        const QStringList head = table.isEmpty() ? QStringList() : table.front().split(QStringLiteral(" | "));
        if (head.size() != cells.size())
            return row;
        QStringList named;
        for (qsizetype column = 0; column < cells.size(); ++column)
            named.append(head[column].trimmed() % QStringLiteral(": ") % cells[column].trimmed());
        return named.join(QStringLiteral("; "));
    }

    const Retrieval &m_retrieval;
    const QList<ScoredSentence> &m_ranked;
    Picked m_picked;
    QList<int> m_order;
};

}  // namespace

QList<ScoredSentence> rankSentences(const Retrieval &retrieval, const LexicalIndex &index, QStringView question)
{
    QList<WeightedTerm> terms;
    double wholeRarity = 0;
    for (const QueryTerm &term : retrieval.query) {
        terms.append({&term, index.rarity(term, retrieval.searched) * term.weight});
        wholeRarity += terms.back().rarity;
    }
    QList<ScoredSentence> ranked;
    if (retrieval.chunks.isEmpty() || wholeRarity <= 0)
        return ranked;
    const double bestScore = retrieval.chunks.front().score;
    const bool figure = wantsFigure(question);
    for (int chunk = 0; chunk < std::min<int>(chunksRead, int(retrieval.chunks.size())); ++chunk) {
        const ScoredChunk &source = retrieval.chunks[chunk];
        if (source.score < chunkScoreFloor * bestScore)
            break;
        const ChunkReader reader(terms, wholeRarity, source);
        const QList<SentenceSpan> sentences = splitSentences(source.chunk.text);
        for (int position = 0; position < sentences.size(); ++position) {
            const double own = reader.score(sentences[position].in(source.chunk.text), position, figure);
            const double rank = 1 - chunkRankShare + chunkRankShare * source.score / bestScore;
            ranked.append({chunk, position, sentences[position].begin, sentences[position].end, own * rank});
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const ScoredSentence &left, const ScoredSentence &right) { return left.score > right.score; });
    return ranked;
}

ComposedAnswer composeAnswer(const Retrieval &retrieval, const LexicalIndex &index, QStringView question)
{
    const QList<ScoredSentence> ranked = rankSentences(retrieval, index, question);
    if (ranked.isEmpty())
        return {};
    ComposedAnswer answer = Composer(retrieval, ranked).compose();
    if (retrieval.asked != retrieval.searched)
        answer.text = phrase(Phrase::OnlyInOtherLanguage, retrieval.asked) % QStringLiteral("\n") % answer.text;
    return answer;
}

}  // namespace rag
