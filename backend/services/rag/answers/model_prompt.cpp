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

QString systemRules(api::Language language)
{
    static const QString rules = [] {
        QFile file(QStringLiteral(":/rag/answers/prompts/system.txt"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "systemRules", "answers/prompts/system.txt is part of the program");
        return QString::fromUtf8(opened ? file.readAll() : QByteArray());
    }();
    return rules.arg(language == api::Language::English ? QStringLiteral("English") : QStringLiteral("Spanish"));
}

/// Hidden text is a way to slip orders into documents.
QString defused(QString text)
{
    static const QRegularExpression marks(QStringLiteral("<(/?\\s*(?:documents?|question))"), QRegularExpression::CaseInsensitiveOption);
    text.replace(marks, QStringLiteral("(\\1"));
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text;
}

QString forAttribute(const QString &text) { return defused(text).remove(u'"').remove(u'<').remove(u'>'); }

}  // namespace

const QString &noAnswerMark()
{
    static const QString mark = QStringLiteral("NO_ANSWER");
    return mark;
}

ModelPrompt buildPrompt(const Retrieval &retrieval, const Question &question)
{
    ModelPrompt prompt;
    prompt.request.messages.append({ai::ModelMessage::Role::System, systemRules(retrieval.asked)});
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
