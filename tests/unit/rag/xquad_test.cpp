// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/text/language_detector.h"
#include "evaluation.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QTest>

namespace {

constexpr double leastMrr = 0.94;
constexpr double leastDetected = 0.98;
constexpr double leastAnsweredShare = 0.85;
constexpr double mostInventedShare = 0.08;

/// "a07p3" -> 7: the article a paragraph is from.
int articleOf(const QString &paragraph) { return QStringView(paragraph).mid(1, 2).toInt(); }

}  // namespace

/// Optional: retrieval, refusal and language detection on XQuAD (folder $MOSTRADOR_DATA/xquad/{en,es}).
class XquadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_folder = qEnvironmentVariable("MOSTRADOR_DATA") + QStringLiteral("/xquad");
        if (!qEnvironmentVariableIsSet("MOSTRADOR_DATA") || !QDir(m_folder).exists())
            QSKIP("MOSTRADOR_DATA names no folder with xquad/{en,es}: nothing is measured");
    }

    void retrieval_data()
    {
        QTest::addColumn<api::Language>("language");
        QTest::newRow("English") << api::Language::English;
        QTest::newRow("Spanish") << api::Language::Spanish;
    }
    void retrieval()
    {
        QFETCH(api::Language, language);
        rag::LexicalIndex index;
        for (const auto &[id, text] : evaluation::corpusOf(folder(language)))
            evaluation::addParagraph(index, id, text, language);
        const evaluation::Figures figures = evaluation::measureRetrieval(index, evaluation::queriesOf(folder(language), language));
        qInfo("hit@1 %.4f MRR %.4f of %d", figures.hit1(), figures.mrr(), figures.questions);
        QVERIFY(figures.mrr() >= leastMrr);
    }

    void detection_data() { retrieval_data(); }
    void detection()
    {
        QFETCH(api::Language, language);
        int right = 0;
        int wrong = 0;
        const QList<evaluation::AskedQuestion> questions = evaluation::queriesOf(folder(language), language);
        for (const auto &question : questions) {
            const auto detected = rag::detectLanguage(question.text);
            right += detected == language;
            wrong += detected && detected != language;
        }
        qInfo("right %d, wrong %d, silent %d", right, wrong, int(questions.size()) - right - wrong);
        QVERIFY(right >= leastDetected * double(questions.size()));
    }

    /// Half of the articles are there; questions about the other half have no answer.
    void refusal_data() { retrieval_data(); }
    void refusal()
    {
        QFETCH(api::Language, language);
        rag::LexicalIndex index;
        for (const auto &[id, text] : evaluation::corpusOf(folder(language)))
            if (articleOf(id) % 2 == 0)
                evaluation::addParagraph(index, id, text, language);
        QList<evaluation::AskedQuestion> questions = evaluation::queriesOf(folder(language), language);
        for (auto &question : questions)
            question.answerable = articleOf(question.document) % 2 == 0;
        const evaluation::RefusalFigures figures =
            evaluation::measureAnswers(index, questions, qEnvironmentVariableIsSet("MOSTRADOR_VERBOSE"));
        qInfo("answered %d of %d, with the gold words %d; invented %d of %d", figures.answered, figures.answerable, figures.rightAnswers,
              figures.answeredWrongly, figures.unanswerable);
        QVERIFY(figures.answered >= leastAnsweredShare * figures.answerable);
        QVERIFY(figures.answeredWrongly <= mostInventedShare * figures.unanswerable);
    }

private:
    [[nodiscard]] QString folder(api::Language language) const
    {
        return QString(m_folder % QStringLiteral("/") % api::languageCode(language));
    }
    QString m_folder;
};

MOSTRADOR_TEST(XquadTest)
#include "xquad_test.moc"
