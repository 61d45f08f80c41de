// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/demo_files.h"
#include "tests/architecture/source_tree.h"
#include "tests/support/test_registry.h"

#include <QDir>
#include <QMap>
#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

using arch::figuresOf;
using arch::textOf;
using nlohmann::json;

namespace {

/// Text by heading of one document.
QMap<QString, QString> sectionsOf(const QString &document)
{
    QMap<QString, QString> sections;
    QString heading;
    for (const QString &line : document.split(u'\n')) {
        if (line.startsWith(QStringLiteral("# ")) || line.startsWith(QStringLiteral("## ")))
            heading = line.section(u' ', 1);
        else
            sections[heading] += QString(line + u'\n');
    }
    return sections;
}

QStringList documentsIn(const QString &language)
{
    return QDir(arch::sourceRoot() + QStringLiteral("/resources/demo/documents/") + language)
        .entryList({QStringLiteral("*.md")}, QDir::Files);
}

/// The state a script ends in, by the transitions of the chat.
QString foldedState(const json &steps)
{
    QString state = QStringLiteral("bot");
    for (const json &step : steps) {
        const QString what = textOf(step, "do");
        if (what == QStringLiteral("takeover"))
            state = QStringLiteral("agent");
        else if (what == QStringLiteral("requestPerson") || what == QStringLiteral("queue"))
            state = QStringLiteral("queued");
        else if (what == QStringLiteral("resolve"))
            state = QStringLiteral("resolved");
        else if (what == QStringLiteral("handback") || (what == QStringLiteral("visitor") && state == QStringLiteral("resolved")))
            state = QStringLiteral("bot");
    }
    return state;
}

}  // namespace

/// The demo shop hangs together: both languages say the same figures, and what points into a document finds it there.
class DemoShopTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothLanguagesHaveTheSameDocuments()
    {
        QCOMPARE(documentsIn(QStringLiteral("en")), documentsIn(QStringLiteral("es")));
        QCOMPARE(documentsIn(QStringLiteral("en")).size(), 20);
    }

    void bothLanguagesSayTheSameFigures()
    {
        for (const QString &name : documentsIn(QStringLiteral("en"))) {
            const QStringList english = figuresOf(arch::readDemo(QStringLiteral("documents/en/") + name), false);
            const QStringList spanish = figuresOf(arch::readDemo(QStringLiteral("documents/es/") + name), true);
            QVERIFY2(english == spanish, qPrintable(QStringLiteral("%1: en %2, es %3").arg(name, english.join(u' '), spanish.join(u' '))));
        }
    }

    void figuresThatDifferAreFound()
    {
        QCOMPARE(figuresOf(QStringLiteral("1,240 °C for €4.90"), false), figuresOf(QStringLiteral("1.240 °C por 4,90 €"), true));
        QVERIFY(figuresOf(QStringLiteral("30 days"), false) != figuresOf(QStringLiteral("14 días"), true));
    }

    void questionsPointAtTheirAnswers()
    {
        int answerable = 0;
        int others = 0;
        QSet<QString> ids;
        for (const QString &line : arch::readDemo(QStringLiteral("questions.jsonl")).split(u'\n', Qt::SkipEmptyParts)) {
            const json question = json::parse(line.toStdString());
            QVERIFY2(!ids.contains(textOf(question, "id")), qPrintable(line));
            ids.insert(textOf(question, "id"));
            if (!question.at("answerable").get<bool>()) {
                ++others;
                continue;
            }
            ++answerable;
            const auto sections = sectionsOf(arch::readDemo(QStringLiteral("documents/") + textOf(question, "file")));
            QVERIFY2(sections.value(textOf(question, "heading")).contains(textOf(question, "mustContain")), qPrintable(line));
        }
        QVERIFY(answerable >= 60);
        QVERIFY(others >= 20);
    }

    void conversationsEndAsTheySay()
    {
        const json script = arch::readDemoJson(QStringLiteral("conversations.json"));
        QSet<QString> states;
        for (const json &conversation : script.at("conversations")) {
            QCOMPARE(foldedState(conversation.at("steps")), textOf(conversation, "state"));
            states.insert(textOf(conversation, "state"));
        }
        QCOMPARE(states.size(), 4);
    }

    void citationsQuoteTheirDocuments()
    {
        const json script = arch::readDemoJson(QStringLiteral("conversations.json"));
        int citations = 0;
        for (const json &conversation : script.at("conversations")) {
            for (const json &step : conversation.at("steps")) {
                for (const json &citation : step.value("citations", json::array())) {
                    ++citations;
                    const QString document = arch::readDemo(QStringLiteral("documents/") + textOf(citation, "file"));
                    QVERIFY2(document.contains(textOf(citation, "quote")), qPrintable(textOf(citation, "quote")));
                }
            }
        }
        QVERIFY(citations > 10);
    }
};

MOSTRADOR_TEST(DemoShopTest)
#include "demo_shop_test.moc"
