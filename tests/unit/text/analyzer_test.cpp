// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/foundation/text/analyzer.h"

#include "tests/support/test_registry.h"

#include <QTest>
#include <thread>

using enum api::Language;

class AnalyzerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void folds() { QCOMPARE(text::fold(u"DEVOLUCIÓN Ñandú ﬁn ÇA"), QStringLiteral("devolucion nandu fin ca")); }

    void makesTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<api::Language>("language");
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("stop words go") << "What is the price of it?" << English << QStringList{"price"};
        QTest::newRow("stemmed") << "returning returned returns" << English << QStringList{"return", "return", "return"};
        QTest::newRow("possessive") << "The shop's lamp" << English << QStringList{"shop", "lamp"};
        QTest::newRow("contraction is a stop word") << "I don't know, we can’t" << English << QStringList{};
        QTest::newRow("numbers stay whole") << "59.00 2,5 E27" << English << QStringList{"59.00", "2.5", "e27"};
        QTest::newRow("hyphen parts") << "two-year warranty" << English << QStringList{"two", "year", "warranti"};
        QTest::newRow("add and added") << "add added" << English << QStringList{"ad", "ad"};
        QTest::newRow("Spanish stop words") << "¿Cuál es el precio de las lámparas?" << Spanish << QStringList{"preci", "lamp"};
        QTest::newRow("accents do not matter") << "devolución devolucion devoluciones" << Spanish
                                               << QStringList{"devolu", "devolu", "devolu"};
        QTest::newRow("second person plural") << "enviáis enviais enviar" << Spanish << QStringList{"envi", "envi", "envi"};
        QTest::newRow("empty") << "" << Spanish << QStringList{};
        QTest::newRow("only marks") << "¿?! -- \u0301" << Spanish << QStringList{};
        QTest::newRow("emoji and other scripts") << "🙂 注文 заказ" << English << QStringList{"注文", "заказ"};
    }
    void makesTerms()
    {
        QFETCH(QString, text);
        QFETCH(api::Language, language);
        QFETCH(QStringList, terms);
        QCOMPARE(text::termsOf(text, language), terms);
    }

    void tokensKnowTheirPlace()
    {
        const QString text = QStringLiteral("The lámparas, lamps!");
        const QList<text::Token> tokens = text::analyze(text, English);
        QCOMPARE(tokens.size(), 2);
        QCOMPARE(text.mid(tokens[0].begin, tokens[0].end - tokens[0].begin), QStringLiteral("lámparas"));
        QCOMPARE(text.mid(tokens[1].begin, tokens[1].end - tokens[1].begin), QStringLiteral("lamps"));
    }

    void longRunsAreKept()
    {
        const QString run(5000, u'x');
        QCOMPARE(text::termsOf(run, English), QStringList{run});
    }

    void worksOnManyThreads()
    {
        std::vector<std::thread> threads;
        std::atomic<int> wrong = 0;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([&wrong] {
                for (int round = 0; round < 500; ++round)
                    wrong += text::termsOf(u"returning devoluciones", English).front() != QLatin1String("return");
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
};

MOSTRADOR_TEST(AnalyzerTest)
#include "analyzer_test.moc"
