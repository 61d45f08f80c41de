// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/text/analyzer.h"
#include "backend/services/rag/index/query.h"
#include "backend/services/rag/text/language_detector.h"
#include "backend/services/rag/text/lexicon.h"
#include "backend/services/rag/text/sentences.h"
#include "tests/support/test_registry.h"

#include <QTest>

using enum api::Language;

class LanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void detectsLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("language");  // -1: cannot tell
        QTest::newRow("English") << "How do I return a lamp?" << int(English);
        QTest::newRow("Spanish") << "Como devuelvo una lampara" << int(Spanish);
        QTest::newRow("Spanish by its signs") << "¿Devoluciones?" << int(Spanish);
        QTest::newRow("names") << "Luna 28" << -1;
        QTest::newRow("shared words") << "no me" << -1;
        QTest::newRow("empty") << "" << -1;
    }
    void detectsLanguages()
    {
        QFETCH(QString, text);
        QFETCH(int, language);
        const auto detected = rag::detectLanguage(text);
        QCOMPARE(detected ? int(*detected) : -1, language);
    }

    void splitsSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("sentences");
        QTest::newRow("two") << "One here. Two there." << QStringList{"One here.", "Two there."};
        QTest::newRow("abbreviation") << "Use e.g. Soap. Then dry." << QStringList{"Use e.g. Soap.", "Then dry."};
        QTest::newRow("decimals") << "It costs 4.90 now. Good." << QStringList{"It costs 4.90 now.", "Good."};
        QTest::newRow("Spanish marks") << "¿Sí? ¡Claro! Vale." << QStringList{"¿Sí?", "¡Claro!", "Vale."};
        QTest::newRow("quotes belong") << "He said «yes.» Then no." << QStringList{"He said «yes.»", "Then no."};
        QTest::newRow("lower case goes on") << "Version 2. of it." << QStringList{"Version 2. of it."};
        QTest::newRow("lines") << "- one\n- two" << QStringList{"- one", "- two"};
        QTest::newRow("numbered items") << "1. Open it.\n2. Close it." << QStringList{"1. Open it.", "2. Close it."};
        QTest::newRow("none") << "  \n " << QStringList{};
    }
    void splitsSentences()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, sentences);
        QStringList found;
        for (const rag::SentenceSpan &span : rag::splitSentences(text))
            found.append(span.in(text).toString());
        QCOMPARE(found, sentences);
    }

    void synonymsAndTranslations()
    {
        const rag::Query own = rag::buildQuery(u"money back", English, English);
        QCOMPARE(own.size(), 2);
        const auto offers = [](const rag::QueryTerm &term, const QString &word) {
            return std::any_of(term.alternatives.cbegin(), term.alternatives.cend(),
                               [&word](const rag::Alternative &alternative) { return alternative.term == word; });
        };
        QVERIFY(offers(own[0], QStringLiteral("refund")));
        const rag::Query foreign = rag::buildQuery(u"refund", English, Spanish);
        QVERIFY(offers(foreign[0], text::stem(QStringLiteral("reembolso"), Spanish)));
        QVERIFY(rag::Lexicon::builtIn().documentTerms(u"send it back to us", English).contains(QStringLiteral("return")));
    }

    void lexiconHoldsNoWordTwiceInOneConcept()
    {
        const rag::Lexicon small(QStringLiteral("# note\nrefund refunds \"money back\" | reembolso\nbroken line\n"));
        const auto concepts = small.conceptsOf(QStringLiteral("refund"), English);
        QCOMPARE(concepts.size(), 1);
        QCOMPARE(concepts.front()->english, QStringList{"refund"});
        QVERIFY(small.conceptsOf(QStringLiteral("broken"), English).isEmpty());
    }
};

MOSTRADOR_TEST(LanguageTest)
#include "language_test.moc"
