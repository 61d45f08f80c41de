// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/ingestion/chunker.h"

#include "tests/support/test_registry.h"

#include <QTest>

namespace {

rag::ChunkedDocument cut(const QString &text, rag::TextKind kind = rag::TextKind::Markdown, rag::ChunkLimits limits = {})
{
    return rag::chunk({text, kind, {}}, limits).value_or(rag::ChunkedDocument());
}

QStringList shown(const rag::ChunkedDocument &document)
{
    QStringList lines;
    for (const rag::TextChunk &chunk : document.chunks)
        lines.append(rag::titlePathOf(chunk.headings) % QStringLiteral(": ") % chunk.text);
    return lines;
}

}  // namespace

class ChunkerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsMarkdown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("chunks");
        QTest::newRow("title and sections") << "# Returns\n\nIntro.\n\n## How\n\nSend it.\n\n## When\n\nSoon.\n"
                                            << QStringList{"Returns: Intro.", "Returns > How: Send it.", "Returns > When: Soon."};
        QTest::newRow("levels come back") << "# A\n## B\n### C\nc\n## D\nd\n" << QStringList{"A > B > C: c", "A > D: d"};
        QTest::newRow("two blocks") << "# A\n\none\n\ntwo\n" << QStringList{"A: one\n\ntwo"};
        QTest::newRow("list") << "# A\n\n- one\n- two\n  - deep\n" << QStringList{"A: - one\n- two\n  - deep"};
        QTest::newRow("numbers") << "1. one\n2. two\n" << QStringList{": 1. one\n2. two"};
        QTest::newRow("loose list") << "- one\n\n  more\n- two\n" << QStringList{": - one\nmore\n- two"};
        QTest::newRow("table") << "| a | b |\n|---|---|\n| 1 | 2 |\n" << QStringList{": a | b\n1 | 2"};
        QTest::newRow("inline marks go") << "Some **bold** and `code` and [link](http://x).\n"
                                         << QStringList{": Some bold and code and link."};
        QTest::newRow("code") << "```\n# not a heading\n  x\n```\n" << QStringList{": # not a heading\n  x"};
        QTest::newRow("soft breaks join") << "one\ntwo\n" << QStringList{": one two"};
        QTest::newRow("front matter goes") << "---\ntitle: x\n---\n# A\nb\n" << QStringList{"A: b"};
        QTest::newRow("html goes") << "<script>x()</script>\n\ntext &amp; more\n" << QStringList{": text & more"};
        QTest::newRow("no headings") << "just text" << QStringList{": just text"};
        QTest::newRow("setext") << "Title\n=====\n\nbody\n" << QStringList{"Title: body"};
    }
    void cutsMarkdown()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, chunks);
        QCOMPARE(shown(cut(text)), chunks);
    }

    void cutsPlainText()
    {
        const QString text = QStringLiteral("Returns\n=======\n\nWithin\n30 days.\n\n- one\n- two\n");
        QCOMPARE(shown(cut(text, rag::TextKind::Plain)), QStringList{"Returns: Within 30 days.\n\n- one\n- two"});
        QCOMPARE(cut(QStringLiteral("# x"), rag::TextKind::Plain).chunks.front().text, QStringLiteral("# x"));
    }

    void knowsTheTitle()
    {
        QCOMPARE(cut(QStringLiteral("# Care of *wood*\n\nx")).title, QStringLiteral("Care of wood"));
        QCOMPARE(cut(QStringLiteral("x\n\n# Later\n\ny")).title, QString());
        QCOMPARE(cut(QStringLiteral("## Second\n\ny")).title, QString());
    }

    void longProseIsCutBetweenSentences()
    {
        const QString sentence = QStringLiteral("This sentence has exactly some words in it. ");
        const rag::ChunkedDocument document = cut(sentence.repeated(100));
        QVERIFY(document.chunks.size() > 2);
        qsizetype characters = 0;
        for (const rag::TextChunk &chunk : document.chunks) {
            QVERIFY(chunk.text.size() <= rag::ChunkLimits().target);
            QVERIFY(chunk.text.endsWith(u'.') && chunk.text.startsWith(QLatin1String("This")));
            characters += chunk.text.size() + 1;
        }
        QCOMPARE(characters, sentence.size() * 100);
    }

    void longTablesKeepTheirHead()
    {
        QString table = QStringLiteral("| Country | Days |\n|---|---|\n");
        for (int row = 0; row < 400; ++row)
            table += QStringLiteral("| Country number %1 | %1 |\n").arg(row);
        const rag::ChunkedDocument document = cut(table);
        QVERIFY(document.chunks.size() > 1);
        for (const rag::TextChunk &chunk : document.chunks) {
            QVERIFY(chunk.text.startsWith(QLatin1String("Country | Days\nCountry number")));
            QVERIFY(chunk.text.size() <= rag::ChunkLimits().most);
        }
        QVERIFY(document.chunks.last().text.endsWith(QLatin1String("Country number 399 | 399")));
    }

    void aListBelowTheLimitStaysWhole()
    {
        QString list;
        for (int item = 0; item < 60; ++item)
            list += QStringLiteral("- item number %1 with some words\n").arg(item);
        QCOMPARE(cut(list).chunks.size(), 1);
    }

    /// A single "word" as long as a document, with characters of two units at every place a cut could fall.
    void unbrokenTextIsBounded()
    {
        const QString text = QString::fromUtf8("\xf0\x9f\x99\x82").repeated(20'000);
        const rag::ChunkedDocument document = cut(text);
        QString joined;
        for (const rag::TextChunk &chunk : document.chunks) {
            QVERIFY(chunk.text.size() <= rag::ChunkLimits().most);
            QVERIFY(!chunk.text.front().isLowSurrogate() && !chunk.text.back().isHighSurrogate());
            joined += chunk.text;
        }
        QCOMPARE(joined.remove(u' ').size(), text.size());
    }

    void refusesNothingAndTooMuch()
    {
        QCOMPARE(rag::chunk({QStringLiteral("# Only a title\n\n## And another"), rag::TextKind::Markdown, {}}).error().reason,
                 QStringLiteral("empty_document"));
        rag::ChunkLimits limits;
        limits.chunks = 2;
        QCOMPARE(rag::chunk({QStringLiteral("# a\nx\n# b\ny\n# c\nz"), rag::TextKind::Markdown, {}}, limits).error().reason,
                 QStringLiteral("too_many_chunks"));
    }
};

MOSTRADOR_TEST(ChunkerTest)
#include "chunker_test.moc"
