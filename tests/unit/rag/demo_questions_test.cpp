// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTest>

namespace {

// The measured figures less a margin for texts that change: docs/decisions/0012 has the figures themselves.
constexpr double leastHitAt1 = 0.9;
constexpr double leastAnsweredShare = 0.95;
constexpr double leastRightShare = 0.82;
constexpr double mostInventedShare = 0.17;

QString demoFolder() { return qEnvironmentVariable("MOSTRADOR_SOURCE_DIR") + QStringLiteral("/resources/demo"); }

}  // namespace

/// The demo shop's own questions: what a shopper gets from the offline bot.
class DemoQuestionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir(demoFolder()).exists(QStringLiteral("documents")))
            QSKIP("MOSTRADOR_SOURCE_DIR does not lead to resources/demo");
        evaluation::addDemoDocuments(m_index, demoFolder());
        m_questions = evaluation::demoQuestions(demoFolder());
        QVERIFY(m_questions.size() > 50);
    }

    void findsTheRightDocument_data()
    {
        QTest::addColumn<api::Language>("language");
        QTest::newRow("English") << api::Language::English;
        QTest::newRow("Spanish") << api::Language::Spanish;
    }
    void findsTheRightDocument()
    {
        const evaluation::Figures figures = evaluation::measureRetrieval(m_index, questions(true));
        qInfo("hit@1 %.3f hit@5 %.3f MRR %.3f of %d", figures.hit1(), double(figures.hitAt5) / figures.questions, figures.mrr(),
              figures.questions);
        QVERIFY(figures.hit1() >= leastHitAt1);
    }

    void answersAndRefuses_data() { findsTheRightDocument_data(); }
    void answersAndRefuses()
    {
        const bool verbose = qEnvironmentVariableIsSet("MOSTRADOR_VERBOSE");
        const evaluation::RefusalFigures figures = evaluation::measureAnswers(m_index, questions(false), verbose);
        qInfo("answered %d of %d, right %d; invented %d of %d", figures.answered, figures.answerable, figures.rightAnswers,
              figures.answeredWrongly, figures.unanswerable);
        QVERIFY(figures.answered >= leastAnsweredShare * figures.answerable);
        QVERIFY(figures.rightAnswers >= leastRightShare * figures.answerable);
        QVERIFY(figures.answeredWrongly <= mostInventedShare * figures.unanswerable);
    }

private:
    [[nodiscard]] QList<evaluation::AskedQuestion> questions(bool answerableOnly) const
    {
        QFETCH(api::Language, language);
        QList<evaluation::AskedQuestion> chosen;
        for (const auto &question : m_questions)
            if (question.language == language && (question.answerable || !answerableOnly))
                chosen.append(question);
        return chosen;
    }

    rag::LexicalIndex m_index;
    QList<evaluation::AskedQuestion> m_questions;
};

MOSTRADOR_TEST(DemoQuestionsTest)
#include "demo_questions_test.moc"
