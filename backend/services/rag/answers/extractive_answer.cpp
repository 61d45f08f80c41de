// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/extractive_answer.h"

#include "backend/services/rag/answers/passage.h"
#include "backend/services/rag/answers/phrases.h"
#include "backend/services/rag/answers/sentence_ranking.h"

#include <QMap>

namespace rag {
namespace {

// Chosen on the demo shop's questions (decision 0012).
constexpr double companionFloor = 0.75;   // of the best line's score, to stand beside it
constexpr double foreignCompanion = 0.9;  // the same, from another chunk
constexpr double wholeListFit = 0.7;      // a heading that fits so well makes its list the answer
constexpr int linesMost = 3;
constexpr qsizetype charactersMost = 600;
constexpr qsizetype shortSentence = 40;  // "Yes." says nothing without what follows
constexpr int listItemsMost = 10;
constexpr qsizetype sayMore = 180;     // a shorter answer goes on with the sentences that follow...
constexpr qsizetype saidEnough = 340;  // ...while it stays below this

using Kind = PassageLine::Kind;

class Composer {
public:
    Composer(const Retrieval &retrieval, const QList<ScoredLine> &ranked)
        : m_retrieval(retrieval)
        , m_ranked(ranked)
    {
    }

    ComposedAnswer compose()
    {
        pickLines();
        ComposedAnswer answer;
        QStringList pieces;
        for (const int chunk : m_order)
            addChunk(chunk, pieces, answer);
        const bool lines = std::any_of(pieces.cbegin(), pieces.cend(), [](const QString &piece) { return piece.contains(u'\n'); });
        answer.text = pieces.join(lines ? QStringLiteral("\n") : QStringLiteral(" "));
        return answer;
    }

private:
    [[nodiscard]] const QString &textOf(int chunk) const { return m_retrieval.chunks[chunk].chunk.text; }
    [[nodiscard]] const QList<PassageLine> &linesOf(int chunk)
    {
        auto found = m_lines.find(chunk);
        if (found == m_lines.end())
            found = m_lines.insert(chunk, passageLines(textOf(chunk)));
        return *found;
    }

    void pickLines()
    {
        const ScoredLine &best = m_ranked.front();
        pick(best);
        qsizetype characters = lengthOf(best);
        int count = 1;
        for (const ScoredLine &line : m_ranked) {
            const double floor = line.chunk == best.chunk ? companionFloor : foreignCompanion;
            const bool full = count >= linesMost || characters + lengthOf(line) > charactersMost;
            if (m_wholeList || full)
                break;
            if (line.score < floor * best.score || m_picked.contains({line.chunk, line.line}) || repeats(line))
                continue;
            pick(line);
            characters += lengthOf(line);
            ++count;
        }
        if (characters < sayMore && !m_wholeList)
            goOn(best);
    }

    /// The sentence that answers often needs the next one: "Small balls appear. [...] Take them off with a comb."
    void goOn(const ScoredLine &best)
    {
        const QList<PassageLine> &lines = linesOf(best.chunk);
        qsizetype characters = lengthOf(best);
        for (int line = best.line; line + 1 < lines.size(); ++line) {
            const SentenceSpan &next = lines[line + 1].span;
            const bool sameParagraph =
                !QStringView(textOf(best.chunk)).mid(lines[line].span.end, next.begin - lines[line].span.end).contains(u'\n');
            characters += next.end - next.begin;
            if (!sameParagraph || lines[line].kind != Kind::Sentence || characters > saidEnough)
                break;
            take(best.chunk, line + 1);
        }
    }

    [[nodiscard]] QStringView viewOf(int chunk, int line) { return linesOf(chunk)[line].span.in(textOf(chunk)); }
    [[nodiscard]] qsizetype lengthOf(const ScoredLine &line) { return viewOf(line.chunk, line.line).size(); }

    /// Says the same words as a line that is in the answer already: terms are repeated across documents.
    [[nodiscard]] bool repeats(const ScoredLine &line)
    {
        for (const auto &[chunk, index] : m_picked.keys())
            if (viewOf(chunk, index).compare(viewOf(line.chunk, line.line), Qt::CaseInsensitive) == 0)
                return true;
        return false;
    }

    void take(int chunk, int line)
    {
        if (!m_order.contains(chunk))
            m_order.append(chunk);
        m_picked.insert({chunk, line}, true);
    }

    void pick(const ScoredLine &scored)
    {
        const QList<PassageLine> &lines = linesOf(scored.chunk);
        const PassageLine &line = lines[scored.line];
        take(scored.chunk, scored.line);
        if (line.kind == Kind::ListItem && scored.headingFit >= wholeListFit && m_picked.size() == 1) {
            takeList(scored.chunk, scored.line);
            m_wholeList = true;
        } else if (line.kind == Kind::Sentence) {
            takeWhatBelongs(scored.chunk, scored.line);
        }
    }

    /// The items around this one.
    void takeList(int chunk, int line)
    {
        const QList<PassageLine> &lines = linesOf(chunk);
        int first = line;
        while (first > 0 && lines[first - 1].kind == Kind::ListItem)
            --first;
        for (int item = first; item < lines.size() && item < first + listItemsMost && lines[item].kind == Kind::ListItem; ++item)
            take(chunk, item);
    }

    /// What a sentence announces ("You need:"), and what a very short one leaves unsaid.
    void takeWhatBelongs(int chunk, int line)
    {
        const QList<PassageLine> &lines = linesOf(chunk);
        const int next = line + 1;
        if (next >= lines.size() || lines[next].kind == Kind::TableHead)
            return;
        if (viewOf(chunk, line).endsWith(u':') && lines[next].kind == Kind::ListItem)
            takeList(chunk, next);
        else if (viewOf(chunk, line).size() < shortSentence && lines[next].kind == Kind::Sentence)
            take(chunk, next);
    }

    /// Runs of neighbours become one quote with one number.
    void addChunk(int chunk, QStringList &pieces, ComposedAnswer &answer)
    {
        QList<int> run;
        const auto flush = [&] {
            if (!run.isEmpty())
                addRun(chunk, run, pieces, answer);
            run.clear();
        };
        for (const auto &[of, line] : m_picked.keys()) {
            if (of != chunk)
                continue;
            if (!run.isEmpty() && line != run.last() + 1)
                flush();
            run.append(line);
        }
        flush();
    }

    void addRun(int chunk, const QList<int> &run, QStringList &pieces, ComposedAnswer &answer)
    {
        const ScoredChunk &source = m_retrieval.chunks[chunk];
        const QList<PassageLine> &lines = linesOf(chunk);
        const qsizetype begin = lines[run.first()].span.begin;
        const QString quote = textOf(chunk).mid(begin, lines[run.last()].span.end - begin);
        answer.citations.append({source.documentId, source.chunk.id, source.title, quote});
        QString said;
        for (const int line : run) {
            const bool structured = run.size() > 1 && lines[line].kind != Kind::Sentence;
            if (!said.isEmpty())
                said += structured ? u'\n' : u' ';
            // In a list of several the marks stay: "1. Open the order".
            said += structured && lines[line].kind == Kind::ListItem ? viewOf(chunk, line).toString()
                                                                     : readableLine(textOf(chunk), lines, line);
        }
        pieces.append(said % QStringLiteral(" [") % QString::number(answer.citations.size()) % QStringLiteral("]"));
    }

    const Retrieval &m_retrieval;
    const QList<ScoredLine> &m_ranked;
    QHash<int, QList<PassageLine>> m_lines;
    QMap<std::pair<int, int>, bool> m_picked;  ///< (chunk, line), in reading order
    QList<int> m_order;                        ///< chunks: the one with the best line first
    bool m_wholeList = false;
};

}  // namespace

ComposedAnswer composeAnswer(const Retrieval &retrieval, const LexicalIndex &index, QStringView question)
{
    const QList<ScoredLine> ranked = rankLines(retrieval, index, question);
    if (ranked.isEmpty() || ranked.front().score <= 0)
        return {};
    ComposedAnswer answer = Composer(retrieval, ranked).compose();
    if (retrieval.asked != retrieval.searched)
        answer.text = phrase(Phrase::OnlyInOtherLanguage, retrieval.asked) % QStringLiteral("\n") % answer.text;
    return answer;
}

}  // namespace rag
