// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/index/lexical_index.h"

#include "backend/foundation/text/analyzer.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <thread>

using enum api::Language;
using rag::LexicalIndex;
using rag::Reader;

namespace {

core::ChunkId chunkId(int number) { return core::ChunkId::fromTrusted(QStringLiteral("c%1").arg(number, 6, 10, QLatin1Char('0'))); }
core::DocumentId documentId(int number) { return core::DocumentId::fromTrusted(QStringLiteral("d%1").arg(number)); }

rag::IndexedDocument document(int number, const QString &text, api::Audience audience = api::Audience::Everyone,
                              api::Language language = English)
{
    return {documentId(number), {}, language, audience, {{chunkId(number), {}, text}}};
}

/// Words as they are, without synonyms.
rag::Query plain(const QStringList &terms)
{
    rag::Query query;
    for (const QString &term : terms)
        query.append({{{term, 1.0}}, 1.0});
    return query;
}

QStringList ids(const QList<rag::ScoredChunk> &chunks)
{
    QStringList list;
    for (const rag::ScoredChunk &chunk : chunks)
        list.append(chunk.documentId.text());
    return list;
}

}  // namespace

class LexicalIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Three chunks: "blue lamp lamp", "blue chair", "green table cloth". N = 3, average length 8 / 3.
    void scoresAsOnPaper()
    {
        LexicalIndex index;
        index.put(document(1, QStringLiteral("blue lamp lamp")));
        index.put(document(2, QStringLiteral("blue chair")));
        index.put(document(3, QStringLiteral("green table cloth")));
        const auto found = index.search(plain({QStringLiteral("blue"), QStringLiteral("lamp")}), English, Reader::Everyone, 10);
        QCOMPARE(ids(found), (QStringList{QStringLiteral("d1"), QStringLiteral("d2")}));

        // N counts as 50: idf(blue) = ln(1 + (50 - 2 + .5) / (2 + .5)) = ln(20.4); idf(lamp) = ln(1 + 49.5 / 1.5) = ln(34)
        // norm(d1) = 1.2 * (.25 + .75 * 3 / (8 / 3)) = 1.2 * 1.09375 = 1.3125; norm(d2) = 1.2 * (.25 + .75 * 2 * 3 / 8) = .975
        const double first = std::log(20.4) * 1 * 2.2 / (1 + 1.3125) + std::log(34.0) * 2 * 2.2 / (2 + 1.3125);
        const double second = std::log(20.4) * 1 * 2.2 / (1 + 0.975);
        QVERIFY(std::abs(found[0].score - first) < 1e-9);
        QVERIFY(std::abs(found[1].score - second) < 1e-9);
        const double whole = std::log(20.4) + std::log(34.0);
        QVERIFY(std::abs(found[0].normalised - first / (2.2 * whole)) < 1e-9);
        QVERIFY(std::abs(found[0].coverage - 1.0) < 1e-9);
        QVERIFY(std::abs(found[1].coverage - std::log(20.4) / whole) < 1e-9);
        QCOMPARE(found[1].terms, QStringList{"blue"});
    }

    void equalsBruteForceThroughChanges()
    {
        QRandomGenerator random(7);
        LexicalIndex index;
        QHash<int, QString> texts;
        const auto word = [&random] { return QStringLiteral("w%1x").arg(int(std::pow(random.generateDouble(), 2) * 40)); };
        for (int step = 0; step < 300; ++step) {
            const int number = random.bounded(60);
            if (random.bounded(4) == 0) {
                index.remove(documentId(number));
                texts.remove(number);
            } else {
                QStringList words;
                for (int count = 1 + random.bounded(30); count > 0; --count)
                    words.append(word());
                texts.insert(number, words.join(u' '));
                index.put(document(number, texts[number]));
            }
            if (step % 10 == 0)
                compareWithBruteForce(index, texts, {word(), word(), word()});
        }
        QCOMPARE(index.documentCount(), int(texts.size()));
        for (const int number : texts.keys())
            index.remove(documentId(number));
        QCOMPARE(index.chunkCount(), 0);
        QCOMPARE(index.termCount(), 0);
    }

    void removalLeavesNothing()
    {
        LexicalIndex index;
        index.put(document(1, QStringLiteral("secret unicorn lamp")));
        index.put(document(2, QStringLiteral("lamp")));
        index.remove(documentId(1));
        QVERIFY(index.search(plain({QStringLiteral("unicorn")}), English, Reader::Staff, 10).isEmpty());
        QCOMPARE(index.termCount(), 1);
        index.remove(documentId(1));
        index.put(document(2, QStringLiteral("table")));
        QVERIFY(index.search(plain({QStringLiteral("lamp")}), English, Reader::Staff, 10).isEmpty());
        QCOMPARE(index.documentCount(), 1);
    }

    void aDocumentMayChangeItsLanguage()
    {
        LexicalIndex index;
        index.put(document(1, QStringLiteral("lampara")));
        index.put(document(1, QStringLiteral("lampara"), api::Audience::Everyone, Spanish));
        QVERIFY(index.search(plain({text::stem(QStringLiteral("lampara"), English)}), English, Reader::Staff, 10).isEmpty());
        QCOMPARE(index.search(plain({text::stem(QStringLiteral("lampara"), Spanish)}), Spanish, Reader::Staff, 10).size(), 1);
    }

    /// What one may not see takes no place among the best ten.
    void audienceIsFilteredBeforeTheTop()
    {
        LexicalIndex index;
        for (int number = 0; number < 50; ++number)
            index.put(document(number, QStringLiteral("lamp"), api::Audience::Staff));
        index.put(document(99, QStringLiteral("lamp with many other words beside it")));
        const auto query = plain({QStringLiteral("lamp")});
        QCOMPARE(ids(index.search(query, English, Reader::Everyone, 10)), QStringList{"d99"});
        QCOMPARE(index.search(query, English, Reader::Staff, 10).size(), 10);
    }

    void titlesAndHeadingsWeighMore()
    {
        LexicalIndex index;
        const QString body = QStringLiteral("some words that fill the text of this part with other matters");
        index.put({documentId(1),
                   QStringLiteral("Shop"),
                   English,
                   api::Audience::Everyone,
                   {{chunkId(1), QStringLiteral("Shop > Shipping"), body}}});
        index.put({documentId(2),
                   QStringLiteral("Shop"),
                   English,
                   api::Audience::Everyone,
                   {{chunkId(2), QStringLiteral("Shop > Other"), body + QStringLiteral(" shipping")}}});
        QCOMPARE(ids(index.search(plain({QStringLiteral("ship")}), English, Reader::Everyone, 2)), (QStringList{"d1", "d2"}));
    }

    void theBestAlternativeCountsOnce()
    {
        LexicalIndex index;
        index.put(document(1, QStringLiteral("refund")));
        index.put(document(2, QStringLiteral("refund reimburse reimbursement")));
        index.put(document(3, QStringLiteral("nothing here")));
        const rag::QueryTerm refund{{{QStringLiteral("refund"), 1.0}}, 1.0};
        const rag::QueryTerm reimburse{{{QStringLiteral("reimburs"), 0.7}}, 1.0};
        const rag::QueryTerm both{refund.alternatives + reimburse.alternatives, 1.0};
        const auto scoreOf = [&index](const rag::QueryTerm &term, const QString &document) {
            for (const rag::ScoredChunk &chunk : index.search({term}, English, Reader::Everyone, 10))
                if (chunk.documentId.text() == document)
                    return chunk.score;
            return 0.0;
        };
        for (const char *document : {"d1", "d2"}) {
            const QString id = QString::fromLatin1(document);
            QCOMPARE(scoreOf(both, id), std::max(scoreOf(refund, id), scoreOf(reimburse, id)));
        }
        for (const rag::ScoredChunk &chunk : index.search({both}, English, Reader::Everyone, 10))
            QVERIFY(chunk.coverage <= 1.0);
    }

    void oddQueriesFindNothing()
    {
        LexicalIndex index;
        QVERIFY(index.search(plain({QStringLiteral("x")}), English, Reader::Staff, 10).isEmpty());
        index.put(document(1, QStringLiteral("lamp")));
        QVERIFY(index.search({}, English, Reader::Staff, 10).isEmpty());
        QVERIFY(index.search(plain({QStringLiteral("lamp")}), English, Reader::Staff, 0).isEmpty());
        QVERIFY(index.search(plain({QStringLiteral("lamp")}), Spanish, Reader::Staff, 10).isEmpty());
        index.put({documentId(5), {}, English, api::Audience::Everyone, {}});
        QCOMPARE(index.chunkCount(), 1);
    }

    void searchesWhileItChanges()
    {
        LexicalIndex index;
        std::atomic<bool> stop = false;
        std::thread writer([&] {
            for (int round = 0; round < 400; ++round) {
                index.put(document(round % 20, QStringLiteral("lamp chair number%1").arg(round)));
                if (round % 3 == 0)
                    index.remove(documentId(round % 20));
            }
            stop = true;
        });
        int bad = 0;
        while (!stop)
            for (const rag::ScoredChunk &chunk : index.search(plain({QStringLiteral("lamp")}), English, Reader::Staff, 5))
                bad += !std::isfinite(chunk.score) || chunk.chunk.text.isEmpty();
        writer.join();
        QCOMPARE(bad, 0);
    }

private:
    static void compareWithBruteForce(const LexicalIndex &index, const QHash<int, QString> &texts, const QStringList &terms)
    {
        QStringList unique = terms;
        unique.removeDuplicates();
        double total = 0;
        for (const QString &text : texts)
            total += double(text.split(u' ').size());
        QMap<int, double> expected;
        for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
            const QStringList words = it.value().split(u' ');
            double score = 0;
            for (const QString &term : unique) {
                const auto holds = [&term](const QString &text) { return text.split(u' ').contains(term); };
                const double n = double(std::count_if(texts.cbegin(), texts.cend(), holds));
                const double tf = double(words.count(term));
                const double idf = std::log(1 + (std::max(double(texts.size()), LexicalIndex::leastChunks) - n + 0.5) / (n + 0.5));
                const double norm =
                    LexicalIndex::k1 * (1 - LexicalIndex::b + LexicalIndex::b * double(words.size()) * double(texts.size()) / total);
                score += tf > 0 ? idf * tf * (LexicalIndex::k1 + 1) / (tf + norm) : 0;
            }
            if (score > 0)
                expected.insert(it.key(), score);
        }
        const auto found = index.search(plain(unique), English, Reader::Staff, 1000);
        QCOMPARE(int(found.size()), int(expected.size()));
        for (const rag::ScoredChunk &chunk : found)
            QVERIFY(std::abs(chunk.score - expected.value(chunk.documentId.text().mid(1).toInt())) < 1e-6);
        QVERIFY(std::is_sorted(found.cbegin(), found.cend(), [](const auto &left, const auto &right) { return left.score > right.score; }));
    }
};

MOSTRADOR_TEST(LexicalIndexTest)
#include "lexical_index_test.moc"
