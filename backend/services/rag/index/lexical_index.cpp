// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/index/lexical_index.h"

#include "backend/services/rag/text/lexicon.h"

#include <cmath>
#include <mutex>
#include <shared_mutex>

namespace rag {
namespace {

using Weights = QHash<QString, double>;

void addTerms(QStringView text, api::Language language, double weight, Weights &weights)
{
    for (const QString &term : Lexicon::builtIn().documentTerms(text, language))
        weights[term] += weight;
}

struct Slot {
    core::DocumentId documentId;
    QString title;
    api::Audience audience = api::Audience::Everyone;
    IndexedChunk chunk;
    Weights weights;    ///< of each term; kept so that removal touches only what was added
    double length = 0;  ///< sum of the weights
};

/// Everything of one language.
struct Shard {
    QHash<int, Slot> slots;
    QHash<QString, QHash<int, double>> postings;  ///< term -> slot -> weighted frequency
    double totalLength = 0;
    int next = 0;

    void add(Slot slot)
    {
        const int index = next++;
        for (auto it = slot.weights.cbegin(); it != slot.weights.cend(); ++it)
            postings[it.key()].insert(index, it.value());
        totalLength += slot.length;
        slots.insert(index, std::move(slot));
    }

    void remove(int index)
    {
        const Slot slot = slots.take(index);
        for (auto it = slot.weights.cbegin(); it != slot.weights.cend(); ++it) {
            const auto posting = postings.find(it.key());
            posting->remove(index);
            if (posting->isEmpty())
                postings.erase(posting);
        }
        totalLength = slots.isEmpty() ? 0 : totalLength - slot.length;
    }

    [[nodiscard]] double idf(qsizetype documentFrequency) const
    {
        const double count = std::max(double(slots.size()), LexicalIndex::leastChunks);
        return std::log(1 + (count - double(documentFrequency) + 0.5) / (double(documentFrequency) + 0.5));
    }
    [[nodiscard]] qsizetype frequency(const QString &term) const
    {
        const auto found = postings.constFind(term);
        return found == postings.cend() ? 0 : found->size();
    }
    [[nodiscard]] double rarity(const QueryTerm &term) const
    {
        double best = 0;
        for (const Alternative &alternative : term.alternatives) {
            const qsizetype known = frequency(alternative.term);
            if (known > 0 && alternative.weight == 1.0)
                return idf(known);
            if (known > 0)
                best = std::max(best, idf(known));
        }
        return best > 0 ? best : idf(0);
    }
};

struct Tally {
    double score = 0;
    double covered = 0;
    QStringList terms;
};

double saturated(double frequency, double length, double averageLength)
{
    const double relative = 1 - LexicalIndex::b + LexicalIndex::b * length / averageLength;
    return frequency * (LexicalIndex::k1 + 1) / (frequency + LexicalIndex::k1 * relative);
}

struct Best {
    double score = 0;
    double weight = 0;
    QString term;
};

/// For each chunk that holds one of the alternatives: the one that scores most.
QHash<int, Best> bestAlternatives(const Shard &shard, const QueryTerm &term)
{
    const double average = shard.totalLength / double(shard.slots.size());
    QHash<int, Best> best;
    for (const Alternative &alternative : term.alternatives) {
        const auto posting = shard.postings.constFind(alternative.term);
        if (posting == shard.postings.cend())
            continue;
        const double idf = shard.idf(posting->size()) * alternative.weight;
        for (auto it = posting->cbegin(); it != posting->cend(); ++it) {
            const double score = idf * saturated(it.value(), shard.slots.constFind(it.key())->length, average);
            Best &entry = best[it.key()];
            if (score > entry.score)
                entry = {score, std::max(entry.weight, alternative.weight), alternative.term};
        }
    }
    return best;
}

}  // namespace

class LexicalIndex::Private {
public:
    Shard &shard(api::Language language) { return language == api::Language::English ? english : spanish; }

    void removeFrom(Shard &shard, const core::DocumentId &id)
    {
        QList<int> indexes;
        for (auto it = shard.slots.cbegin(); it != shard.slots.cend(); ++it)
            if (it->documentId == id)
                indexes.append(it.key());
        for (const int index : indexes)
            shard.remove(index);
    }

    mutable std::shared_mutex mutex;
    QHash<core::DocumentId, api::Language> documents;
    Shard english;
    Shard spanish;
};

LexicalIndex::LexicalIndex()
    : m_d(std::make_unique<Private>())
{
}
LexicalIndex::~LexicalIndex() = default;

void LexicalIndex::put(const IndexedDocument &document)
{
    QList<Slot> slots;
    for (const IndexedChunk &chunk : document.chunks) {
        Slot slot{document.id, document.title, document.audience, chunk, {}, 0};
        addTerms(document.title, document.language, titleWeight, slot.weights);
        QString headings = chunk.titlePath;
        if (headings.startsWith(document.title))
            headings.remove(0, document.title.size());
        addTerms(headings, document.language, headingWeight, slot.weights);
        addTerms(chunk.text, document.language, 1.0, slot.weights);
        for (const double weight : std::as_const(slot.weights))
            slot.length += weight;
        slots.append(std::move(slot));
    }
    const std::unique_lock lock(m_d->mutex);
    if (const auto known = m_d->documents.constFind(document.id); known != m_d->documents.cend())
        m_d->removeFrom(m_d->shard(*known), document.id);
    m_d->documents.insert(document.id, document.language);
    for (Slot &slot : slots)
        m_d->shard(document.language).add(std::move(slot));
}

void LexicalIndex::remove(const core::DocumentId &id)
{
    const std::unique_lock lock(m_d->mutex);
    const auto known = m_d->documents.constFind(id);
    if (known == m_d->documents.cend())
        return;
    m_d->removeFrom(m_d->shard(*known), id);
    m_d->documents.erase(known);
}

void LexicalIndex::clear()
{
    const std::unique_lock lock(m_d->mutex);
    m_d->documents.clear();
    m_d->english = {};
    m_d->spanish = {};
}

QList<ScoredChunk> LexicalIndex::search(const Query &query, api::Language language, Reader reader, int limit) const
{
    const std::shared_lock lock(m_d->mutex);
    const Shard &shard = m_d->shard(language);
    if (shard.slots.isEmpty() || limit <= 0)
        return {};
    QHash<int, Tally> tallies;
    double wholeRarity = 0;
    for (const QueryTerm &term : query) {
        const double rarity = shard.rarity(term) * term.weight;
        wholeRarity += rarity;
        const QHash<int, Best> best = bestAlternatives(shard, term);
        for (auto it = best.cbegin(); it != best.cend(); ++it) {
            if (reader == Reader::Everyone && shard.slots.constFind(it.key())->audience == api::Audience::Staff)
                continue;
            Tally &tally = tallies[it.key()];
            tally.score += it->score * term.weight;
            tally.covered += rarity * it->weight;
            if (!tally.terms.contains(it->term))
                tally.terms.append(it->term);
        }
    }
    QList<ScoredChunk> found;
    for (auto it = tallies.cbegin(); it != tallies.cend(); ++it) {
        const Slot &slot = *shard.slots.constFind(it.key());
        found.append({slot.documentId, slot.title, language, slot.chunk, it->score, it->score / ((k1 + 1) * wholeRarity),
                      it->covered / wholeRarity, it->terms});
    }
    const auto better = [](const ScoredChunk &left, const ScoredChunk &right) {
        return left.score != right.score ? left.score > right.score : left.chunk.id < right.chunk.id;
    };
    const auto middle = found.begin() + std::min<qsizetype>(limit, found.size());
    std::partial_sort(found.begin(), middle, found.end(), better);
    found.erase(middle, found.end());
    return found;
}

double LexicalIndex::rarity(const QueryTerm &term, api::Language language) const
{
    const std::shared_lock lock(m_d->mutex);
    return m_d->shard(language).rarity(term);
}

int LexicalIndex::chunkCount() const
{
    const std::shared_lock lock(m_d->mutex);
    return int(m_d->english.slots.size() + m_d->spanish.slots.size());
}

int LexicalIndex::documentCount() const
{
    const std::shared_lock lock(m_d->mutex);
    return int(m_d->documents.size());
}

int LexicalIndex::termCount() const
{
    const std::shared_lock lock(m_d->mutex);
    return int(m_d->english.postings.size() + m_d->spanish.postings.size());
}

}  // namespace rag
