// SPDX-FileCopyrightText: 2026 The Mostrador authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/services/rag/answers/model_prompt.h"

#include "core/log/masking.h"

#include <QFile>
#include <QRegularExpression>

namespace rag {
namespace {

constexpr int documentsMost = 6;
constexpr qsizetype documentCharactersMost = 9'000;  // about 2,300 tokens
constexpr qsizetype historyLinesMost = 6;
constexpr qsizetype historyLineMost = 600;

QString promptText(const char *name)
{
    QFile file(QStringLiteral(":/rag/answers/prompts/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "promptText", "the prompts are part of the program");
    return QString::fromUtf8(opened ? file.readAll() : QByteArray());
}

QString systemRules(api::Language language, bool withTools)
{
    static const QString rules = promptText("system.txt");
    static const QString toolRules = promptText("tools.txt");
    const QString ours = rules.arg(language == api::Language::English ? QStringLiteral("English") : QStringLiteral("Spanish"));
    return withTools ? QString(ours.trimmed() % toolRules) : ours;
}

QString forAttribute(const QString &text) { return defused(text).remove(u'"').remove(u'<').remove(u'>'); }

}  // namespace

/// Hidden text is a way to slip orders into documents.
QString defused(QString text)
{
    static const QRegularExpression marks(QStringLiteral("<(/?\\s*(?:documents?|question))"), QRegularExpression::CaseInsensitiveOption);
    text.replace(marks, QStringLiteral("(\\1"));
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text;
}

const QString &noAnswerMark()
{
    static const QString mark = QStringLiteral("NO_ANSWER");
    return mark;
}

ModelPrompt buildPrompt(const Retrieval &retrieval, const Question &question, const QList<ai::ModelTool> &tools)
{
    ModelPrompt prompt;
    prompt.request.tools = tools;
    prompt.request.messages.append({ai::ModelMessage::Role::System, systemRules(retrieval.asked, !tools.isEmpty())});
    const QList<HistoryLine> recent = question.history.mid(std::max<qsizetype>(0, question.history.size() - historyLinesMost));
    for (const HistoryLine &line : recent)
        prompt.request.messages.append({line.fromVisitor ? ai::ModelMessage::Role::User : ai::ModelMessage::Role::Assistant,
                                        core::maskSensitive(defused(line.text.left(historyLineMost)))});
    QString body = QStringLiteral("<documents>\n");
    for (const ScoredChunk &chunk : retrieval.chunks) {
        const QString text = defused(chunk.chunk.text);
        if (prompt.documents == documentsMost || (prompt.documents > 0 && body.size() + text.size() > documentCharactersMost))
            break;
        body += QStringLiteral("<document number=\"%1\" title=\"%2\" section=\"%3\">\n%4\n</document>\n")
                    .arg(QString::number(++prompt.documents), forAttribute(chunk.title), forAttribute(chunk.chunk.titlePath), text);
    }
    body += QStringLiteral("</documents>\n<question>\n") % core::maskSensitive(defused(question.text)) % QStringLiteral("\n</question>");
    prompt.request.messages.append({ai::ModelMessage::Role::User, body});
    return prompt;
}

}  // namespace rag
